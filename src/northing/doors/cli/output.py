"""Answers in a terminal: a table for a list, lines for one object, JSON when asked."""

import json
from typing import Any

import click
from rich.cells import cell_len

WIDEST, NARROWEST, GAP = 60, 24, 2
HIDDEN = {"raw", "before", "after", "notes", "text", "body", "batch"}


def say(answer: Any, *, as_json: bool, next: str = "") -> None:
    """Print what a use case returned."""
    if as_json:
        click.echo(json.dumps({"data": answer, "next": next} if next else answer, ensure_ascii=False, indent=2))
    elif isinstance(answer, list):
        _table(answer)
        if next:
            click.echo(f"more: --after {next}")
    elif isinstance(answer, dict):
        _lines(answer)
    elif answer is not None:
        click.echo(str(answer))


def _table(rows: list[Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    if not rows:
        click.echo("nothing")
        return
    if not isinstance(rows[0], dict):
        click.echo("\n".join(map(str, rows)))
        return
    columns = [
        name for name in rows[0] if name not in HIDDEN and any(row[name] not in ("", None, [], {}) for row in rows)
    ]
    console, table = Console(), Table(box=None, pad_edge=False)
    shown = _fitting(rows, columns, console.width)
    for name in shown:
        table.add_column(name, no_wrap=name in ("id", "key", "ref"), overflow="ellipsis", max_width=WIDEST)
    for row in rows:
        table.add_row(*(_cell(row[name]) for name in shown))
    console.print(table)
    left_out = [name for name in columns if name not in shown]
    if left_out:
        click.echo(f"not shown: {', '.join(left_out)} (--json shows everything)")


def _fitting(rows: list[Any], columns: list[str], width: int) -> list[str]:
    """The columns that can be read side by side, the first ones first; long texts may be wrapped."""
    shown: list[str] = []
    for name in columns:
        longest = max(cell_len(text) for text in (name, *(_cell(row[name]) for row in rows)))
        needed = min(longest, NARROWEST) + GAP
        if needed <= width:
            shown.append(name)
            width -= needed
    return shown


def _lines(answer: dict[str, Any]) -> None:
    width = max(map(len, answer), default=0)
    for name, value in answer.items():
        if value not in ("", None, [], {}):
            text = json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
            click.echo(f"{name:<{width}}  {text}")


def _cell(value: Any) -> str:
    from rich.markup import escape

    text = (
        "" if value is None else json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
    )
    return escape(text.replace("\n", " ")[:200])
