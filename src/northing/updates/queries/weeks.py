"""Numbers week by week, for the pictures beside the figures: full weeks only, Monday to Sunday."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.db.models import Count
from django.db.models.functions import TruncWeek
from django.utils import timezone

from northing.backlog import queries as backlog
from northing.feedback import queries as feedback
from northing.roadmap.queries import day_of

from ..shapes import PointShape, SeriesShape
from .reader import Reader

SHOWN = 12


def messages(reader: Reader, label: str) -> SeriesShape:
    """Messages that came in, week by week."""
    mondays = _mondays(reader.period.end)
    start, end = _midnight(mondays[0]), _midnight(mondays[-1] + timedelta(weeks=1))
    rows = feedback.came_in(reader.actor, reader.product, start, end).order_by()
    counted = dict(rows.annotate(week=TruncWeek("at")).values("week").annotate(n=Count("pk")).values_list("week", "n"))
    counts = {timezone.localtime(week).date(): n for week, n in counted.items()}
    return _series("messages", label, mondays, [counts.get(day, 0) for day in mondays])


def finished(reader: Reader, label: str) -> SeriesShape:
    """Items finished, week by week."""
    counts = backlog.weekly_throughput(reader.actor, reader.product, weeks=SHOWN, when=reader.period.end)
    return _series("finished", label, _mondays(reader.period.end), counts)


def opened(reader: Reader, label: str) -> SeriesShape:
    """Items opened, week by week."""
    counts = backlog.weekly_arrivals(reader.actor, reader.product, weeks=SHOWN, when=reader.period.end)
    return _series("opened", label, _mondays(reader.period.end), counts)


def _mondays(end: datetime) -> list[date]:
    """The Mondays of the last full weeks before the end of that day, oldest first."""
    after = day_of(end) + timedelta(days=1)
    this = after - timedelta(days=after.weekday())
    return [this - timedelta(weeks=back) for back in range(SHOWN, 0, -1)]


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _series(name: str, label: str, mondays: list[date], counts: Sequence[int]) -> SeriesShape:
    points = [PointShape(start=day, value=count) for day, count in zip(mondays, counts, strict=True)]
    return SeriesShape(name=name, label=label, points=points)
