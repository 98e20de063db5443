"""What changed, by whom, when, from what to what."""

from django.db.models import QuerySet

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
