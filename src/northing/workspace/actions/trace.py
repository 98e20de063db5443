"""Links of the trace, made by hand and by actions."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from northing.core import kinds
from northing.core.actors import Actor
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
    found.delete()
    found.pk = id
    return found


def connect(actor: Actor, start: End, end: End, kind: str) -> Link:
    """Make sure that the link is there; for use inside an action."""
    found, _ = Link.objects.get_or_create(
        workspace_id=actor.workspace_id,
        from_type=start[0],
        from_id=start[1],
        to_type=end[0],
        to_id=end[1],
        kind=kind,
        defaults={"by": actor.name[:120]},
    )
    return found


def connect_all(actor: Actor, links: Iterable[tuple[End, End, str]]) -> int:
    """Make sure that many links are there, in a few queries; return how many were new."""
    wanted = {
        (*start, *end, kind): Link(
            workspace_id=actor.workspace_id,
            from_type=start[0],
            from_id=start[1],
            to_type=end[0],
            to_id=end[1],
            kind=kind,
            created=timezone.now(),
            by=actor.name[:120],
        )
        for start, end, kind in links
    }
    before = Link.objects.filter(workspace_id=actor.workspace_id).count()
    Link.objects.bulk_create(wanted.values(), batch_size=500, ignore_conflicts=True)
    return Link.objects.filter(workspace_id=actor.workspace_id).count() - before


def disconnect(actor: Actor, start: End, end: End, kind: str) -> None:
    """Make sure that the link is gone; for use inside an action."""
    same = Q(from_type=start[0], from_id=start[1], to_type=end[0], to_id=end[1], kind=kind)
    Link.objects.filter(same, workspace_id=actor.workspace_id).delete()
