"""Everything one can ask about imports, and what is in a file before it is imported."""

import dataclasses
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from northing.core.actors import Actor, Role
from northing.core.errors import Invalid
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit
from northing.core.usecases import query

from . import CONNECTORS
from .models import Import, SkippedRow
from .shape import Options, Source, Survey, Unreadable
from .shapes import ImportShape, SkippedShape


@query("connectors.imports", "GET /imports", returns=list[ImportShape], may=Role.MEMBER, agents=False)
def imports(actor: Actor, *, after: Cursor = "", limit: Limit = 50) -> Slice:
    """The imports so far, newest first."""
    return take(Import.objects.visible_to(actor).select_related("member"), ("-id",), after=after, limit=limit)


@query("connectors.run", "GET /imports/{id}", returns=ImportShape, may=Role.MEMBER, agents=False)
def run(actor: Actor, *, id: Id) -> Import:
    """One import: how far it is and what it took in."""
    return Import.objects.all().one(actor, id=id)


@query("connectors.skipped", "GET /imports/{id}/skipped", returns=list[SkippedShape], may=Role.MEMBER, agents=False)
def skipped(actor: Actor, *, id: Id, after: Cursor = "", limit: Limit = 100) -> Slice:
    """The rows an import could not read, each with its line and the reason."""
    found = SkippedRow.objects.filter(run=run(actor, id=id))
    return take(found, ("line", "id"), after=after, limit=limit)


def survey_file(connector: str, path: Path, options: Options) -> dict[str, Any]:
    """What is in a file: counts, projects, states, types, people, columns, warnings, the first errors."""
    return dataclasses.asdict(surveyed(connector, path, options))


def surveyed(connector: str, path: Path, options: Options) -> Survey:
    try:
        return CONNECTORS[connector].survey(Source(path), options)
    except Unreadable as problem:
        raise Invalid(str(problem), field=problem.field) from problem


def options_of(connector: str, values: dict[str, Any]) -> Options:
    """The connector's options from plain values. Raises Invalid naming the option."""
    try:
        return CONNECTORS[connector].options.model_validate(values)
    except ValidationError as error:
        raise Invalid.of(error) from error


def options_from(connector: str, product: str, pairs: tuple[str, ...]) -> Options:
    """The connector's options from `name=value` and `map.key=value`, as the command line gives them."""
    values: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise Invalid(f"Write the option as NAME=VALUE: {pair} has no “=”.", field="option")
        field, dot, key = name.partition(".")
        if dot:
            values.setdefault(field, {})[key] = value
        else:
            values[field] = value.split(",") if _is_many(connector, field) else value
    fields = CONNECTORS[connector].options.model_fields
    if product and "product" in fields:
        values["product"] = product.upper()
    return options_of(connector, values)


def source_name(connector: str, options: Options) -> str:
    """The name a stream of records keeps for ever: keys of Jira are unique by themselves, numbers of GitHub are not."""
    product = getattr(options, "product", "")
    return f"{connector}:{product}" if product else connector


def _is_many(connector: str, field: str) -> bool:
    known = CONNECTORS[connector].options.model_fields.get(field)
    return known is not None and any(word in str(known.annotation) for word in ("set[", "list[", "tuple["))
