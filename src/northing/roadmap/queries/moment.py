"""As of when a question is asked."""

from datetime import date, datetime, time, timedelta
from typing import Annotated

from django.utils import timezone
from pydantic import Field

from northing.core.errors import Invalid

AsOf = Annotated[date, Field(ge=date(1990, 1, 1), description="Answer as things were known at the end of that day")]


def moment_of(as_of: date | None) -> datetime:
    """The end of that day, or now while it lasts (None: now). Raises Invalid for a day to come."""
    today = timezone.localdate()
    if as_of is not None and as_of > today:
        raise Invalid(f"as_of lies in the future: give {today} or an earlier day.", field="as_of")
    return timezone.now() if as_of in (None, today) else timezone.make_aware(_midnight_after(as_of))


def day_of(when: datetime) -> date:
    """The day that ends at this moment, or that it is part of."""
    return timezone.localtime(when - timedelta(microseconds=1)).date()


def _midnight_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min)
