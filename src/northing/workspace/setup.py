"""The first workspace, and its owner: what `northing init` and the first page in the browser both do."""

from django.db import transaction

from northing.core.actors import Actor, Role
from northing.core.changes import batch, record
from northing.core.errors import Invalid, Refused

from .access import actor_for, owner_of
from .models import Member, User, Workspace


def create_workspace(*, name: str, email: str, password: str, is_sample: bool = False) -> Actor:
    """Make a workspace with its owner; return the owner. Raises Invalid or Refused in one sentence."""
    email = _checked(name, email, password)
    with transaction.atomic():
        workspace = Workspace.objects.create(name=name.strip()[:120], is_sample=is_sample)
        user = User.objects.filter(email=email).first() or User.objects.create_user(email, password)
        owner = Member(workspace=workspace, user=user, name=_name_from(email), email=email, role=Role.OWNER)
        actor = Actor(workspace_id=workspace.pk, name=owner.name, role=Role.OWNER, permissions={}, via="cli")
        with batch(actor, "workspace.init"):
            record(actor, owner)
    return actor_for(owner, "cli")


def only_workspace(named: str = "") -> Workspace:
    """The workspace that commands on this data folder mean. Raises Refused when there is none, or a choice."""
    found = Workspace.objects.filter(name=named) if named else Workspace.objects.all()
    workspaces = list(found.order_by("pk")[:2])
    if not workspaces:
        raise Refused("This data folder has no workspace yet: run `northing init` or open it in the browser.")
    return workspaces[0]


def acting(email: str = "", named: str = "") -> Actor:
    """Who a command acts as: the owner, or the member with that address."""
    workspace = only_workspace(named)
    if not email:
        return owner_of(workspace)
    member = Member.objects.filter(workspace=workspace, user__email=email.lower(), left_at=None).first()
    if member is None:
        raise Refused(f"Nobody signs in as {email} here: `northing workspace members` lists the members.")
    return actor_for(member, "cli")


def _checked(name: str, email: str, password: str) -> str:
    if not name.strip():
        raise Invalid("Give the workspace a name.", field="workspace")
    if "@" not in email or len(email) > 254:
        raise Invalid("Give an e-mail address such as you@example.com.", field="email")
    if len(password) < 8:
        raise Invalid("The password is too short: at least 8 characters.", field="password")
    return email.strip().lower()


def _name_from(email: str) -> str:
    return email.split("@")[0].replace(".", " ").title()[:120]
