"""Markdown to safe HTML: CommonMark with tables, task lists and Mermaid fences.

A tag that is not allowed, such as a script or the <T> of List<T>, is shown as it was written; whatever else could do
harm is sanitised away. A picture becomes a link to it: nothing is fetched from elsewhere because somebody reads.
"""

import re
from collections.abc import Sequence
from functools import cache
from html import escape, unescape
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.tasklists import tasklists_plugin

TAGS = (nh3.ALLOWED_TAGS | {"input"}) - {"img"}
ATTRIBUTES = {**nh3.ALLOWED_ATTRIBUTES, "code": {"class"}, "li": {"class"}, "input": {"type", "checked", "disabled"}}
LONGEST = 200_000
PICTURE = re.compile(r"""<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)[^>]*>""", re.IGNORECASE)
TAG = re.compile(r"<(?=/?([a-z][\w-]*))", re.IGNORECASE)


def rendered(text: str) -> str:
    """The text as HTML that is safe to show; scripts, handlers and javascript: links do nothing."""
    html = _parser().render(text[:LONGEST])
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, link_rel="noopener noreferrer nofollow")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"]).use(tasklists_plugin)
    for kind in ("html_inline", "html_block"):
        parser.add_render_rule(kind, _html)
    parser.add_render_rule("image", _image)
    return parser


def _html(renderer: RendererHTML, tokens: Sequence[Token], place: int, *_more: Any) -> str:
    html = PICTURE.sub(lambda found: _link(unescape(found[1]), ""), tokens[place].content)
    return TAG.sub(lambda found: "<" if found[1].lower() in TAGS else "&lt;", html)


def _image(renderer: RendererHTML, tokens: Sequence[Token], place: int, *_more: Any) -> str:
    picture = tokens[place]
    inside = sum(token.nesting for token in tokens[:place] if token.type.startswith("link_"))
    return escape(picture.content) if inside else _link(str(picture.attrs.get("src", "")), picture.content)


def _link(address: str, words: str) -> str:
    return f'<a href="{escape(address)}">{escape(words or address)}</a>'
