"""Two-week sprints of every squad, and which work was in which."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from northing.backlog.shapes import IncomingSprint
from northing.connectors.sample.clock import SPAN
from northing.connectors.sample.flow import Job
from northing.connectors.sample.story.all import EPICS
from northing.connectors.sample.story.roadmap import PRODUCTS, RELEASES
from northing.connectors.sample.world import World, shipped

NAMES = {key: name for key, name, *_ in PRODUCTS}


def starts(world: World) -> list[date]:
    """The Mondays on which sprints begin: two years of them, the present one and the next two."""
    today = world.today
    monday = today - timedelta(days=today.weekday() + (7 if today.weekday() < 3 else 0))
    return [monday + timedelta(days=14 * n) for n in range(-(SPAN // 14), 3)]


def sprints(world: World, jobs: list[Job]) -> Iterator[tuple[str, IncomingSprint]]:
    """The sprints of the product the jobs are of, each with the goal its work suggests."""
    product = jobs[0].product
    inside: dict[str, list[Job]] = {}
    for job in jobs:
        for key in sprint_keys(world, job):
            inside.setdefault(key, []).append(job)
    for number, start in enumerate(starts(world), start=1):
        key, ends = f"sprint-{product}-{number}", start + timedelta(days=11)
        goal = _goal(product, number, inside.get(key, []), (start - world.today).days)
        yield product, IncomingSprint(
            foreign=key, name=f"{NAMES[product]} sprint {number}", goal=goal, starts=_at(start, 8), ends=_at(ends, 15),
            completed_at=_at(ends, 14) if ends < world.today else None,
        )  # fmt: skip


def sprint_keys(world: World, job: Job) -> tuple[str, ...]:
    """The sprints a job was in: from the one it was begun in to the one it ended in, the last three of them."""
    begun = job.when("in_progress")
    if job.type == "epic" or begun is None:
        return _next(world, job)
    first = _number(world, world.clock.at(begun).date())
    last = _number(world, world.today if job.open else world.clock.at(job.last).date())
    return tuple(f"sprint-{job.product}-{number}" for number in range(max(first, last - 2, 1), last + 1))


def _next(world: World, job: Job) -> tuple[str, ...]:
    """What is ready is mostly planned for this sprint or the next."""
    if job.state != "ready" or job.type == "epic" or job.number % 5 == 0:
        return ()
    return (f"sprint-{job.product}-{_number(world, world.today) + job.number % 2}",)


def _number(world: World, day: date) -> int:
    return bisect_right(starts(world), day)


def _goal(product: str, number: int, jobs: list[Job], day: int) -> str:
    """The epic most of the work is for, or what else there was to do."""
    epics = Counter(job.parent.title for job in jobs if job.parent)
    if epics:
        return epics.most_common(1)[0][0]
    if day > 0:
        active = next(plan.version for plan in RELEASES if plan.product == product and plan.shipped is None)
        return next(epic.title for epic in EPICS[product] if epic.version == active)
    bugs = sum(job.type == "bug" for job in jobs) * 2 > len(jobs)
    return f"Bugs after {shipped(product, day)}" if bugs else "Small things that were promised"


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), UTC)
