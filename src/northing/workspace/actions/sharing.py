"""Showing things to people who are not of the team."""

from typing import Literal

from northing.core.actors import Actor, Role
from northing.core.changes import record, remove
from northing.core.errors import NotFound, Refused
from northing.core.shapes import Id, Line, ProductKey
from northing.core.usecases import action

from ..models import Grant, Member, ShareLink
from ..models.access import fresh_secret
from ..queries import find, product_of
from ..shapes import GrantShape, Ref, ShareLinkShape

SharedPage = Literal["brief", "roadmap"]


@action("workspace.share_page", "POST /shares", returns=ShareLinkShape, may=Role.MANAGER, agents=False)
def share_page(actor: Actor, *, page: SharedPage, product: ProductKey, name: Line = "Shared page") -> ShareLink:
    """Make a read-only link to a page of a product; whoever has it sees only what guests may see."""
    shown = product_of(actor, product)
    if shown is None:
        raise NotFound("Give the key of the product to share.", field="product")
    link = ShareLink(page=page, product=shown, name=name[:120], secret=fresh_secret("s"), made_by_id=actor.member_id)
    return record(actor, link)


@action("workspace.revoke_share", "DELETE /shares/{id}", returns=ShareLinkShape, may=Role.MANAGER, agents=False)
def revoke_share(actor: Actor, *, id: Id) -> ShareLink:
    """End a share link at once."""
    link = ShareLink.objects.all().one(actor, id=id)
    link.revoke()
    return record(actor, link)


@action("workspace.grant", "POST /grants", returns=GrantShape, may=Role.MANAGER, agents=False)
def grant(actor: Actor, *, member: Id, on: Ref) -> Grant:
    """Show a guest one object, or the guest-visible part of a product."""
    guest = Member.objects.all().one(actor, id=member)
    if guest.role != Role.GUEST:
        raise Refused(f"{guest.name} is not a guest and sees everything anyway.", field="member")
    row = find(actor, on)
    known = Grant.objects.filter(member=guest, on_type=row.type, on_id=row.pk).first()
    return known or record(actor, Grant(member=guest, on_type=row.type, on_id=row.pk))


@action("workspace.revoke_grant", "DELETE /grants/{id}", returns=GrantShape, may=Role.MANAGER, agents=False)
def revoke_grant(actor: Actor, *, id: Id) -> Grant:
    """Take back what a guest was shown."""
    granted = Grant.objects.all().one(actor, id=id)
    remove(actor, granted)
    return granted
