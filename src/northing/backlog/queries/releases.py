"""Releases with how far they are, milestones and sprints."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from django.db.models import Count, QuerySet, Sum

from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit, ProductKey, Words
from northing.core.usecases import query
from northing.workspace.models import Product
from northing.workspace.queries import in_state_at, product_of

from ..models import Item, ItemState, Milestone, Release, ReleaseState, Sprint
from ..models.releases import COMING, ReleaseQuerySet
from ..shapes import MilestoneShape, ReleaseRow, SprintShape

ORDERS = {"due": ("day", "id"), "shipped": ("-shipped_at", "-id"), "newest": ("-id",)}


@dataclass(frozen=True)
class Progress:
    """How far a scope is. What was cancelled is neither done nor part of it."""

    by_state: dict[str, int]
    points: float = 0
    points_done: float = 0

    @property
    def items(self) -> int:
        return sum(self.by_state.values()) - self.by_state.get(ItemState.CANCELLED, 0)

    @property
    def done(self) -> int:
        return self.by_state.get(ItemState.DONE, 0)

    @property
    def open(self) -> int:
        return self.items - self.done

    @property
    def percent(self) -> int:
        return 100 * self.done // self.items if self.items else 0


@query("backlog.releases", "GET /releases", returns=list[ReleaseRow])
def releases(
    actor: Actor,
    *,
    product: ProductKey = "",
    state: list[ReleaseState] = [],
    words: Words = "",
    order: Literal["due", "shipped", "newest"] = "due",
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """Releases with how far each is: the next one due first, or the last one shipped."""
    found = _of(Release, actor, product).in_states(state).named_like(words).select_related("product")
    found = found.exclude(shipped_at=None) if order == "shipped" else found.by_day()
    page = take(found, ORDERS[order], after=after, limit=limit)
    done = progress_of(actor, release__in=[each.pk for each in page])
    for each in page:
        each.progress = done[each.pk]
    return page


@query("backlog.release", "GET /releases/{id}", returns=ReleaseRow)
def release(actor: Actor, *, id: Id) -> Release:
    """One release with how far it is: items by state, and story points."""
    found = Release.objects.select_related("product").one(actor, id=id)
    found.progress = progress_of(actor, release__in=[id])[id]
    return found


@query("backlog.milestones", "GET /milestones", returns=list[MilestoneShape])
def milestones(actor: Actor, *, product: ProductKey = "", after: Cursor = "", limit: Limit = 50) -> Slice:
    """Dated points by their day, those without one last."""
    found = _of(Milestone, actor, product).select_related("product").by_day()
    return take(found, ("day", "id"), after=after, limit=limit)


@query("backlog.sprints", "GET /sprints", returns=list[SprintShape])
def sprints(actor: Actor, *, product: ProductKey = "", after: Cursor = "", limit: Limit = 50) -> Slice:
    """Sprints, the one that starts last first."""
    found = _of(Sprint, actor, product).select_related("product").by_start()
    return take(found, ("-begun", "-id"), after=after, limit=limit)


def releases_between(actor: Actor, product: Product | None, start: datetime, end: datetime) -> ReleaseQuerySet:
    """Releases that shipped in [start, end), in that order."""
    return _among(Release, actor, product).shipped_between(start, end).order_by("shipped_at", "id")


def releases_open_at(actor: Actor, product: Product | None, when: datetime) -> ReleaseQuerySet:
    """Releases that were planned or under way at that moment, by due date, those without one last."""
    open_then = in_state_at(actor, "release", COMING, when, product)
    return _among(Release, actor, product).filter(pk__in=open_then).by_day().order_by("day", "id")


def coming(actor: Actor, product: Product | None, limit: int = 100) -> list[Release]:
    """The releases that an item can still be put into, the next one due first."""
    return list(_among(Release, actor, product).coming().by_day().order_by("day", "id")[:limit])


def ahead(actor: Actor, product: Product | None, limit: int = 100) -> list[Milestone]:
    """The milestones that have not been reached, the next one due first."""
    return list(_among(Milestone, actor, product).filter(reached_at=None).by_day().order_by("day", "id")[:limit])


def progress_of(actor: Actor, **scope: Any) -> dict[int, Progress]:
    """How far releases, milestones or ideas are, in one query: progress_of(actor, release__in=[1, 2])."""
    (lookup, ids), *_ = scope.items()
    by = lookup.split("__")[0]
    rows = Item.objects.visible_to(actor).filter(**scope).order_by().values_list(f"{by}_id", "state")
    return _progress(ids, rows.annotate(n=Count("pk"), total=Sum("estimate")))


def _progress(ids: Iterable[int], rows: Iterable[tuple[int, str, int, float | None]]) -> dict[int, Progress]:
    told: dict[int, list[tuple[str, int, float]]] = defaultdict(list)
    for id, state, n, points in rows:
        told[id].append((state, n, points or 0))
    return {id: _summed(told[id]) for id in ids}


def _summed(states: Collection[tuple[str, int, float]]) -> Progress:
    return Progress(
        by_state={state: n for state, n, _ in states},
        points=sum(points for state, _, points in states if state != ItemState.CANCELLED),
        points_done=sum(points for state, _, points in states if state == ItemState.DONE),
    )


def _of(model: Any, actor: Actor, key: str) -> QuerySet:
    return _among(model, actor, product_of(actor, key))


def _among(model: Any, actor: Actor, product: Product | None) -> Any:
    return model.objects.visible_to(actor, product.pk if product else None)
