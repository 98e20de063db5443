"""Lists by keyset: a page begins after the last row of the one before, so page 2,000 costs what page 1 does."""

import base64
import json
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.dateparse import parse_datetime

from .errors import Invalid
from .rows import plain


class Slice(list):
    """A page of rows; `next` is the cursor of the page after it, empty on the last one."""

    next: str = ""


def take(rows: QuerySet, order: tuple[str, ...], *, after: str = "", limit: int = 50) -> Slice:
    """The rows after the cursor in this order; the last name of `order` must be unique ("-id").

    Every field of the order must be non-null. Raises Invalid for a cursor that is not of this list.
    """
    if after:
        rows = _after(rows, order, after)
    found = Slice(rows.order_by(*order)[: limit + 1])
    if len(found) > limit:
        del found[limit:]
        found.next = _encode([getattr(found[-1], _attribute(name)) for name in order])
    return found


def _after(rows: QuerySet, order: tuple[str, ...], cursor: str) -> QuerySet:
    try:
        return rows.filter(_beyond(order, _decode(cursor, len(order))))
    except (TypeError, ValueError, ValidationError) as error:
        raise Invalid("after is not a cursor of this list: take it from the answer before.", field="after") from error


def _beyond(order: tuple[str, ...], values: list[Any]) -> Q:
    """One row comparison would read better, but a chain of ORs uses the index on both databases."""
    beyond = Q()
    for i, name in enumerate(order):
        same = {_attribute(n): v for n, v in zip(order[:i], values[:i], strict=True)}
        side = "lt" if name.startswith("-") else "gt"
        beyond |= Q(**same, **{f"{_attribute(name)}__{side}": values[i]})
    lead = "lte" if order[0].startswith("-") else "gte"
    return Q(**{f"{_attribute(order[0])}__{lead}": values[0]}) & beyond


def _attribute(name: str) -> str:
    return name.lstrip("-")


def _encode(values: list[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps([plain(v) for v in values]).encode()).decode().rstrip("=")


def _decode(cursor: str, size: int) -> list[Any]:
    values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    if not isinstance(values, list) or len(values) != size or any(isinstance(v, list | dict) for v in values):
        raise ValueError("not the values of one row")
    return [_time_or(v) for v in values]


def _time_or(value: Any) -> Any:
    return (parse_datetime(value) or value) if isinstance(value, str) and len(value) > 18 else value
