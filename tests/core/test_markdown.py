"""What people write, as HTML that does nothing but show it."""

import pytest

from northing.core.markdown import rendered


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**bold** and `code`", "<p><strong>bold</strong> and <code>code</code></p>\n"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a List<String> of 3 < 4", "<p>a List&lt;String&gt; of 3 &lt; 4</p>\n"),
        ("a <b onclick=x>word</b>", "<p>a <b>word</b></p>\n"),
        ("<svg onload=alert(1)>", "&lt;svg onload=alert(1)&gt;"),
        ("words <!-- not for readers -->", "<p>words </p>\n"),
        ('<p title="<script>">said</p>', '<p title="&lt;script&gt;">said</p>'),
    ],
)
def test_tags_that_are_not_allowed_are_shown_as_they_were_written(text: str, html: str):
    assert rendered(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "![a shot](https://elsewhere.example/shot.png)",
        '<img width="9" src="https://elsewhere.example/shot.png">',
        "[![a badge](https://elsewhere.example/shot.png)](https://elsewhere.example/shot.png)",
    ],
)
def test_a_picture_elsewhere_is_a_link_and_is_not_fetched(text: str):
    html = rendered(text)
    assert "<img" not in html
    assert html.count('<a href="https://elsewhere.example/shot.png"') == 1


@pytest.mark.parametrize(
    "text", ["[x](javascript:alert(1))", '<a href="javascript:alert(1)">x</a>', "![x](data:text/html,x)"]
)
def test_an_address_that_would_run_something_is_no_link(text: str):
    assert 'href="javascript' not in rendered(text) and 'href="data' not in rendered(text)


def test_a_diagram_keeps_its_name_for_the_browser_to_draw():
    assert '<code class="language-mermaid">' in rendered("```mermaid\nflowchart LR\n```")
