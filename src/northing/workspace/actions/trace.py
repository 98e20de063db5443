"""Links of the trace, made by hand and by actions."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.changes import record, record_all, remove
from northing.core.errors import NotFound, Refused
from northing.core.shapes import Id
from northing.core.usecases import action

from ..models import Link
from ..models.trace import LinkKind
from ..queries import find
from ..shapes import LinkShape, Ref

End = tuple[str, int]


@action("workspace.link", "POST /links", returns=LinkShape)
def link(actor: Actor, *, start: Ref, end: Ref, kind: LinkKind = LinkKind.RELATES) -> Link:
    """Link two objects: read the kind from the start to the end, such as FEED blocks APP-3."""
    first, second = find(actor, start), find(actor, end)
    if (first.type, first.pk) == (second.type, second.pk):
        raise Refused("An object is not linked to itself: give another end.", field="end")
    return connect(actor, (first.type, first.pk), (second.type, second.pk), kind)


@action("workspace.unlink", "DELETE /links/{id}", returns=LinkShape)
def unlink(actor: Actor, *, id: Id) -> Link:
    """Take a link made by hand away again."""
    found = Link.objects.visible_to(actor).filter(pk=id).first()
    if found is None:
        raise NotFound(f"There is no link {id}.", field="id")
    kinds.get(actor, found.from_type, found.from_id)
    if not found.by_hand:
        raise Refused("This link follows from a field of one of its ends: change that field instead.", field="id")
    remove(actor, found)
    return found


def connect(actor: Actor, start: End, end: End, kind: str) -> Link:
    """Make sure that the link is there; for use inside an action."""
    known = _between(actor, start, end, kind).first()
    return known or record(actor, _link(actor, start, end, kind))


def connect_all(actor: Actor, links: Iterable[tuple[End, End, str] | tuple[End, End, str, datetime | None]]) -> int:
    """Make sure that many links are there, in a few queries; return how many were new.

    A fourth part says since when a link has been there, where an import knows.
    """
    wanted = {(*start, *end, kind): _link(actor, start, end, kind, *since) for start, end, kind, *since in links}
    starts: dict[str, set[int]] = {}
    for from_type, from_id, *_ in wanted:
        starts.setdefault(from_type, set()).add(from_id)
    for from_type, ids in starts.items():
        there = Link.objects.filter(workspace_id=actor.workspace_id, from_type=from_type, from_id__in=ids)
        for known in there.values_list("from_type", "from_id", "to_type", "to_id", "kind"):
            wanted.pop(known, None)
    return len(record_all(actor, wanted.values()))


def disconnect(actor: Actor, start: End, end: End, kind: str) -> None:
    """Make sure that the link is gone; for use inside an action."""
    for known in _between(actor, start, end, kind):
        remove(actor, known)


def _between(actor: Actor, start: End, end: End, kind: str) -> QuerySet:
    return Link.objects.filter(
        workspace_id=actor.workspace_id,
        from_type=start[0],
        from_id=start[1],
        to_type=end[0],
        to_id=end[1],
        kind=kind,
    )


def _link(actor: Actor, start: End, end: End, kind: str, since: datetime | None = None) -> Link:
    return Link(
        from_type=start[0],
        from_id=start[1],
        to_type=end[0],
        to_id=end[1],
        kind=kind,
        created=since or timezone.now(),
        by=actor.name[:120],
    )
