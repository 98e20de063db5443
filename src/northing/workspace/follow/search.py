"""Keeps the words of every object that has some, for search and the palette."""

from northing.core.changes import Batch
from northing.core.kinds import KINDS
from northing.core.rows import Row

from ..models import SearchEntry
from ..models.search import apart


def index_words(batch: Batch) -> None:
    new: dict[tuple[str, int], Row] = {}
    changed: dict[tuple[str, int], Row] = {}
    for change in batch.changes:
        if change.row.type not in KINDS or not KINDS[change.row.type].searchable:
            continue
        key = (change.row.type, change.row.pk)
        if change.after is None:
            _forget(batch, key)
        elif change.before is None:
            new[key] = change.row
        elif key not in new:
            changed[key] = change.row
    SearchEntry.objects.bulk_create((_entry(batch, row) for row in new.values()), batch_size=500)
    for row in changed.values():
        _refresh(batch, row)


def _entry(batch: Batch, row: Row) -> SearchEntry:
    kind = KINDS[row.type]
    return SearchEntry(
        workspace_id=batch.actor.workspace_id,
        product_id=row.pk if row.type == "product" else getattr(row, "product_id", None),
        type=row.type,
        object_id=row.pk,
        key=kind.key(row),
        title=apart(str(kind.title(row)))[:300],
        words=apart(kind.words(row)),
        at=row.updated_at,
    )


def _refresh(batch: Batch, row: Row) -> None:
    entry = _entry(batch, row)
    values = {f.attname: getattr(entry, f.attname) for f in SearchEntry._meta.concrete_fields if f.name != "id"}
    found = SearchEntry.objects.filter(workspace_id=entry.workspace_id, type=row.type, object_id=row.pk)
    if not found.update(**values):
        entry.save()


def _forget(batch: Batch, key: tuple[str, int]) -> None:
    SearchEntry.objects.filter(workspace_id=batch.actor.workspace_id, type=key[0], object_id=key[1]).delete()
