"""When a scope will be done, and how many items will be done by then, with how often such forecasts came true here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from northing.backlog import queries as backlog
from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import Invalid, NotFound
from northing.core.shapes import Id, ProductKey
from northing.core.usecases import query
from northing.workspace.queries import product_of

from ..shapes import AmountShape, DeadlineShape, ForecastShape, HowManyShape
from . import wording
from .moment import AsOf, day_of, moment_of

if TYPE_CHECKING:
    from northing.engines import forecast as engine

PERCENTS = (50, 85, 95)
WEEKS_READ = 104
WEEKS_AHEAD = (4, 12)
LATELY = 8
Remaining = Annotated[int, Field(ge=1, le=1_000_000, description="Items to finish; by default those open in the scope")]


@query("roadmap.forecast", "GET /forecast", returns=ForecastShape)
def forecast(
    actor: Actor,
    *,
    product: ProductKey = "",
    release: Id | None = None,
    remaining: Remaining | None = None,
    by: date | None = None,
    as_of: AsOf | None = None,
) -> ForecastShape:
    """When will this be done, how many items by then, and how often did such forecasts come true here?"""
    when = moment_of(as_of)
    shipping = _release(actor, release) if release else None
    of = shipping.product if shipping else product_of(actor, product)
    if of is None:
        raise Invalid("Give product or release: a forecast reads the history of one product.", field="product")
    if by is not None and not 7 <= (by - day_of(when)).days <= 3640:
        raise Invalid("by must lie between one week and ten years after the as-of day.", field="by")
    return forecast_of(actor, of, release=shipping, remaining=remaining, by=by, when=when)


def forecast_of(
    actor: Actor,
    product: Any,
    *,
    when: datetime,
    release: Any = None,
    remaining: int | None = None,
    by: date | None = None,
    pace: "Pace | None" = None,
) -> ForecastShape:
    """The forecast for `remaining` items, for what is left in the release, or for everything open.

    Who asks for several scopes of one product reads its pace once and hands it over.
    """
    left = _left(actor, product, release, when) if remaining is None else remaining
    pace, day = pace or pace_of(actor, product, when), day_of(when)
    answer = _when(pace.finished, left) if left and pace.known else None
    deadlines = [_deadline(answer, percent, day) for percent in PERCENTS] if answer else []
    days = {f"p{deadline.percent}": deadline.date for deadline in deadlines}
    return ForecastShape(
        product=product.key,
        release_id=release.pk if release else None,
        scope=wording.scope(product, release, given=remaining is not None),
        as_of=day,
        remaining=left,
        **{name: days.get(name) for name in ("p50", "p85", "p95")},
        hit_rate=deadlines[1].hit_rate if deadlines else None,
        cases=deadlines[1].cases if deadlines else 0,
        trust=answer.hit_rate.trust if answer else "no history",
        weeks_of_history=len(pace.finished),
        finished=sum(pace.finished),
        finished_a_week=pace.lately(pace.finished),
        arriving_a_week=pace.lately(pace.arrived),
        deadlines=deadlines,
        how_many=[_how_many(pace, weeks, day) for weeks in _weeks_ahead(by, day)] if pace.known else [],
        sentences=wording.sentences(product, left, pace, answer, deadlines),
    )


@dataclass(frozen=True)
class Pace:
    """Items finished and arrived in each full week, oldest first, from the first week in which anything happened."""

    finished: tuple[int, ...]
    arrived: tuple[int, ...]

    @property
    def known(self) -> bool:
        return any(self.finished)

    def lately(self, weeks: Sequence[int]) -> float:
        return round(sum(weeks[-LATELY:]) / max(1, len(weeks[-LATELY:])), 1)


def pace_of(actor: Actor, product: Any, when: datetime) -> Pace:
    """What the product finished and took on in each of the last 104 full weeks."""
    finished = backlog.weekly_throughput(actor, product, weeks=WEEKS_READ, when=when)
    arrived = backlog.weekly_arrivals(actor, product, weeks=WEEKS_READ, when=when)
    busy = [week for week, counts in enumerate(zip(finished, arrived, strict=True)) if any(counts)]
    first = busy[0] if busy else len(finished)
    return Pace(tuple(finished[first:]), tuple(arrived[first:]))


def _release(actor: Actor, id: int) -> Any:
    found = kinds.KINDS["release"].visible_to(actor).select_related("product").filter(pk=id).first()
    if found is None:
        raise NotFound(f"There is no release {id}.", field="release")
    return found


def _left(actor: Actor, product: Any, release: Any, when: datetime) -> int:
    rows = backlog.remaining_in(actor, release.pk, when) if release else backlog.open_at(actor, product, when)
    return rows.count()


def _weeks_ahead(by: date | None, day: date) -> tuple[int, ...]:
    return ((by - day).days // 7,) if by else WEEKS_AHEAD


def _deadline(answer: "engine.When", percent: int, day: date) -> DeadlineShape:
    weeks = getattr(answer, f"p{percent}")
    date = day + timedelta(weeks=weeks) if weeks else None
    return DeadlineShape(weeks=weeks, date=date, **_odds(answer.hit_rate, percent))


def _how_many(pace: Pace, weeks: int, day: date) -> HowManyShape:
    answer = _how_many_in(pace.finished, weeks)
    amounts = [
        AmountShape(items=getattr(answer, f"p{percent}"), **_odds(answer.hit_rate, percent)) for percent in PERCENTS
    ]
    return HowManyShape(weeks=weeks, by=day + timedelta(weeks=weeks), amounts=amounts)


def _odds(measured: "engine.HitRate", percent: int) -> dict[str, Any]:
    hits = getattr(measured, f"p{percent}")
    words = wording.measured(hits, measured.trust)
    return {"percent": percent, "hits": hits.hits, "cases": hits.cases, "hit_rate": hits.rate, "measured": words}


# The engine is a pure function of these arguments, so its answers may be kept for as long as we like. It is imported
# when the first forecast is asked for: it brings numpy, which a process that never forecasts need not hold.
@lru_cache(maxsize=512)
def _when(finished: tuple[int, ...], remaining: int) -> "engine.When":
    from northing.engines.forecast import when

    return when(finished, remaining)


@lru_cache(maxsize=512)
def _how_many_in(finished: tuple[int, ...], weeks: int) -> "engine.HowMany":
    from northing.engines.forecast import how_many

    return how_many(finished, weeks)
