"""The links of strategy, many objects at once: which ids stand at the other end."""

from collections import defaultdict
from collections.abc import Collection

from northing.core.actors import Actor
from northing.workspace.models import Link

MOST = 500


def starts(actor: Actor, kind: str, start: str, end: str, ids: Collection[int]) -> dict[int, list[int]]:
    """For each object of type `end`: the ids of the `start` objects whose link of this kind leads to it."""
    found = Link.objects.visible_to(actor).filter(kind=kind, from_type=start, to_type=end, to_id__in=ids)
    return _grouped(found.order_by("created", "id").values_list("to_id", "from_id"))


def ends(actor: Actor, kind: str, start: str, ids: Collection[int], end: str) -> dict[int, list[int]]:
    """For each object of type `start`: the ids of the `end` objects that its links of this kind lead to."""
    found = Link.objects.visible_to(actor).filter(kind=kind, from_type=start, from_id__in=ids, to_type=end)
    return _grouped(found.order_by("created", "id").values_list("from_id", "to_id"))


def _grouped(pairs: object) -> dict[int, list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    for one, other in pairs:
        groups[one].append(other)
    return dict(groups)


def all_starts(actor: Actor, kind: str, end: tuple[str, int]) -> list[tuple[str, int]]:
    """Everything whose link of this kind leads to the object, as (type, id)."""
    found = Link.objects.visible_to(actor).filter(kind=kind, to_type=end[0], to_id=end[1])
    return list(found.order_by("created", "id").values_list("from_type", "from_id")[:MOST])


def all_ends(actor: Actor, kind: str, start: tuple[str, int]) -> list[tuple[str, int]]:
    """Everything that the object's links of this kind lead to, as (type, id)."""
    found = Link.objects.visible_to(actor).filter(kind=kind, from_type=start[0], from_id=start[1])
    return list(found.order_by("created", "id").values_list("to_type", "to_id")[:MOST])
