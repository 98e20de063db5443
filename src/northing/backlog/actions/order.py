"""Where a work item stands in the stack, and what it waits for."""

from northing.core.actors import Actor
from northing.core.changes import record
from northing.core.errors import Invalid, Refused
from northing.core.usecases import action
from northing.workspace.actions import connect, disconnect
from northing.workspace.shapes import Ref

from ..models import Item
from ..queries import leads_to, one
from ..shapes import ItemShape


@action("backlog.rank_item", "PUT /items/{key}/rank", returns=ItemShape)
def rank_item(actor: Actor, *, key: Ref, before: Ref | None = None, after: Ref | None = None) -> Item:
    """Put a work item right before or right after another one in the stack; only this item changes."""
    if (before is None) == (after is None):
        raise Invalid("Give either before or after: the key of the item to stand beside.", field="before")
    item, beside = one(actor, key), one(actor, before or after)
    if beside.pk == item.pk:
        raise Invalid(
            f"{item.key} cannot stand beside itself: name another item.", field="before" if before else "after"
        )
    ranked = Item.objects.visible_to(actor).exclude(pk=item.pk).order_by("rank").values_list("rank", flat=True)
    if before:
        low = ranked.filter(rank__lt=beside.rank).last() or ""
        return record(actor, item.place(low, beside.rank))
    high = ranked.filter(rank__gt=beside.rank).first() or ""
    return record(actor, item.place(beside.rank, high))


@action("backlog.block", "POST /items/{key}/blockers", returns=ItemShape)
def block(actor: Actor, *, key: Ref, by: Ref) -> Item:
    """Say that a work item waits for another one."""
    item, blocker = one(actor, key), one(actor, by)
    if item.pk == blocker.pk:
        raise Invalid(f"{item.key} cannot wait for itself: name another item.", field="by")
    if leads_to(actor, item.pk, blocker.pk):
        raise Refused(
            f"{blocker.key} waits for {item.key} already: the two would wait for each other for ever.", field="by"
        )
    connect(actor, ("item", blocker.pk), ("item", item.pk), "blocks")
    return item


@action("backlog.unblock", "DELETE /items/{key}/blockers/{by}", returns=ItemShape)
def unblock(actor: Actor, *, key: Ref, by: Ref) -> Item:
    """Say that a work item no longer waits for another one."""
    item, blocker = one(actor, key), one(actor, by)
    disconnect(actor, ("item", blocker.pk), ("item", item.pk), "blocks")
    return item
