"""The status update of one product."""

from django.utils import timezone

from northing.backlog import queries as backlog
from northing.core.actors import Actor
from northing.core.shapes import ProductKey
from northing.core.usecases import query
from northing.roadmap.queries import AsOf, forecast_of, pace_of
from northing.roadmap.shapes import ForecastShape

from ..shapes import BriefShape
from . import sections
from .reader import Days, Reader, reader_of

HEADLINE = ("came-in", "decided", "finished", "opened", "in-progress", "blocked")
MOST_RELEASES = 3


@query("updates.brief", "GET /brief/{product}", returns=BriefShape)
def brief(actor: Actor, *, product: ProductKey, as_of: AsOf | None = None, days: Days = 28) -> BriefShape:
    """A product's status: what came in, what is asked for, what was decided, moved, is stuck, and is forecast."""
    reader = reader_of(actor, product, as_of, days)
    whole, *releases = _forecasts(reader)
    return BriefShape(
        product=reader.product.key,
        product_name=reader.product.name,
        as_of=reader.as_of,
        start=timezone.localdate(reader.period.start),
        days=days,
        headline=[reader.figure(name) for name in HEADLINE],
        sections=sections.all_of(reader, releases),
        forecast=whole,
        releases=releases,
        p50=whole.p50,
        p85=whole.p85,
        p95=whole.p95,
        hit_rate=whole.hit_rate,
        cases=whole.cases,
    )


def _forecasts(reader: Reader) -> list[ForecastShape]:
    """The forecast for everything open, then those of the releases that are due next."""
    actor, product, when = reader.actor, reader.product, reader.period.end
    pace = pace_of(actor, product, when)
    due = backlog.releases_open_at(actor, product, when).exclude(due=None).order_by("due", "pk")[:MOST_RELEASES]
    releases = [forecast_of(actor, product, release=release, when=when, pace=pace) for release in due]
    whole = forecast_of(actor, product, when=when, pace=pace)
    return [whole, *(forecast for forecast in releases if forecast.remaining)]
