"""Comments."""

from django.db.models import QuerySet

from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Limit
from northing.core.usecases import query

from ..models import Comment
from ..shapes import CommentShape, Ref
from .find import find


@query("workspace.comments", "GET /comments", returns=list[CommentShape])
def comments(actor: Actor, *, on: Ref, after: Cursor = "", limit: Limit = 50) -> Slice:
    """What was written on an object, oldest first."""
    return take(comments_on(actor, find(actor, on)), ("at", "id"), after=after, limit=limit)


def comments_on(actor: Actor, row: object) -> QuerySet:
    """The comments on an object the actor may see; a guest sees those meant for guests."""
    found = Comment.objects.filter(workspace_id=actor.workspace_id, on_type=row.type, on_id=row.pk)
    found = found.filter(viewers="guests") if actor.is_guest else found
    return found.select_related("author")
