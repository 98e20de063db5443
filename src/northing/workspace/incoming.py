"""Taking in what other systems tell, so that running an import again changes nothing: by alias and digest."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from django.apps import apps
from pydantic import BaseModel

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.changes import record
from northing.core.rows import Row
from northing.core.shapes import Incoming

from .models import Alias

Record = TypeVar("Record", bound=Incoming)


class Tally(BaseModel):
    """How many records were new, had changed, or were as before."""

    added: int = 0
    changed: int = 0
    same: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(added=self.added + other.added, changed=self.changed + other.changed, same=self.same + other.same)


def take_in(
    actor: Actor,
    source: str,
    type: str,
    records: Sequence[Record],
    *,
    add: Callable[[list[Record]], Sequence[Row]],
    update: Callable[[Any, Record], object],
) -> Tally:
    """Add the records that are new, update those that changed since they last came, leave the rest alone.

    `add` makes and records the rows of new records, in their order; `update` sets the fields of a known row,
    which is then recorded at the record's own time.
    """
    records = list({record.foreign: record for record in records}.values())
    known = {alias.foreign: alias for alias in aliases(actor, source, type, (r.foreign for r in records))}
    fresh = [r for r in records if r.foreign not in known]
    moved = [r for r in records if r.foreign in known and known[r.foreign].digest != digest(r)]
    rows = add(fresh) if fresh else []
    _remember(actor, source, type, fresh, rows)
    for one in moved:
        _renew(actor, known[one.foreign], one, update)
    return Tally(added=len(fresh), changed=len(moved), same=len(records) - len(fresh) - len(moved))


def aliases(actor: Actor, source: str, type: str, foreigns: Iterable[str]) -> Iterable[Alias]:
    names = sorted({foreign for foreign in foreigns if foreign})
    for start in range(0, len(names), 500):
        yield from Alias.objects.filter(
            workspace_id=actor.workspace_id, source=source, type=type, foreign__in=names[start : start + 500]
        )


def resolve(actor: Actor, source: str, type: str, foreigns: Iterable[str]) -> dict[str, int]:
    """The ids of objects that came from this source before: {foreign key: id}; the unknown are left out."""
    return {alias.foreign: alias.object_id for alias in aliases(actor, source, type, foreigns)}


def resolve_any(actor: Actor, source: str, foreigns: Iterable[str], types: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Like `resolve` where the type is not known: the first of `types` that has the key wins."""
    wanted = list(foreigns)
    found: dict[str, tuple[str, int]] = {}
    for type in reversed(types):
        found |= {foreign: (type, id) for foreign, id in resolve(actor, source, type, wanted).items()}
    return found


def adopt(actor: Actor, source: str, type: str, known: dict[str, int]) -> None:
    """Say beforehand which objects here some foreign keys stand for: {foreign key: id}."""
    Alias.objects.bulk_create(
        (
            Alias(workspace_id=actor.workspace_id, source=source, foreign=foreign, type=type, object_id=id, digest="")
            for foreign, id in known.items()
        ),
        ignore_conflicts=True,
    )


def digest(record: BaseModel) -> str:
    return hashlib.md5(record.model_dump_json().encode(), usedforsecurity=False).hexdigest()


def _remember(actor: Actor, source: str, type: str, records: Sequence[Incoming], rows: Sequence[Row]) -> None:
    Alias.objects.bulk_create(
        (
            Alias(
                workspace_id=actor.workspace_id,
                source=source,
                foreign=one.foreign,
                type=type,
                object_id=row.pk,
                digest=digest(one),
            )
            for one, row in zip(records, rows, strict=True)
        ),
        batch_size=500,
    )


def _renew(actor: Actor, alias: Alias, one: Record, update: Callable[[Any, Record], object]) -> None:
    row = apps.get_model(kinds.KINDS[alias.type].model).objects.filter(pk=alias.object_id).first()
    if row is not None:
        update(row, one)
        record(actor, row, happened_at=getattr(one, "updated", None) or getattr(one, "at", None))
    Alias.objects.filter(pk=alias.pk).update(digest=digest(one))
