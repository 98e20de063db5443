"""How the timeline, the horizons and forecasts look from outside."""

import datetime
from typing import Literal

from northing.core.shapes import Shape

Day = datetime.date


class OddsShape(Shape):
    """How often forecasts like this one came true on the product's own history: `hits` of `cases`."""

    percent: Literal[50, 85, 95]  # what the forecast promises
    hits: int
    cases: int
    hit_rate: float | None  # what was measured, 0 to 1; None without a case
    measured: str  # the same in words, with a warning where the cases are too few


class DeadlineShape(OddsShape):
    """Done by this day with this probability; no day where the simulations do not get there."""

    weeks: int | None
    date: Day | None


class AmountShape(OddsShape):
    """At least so many items done with this probability."""

    items: int


class HowManyShape(Shape):
    weeks: int
    by: Day
    amounts: list[AmountShape]


class ForecastShape(Shape):
    """When a scope is done and how many items are done by then; `hit_rate` and `cases` are those of P85."""

    product: str
    release_id: int | None
    scope: str
    as_of: Day
    remaining: int
    p50: Day | None
    p85: Day | None
    p95: Day | None
    hit_rate: float | None
    cases: int
    trust: Literal["no history", "few cases", "measured"]
    weeks_of_history: int
    finished: int  # the items that were finished in these weeks: all that the forecast counts
    finished_a_week: float  # lately: in the last eight weeks
    arriving_a_week: float
    deadlines: list[DeadlineShape]
    how_many: list[HowManyShape]
    sentences: list[str]  # what a reader must know, in the order to say it


class BarShape(Shape):
    """An initiative or a release in time; `p85` is the day a forecast gives, `measured` how far to trust it."""

    type: Literal["initiative", "release"]
    id: int
    title: str
    state: str
    state_label: str
    product: str
    lane: str
    lane_title: str
    starts: Day | None
    due: Day | None
    page: str
    p85: Day | None = None
    hits: int = 0
    cases: int = 0
    measured: str = ""

    @property
    def days_late(self) -> int:
        """How many days the forecast lies behind the due day."""
        return (self.p85 - self.due).days if self.p85 and self.due else 0


class CardShape(Shape):
    """An initiative with what its ideas rest on; revenue and accounts stay with the team."""

    id: int
    version: int
    title: str
    horizon: str
    state: str
    state_label: str
    product: str
    owner: str
    due: Day | None
    page: str
    ideas: int
    insights: int
    accounts: int
    revenue: int
