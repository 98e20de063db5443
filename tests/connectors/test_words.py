"""Foreign words in ours: states, types, priorities, wiki markup and Jira's documents."""

import pytest

from northing.connectors.jira import adf, wiki
from northing.connectors.states import state_for
from northing.connectors.types import is_priority_label, priority_for, type_for


@pytest.mark.parametrize(
    ("status", "resolution", "state"),
    [
        ("Open", "", "backlog"),
        ("Reopened", "", "backlog"),
        ("Not started", "", "backlog"),
        ("On Hold", "", "backlog"),
        ("To Do", "", "ready"),
        ("Ready for development", "", "ready"),
        ("Selected for Development", "", "ready"),
        ("In Progress", "", "in_progress"),
        ("in_progress", "", "in_progress"),
        ("Blocked", "", "in_progress"),
        ("In Review", "", "in_review"),
        ("Ready for QA", "", "in_review"),
        ("In QE Test", "", "in_review"),
        ("Closed", "", "done"),
        ("Released", "Unresolved", "done"),
        ("Closed", "Fixed", "done"),
        ("Closed", "Won't Fix", "cancelled"),
        ("Resolved", "Cannot Reproduce", "cancelled"),
        ("Closed", "Not Our Bug", "cancelled"),
        ("Closed", "Hold", "cancelled"),
        ("Rejected", "", "cancelled"),
        ("Etwas", "", "backlog"),
    ],
)
def test_states_are_suggested_by_name_and_resolution(status: str, resolution: str, state: str) -> None:
    assert state_for(status, resolution) == state


def test_a_status_of_unknown_words_goes_by_its_category() -> None:
    assert [state_for("Etwas", "", category) for category in ("new", "indeterminate", "done")] == [
        "backlog",
        "in_progress",
        "done",
    ]


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("New Feature", "feature"),
        ("Sub-task", "task"),
        ("C-bug", "bug"),
        ("User Story", "story"),
        ("Technical Debt", "debt"),
        ("A-lints", None),
    ],
)
def test_types_are_suggested_by_their_words(name: str, ours: str | None) -> None:
    assert type_for(name) == ours


def test_priorities_are_suggested_by_their_words() -> None:
    assert [priority_for(name) for name in ("Blocker", "P1", "Medium", "Trivial", "None", "")] == [
        "urgent",
        "high",
        "medium",
        "low",
        "none",
        "none",
    ]
    assert [is_priority_label(name) for name in ("P-high", "priority: low", "critical", "high contrast")] == [
        True,
        True,
        True,
        False,
    ]


def test_wiki_markup_becomes_markdown_and_code_stays_as_it_is() -> None:
    lines = ["h2. Why", "*bold* and {{x}} by [~ann]", "* one", "** two", "# first", "[docs|https://x.test]"]
    code = ["{code:java}", "a *b* c", "{code}", "{quote}said{quote}"]
    wanted = ["## Why", "**bold** and `x` by @ann", "- one", "  - two", "1. first", "[docs](https://x.test)"]
    assert wiki.markdown("\r\n".join(lines + code)).split("\n") == [*wanted, "", "```", "a *b* c", "```", "", "> said"]


def test_html_inside_wiki_markup_gives_its_words() -> None:
    text = '{html}<div><p>See <a\nhref="https://x.test">this</a>:</p>\n<pre>\n<code>a &lt; b</code></pre></div>{html}'
    assert wiki.markdown(text) == "See [this](https://x.test):\n\n\n```\na < b\n```"


def test_a_code_block_that_is_cut_off_is_closed() -> None:
    assert wiki.markdown("Try {code}a *b*") == "Try\n\n```\na *b*\n```"


def node(kind: str, *content: dict[str, object] | str, **attrs: object) -> dict[str, object]:
    inner = [{"type": "text", "text": each} if isinstance(each, str) else each for each in content]
    return {"type": kind, "content": inner, "attrs": attrs}


def test_documents_become_markdown() -> None:
    item = node("listItem", node("paragraph", "one"), node("bulletList", node("listItem", node("paragraph", "deep"))))
    linked = {"type": "text", "text": "site", "marks": [{"type": "link", "attrs": {"href": "https://x.test"}}]}
    rows = [
        node("tableRow", node("tableHeader", node("paragraph", "a"))),
        node("tableRow", node("tableCell", node("paragraph", "b|c"))),
    ]
    document = node(
        "doc",
        node("heading", "Why", level=2),
        node(
            "paragraph",
            "Ask ",
            node("mention", text="@Ann"),
            {"type": "hardBreak"},
            linked,
            " ",
            node("date", timestamp="1709596800000"),
        ),
        node("orderedList", item),
        node("taskList", node("taskItem", "do it", state="DONE")),
        node("codeBlock", "x = 1", language="python"),
        node("panel", node("paragraph", "careful")),
        node("expand", node("paragraph", "inside")),
        node("table", *rows),
    )
    assert adf.markdown(document).split("\n\n") == [
        "## Why",
        "Ask @Ann\n[site](https://x.test) 2024-03-05",
        "1. one\n   - deep",
        "- [x] do it",
        "```python\nx = 1\n```",
        "> careful",
        "inside",
        "| a |\n| --- |\n| b\\|c |",
    ]


@pytest.mark.parametrize("value", [None, "text", [], {}, {"type": "doc", "content": None}, {"content": ["x", 5]}])
def test_what_is_no_document_reads_as_empty(value: object) -> None:
    assert adf.markdown(value) == ""
