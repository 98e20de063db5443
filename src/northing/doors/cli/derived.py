"""A command for every use case of the catalogue: parameters become options, the docstring becomes the help."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import click
from pydantic import BaseModel

from northing.core.errors import Invalid
from northing.core.usecases import CATALOGUE, UseCase

from .output import say
from .who import acting

WORDS = {bool: "YES|NO", int: "NUMBER", float: "NUMBER", str: "TEXT", date: "YYYY-MM-DD", datetime: "YYYY-MM-DDTHH:MMZ"}


def areas() -> list[click.Group]:
    """One group an area, one command a use case."""
    groups: dict[str, click.Group] = {}
    for usecase in sorted(CATALOGUE.values(), key=lambda each: each.name):
        group = groups.setdefault(usecase.area, click.Group(usecase.area, help=help_of(usecase.area)))
        group.add_command(_command(usecase))
    return list(groups.values())


def _command(usecase: UseCase) -> click.Command:
    options: list[click.Parameter] = [_option(name, field) for name, field in usecase.inputs.model_fields.items()]
    options.append(click.Option(["--json", "as_json"], is_flag=True, help="Print JSON instead of a table."))
    if usecase.changes:
        options.append(click.Option(["--dry-run"], is_flag=True, help="Say what would change, and change nothing."))

    @click.pass_context
    def call(context: click.Context, /, as_json: bool, dry_run: bool = False, **values: Any) -> None:
        given = {name: _given(usecase, name, value) for name, value in values.items() if value not in (None, ())}
        actor = acting(context)
        if dry_run:
            say(_rehearsed(usecase, actor, given), as_json=True)
            return
        result = usecase(actor, **given)
        say(usecase.as_json(result), as_json=as_json, next=getattr(result, "next", ""))

    name = usecase.verb.replace("_", "-")
    return click.Command(name, params=options, callback=call, help=usecase.description, short_help=usecase.summary)


def _given(usecase: UseCase, name: str, value: Any) -> Any:
    """An option's value; records are given as JSON, or as @FILE that holds it."""
    if not _is_json(usecase.inputs.model_fields[name].annotation):
        return list(value) if isinstance(value, tuple) else value
    try:
        return json.loads(Path(value[1:]).read_text() if value.startswith("@") else value)
    except (OSError, ValueError) as error:
        raise Invalid(f"--{name} is not JSON: give JSON, or @FILE with JSON in it.", field=name) from error


def _is_json(annotation: Any) -> bool:
    """Whether a field holds objects, which no plain option can spell."""
    parts = [annotation, *get_args(annotation)]
    return any(get_origin(part) is dict or (isinstance(part, type) and issubclass(part, BaseModel)) for part in parts)


def _option(name: str, field: Any) -> click.Option:
    many = _is_many(field.annotation)
    return click.Option(
        [f"--{name.replace('_', '-')}", name],
        required=field.is_required(),
        multiple=many,
        default=None,
        metavar=_metavar(field.annotation),
        help=_hint(field),
    )


def _hint(field: Any) -> str | None:
    described = field.description or next(
        (part.description for part in _parts(field.annotation) if getattr(part, "description", None)), None
    )
    default = None if field.is_required() else field.default
    if isinstance(default, Enum):
        default = default.value
    if isinstance(default, bool):
        default = "yes" if default else "no"
    shown = f"default: {default}" if default not in (None, "", []) else None
    again = "may be given several times" if _is_many(field.annotation) else None
    return "; ".join(filter(None, [described, again, shown])) or None


def _metavar(annotation: Any) -> str:
    """What to write after an option: its choices, or the sort of value."""
    if _is_json(annotation):
        return "JSON"
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, Enum):
            return "|".join(str(each.value) for each in part)
        if get_origin(part) is Literal:
            return "|".join(filter(None, get_args(part)))
        if part in WORDS:
            return WORDS[part]
    return "VALUE"


def _parts(annotation: Any) -> Iterator[Any]:
    """The annotation and everything inside it, from the outside in."""
    yield annotation
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            yield from _parts(part)


def _is_many(annotation: Any) -> bool:
    return get_origin(annotation) in (list, tuple, set) and not _is_json(annotation)


def _rehearsed(usecase: UseCase, actor: Any, given: dict[str, Any]) -> dict[str, Any]:
    rehearsal = usecase.rehearse(actor, **given)
    changes = [{"type": c.row.type, "before": c.before, "after": c.after} for c in rehearsal.changes]
    return {"dry_run": True, "result": rehearsal.result, "changes": changes}


def help_of(area: str) -> str:
    from importlib import import_module

    return (import_module(f"northing.{area}").__doc__ or area).split("\n")[0]
