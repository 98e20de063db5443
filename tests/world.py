"""One small world for every test: a team, its product, a customer, and a stranger who must see nothing."""

from dataclasses import dataclass

from northing.core.actors import Actor, Role
from northing.core.changes import batch, record
from northing.customers.actions import add_account
from northing.workspace.access import actor_for
from northing.workspace.actions import add_member, add_product
from northing.workspace.models import Member, Product, Token, Workspace
from northing.workspace.models.access import hashed
from northing.workspace.setup import create_workspace

PASSWORD = "correct horse"


@dataclass
class World:
    """Actors act through the page door unless a test says otherwise; tokens are `token-ROLE`."""

    workspace: Workspace
    owner: Actor
    manager: Actor
    member: Actor
    viewer: Actor
    guest: Actor
    stranger: Actor
    product: Product
    account: object

    def actor(self, role: Role | str) -> Actor:
        return getattr(self, role if isinstance(role, str) else role.name.lower())

    def member_row(self, role: str) -> Member:
        return Member.objects.get(pk=self.actor(role).member_id)


def build_world() -> World:
    owner = create_workspace(name="Acme Software", email="owner@acme.test", password=PASSWORD)
    stranger = create_workspace(name="Elsewhere", email="stranger@elsewhere.test", password=PASSWORD)
    people = {role: _join(owner, role) for role in ("manager", "member", "viewer", "guest")}
    product = add_product(owner, key="ACME", name="Acme", kind="web")
    add_product(stranger, key="ELSE", name="Elsewhere")
    account = add_account(owner, name="Globex", segment="enterprise", plan="gold", revenue=120_000)
    world = World(
        workspace=Workspace.objects.get(pk=owner.workspace_id),
        owner=owner,
        stranger=stranger,
        product=product,
        account=account,
        **people,
    )
    for role in ("owner", "manager", "member", "viewer", "guest", "stranger"):
        _token(world, role)
    return world


def _join(owner: Actor, role: str) -> Actor:
    member = add_member(owner, name=role.title(), email=f"{role}@acme.test", password=PASSWORD, role=role)
    return actor_for(member, "page")


def _token(world: World, role: str) -> None:
    actor = world.actor(role)
    with batch(actor, "workspace.make_token"):
        record(actor, Token(member_id=actor.member_id, name=role, writes=True, hash=hashed(f"token-{role}")))
