"""From what another system tells of a work item to a row with its whole life."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from math import isfinite
from typing import Any, NamedTuple

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.changes import record, record_life, replay
from northing.core.errors import Invalid
from northing.core.shapes import Change
from northing.workspace.actions import connect_all
from northing.workspace.incoming import resolve
from northing.workspace.models import Member, Product

from ..models import CLOSED, Item, ItemKind, ItemState, Priority, ranks
from ..shapes import IncomingItem
from .items import last_rank, refuse_own_ancestor

End = tuple[str, int]
HIGHEST = 2_000_000_000
LONGEST_URL = 500
FIELDS = {
    "state": "state",
    "type": "kind",
    "priority": "priority",
    "title": "title",
    "assignee": "assignee",
    "estimate": "estimate",
    "release": "release",
    "parent": "parent",
    "sprints": "sprints",
}


class Step(NamedTuple):
    """A change in our words, with values as history keeps them."""

    at: datetime
    by: str
    field: str
    before: Any
    after: Any


@dataclass
class Known:
    """What the records of a batch refer to, by the keys they use: found in one query a type."""

    product: Product
    source: str
    members: dict[str, int]
    names: dict[str, str]
    releases: dict[str, int]
    milestones: dict[str, int]
    sprints: dict[str, int]
    ideas: dict[str, int]
    items: dict[str, int]
    feedback: dict[str, int]

    @classmethod
    def of(cls, actor: Actor, source: str, product: Product, records: Sequence[IncomingItem]) -> "Known":
        find = partial(resolve, actor, source)
        steps = [change for one in records for change in one.changes]
        members = find(
            "member", [name for one in records for name in (one.author, one.assignee)] + _told(steps, "assignee")
        )
        rows = Member.objects.visible_to(actor).in_bulk(set(members.values()))
        return cls(
            product=product,
            source=source,
            members=members,
            names={login: rows[id].name for login, id in members.items() if id in rows},
            releases=find("release", [one.release for one in records] + _told(steps, "release")),
            milestones=find("milestone", [one.milestone for one in records]),
            sprints=find("sprint", [key for one in records for key in one.sprints] + _told(steps, "sprints")),
            ideas=find("idea", [one.idea for one in records]),
            items=find(
                "item", [key for one in records for key in (one.parent, *one.blocked_by)] + _told(steps, "parent")
            ),
            feedback=find("feedback", [key for one in records for key in one.feedback]),
        )

    def value(self, field: str, told: str) -> Any:
        """What a change tells, as the field holds it."""
        if field in ("assignee", "release", "parent"):
            return {"assignee": self.members, "release": self.releases, "parent": self.items}[field].get(told)
        if field == "sprints":
            return [self.sprints[key] for key in _keys(told) if key in self.sprints]
        return _number(told) if field == "estimate" else told[:300]


def add_lives(actor: Actor, known: Known, fresh: Sequence[IncomingItem]) -> list[Item]:
    """Add new items, parents before their children, and replay what happened to each."""
    numbers = dict(zip((one.foreign for one in fresh), _numbers(actor, known.product, fresh), strict=True))
    bottom = last_rank(actor)
    made: dict[str, Item] = {}
    for generation in _generations(fresh):
        rows = [_row(known, one, numbers[one.foreign]) for one in generation]
        for row, one in zip(rows, generation, strict=True):
            row.rank = ranks.imported(one.rank) if one.rank is not None else ranks.below(bottom)
            bottom = max(bottom, row.rank)
        lives = [_life(known, one) for one in generation]
        record_life(
            actor,
            rows,
            created=[one.created for one in generation],
            initial=[{step.field: step.before for step in reversed(life)} for life in lives],
            by=[known.names.get(one.author, one.author) for one in generation],
        )
        for row, one, life in zip(rows, generation, lives, strict=True):
            made[one.foreign], known.items[one.foreign] = row, row.pk
            _replay(row, life)
    connect_all(actor, _links(known, fresh))
    return [made[one.foreign] for one in fresh]


def renew(actor: Actor, known: Known, item: Item, one: IncomingItem) -> None:
    """Bring a known item to what the other system tells now; a change of its state is noted at its own time."""
    refuse_unknown_words(one)
    if item.state != one.state:
        item.move(one.state, one.closed)
        record(actor, item, happened_at=one.closed or one.updated, by=one.closed_by)
    parent = item.parent_id
    for name, value in _values(known, one).items():
        setattr(item, name, value)
    item.parent_id = parent if makes_cycle(item) else item.parent_id
    known.items[one.foreign] = item.pk
    connect_all(actor, _links(known, [one]))


def refuse_unknown_words(one: IncomingItem) -> None:
    """Raises Invalid for a state, type or priority that we do not have."""
    for field, told, choices in (
        ("state", one.state, ItemState),
        ("type", one.type, ItemKind),
        ("priority", one.priority, Priority),
    ):
        if told not in choices.values:
            ours = ", ".join(choices.values)
            raise Invalid(
                f"{one.foreign}: {field} “{told[:40]}” is not one of {ours}: map it to one of them.", field="records"
            )


def makes_cycle(item: Item) -> bool:
    """Whether the item would be its own ancestor."""
    try:
        refuse_own_ancestor(item)
    except Invalid:
        return True
    return False


def _row(known: Known, one: IncomingItem, number: int) -> Item:
    refuse_unknown_words(one)
    item = Item(product=known.product, opened_at=one.created, viewers=one.viewers, state=one.state)
    for name, value in _values(known, one).items():
        setattr(item, name, value)
    item.done_at = _closed(one)
    item.updated_at = one.updated or item.done_at or one.created
    item.criteria = [{"text": each, "met": False} for each in one.criteria]
    item.number_as(number)
    return item


def _values(known: Known, one: IncomingItem) -> dict[str, Any]:
    """What the other system decides; a parent or an idea set here stays where it tells none."""
    optional = {"parent_id": known.items.get(one.parent), "idea_id": known.ideas.get(one.idea)}
    return {name: id for name, id in optional.items() if id} | {
        "title": one.title[:300],
        "text": one.text,
        "kind": one.type,
        "outcome": one.outcome[:300],
        "priority": one.priority,
        "author": known.names.get(one.author, one.author)[:120],
        "assignee_id": known.members.get(one.assignee),
        "labels": [label[:80] for label in one.labels],
        "estimate": one.estimate,
        "votes": one.votes,
        "release_id": known.releases.get(one.release),
        "milestone_id": known.milestones.get(one.milestone),
        "sprints": [known.sprints[key] for key in one.sprints if key in known.sprints],
        "url": one.url if len(one.url) <= LONGEST_URL else "",
    }


def _closed(one: IncomingItem) -> datetime | None:
    """When it was closed, if it is closed now."""
    if one.state not in CLOSED:
        return None
    ends = [change.at for change in one.changes if change.field == "state"]
    return one.closed or (max(ends) if ends else one.updated or one.created)


def _life(known: Known, one: IncomingItem) -> list[Step]:
    """Its changes in order of time; those of the state always end at the state it has now."""
    told = sorted((change for change in one.changes if change.field in FIELDS), key=lambda change: change.at)
    steps = [
        _step(known, one, change) for change in told if change.field != "state" or change.after in ItemState.values
    ]
    states = [step.after for step in steps if step.field == "state"]
    before = states[-1] if states else ItemState.BACKLOG.value
    if one.state != before and (states or one.state in CLOSED):
        at = max([_closed(one) or one.updated or one.created, *(step.at for step in steps)])
        steps.append(Step(at, one.closed_by, "state", before, one.state))
    return steps


def _step(known: Known, one: IncomingItem, change: Change) -> Step:
    field = FIELDS[change.field]
    values = known.value(field, change.before), known.value(field, change.after)
    return Step(max(change.at, one.created), known.names.get(change.by, change.by), field, *values)


def _replay(row: Item, life: Iterable[Step]) -> None:
    for at, by, field, before, after in life:
        replay(row, before={field: before}, after={field: after}, happened_at=at, by=by)


def _numbers(actor: Actor, product: Product, fresh: Sequence[IncomingItem]) -> list[int]:
    """A number for each: the one it brings where that is free, else the product's next ones."""
    wanted = [_wanted(product, one) for one in fresh]
    taken = _taken(product, [number for number in wanted if number])
    kept: list[int] = []
    for number in wanted:
        free = number and number not in taken
        kept.append(number if free else 0)
        taken |= {number}
    product.raise_number(max(kept, default=0))
    missing = kept.count(0)
    further = iter(range(first := product.take_numbers(missing), first + missing) if missing else ())
    return [number or next(further) for number in kept]


def _wanted(product: Product, one: IncomingItem) -> int:
    """The number its key names, or that it brings; 0 for none."""
    prefix, _, number = one.key.upper().rpartition("-")
    kept = prefix == product.key and number.isascii() and number.isdigit()
    brought = int(number) if kept else one.number or 0
    return brought if 0 < brought < HIGHEST else 0


def _taken(product: Product, numbers: Sequence[int]) -> set[int]:
    """Those of the numbers that an item or an idea of the product has."""
    rows = [Item.objects.all(), kinds.KINDS["idea"].rows]
    found = (each.filter(product=product, number__in=numbers).values_list("number", flat=True) for each in rows)
    return {number for numbers in found for number in numbers}


def _generations(fresh: Sequence[IncomingItem]) -> Iterator[list[IncomingItem]]:
    """Parents before their children; those in a cycle come last, all at once."""
    left = {one.foreign: one for one in fresh}
    while left:
        ready = [one for one in left.values() if one.parent not in left]
        yield ready or list(left.values())
        left = {foreign: one for foreign, one in left.items() if one.parent in left} if ready else {}


def _links(known: Known, records: Iterable[IncomingItem]) -> Iterator[tuple[End, End, str, datetime]]:
    """What blocks each, and the messages it came from."""
    for one in records:
        end = ("item", known.items[one.foreign])
        for key in one.blocked_by:
            if known.items.get(key, end[1]) != end[1]:
                yield ("item", known.items[key]), end, "blocks", one.created
        for key in one.feedback:
            if key in known.feedback:
                yield ("feedback", known.feedback[key]), end, "became", one.created


def _told(changes: Iterable[Change], field: str) -> list[str]:
    """The keys that the changes of a field name."""
    told = [key for change in changes if change.field == field for key in (change.before, change.after)]
    return [key for each in told for key in _keys(each)] if field == "sprints" else told


def _keys(told: str) -> list[str]:
    return [key.strip() for key in told.split(", ") if key.strip()]


def _number(told: str) -> float | None:
    try:
        number = float(told)
    except ValueError:
        return None
    return number if isfinite(number) else None
