"""What a guest sees of an item that names other objects: only those that were shown too."""

from collections.abc import Sequence

from northing.core import kinds
from northing.core.actors import Actor

from ..models import Item

NAMED = ("release", "milestone", "parent", "idea")


def hide_unshown(actor: Actor, items: Sequence[Item]) -> None:
    """Take from items what a guest may not see: people, sprints, and objects that were not shown."""
    if not actor.is_guest:
        return
    named = {(name, getattr(item, f"{name}_id")) for item in items for name in NAMED}
    known = kinds.fetch(actor, ((_type(name), id) for name, id in named if id))
    for item in items:
        item.author, item.assignee, item.sprints = "", None, []
        for name in NAMED:
            if (_type(name), getattr(item, f"{name}_id")) not in known:
                setattr(item, name, None)


def _type(name: str) -> str:
    return "item" if name == "parent" else name
