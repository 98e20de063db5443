"""What a list of items is asked for, as a value: the same filters for the list, its groups and their headings."""

from dataclasses import dataclass, replace
from typing import Any

from northing.core.actors import Actor
from northing.workspace.models import Member, Product
from northing.workspace.queries import search

from ..models import CLOSED, Item, ItemKind, ItemQuerySet, ItemState, Priority, Release
from .links import blocked

CHOICES: dict[str, Any] = {"state": ItemState, "kind": ItemKind, "priority": Priority}
MOST_FOUND = 200
MOST_GROUPS = 200


@dataclass(frozen=True)
class Asked:
    """The filters of a list; what is empty asks for nothing."""

    product: Product | None = None
    state: tuple[str, ...] = ()
    open_only: bool = False
    kind: tuple[str, ...] = ()
    priority: tuple[str, ...] = ()
    assignee: str = ""  # a member's id, me, nobody
    label: str = ""
    release: str = ""  # an id, none
    sprint: int | None = None
    milestone: int | None = None
    parent: int | None = None
    idea: int | None = None
    words: str = ""
    blocked_only: bool = False
    older_than: int | None = None

    def rows(self, actor: Actor) -> ItemQuerySet:
        """The visible items that fit."""
        found = Item.objects.visible_to(actor, self.product.pk if self.product else None)
        found = found.in_states(self.state).of_kinds(self.kind).of_priorities(self.priority)
        found = found.open() if self.open_only else found
        found = found.labelled(self.label).in_sprint(self.sprint).older_than(self.older_than)
        found = found.having(milestone_id=self.milestone, parent_id=self.parent, idea_id=self.idea)
        found = self._of_whom(actor, found)
        found = blocked(actor, found) if self.blocked_only else found
        return _worded(actor, found, self.words) if self.words else found

    def _of_whom(self, actor: Actor, found: ItemQuerySet) -> ItemQuerySet:
        whom = {"": None, "me": actor.member_id or 0, "nobody": 0}.get(self.assignee, self.assignee)
        which = {"": None, "none": 0}.get(self.release, self.release)
        return found.belonging(assignee_id=whom).belonging(release_id=which)

    def groups(self, actor: Actor, by: str) -> list[tuple["Asked", str, Any]]:
        """The groups that the list falls into: what to ask for each, the value that makes it, its heading."""
        if by in CHOICES:
            asked = getattr(self, by) or CHOICES[by].values
            shown = [(value, label) for value, label in CHOICES[by].choices if value in asked and self._fits(by, value)]
            return [(replace(self, **{by: (value,)}), value, label) for value, label in shown]
        return [(replace(self, **{by: value}), value, label) for value, label in self._named(actor, by)]

    def _fits(self, by: str, value: str) -> bool:
        return not (by == "state" and self.open_only and value in CLOSED)

    def _named(self, actor: Actor, by: str) -> list[tuple[str, Any]]:
        """The members or releases that the items have; those that have none come last."""
        used = self.rows(actor).order_by().values_list(f"{by}_id", flat=True).distinct()
        ids = list(used[:MOST_GROUPS])
        rows = (Member if by == "assignee" else Release).objects.visible_to(actor).filter(pk__in=ids).order_by("name")
        named = [(str(row.pk), row.name) for row in rows]
        return [*named, ("nobody" if by == "assignee" else "none", "")] if None in ids else named


def _worded(actor: Actor, found: ItemQuerySet, words: str) -> ItemQuerySet:
    """Those that full-text search finds, the best two hundred."""
    hits = search(actor, words=words, type="item", limit=MOST_FOUND)
    return found.filter(pk__in=[hit.id for hit in hits])
