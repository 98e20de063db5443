"""Share links."""

from northing.core.actors import Actor, Role
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Limit
from northing.core.usecases import query

from ..models import Grant, ShareLink
from ..shapes import GrantShape, ShareLinkShape


@query("workspace.shares", "GET /shares", returns=list[ShareLinkShape], may=Role.MANAGER, agents=False)
def shares(actor: Actor, *, after: Cursor = "", limit: Limit = 50) -> Slice:
    """The share links made so far, newest first."""
    return take(ShareLink.objects.visible_to(actor).select_related("product"), ("-id",), after=after, limit=limit)


@query("workspace.grants", "GET /grants", returns=list[GrantShape], may=Role.MANAGER, agents=False)
def grants(actor: Actor, *, after: Cursor = "", limit: Limit = 50) -> Slice:
    """What guests were shown, newest first."""
    return take(Grant.objects.visible_to(actor).select_related("member"), ("-id",), after=after, limit=limit)
