"""Members and their tokens."""

from typing import Annotated, Literal

from django.utils import timezone
from pydantic import StringConstraints

from northing.core.actors import Actor, Role
from northing.core.changes import edit, record
from northing.core.errors import Forbidden, Refused
from northing.core.shapes import Email, Id, Line
from northing.core.usecases import action

from ..models import Member, Token, User
from ..models.access import fresh_secret, hashed
from ..shapes import MemberShape, NewTokenShape, TokenShape

RoleName = Literal["guest", "viewer", "member", "manager", "owner"]
Password = Annotated[str, StringConstraints(min_length=8, max_length=200)]


@action("workspace.add_member", "POST /members", returns=MemberShape, may=Role.OWNER, agents=False)
def add_member(
    actor: Actor, *, name: Line, email: Email, password: Password, role: RoleName = "member", title: str = ""
) -> Member:
    """Let somebody sign in to this workspace, in a role."""
    user = User.objects.filter(email=email.lower()).first() or User.objects.create_user(
        email, password, name=name[:120]
    )
    if Member.objects.filter(workspace_id=actor.workspace_id, user=user).exists():
        raise Refused(f"{email} is a member already: change the role instead.", field="email")
    return record(actor, Member(user=user, name=name[:120], email=email, role=Role[role.upper()], title=title[:120]))


@action("workspace.edit_member", "PATCH /members/{id}", returns=MemberShape, may=Role.OWNER, agents=False)
def edit_member(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    name: Line | None = None,
    title: str | None = None,
    role: RoleName | None = None,
    left: bool | None = None,
) -> Member:
    """Change a member's name, job title or role, or note that they have left."""
    member = Member.objects.all().one(actor, id=id)
    if member.pk == actor.member_id and (left or role not in (None, "owner")):
        raise Refused("You cannot take your own role away: let another owner do it.", field="role")
    edit(member, version=version, name=name, title=title, role=Role[role.upper()].value if role else None)
    if left is not None:
        member.left_at = timezone.now() if left else None
    return record(actor, member)


@action("workspace.make_token", "POST /tokens", returns=NewTokenShape, may=Role.VIEWER, agents=False)
def make_token(actor: Actor, *, name: Line, writes: bool = False) -> Token:
    """Make a token for a program that acts as you; its secret is shown this once."""
    if actor.member_id is None:
        raise Forbidden("Only a member has tokens: sign in first.")
    secret = fresh_secret("nth")
    token = record(actor, Token(member_id=actor.member_id, name=name[:120], writes=writes, hash=hashed(secret)))
    token.secret = secret
    return token


@action("workspace.revoke_token", "DELETE /tokens/{id}", returns=TokenShape, may=Role.VIEWER, agents=False)
def revoke_token(actor: Actor, *, id: Id) -> Token:
    """End a token at once: your own, or anybody's as an owner."""
    token = Token.objects.all().one(actor, id=id)
    if token.member_id != actor.member_id and actor.role != Role.OWNER:
        raise Forbidden("This token is somebody else's: its member or an owner may revoke it.")
    token.revoke()
    return record(actor, token)
