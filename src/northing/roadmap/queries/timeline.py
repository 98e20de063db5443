"""Initiatives and releases in time."""

from collections import defaultdict
from datetime import date, timedelta
from typing import Annotated, Any, Literal

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import Field

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.shapes import ProductKey
from northing.core.usecases import query
from northing.workspace.queries import product_of

from ..shapes import BarShape, DeadlineShape
from .forecast import Pace, forecast_of, pace_of

MOST = 300
MOST_FORECASTS = 6
OPEN = ("planned", "active")
Day = Annotated[date, Field(ge=date(1990, 1, 1), le=date(2200, 1, 1))]


@query("roadmap.timeline", "GET /roadmap", returns=list[BarShape])
def timeline(
    actor: Actor,
    *,
    product: ProductKey = "",
    lanes: Literal["product", "initiative"] = "product",
    start: Day | None = None,
    end: Day | None = None,
) -> list[BarShape]:
    """Initiatives and releases of these days as bars in lanes, and those that have no dates yet.

    Open releases carry the day by which a forecast sees them done with 85 %, and how often such days held.
    """
    of = product_of(actor, product)
    start = start or timezone.localdate() - timedelta(days=90)
    end = end or start + timedelta(days=365)
    initiatives, releases = (_touching(type, actor, of, start, end) for type in ("initiative", "release"))
    bars = {(row.type, row.pk): _bar(row) for row in (*initiatives, *releases)}
    _put_forecasts(actor, releases, bars)
    if lanes == "product":
        return sorted(bars.values(), key=_by_lane)
    return [bar for group in _by_initiative(actor, bars).values() for bar in group]


def nearest(actor: Actor, *, product: str, before: date) -> date | None:
    """The last day before this one on which anything was due: where to look when the window is empty."""
    of = product_of(actor, product)
    found = (
        kinds.KINDS[type].rows.visible_to(actor, of and of.pk).filter(due__lt=before).order_by("-due").first()
        for type in ("initiative", "release")
    )
    return max((row.due for row in found if row), default=None)


def _touching(type: str, actor: Actor, product: Any, start: date, end: date) -> list[Any]:
    begins = Q(starts__lte=end) | Q(starts=None, due__lte=end)
    ends = Q(due__gte=start) | Q(due=None) & (Q(starts__gte=start) | Q(state="active"))
    undated = Q(starts=None, due=None) & ~Q(state__in=("done", "shipped"))
    rows = kinds.KINDS[type].rows.visible_to(actor, product and product.pk).exclude(state="dropped")
    return list(rows.filter(begins & ends | undated).select_related("product").order_by("due", "pk")[:MOST])


def _bar(row: Any) -> BarShape:
    return BarShape(
        type=row.type,
        id=row.pk,
        title=row.name,
        state=row.state,
        state_label=row.get_state_display(),
        product=row.product.key,
        lane=row.product.key,
        lane_title=row.product.name,
        starts=row.starts,
        due=row.due,
        page=kinds.kind_of(row).page(row),
    )


def _by_lane(bar: BarShape) -> tuple[Any, ...]:
    begin = bar.starts or bar.due
    return bar.lane_title, bar.lane, begin is None, begin or date.max, bar.type, bar.id


def _put_forecasts(actor: Actor, releases: list[Any], bars: dict[tuple[str, int], BarShape]) -> None:
    """Give the next open releases their forecast; those further off would only repeat how little is known."""
    now = timezone.now()
    paces: dict[int, Pace] = {}
    late = timezone.localdate() - timedelta(days=90)
    for row in [row for row in releases if row.state in OPEN and row.due and row.due >= late][:MOST_FORECASTS]:
        pace = paces.get(row.product_id) or paces.setdefault(row.product_id, pace_of(actor, row.product, now))
        found = forecast_of(actor, row.product, release=row, when=now, pace=pace)
        if found.p85:
            bars[row.type, row.pk] = _with_forecast(bars[row.type, row.pk], found.deadlines[1])


def _with_forecast(bar: BarShape, p85: DeadlineShape) -> BarShape:
    told = {"p85": p85.date, "hits": p85.hits, "cases": p85.cases, "measured": p85.measured}
    return bar.model_copy(update=told)


def _by_initiative(actor: Actor, bars: dict[tuple[str, int], BarShape]) -> dict[str, list[BarShape]]:
    """A lane for each initiative with the releases that carry its ideas; the other releases by product below."""
    lanes: dict[str, list[BarShape]] = {}
    for (type, id), bar in sorted(bars.items(), key=lambda pair: _by_lane(pair[1])):
        if type == "initiative":
            lanes[f"initiative-{id}"] = [_in_lane(bar, f"initiative-{id}", bar.title)]
    carried = _carried(actor, bars)
    for (type, id), bar in bars.items():
        names = [f"initiative-{initiative}" for initiative in carried.get(id, ())] if type == "release" else []
        for name in names:
            lanes[name].append(_in_lane(bar, name, lanes[name][0].lane_title))
        if type == "release" and not names:
            lanes.setdefault(bar.lane, []).append(_in_lane(bar, bar.lane, _other_of(bar)))
    return lanes


def _carried(actor: Actor, bars: dict[tuple[str, int], BarShape]) -> dict[int, list[int]]:
    """The initiatives whose ideas each release carries, through the items it includes: {release: initiatives}."""
    shown = {id for type, id in bars if type == "initiative"}
    items = kinds.KINDS["item"].visible_to(actor).filter(release__in=[id for type, id in bars if type == "release"])
    ideas = kinds.KINDS["idea"].visible_to(actor).filter(initiative__in=shown)
    pairs = items.filter(idea__in=ideas).values_list("release_id", "idea__initiative_id").distinct()
    found: dict[int, list[int]] = defaultdict(list)
    for release, initiative in pairs.order_by("idea__initiative_id"):
        found[release].append(initiative)
    return found


def _in_lane(bar: BarShape, lane: str, title: str) -> BarShape:
    return bar.model_copy(update={"lane": lane, "lane_title": title})


def _other_of(bar: BarShape) -> str:
    return _("Other releases of {product}").format(product=bar.lane_title)
