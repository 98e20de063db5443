"""Answers in a terminal: a table for a list, lines for one object, JSON when asked."""

import json
from typing import Any

import click

WIDEST = 60
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
    table = Table(box=None, pad_edge=False)
    for name in columns:
        table.add_column(name, no_wrap=name in ("id", "key", "ref"), overflow="ellipsis", max_width=WIDEST)
    for row in rows:
        table.add_row(*(_cell(row[name]) for name in columns))
    Console().print(table)


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
