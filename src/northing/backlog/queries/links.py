"""The links between items, many at once."""

from collections.abc import Collection
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, QuerySet

from northing.core.actors import Actor
from northing.workspace.models import Link

from ..models import Item, ItemQuerySet


@dataclass
class Neighbours:
    """What blocks an item, and what it blocks."""

    blocked_by: list[Item] = field(default_factory=list)
    blocks: list[Item] = field(default_factory=list)


def links(actor: Actor, kind: str, start: str, end: str) -> QuerySet:
    """The links of one kind between two types."""
    return Link.objects.visible_to(actor).filter(kind=kind, from_type=start, to_type=end)


def blocks(actor: Actor) -> QuerySet:
    """The links from an item to one that waits for it."""
    return links(actor, "blocks", "item", "item")


def blocked(actor: Actor, items: ItemQuerySet) -> ItemQuerySet:
    """Those of the items that wait for an open one."""
    open_ones = Item.objects.visible_to(actor).open().filter(pk=OuterRef("from_id"))
    waiting = blocks(actor).filter(Exists(open_ones))
    return items.filter(pk__in=waiting.values("to_id"))


def blocked_among(actor: Actor, ids: Collection[int]) -> set[int]:
    """The ids of those that wait for an open item the actor may see."""
    pairs = list(blocks(actor).filter(to_id__in=list(ids)).values_list("from_id", "to_id"))
    open_ones = Item.objects.visible_to(actor).open().filter(pk__in=[start for start, _ in pairs])
    holding = set(open_ones.values_list("pk", flat=True)) if pairs else set()
    return {end for start, end in pairs if start in holding}


def neighbours(actor: Actor, item: Item) -> Neighbours:
    """What the item waits for and what waits for it, as far as the actor may see."""
    pairs = [*blocks(actor).filter(to_id=item.pk).values_list("from_id", "to_id")[:100]]
    pairs += blocks(actor).filter(from_id=item.pk).values_list("from_id", "to_id")[:100]
    shown = Item.objects.visible_to(actor).for_rows().in_bulk({end for pair in pairs for end in pair})
    return Neighbours(
        [shown[start] for start, end in pairs if end == item.pk and start in shown],
        [shown[end] for start, end in pairs if start == item.pk and end in shown],
    )


def leads_to(actor: Actor, start: int, end: int) -> bool:
    """Whether what `start` blocks ends up blocking `end`."""
    seen, front = {start}, [start]
    while front and end not in seen:
        further = blocks(actor).filter(from_id__in=front).values_list("to_id", flat=True)
        front = list(set(further) - seen)
        seen |= set(front)
    return end in seen
