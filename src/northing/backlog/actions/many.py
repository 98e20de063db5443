"""Many work items at once, in one batch that one undo takes back."""

from typing import Annotated

from pydantic import Field

from northing.core.actors import Actor
from northing.core.changes import record
from northing.core.shapes import Id, Label
from northing.core.usecases import action
from northing.workspace.shapes import Ref

from ..models import Item, ItemKind, ItemState, Priority
from ..queries import many
from ..shapes import Apart, ItemShape, Labels, Points
from .items import changed, named

Refs = Annotated[list[Ref], Field(min_length=1, max_length=500, description="Keys or ids")]


@action("backlog.edit_many", "PATCH /items", returns=list[ItemShape])
def edit_many(
    actor: Actor,
    *,
    keys: Refs,
    state: ItemState | None = None,
    kind: ItemKind | None = None,
    priority: Priority | None = None,
    assignee: Id | None = None,
    estimate: Points | None = None,
    parent: Ref | None = None,
    release: Id | None = None,
    milestone: Id | None = None,
    add_labels: Annotated[Labels, Apart] = [],
    remove_labels: Annotated[Labels, Apart] = [],
    add_sprint: Id | None = None,
    clear: list[Label] = [],
) -> list[Item]:
    """Change up to 500 work items at once; one undo takes it all back."""
    values = {"state": state, "kind": kind, "priority": priority, "estimate": estimate}
    given = {"assignee": assignee, "parent": parent, "release": release, "milestone": milestone}
    found = many(actor, keys)
    for product in {item.product_id: item.product for item in found}.values():
        values |= named(actor, product, sprints=[add_sprint] if add_sprint else [], **given)
    for item in found:
        labels = [label for label in item.labels if label not in remove_labels]
        labels += [label for label in add_labels if label not in labels]
        sprints = [*item.sprints, add_sprint] if add_sprint and add_sprint not in item.sprints else None
        record(actor, changed(item, version=None, clear=clear, labels=labels, sprints=sprints, **values))
    return found
