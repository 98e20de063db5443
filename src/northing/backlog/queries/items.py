"""Work items: the list with its filters, orders and groups, and one item with all that hangs on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import Field

from northing.core.actors import Actor
from northing.core.errors import NotFound
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit, ProductKey, Words
from northing.core.usecases import query
from northing.workspace.models import Alias
from northing.workspace.queries import find, product_of
from northing.workspace.shapes import Ref

from ..models import Item, ItemKind, ItemQuerySet, ItemState, Priority, Sprint
from ..shapes import ItemDetail, ItemRow, Which, Who
from .asked import CHOICES, Asked
from .guests import hide_unshown
from .links import blocked_among, neighbours

Order = Literal["rank", "newest", "oldest", "updated", "votes"]
Group = Literal["none", "state", "kind", "priority", "assignee", "release"]
Days = Annotated[int, Field(ge=0, le=36_500, description="Days since it was opened")]
ORDERS: dict[str, tuple[str, ...]] = {
    "rank": ("rank", "id"),
    "newest": ("-opened_at", "-id"),
    "oldest": ("opened_at", "id"),
    "updated": ("-updated_at", "-id"),
    "votes": ("-votes", "-id"),
}
MOST_PARTS = 200
NAMES_AT_ONCE = 5


@query("backlog.items", "GET /items", returns=list[ItemRow])
def items(
    actor: Actor,
    *,
    product: ProductKey = "",
    state: list[ItemState] = [],
    open_only: bool = False,
    kind: list[ItemKind] = [],
    priority: list[Priority] = [],
    assignee: Who = "",
    label: Words = "",
    release: Which = "",
    sprint: Id | None = None,
    milestone: Id | None = None,
    parent: Ref | None = None,
    idea: Ref | None = None,
    words: Words = "",
    blocked_only: bool = False,
    older_than: Days | None = None,
    group: Group = "none",
    order: Order = "rank",
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """Work items by rank, age, last change or votes; with `group`, the first of the first groups."""
    asked = Asked(
        product_of(actor, product), tuple(state), open_only, tuple(kind), tuple(priority), assignee, label, release,
        sprint, milestone, _meant(actor, parent), _meant(actor, idea), words, blocked_only, older_than,
    )  # fmt: skip
    if group == "none":
        return for_reading(actor, take(asked.rows(actor).for_rows(), ORDERS[order], after=after, limit=limit))
    return grouped(actor, group, asked, order, limit)


@query("backlog.item", "GET /items/{key}", returns=ItemDetail)
def item(actor: Actor, *, key: Ref) -> Item:
    """One work item, by its key, its id or a key it had in another system."""
    near = ("product", "assignee", "release", "milestone", "parent", "idea")
    found = one(actor, key, Item.objects.select_related(*near))
    around = neighbours(actor, found)
    found.waits_for, found.holds_up = around.blocked_by, around.blocks
    found.is_blocked = any(each.is_open for each in around.blocked_by)
    found.parts = list(
        Item.objects.visible_to(actor).having(parent_id=found.pk).for_rows().order_by("rank", "id")[:MOST_PARTS]
    )
    hide_unshown(actor, [found])
    return found


def row(actor: Actor, ref: str) -> Item:
    """One item as the list shows it."""
    return for_reading(actor, Slice([one(actor, ref, Item.objects.all().for_rows())]))[0]


def sprints_of(actor: Actor, item: Item) -> list[Sprint]:
    """The sprints it is or was in, in their order."""
    found = Sprint.objects.visible_to(actor).in_bulk(item.sprints)
    return [found[id] for id in item.sprints if id in found]


@dataclass
class Section:
    """A group of a list: the value that makes it, its heading, and the first of its items, unless they come later."""

    value: str
    label: Any
    rows: Slice
    is_lazy: bool = False

    @property
    def size(self) -> str:
        """How many are loaded, with a plus when there are more."""
        return "" if self.is_lazy else f"{len(self.rows)}+" if self.rows.next else str(len(self.rows))


def grouped(actor: Actor, by: str, asked: Asked, order: str, limit: int) -> Slice:
    """The first items of the first groups, one after the other; groups without items are left out.

    The further groups are named in `sections`, and their items are asked for one group at a time.
    """
    groups = asked.groups(actor, by)
    at_once = len(groups) if by in CHOICES else NAMES_AT_ONCE
    cut = [
        Section(value, label, take(wanted.rows(actor).for_rows(), ORDERS[order], limit=limit))
        for wanted, value, label in groups[:at_once]
    ]
    found = Slice(each for section in cut for each in section.rows)
    later = [Section(value, label, Slice(), is_lazy=True) for _, value, label in groups[at_once:]]
    found.sections = [section for section in cut if section.rows] + later
    return for_reading(actor, found)


def for_reading(actor: Actor, found: Slice) -> Slice:
    """A page of items with what depends on others: whether something open blocks them."""
    waiting = blocked_among(actor, [each.pk for each in found]) if found else set()
    for each in found:
        each.is_blocked = each.pk in waiting
    hide_unshown(actor, found)
    return found


def one(actor: Actor, ref: str, among: ItemQuerySet | None = None) -> Item:
    """The visible item called so. Raises NotFound."""
    visible = (Item.objects.all() if among is None else among).visible_to(actor)
    found = visible.filter(pk=int(ref)) if _is_id(ref) else visible.filter(key=ref.upper())
    row = found.first() or visible.filter(pk=_elsewhere(actor, ref)).first()
    if row is None:
        raise NotFound(f"There is no item {ref[:80]}: give a key such as KEY-123.", field="key")
    return row


def many(actor: Actor, refs: Sequence[str]) -> list[Item]:
    """The visible items with these keys or ids, in one query. Raises NotFound naming the first that is not there."""
    found = list(Item.objects.visible_to(actor).keyed(list(refs)).order_by("rank", "id"))
    known = {name for each in found for name in (each.key, str(each.pk))}
    missing = next((ref for ref in refs if ref.upper() not in known), None)
    if missing is not None:
        raise NotFound(f"There is no item {missing[:80]}: nothing was changed.", field="keys")
    return found


def _meant(actor: Actor, ref: str | None) -> int | None:
    return find(actor, ref).pk if ref else None


def _elsewhere(actor: Actor, ref: str) -> int | None:
    """The id of the item that had this key in another system, or that item:id names."""
    if ref.startswith("item:") and _is_id(ref.removeprefix("item:")):
        return int(ref.removeprefix("item:"))
    aliases = Alias.objects.filter(workspace_id=actor.workspace_id, type=Item.type, foreign=ref)
    return aliases.values_list("object_id", flat=True).first()


def _is_id(ref: str) -> bool:
    return ref.isascii() and ref.isdigit() and len(ref) < 19
