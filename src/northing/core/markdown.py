"""Markdown to safe HTML: CommonMark with tables, task lists and Mermaid fences; everything else is sanitised away."""

from functools import cache

import nh3
from markdown_it import MarkdownIt
from mdit_py_plugins.tasklists import tasklists_plugin

TAGS = nh3.ALLOWED_TAGS | {"input"}
ATTRIBUTES = {**nh3.ALLOWED_ATTRIBUTES, "code": {"class"}, "li": {"class"}, "input": {"type", "checked", "disabled"}}
LONGEST = 200_000


def rendered(text: str) -> str:
    """The text as HTML that is safe to show; scripts, handlers and javascript: links are gone."""
    html = _parser().render(text[:LONGEST])
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, link_rel="noopener noreferrer nofollow")


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"]).use(tasklists_plugin)
