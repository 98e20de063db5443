"""Members, tokens, and who I am."""

from northing.core.actors import Actor, Role
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Limit, Words
from northing.core.usecases import query

from ..models import Member, Token
from ..shapes import MemberShape, MeShape, TokenShape


@query("workspace.me", "GET /me", returns=MeShape)
def me(actor: Actor) -> dict[str, object]:
    """Who is asking, in which role, through which door."""
    return {
        "member_id": actor.member_id,
        "name": actor.name,
        "role": actor.role.name.lower(),
        "via": actor.via,
        "writes": actor.writes,
    }


@query("workspace.members", "GET /members", returns=list[MemberShape], may=Role.VIEWER)
def members(actor: Actor, *, words: Words = "", after: Cursor = "", limit: Limit = 50) -> Slice:
    """The people of the team, those who can sign in and those an import brought."""
    found = Member.objects.visible_to(actor).present().select_related("user")
    found = found.filter(name__icontains=words) if words else found
    return take(found, ("name", "id"), after=after, limit=limit)


@query("workspace.tokens", "GET /tokens", returns=list[TokenShape], may=Role.VIEWER, agents=False)
def tokens(actor: Actor, *, after: Cursor = "", limit: Limit = 50) -> Slice:
    """Your tokens; an owner sees everybody's."""
    found = Token.objects.visible_to(actor).select_related("member")
    found = found if actor.role == Role.OWNER else found.filter(member_id=actor.member_id)
    return take(found, ("-id",), after=after, limit=limit)


def known_people(actor: Actor) -> list[Member]:
    """Everybody who can be given work, by name, those who can sign in first."""
    found = Member.objects.visible_to(actor).present().order_by("user_id", "name")
    return sorted(found[:500], key=lambda member: (member.user_id is None, member.name.lower()))
