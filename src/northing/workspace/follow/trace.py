"""Keeps the links that follow from fields: a kind's edges say which foreign keys are steps of the trace."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import Q

from northing.core.changes import Batch, Change
from northing.core.kinds import KINDS, Edge
from northing.core.rows import Row

from ..models import Link

End = tuple[str, int]


def keep_links(batch: Batch) -> None:
    made: dict[tuple, Link] = {}
    for change in batch.changes:
        for edge in _edges(change):
            if change.before is not None:
                _drop(change, edge, batch.actor.workspace_id)
            for link in _links(change, edge, batch):
                made[(link.from_type, link.from_id, link.to_type, link.to_id, link.kind)] = link
        if change.after is None:
            _forget(change.row, batch.actor.workspace_id)
    Link.objects.bulk_create(made.values(), batch_size=500, ignore_conflicts=True)


def _edges(change: Change) -> Iterator[Edge]:
    kind = KINDS.get(change.row.type)
    touched = change.after if change.after is not None else {}
    for edge in kind.edges if kind else ():
        if edge.field in touched or (edge.to_field and edge.to_field in touched):
            yield edge


def _links(change: Change, edge: Edge, batch: Batch) -> Iterator[Link]:
    other = _other_end(change.row, edge)
    if other:
        itself = (change.row.type, change.row.pk)
        start, end = (itself, other) if edge.outward else (other, itself)
        yield _link(batch, edge.link, start, end, change.happened_at, change.by)


def _link(batch: Batch, kind: str, start: End, end: End, at: datetime, by: str) -> Link:
    return Link(
        workspace_id=batch.actor.workspace_id,
        from_type=start[0],
        from_id=start[1],
        to_type=end[0],
        to_id=end[1],
        kind=kind,
        by_hand=False,
        created=at,
        by=(by or batch.actor.name)[:120],
    )


def _other_end(row: Row, edge: Edge) -> End | None:
    field = row._meta.get_field(edge.field)
    id: Any = getattr(row, field.attname)
    type = getattr(row, edge.to_field) if edge.to_field else edge.to
    return (type, id) if id and type else None


def _drop(change: Change, edge: Edge, workspace: int) -> None:
    mine = {"to_type": change.row.type, "to_id": change.row.pk}
    if edge.outward:
        mine = {"from_type": change.row.type, "from_id": change.row.pk}
    same = Link.objects.filter(workspace_id=workspace, kind=edge.link, by_hand=False, **mine)
    if edge.to and not edge.outward:
        same = same.filter(from_type=edge.to)
    same.delete()


def _forget(row: Row, workspace: int) -> None:
    """A thing that went takes the links along that followed from fields; history keeps what they followed from."""
    ends = Q(from_type=row.type, from_id=row.pk) | Q(to_type=row.type, to_id=row.pk)
    Link.objects.filter(ends, workspace_id=workspace, by_hand=False).delete()
