"""What changed, by whom, when, from what to what."""

from django.db.models import Exists, Min, OuterRef, QuerySet

from northing.core.actors import Actor, Role
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Limit
from northing.core.usecases import query

from ..models import History
from ..shapes import HistoryShape, Ref
from .find import find


@query("workspace.history", "GET /history", returns=list[HistoryShape], may=Role.VIEWER)
def history(actor: Actor, *, of: Ref | None = None, after: Cursor = "", limit: Limit = 50) -> Slice:
    """Every change, newest first; of one object with `of`."""
    found = History.objects.visible_to(actor)
    if of:
        row = find(actor, of)
        found = found.of(row.type, row.pk)
    return take(found, ("-sequence",), after=after, limit=limit)


def history_of(actor: Actor, row: object) -> QuerySet:
    """The changes of one object the actor may see, newest first."""
    return History.objects.visible_to(actor).of(row.type, row.pk).newest()


def changes_of(actor: Actor, batch: object) -> QuerySet:
    """Everything one call changed, in order."""
    return History.objects.visible_to(actor).filter(batch=batch).order_by("sequence")


def batches(actor: Actor, *, after: str = "", limit: int = 50) -> Slice:
    """What was changed together, newest first: the last change of each call, with `size`, how many there were.

    The numbers of a call follow each other, so its last change is the one whose successor is of another call.
    """
    next_of_same = History.objects.filter(
        workspace_id=OuterRef("workspace_id"), sequence=OuterRef("sequence") + 1, batch=OuterRef("batch")
    )
    found = take(
        History.objects.visible_to(actor).filter(~Exists(next_of_same)), ("-sequence",), after=after, limit=limit
    )
    ends = [entry.sequence for entry in found[1:]] + [_before(found[-1])] if found else []
    for entry, end in zip(found, ends, strict=True):
        entry.size = entry.sequence - end
    return found


def _before(entry: History) -> int:
    """The number of the last change before the call that this entry is of."""
    return History.objects.filter(batch=entry.batch).aggregate(first=Min("sequence"))["first"] - 1
