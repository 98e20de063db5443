"""One explicit entry per change: an action records rows, and when it ends everything recorded is written at once.

Core keeps the list; the workspace fills `WRITERS` with what follows from a change: history, trace, state spans, search.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction
from django.utils import timezone

from .actors import Actor
from .errors import Conflict, Invalid
from .rows import Row, plain

R = TypeVar("R", bound=Row)


@dataclass
class Change:
    """What happened to one row: `before` is None for a new row, `after` None for one that went."""

    row: Row
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    happened_at: datetime
    by: str = ""  # whom the source names, where that is not the actor


@dataclass
class Batch:
    """Everything one call of a use case changed."""

    actor: Actor
    use_case: str
    id: uuid.UUID = field(default_factory=uuid.uuid4)
    changes: list[Change] = field(default_factory=list)


class Stale(Exception):
    """The row was changed by somebody else between reading and writing: the use case is run again."""


LAST_SEQUENCE: ContextVar[int] = ContextVar("last_sequence", default=0)
"""The history number of the last change made in this context, so that a page can offer to undo it."""

WRITERS: list[Callable[[Batch], None]] = []
_open: ContextVar[Batch | None] = ContextVar("open_batch", default=None)


@contextmanager
def batch(actor: Actor, use_case: str) -> Iterator[Batch]:
    """Join the batch that is open, or open one: a transaction whose changes are written when it ends."""
    current = _open.get()
    if current is not None:
        yield current
        return
    current = Batch(actor, use_case)
    token = _open.set(current)
    try:
        with transaction.atomic():
            yield current
            if current.changes:
                for write in WRITERS:
                    write(current)
    finally:
        _open.reset(token)


def record(actor: Actor, row: R, *, happened_at: datetime | None = None, by: str = "") -> R:
    """Save the row and note what changed in it; a row without changes is left alone."""
    if row._state.adding:
        return record_all(actor, [row], happened_at=happened_at, by=by)[0]
    before, after = _difference(row.as_read(), row.snapshot())
    if after:
        _save(row, after)
        _current().changes.append(Change(row, before, after, happened_at or timezone.now(), by))
        row.mark_read()
    return row


def record_all(actor: Actor, rows: Iterable[R], *, happened_at: datetime | None = None, by: str = "") -> list[R]:
    """Add many new rows at once, each with its history entry."""
    rows = list(rows)
    for row in rows:
        row.workspace_id = actor.workspace_id
    if rows:
        type(rows[0]).objects.bulk_create(rows, batch_size=500)
    now = timezone.now()
    _current().changes.extend(Change(row, None, row.snapshot(), happened_at or now, by) for row in rows)
    for row in rows:
        row.mark_read()
    return rows


def record_life(
    actor: Actor,
    rows: Iterable[R],
    *,
    created: Iterable[datetime],
    initial: Iterable[Mapping[str, Any]],
    by: Iterable[str],
) -> list[R]:
    """Add many imported rows, each noted at the time it was created over there, with the values it had then.

    `initial` holds, row by row, the fields whose first value differs from the row's (for instance the first state);
    the changes that lead from them to the row as it is are then noted with `replay`.
    """
    rows = list(rows)
    times, firsts, names = list(created), list(initial), list(by)
    for row, time in zip(rows, times, strict=True):
        row.workspace_id, row.created_at = actor.workspace_id, time
    if rows:
        type(rows[0]).objects.bulk_create(rows, batch_size=500)
    notes = _current().changes
    for row, time, first, name in zip(rows, times, firsts, names, strict=True):
        notes.append(Change(row, None, row.snapshot() | dict(first), time, name))
        row.mark_read()
    return rows


def replay(row: Row, *, before: Mapping | None, after: Mapping, happened_at: datetime, by: str = "") -> None:
    """Note a change that another system tells of; the row itself already holds the end of the story."""
    _current().changes.append(Change(row, before and dict(before), dict(after), happened_at, by))


def remove(actor: Actor, row: Row) -> None:
    """Delete the row; history keeps all it held, so that undo can bring it back."""
    before, key = row.snapshot(), row.pk
    row.delete()
    row.pk = key
    _current().changes.append(Change(row, before, None, timezone.now()))


def edit(row: R, *, version: int | None = None, clear: Iterable[str] = (), **values: Any) -> R:
    """Set the given fields (None: not given) and empty those named in `clear`.

    With `version`, the one the editor saw, different fields merge; the same field raises Conflict with both
    values. Raises Invalid for a field in `clear` that cannot be empty.
    """
    given = {name: value for name, value in values.items() if value is not None}
    given |= {name: _nothing(row, name, values) for name in clear}
    if version is not None and version < row.version:
        _refuse_overlap(row, version, given)
    for name, value in given.items():
        setattr(row, name, value)
    return row


def _nothing(row: Row, name: str, values: Mapping[str, Any]) -> Any:
    field = next((f for f in row.tracked() if f.name == name and name in values), None)
    if field is None or not (field.null or field.blank):
        raise Invalid(f"clear names {name}, which cannot be emptied.", field="clear")
    return None if field.null else field.get_default()


def _refuse_overlap(row: Row, version: int, given: dict[str, Any]) -> None:
    from . import kinds

    current = row.snapshot()
    theirs = kinds.changed_since(row, version)
    both = {
        name: {"yours": _value(value), "theirs": current[name], "by": theirs[name]}
        for name, value in given.items()
        if name in theirs and _value(value) != current[name]
    }
    if both:
        raise Conflict(_conflict_sentence(row, given, both), both)


def _value(value: Any) -> Any:
    return value.pk if isinstance(value, Row) else plain(value)


def _conflict_sentence(row: Row, given: dict[str, Any], both: dict[str, dict[str, Any]]) -> str:
    field, values = next(iter(both.items()))
    theirs, yours = (str(value or "")[:80] for value in (getattr(row, field), given[field]))
    return (
        f"{values['by'] or 'Somebody'} changed {field} meanwhile to “{theirs}”, yours is “{yours}”: "
        f"reload to take theirs, or send yours with version {row.version} to keep it."
    )


def _save(row: Row, after: dict[str, Any]) -> None:
    seen, row.version, row.updated_at = row.version, row.version + 1, timezone.now()
    values = {f.attname: getattr(row, f.attname) for f in row.tracked() if f.name in after}
    found = type(row).objects.filter(pk=row.pk, version=seen)
    if not found.update(**values, version=row.version, updated_at=row.updated_at):
        raise Stale


def _difference(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    names = [name for name in after if name in before and before[name] != after[name]]
    return {n: before[n] for n in names}, {n: after[n] for n in names}


def _current() -> Batch:
    current = _open.get()
    if current is None:
        raise RuntimeError("a change is recorded only inside an action")
    return current
