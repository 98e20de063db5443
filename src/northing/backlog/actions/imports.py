"""Taking in work items with their lives, releases, milestones, sprints and links of another system."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.utils import timezone
from pydantic import TypeAdapter

from northing.core.actors import Actor, Role
from northing.core.changes import edit, record, record_life, replay
from northing.core.shapes import Label, ProductKey
from northing.core.usecases import action
from northing.workspace.actions import connect_all
from northing.workspace.incoming import Tally, resolve_any, take_in
from northing.workspace.models.trace import LinkKind
from northing.workspace.shapes import IncomingLink

from ..models import Item, Milestone, Release, ReleaseState, Sprint
from ..shapes import IncomingItem, IncomingMilestone, IncomingRelease, IncomingSprint, Moment
from .items import a_product
from .lives import Known, add_lives, makes_cycle, renew

Told = tuple[tuple[str, int], tuple[str, int], str, datetime | None]  # start, end, kind, since when
LINKED = ("item", "feedback", "idea", "theme")


@action("backlog.import_items", "POST /imports/items", returns=Tally, may=Role.MANAGER, agents=False)
def import_items(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingItem]) -> Tally:
    """Take in work items of another system, each with its whole life; keys are kept where they are free."""
    known = Known.of(actor, source, a_product(actor, product), records)
    return take_in(
        actor,
        source,
        "item",
        records,
        add=lambda fresh: add_lives(actor, known, fresh),
        update=lambda item, one: renew(actor, known, item, one),
    )


@action("backlog.import_releases", "POST /imports/releases", returns=Tally, may=Role.MANAGER, agents=False)
def import_releases(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingRelease]) -> Tally:
    """Take in releases of another system; those that shipped are noted at the moment they did."""
    owner = a_product(actor, product)
    return take_in(
        actor,
        source,
        "release",
        records,
        add=lambda fresh: [
            _ship(row)
            for row in _born(actor, [(Release(product=owner, **_fields(Release, one)), one) for one in fresh])
        ],
        update=lambda release, one: _release(actor, release, one),
    )


@action("backlog.import_milestones", "POST /imports/milestones", returns=Tally, may=Role.MANAGER, agents=False)
def import_milestones(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingMilestone]) -> Tally:
    """Take in dated points of another system."""
    owner = a_product(actor, product)
    return take_in(
        actor,
        source,
        "milestone",
        records,
        add=lambda fresh: _born(actor, [(Milestone(product=owner, **_fields(Milestone, one)), one) for one in fresh]),
        update=lambda milestone, one: edit(milestone, **_fields(Milestone, one)),
    )


@action("backlog.import_sprints", "POST /imports/sprints", returns=Tally, may=Role.MANAGER, agents=False)
def import_sprints(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingSprint]) -> Tally:
    """Take in sprints of another system."""
    owner = a_product(actor, product)
    return take_in(
        actor,
        source,
        "sprint",
        records,
        add=lambda fresh: _born(actor, [(Sprint(product=owner, **_fields(Sprint, one)), one) for one in fresh]),
        update=lambda sprint, one: edit(sprint, **_fields(Sprint, one)),
    )


@action("backlog.import_links", "POST /imports/links", returns=Tally, may=Role.MANAGER, agents=False)
def import_links(actor: Actor, *, source: Label, records: list[IncomingLink]) -> Tally:
    """Take in links between items, feedback and ideas; a parent is set where there is none and it makes no cycle."""
    ends = resolve_any(actor, source, (end for one in records for end in (one.start, one.end)), LINKED)
    known = [one for one in records if one.start in ends and one.end in ends and one.kind in LinkKind.values]
    whole = [(ends[one.start], ends[one.end], one.kind, one.at) for one in known if ends[one.start] != ends[one.end]]
    parents = [each for each in whole if each[2] == LinkKind.PARENT]
    others = [each for each in whole if each[2] != LinkKind.PARENT]
    added = _adopt(actor, parents) + connect_all(actor, _dated(actor, others))
    return Tally(added=added, same=len(records) - added)


def _born(actor: Actor, pairs: list[tuple[Any, Any]]) -> list[Any]:
    """Add rows, each at the earliest moment its record tells of."""
    rows = [row for row, _ in pairs]
    created = [_birth(one) for _, one in pairs]
    return record_life(actor, rows, created=created, initial=[_first(row) for row in rows], by=[""] * len(rows))


def _birth(one: Any) -> datetime:
    told = (
        getattr(one, name, None) for name in ("at", "starts", "shipped_at", "reached_at", "completed_at", "ends", "due")
    )
    moments = [TypeAdapter(Moment).validate_python(moment) for moment in told if moment]
    return min([*moments, timezone.now()])


def _release(actor: Actor, release: Release, one: IncomingRelease) -> None:
    """Bring a known release to what the other system tells now; its shipping is noted at its own time."""
    shipped = one.shipped_at if one.state != release.state else None
    record(actor, edit(release, **_fields(Release, one)), happened_at=shipped)


def _first(row: Any) -> dict[str, Any]:
    """What a row held at its birth: a release was planned before it shipped."""
    shipped = getattr(row, "shipped_at", None)
    return {"state": ReleaseState.PLANNED.value, "shipped_at": None} if shipped else {}


def _ship(release: Release) -> Release:
    if release.shipped_at:
        first, now = _first(release), release.snapshot()
        after = {name: now[name] for name in first}
        replay(release, before=first, after=after, happened_at=max(release.shipped_at, release.created_at))
    return release


def _fields(model: Any, one: Any) -> dict[str, Any]:
    """The fields of the table that the record tells, under the same names."""
    return {f.name: getattr(one, f.name) for f in model.tracked() if f.name in type(one).model_fields}


def _dated(actor: Actor, links: list[Told]) -> Iterator[Told]:
    """The links with the time they are known since: their own, or when the later of two items was opened."""
    ids = {id for start, end, _, at in links if at is None for type, id in (start, end) if type == "item"}
    opened = dict(Item.objects.visible_to(actor).filter(pk__in=ids).values_list("pk", "opened_at"))
    for start, end, kind, at in links:
        moments = [opened[id] for type, id in (start, end) if type == "item" and id in opened]
        yield start, end, kind, at or max(moments, default=None)


def _adopt(actor: Actor, parents: list[Told]) -> int:
    """Set parents where there are none; one that makes a cycle is left out. Returns how many were set."""
    rows = Item.objects.visible_to(actor).in_bulk({id for start, end, *_ in parents for _, id in (start, end)})
    adopted = 0
    for (start, parent), (end, child), _kind, at in parents:
        item = rows.get(child)
        if start == end == Item.type and item is not None and item.parent_id is None and parent in rows:
            item.parent = rows[parent]
            if makes_cycle(item):
                item.parent = None
                continue
            record(actor, item, happened_at=at or max(item.opened_at, rows[parent].opened_at))
            adopted += 1
    return adopted
