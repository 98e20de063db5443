"""One work item: adding it, changing it, bringing it into another state."""

from typing import Annotated, Any

from pydantic import Field

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.changes import edit, record
from northing.core.errors import Invalid, NotFound
from northing.core.rows import Viewers
from northing.core.shapes import Id, Label, Line, ProductKey, Text
from northing.core.usecases import action
from northing.workspace.actions import connect
from northing.workspace.models import Product
from northing.workspace.queries import find, product_of
from northing.workspace.shapes import Ref

from ..models import Item, ItemKind, ItemState, Priority, ranks
from ..queries import one
from ..shapes import Apart, Criteria, CriterionShape, ItemShape, Labels, Lines, Points

Outcome = Annotated[str, Field(max_length=300)]
Place = Annotated[int, Field(ge=1, le=100, description="Which one, counted from 1")]
Ids = Annotated[list[Id], Field(max_length=50)]
DEEPEST = 100


@action("backlog.add_item", "POST /items", returns=ItemShape)
def add_item(
    actor: Actor,
    *,
    product: ProductKey,
    title: Line,
    kind: ItemKind = ItemKind.STORY,
    text: Text = "",
    state: ItemState = ItemState.BACKLOG,
    priority: Priority = Priority.NONE,
    assignee: Id | None = None,
    labels: Annotated[Labels, Apart] = [],
    estimate: Points | None = None,
    parent: Ref | None = None,
    release: Id | None = None,
    milestone: Id | None = None,
    sprints: Ids = [],
    idea: Ref | None = None,
    feedback: Ids = [],
    criteria: Annotated[Criteria, Lines] = [],
    viewers: Viewers = Viewers.TEAM,
) -> Item:
    """Add a work item at the bottom of the stack; it gets the product's next key."""
    owner = a_product(actor, product)
    item = Item(product=owner, title=title, kind=kind, text=text, priority=priority, labels=labels, viewers=viewers)
    item.estimate, item.author, item.rank = estimate, actor.name[:120], ranks.below(last_rank(actor))
    item.criteria = [{"text": each, "met": False} for each in criteria]
    given = {"assignee": assignee, "parent": parent, "release": release, "milestone": milestone, "idea": idea}
    edit(item.move(state), sprints=sprints or None, **named(actor, owner, sprints=sprints, **given))
    item.number_as(owner.take_numbers())
    record(actor, item)
    for id in feedback:
        connect(actor, ("feedback", kinds.get(actor, "feedback", id).pk), ("item", item.pk), "became")
    return item


@action("backlog.edit_item", "PATCH /items/{key}", returns=ItemShape)
def edit_item(
    actor: Actor,
    *,
    key: Ref,
    version: int | None = None,
    title: Line | None = None,
    kind: ItemKind | None = None,
    text: Text | None = None,
    state: ItemState | None = None,
    outcome: Outcome | None = None,
    priority: Priority | None = None,
    assignee: Id | None = None,
    labels: Annotated[Labels | None, Apart] = None,
    estimate: Points | None = None,
    parent: Ref | None = None,
    release: Id | None = None,
    milestone: Id | None = None,
    sprints: Ids | None = None,
    idea: Ref | None = None,
    criteria: Annotated[list[CriterionShape | Line] | None, Lines] = None,
    viewers: Viewers | None = None,
    clear: list[Label] = [],
) -> Item:
    """Change a work item; `clear` names fields to empty, such as assignee. Closing it notes when."""
    item = one(actor, key)
    values: dict[str, Any] = {
        "title": title,
        "kind": kind,
        "text": text,
        "state": state,
        "outcome": outcome,
        "priority": priority,
    }
    values |= {"labels": labels, "estimate": estimate, "sprints": sprints, "viewers": viewers}
    values["criteria"] = None if criteria is None else item.with_criteria(criteria)
    given = {"assignee": assignee, "parent": parent, "release": release, "milestone": milestone, "idea": idea}
    values |= named(actor, item.product, sprints=sprints or (), **given)
    return record(actor, changed(item, version=version, clear=clear, **values))


@action("backlog.move", "PUT /items/{key}/state", returns=ItemShape)
def move(actor: Actor, *, key: Ref, state: ItemState, outcome: Outcome = "") -> Item:
    """Bring a work item into another state; with `outcome`, say how it ended."""
    item = one(actor, key).move(state)
    item.outcome = outcome or item.outcome
    return record(actor, item)


@action("backlog.meet_criterion", "PUT /items/{key}/criteria/{place}", returns=ItemShape)
def meet_criterion(actor: Actor, *, key: Ref, place: Place, met: bool = True) -> Item:
    """Tick an acceptance criterion of a work item, or take the tick away."""
    return record(actor, one(actor, key).meet(place, met))


def changed(item: Item, *, version: int | None, clear: list[str], **values: Any) -> Item:
    """The item with the values set. Raises Conflict when somebody else changed the same field meanwhile."""
    before = item.state, item.done_at
    edit(item, version=version, clear=clear, **values)
    state, (item.state, item.done_at) = item.state, before
    item.move(state)
    if item.parent_id and item.pk:
        refuse_own_ancestor(item)
    return item


def refuse_own_ancestor(item: Item) -> None:
    """Raises Invalid where the item would be its own ancestor."""
    above = item.parent
    if above is not None and above.pk == item.pk:
        raise Invalid(f"{item.key} cannot be its own parent: choose another item.", field="parent")
    for _ in range(DEEPEST):
        if above is None:
            return
        if above.pk == item.pk:
            raise Invalid(
                f"{item.parent.key} is under {item.key} already: choose a parent that is not.", field="parent"
            )
        above = Item.objects.filter(pk=above.parent_id).only("parent_id").first() if above.parent_id else None
    raise Invalid(f"{item.parent.key} is more than {DEEPEST} levels deep: choose a parent further up.", field="parent")


def named(actor: Actor, product: Product, *, sprints: list[int] = (), **given: Any) -> dict[str, Any]:
    """The objects that the given ids and keys name; None where nothing was given. Raises NotFound or Invalid."""
    found = {name: _named(actor, name, ref) for name, ref in given.items()}
    held = [found.get(name) for name in ("release", "milestone")] + [kinds.get(actor, "sprint", id) for id in sprints]
    for row in held:
        if row is not None and row.product_id != product.pk:
            raise Invalid(f"{row} belongs to another product: choose a {row.type} of {product}.", field=row.type)
    return found


def _named(actor: Actor, name: str, ref: Any) -> Any:
    if ref is None:
        return None
    if name == "parent":
        return _found(name, lambda: one(actor, ref))
    if name == "idea":
        return _found(name, lambda: find(actor, f"idea:{ref}" if ref.isdigit() else ref), kind="idea")
    return _found(name, lambda: kinds.get(actor, "member" if name == "assignee" else name, ref))


def _found(field: str, look: Any, kind: str = "") -> Any:
    """What is looked up, with a sentence that names the field when it is not there."""
    try:
        found = look()
    except NotFound as error:
        raise NotFound(error.sentence, field=field) from error
    if kind and found.type != kind:
        raise Invalid(f"{field} names a {found.type}: give the key of an {kind}.", field=field)
    return found


def a_product(actor: Actor, key: str) -> Product:
    """The product with that key. Raises Invalid without a key, NotFound for an unknown one."""
    found = product_of(actor, key)
    if found is None:
        raise Invalid("Give the key of the product.", field="product")
    return found


def last_rank(actor: Actor) -> str:
    """The rank of the item at the very bottom of the stack; empty when there is none."""
    ranked = Item.objects.visible_to(actor).order_by("-rank", "-id").values_list("rank", flat=True)
    return ranked.first() or ""
