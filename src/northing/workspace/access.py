"""Who is acting: from a signed-in user, a token, a share link, or the owner at the command line, to an Actor."""

from collections import defaultdict

from django.utils import timezone

from northing.core.actors import Actor, Door, Role
from northing.core.errors import Unauthenticated
from northing.core.usecases import held_by

from .models import Grant, Member, ShareLink, Token, User, Workspace
from .models.access import hashed

SEEN_EVERY_SECONDS = 60


def actor_for(member: Member, via: Door, *, writes: bool = True) -> Actor:
    """The member, acting through this door."""
    role = Role(member.role)
    return Actor(
        workspace_id=member.workspace_id,
        member_id=member.pk,
        name=member.name,
        role=role,
        permissions={None: held_by(role)},
        via=via,
        writes=writes,
        shared=_shown_to(member) if role == Role.GUEST else {},
    )


def member_of(user: User, workspace: int | None = None) -> Member | None:
    """The user's membership of that workspace, or of the one they joined first."""
    mine = Member.objects.of(user).select_related("workspace").order_by("pk")
    return (mine.filter(workspace_id=workspace).first() if workspace else None) or mine.first()


def by_token(secret: str, via: Door) -> Actor:
    """The actor a bearer token stands for. Raises Unauthenticated."""
    token = Token.objects.select_related("member").filter(hash=hashed(secret), revoked_at=None).first()
    if token is None or token.member.left_at is not None:
        raise Unauthenticated("This token is unknown or revoked: make a new one under Settings, Tokens.")
    _note_use(token)
    return actor_for(token.member, via, writes=token.writes)


def by_share_link(secret: str) -> tuple[Actor, ShareLink]:
    """A reader of a shared page: sees the guest-visible part of its product, changes nothing."""
    link = ShareLink.objects.select_related("product", "workspace").filter(secret=secret, revoked_at=None).first()
    if link is None:
        raise Unauthenticated("This link was revoked or never existed: ask whoever sent it for a new one.")
    reader = Actor(
        workspace_id=link.workspace_id,
        name=link.name,
        role=Role.GUEST,
        permissions={None: held_by(Role.GUEST)},
        via="share",
        writes=False,
        shared={"product": frozenset({link.product_id})},
    )
    return reader, link


def owner_of(workspace: Workspace, via: Door = "cli") -> Actor:
    """The workspace's first owner: who commands on this data folder act as."""
    owner = Member.objects.filter(workspace=workspace, role=Role.OWNER, left_at=None).order_by("pk").first()
    if owner is None:
        raise Unauthenticated("This workspace has no owner: run `northing init`.")
    return actor_for(owner, via)


def _shown_to(member: Member) -> dict[str, frozenset[int]]:
    shown: dict[str, set[int]] = defaultdict(set)
    for on_type, on_id in Grant.objects.filter(member=member).values_list("on_type", "on_id"):
        shown[on_type].add(on_id)
    return {type: frozenset(ids) for type, ids in shown.items()}


def _note_use(token: Token) -> None:
    now = timezone.now()
    if token.last_used_at is None or (now - token.last_used_at).total_seconds() > SEEN_EVERY_SECONDS:
        Token.objects.filter(pk=token.pk).update(last_used_at=now)
