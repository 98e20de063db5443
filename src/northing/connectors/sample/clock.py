"""The calendar of the story: working days as a number line, and how busy a day of the year is."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from random import Random

SPAN = 730
"""Days of history before today."""

PACE = (1.0, 1.0, 1.05, 0.95, 0.95, 1.0, 0.8, 0.55, 1.05, 1.05, 1.05, 0.8)
"""Work done in each month: summer holidays in July and August, the end of the year."""

TRAFFIC = (0.85, 0.85, 0.95, 1.0, 1.1, 1.1, 1.2, 1.2, 1.05, 1.0, 0.95, 0.9)
"""Messages written in each month: passengers travel in summer."""

HOURS = (1, 1, 0, 0, 1, 3, 6, 9, 9, 8, 7, 7, 7, 7, 7, 8, 9, 9, 8, 7, 6, 5, 4, 2)
"""How passengers' messages spread over the hours of a day."""


class Clock:
    """Days before today become dates; working time is counted in days of nine hours from the story's begin."""

    def __init__(self, today: date) -> None:
        self.today = today
        days = (self.day(day) for day in range(-SPAN, 0))
        self.days = [day for day in days if is_working(day)]
        self.now = float(len(self.days))

    def day(self, offset: int) -> date:
        """The date so many days after (negative: before) today."""
        return self.today + timedelta(days=offset)

    def weekday(self, day: int) -> date:
        """The same, moved off a weekend to the Monday after it."""
        found = self.day(day)
        return found + timedelta(days=7 - found.weekday() if found.weekday() > 4 else 0)

    def work(self, day: int) -> float:
        """A day before today as working time."""
        return float(bisect_left(self.days, self.day(day)))

    def at(self, work: float) -> datetime:
        """Working time as a moment in office hours, never before the story's begin nor after its end."""
        work = min(max(work, 0.0), self.now - 0.001)
        morning = datetime.combine(self.days[int(work)], time(7, 30), UTC)
        return morning + timedelta(seconds=int(work % 1 * 32_400))

    def moment(self, rng: Random, day: int, hours: range | None = None) -> datetime:
        """Some moment of a day: within the hours given, or when passengers write."""
        hour = rng.choice(hours) if hours else rng.choices(range(24), HOURS)[0]
        return datetime.combine(self.day(day), time(hour, rng.randrange(60), rng.randrange(60)), UTC)


def is_working(day: date) -> bool:
    """Monday to Friday, without Christmas and New Year."""
    return day.weekday() < 5 and (day.month, day.day) not in {(12, 24), (12, 25), (12, 26), (12, 31), (1, 1)}


def pace(day: date) -> float:
    """How much of a usual day's work gets done."""
    quiet = (day.month, day.day) > (12, 21) or (day.month, day.day) < (1, 5)
    return 0.25 if quiet else PACE[day.month - 1]


def traffic(day: date) -> float:
    """How many of a usual day's messages are written."""
    return TRAFFIC[day.month - 1]
