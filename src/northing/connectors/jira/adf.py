"""Jira's document format (ADF: nested nodes in JSON) as Markdown."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from northing.connectors.source import Unfit

Node = dict[str, Any]
LEVELS = tuple("123456")
MARKS = {"strong": "**", "em": "*", "strike": "~~", "code": "`"}


def markdown(document: Any) -> str:
    """The document in Markdown; whatever is no document reads as empty."""
    try:
        return blocks(document).strip() if isinstance(document, dict) else ""
    except RecursionError:
        raise Unfit("the document is nested too deeply: flatten its lists and export it again.") from None


def blocks(node: Node) -> str:
    """The blocks inside a node, with an empty line between them."""
    return "\n\n".join(filter(None, map(block, inside(node))))


def inside(node: Node) -> list[Node]:
    """The nodes inside a node."""
    return nodes(node.get("content"))


def nodes(value: Any) -> list[Node]:
    """The nodes of a list, leaving aside what is none."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def block(node: Node) -> str:
    """One block; an unknown one gives what is inside it."""
    known = BLOCKS.get(str(node.get("type")))
    if known:
        return known(node)
    return blocks(node) if any(each.get("content") for each in inside(node)) else spans(node) or span(node)


def spans(node: Node) -> str:
    """The running text inside a block."""
    return "".join(map(span, inside(node)))


def span(node: Node) -> str:
    """A piece of running text."""
    known = SPANS.get(str(node.get("type")))
    return known(node) if known else spans(node)


def attribute(node: Node, *names: str) -> str:
    """The first attribute of these names that says something."""
    attributes = node.get("attrs")
    found = (attributes.get(name) for name in names) if isinstance(attributes, dict) else ()
    return next((str(value) for value in found if value not in (None, "")), "")


def text(node: Node) -> str:
    """Text with its marks."""
    words = str(node.get("text", ""))
    for mark in nodes(node.get("marks")):
        sign = MARKS.get(str(mark.get("type")), "")
        words = f"[{words}]({attribute(mark, 'href')})" if mark.get("type") == "link" else f"{sign}{words}{sign}"
    return words


def day(node: Node) -> str:
    """A day, told in milliseconds."""
    stamp = attribute(node, "timestamp")
    return str(datetime.fromtimestamp(int(stamp) / 1000, UTC).date()) if re.fullmatch(r"\d{1,13}", stamp) else stamp


def heading(node: Node) -> str:
    """A heading of its level."""
    level = attribute(node, "level")
    return f"{'#' * (int(level) if level in LEVELS else 1)} {spans(node)}"


def code(node: Node) -> str:
    """A block of code."""
    return f"```{attribute(node, 'language')}\n{spans(node)}\n```"


def quote(node: Node) -> str:
    """Quoted blocks."""
    return "\n".join(f"> {line}".rstrip() for line in blocks(node).split("\n"))


def listed(mark: Callable[[int, Node], str]) -> Callable[[Node], str]:
    """A list whose items begin with this mark."""
    return lambda node: "\n".join(entry(mark(place, each), each) for place, each in enumerate(inside(node), start=1))


def entry(mark: str, node: Node) -> str:
    """One item of a list; what follows its first line is indented."""
    words = blocks(node) if any(each.get("content") for each in inside(node)) else spans(node)
    return mark + words.replace("\n\n", "\n").replace("\n", "\n" + " " * len(mark))


def task(place: int, node: Node) -> str:
    """A box, ticked or not."""
    return "- [x] " if attribute(node, "state") == "DONE" else "- [ ] "


def table(node: Node) -> str:
    """Rows of cells; the first row is the head."""
    rows = [[blocks(cell).replace("\n", " ").replace("|", "\\|") for cell in inside(row)] for row in inside(node)]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([*lines[:1], "|" + " --- |" * len(rows[0]), *lines[1:]]) if rows else ""


BLOCKS: dict[str, Callable[[Node], str]] = {
    "paragraph": spans,
    "heading": heading,
    "codeBlock": code,
    "blockquote": quote,
    "panel": quote,
    "rule": lambda node: "---",
    "table": table,
    "bulletList": listed(lambda place, node: "- "),
    "orderedList": listed(lambda place, node: f"{place}. "),
    "taskList": listed(task),
    "decisionList": listed(lambda place, node: "- "),
}
SPANS: dict[str, Callable[[Node], str]] = {
    "text": text,
    "hardBreak": lambda node: "\n",
    "mention": lambda node: "@" + attribute(node, "text", "id").lstrip("@"),
    "emoji": lambda node: attribute(node, "text", "shortName"),
    "date": day,
    "status": lambda node: attribute(node, "text"),
    "inlineCard": lambda node: f"<{attribute(node, 'url')}>",
    "blockCard": lambda node: f"<{attribute(node, 'url')}>",
    "media": lambda node: f"({attribute(node, 'alt', 'id')})",
}
