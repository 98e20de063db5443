"""The first workspace, and its owner: what `northing init` and the first page in the browser both do."""

from django.db import transaction

from northing.core.actors import Actor, Role
from northing.core.changes import batch, record
from northing.core.errors import Invalid, Refused

from .access import actor_for, owner_of
from .models import Member, User, Workspace

NOTHING_YET = "This data folder has no workspace yet: run `northing init` or open it in the browser."


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
    """The workspace that commands on this data folder mean: one's own before a sample.

    Raises Refused when there is none, or a choice.
    """
    here = list(Workspace.objects.order_by("is_sample", "pk")[:50])
    if not here:
        raise Refused(NOTHING_YET)
    names = ", ".join(f"“{workspace.name}”" for workspace in here)
    if named:
        found = next((workspace for workspace in here if workspace.name == named), None)
        if found is None:
            raise Refused(f"There is no workspace “{named}” in this data folder: it has {names}.", field="workspace")
        return found
    if len([workspace for workspace in here if not workspace.is_sample]) > 1:
        raise Refused(f"This data folder has several workspaces: choose with --workspace among {names}.")
    return here[0]


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
    if Workspace.objects.filter(name=name.strip()[:120]).exists():
        raise Refused(
            f"This data folder has a workspace “{name.strip()}” already: choose another name.", field="workspace"
        )
    return email.strip().lower()


def _name_from(email: str) -> str:
    return email.split("@")[0].replace(".", " ").title()[:120]
