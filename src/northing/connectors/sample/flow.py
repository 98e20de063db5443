"""How work flows: when things get done, how long they take, and the states they pass on the way."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from northing.connectors.sample.clock import pace
from northing.connectors.sample.world import World, level

SPEED = {
    "RIDE": ((-730, 7.7), (-284, 7.7), (-205, 13.3), (0, 13.3)),
    "OPS": ((-730, 7.5), (0, 7.8)),
    "SIGNAL": ((-730, 5.6), (0, 6.1)),
}
"""Items done in a usual week; the squad of Ride doubled nine months ago and took a quarter to settle."""

ACTIVE = {"feature": 4.0, "story": 2.1, "task": 1.0, "bug": 0.8, "spike": 1.2, "debt": 2.0, "incident": 0.25}
REVIEW = {"spike": 0.1, "incident": 0.1, "task": 0.3}
QUEUE = {"bug": 0.9, "incident": 0.02, "task": 2.0}
BACKLOG = {"feature": 30.0, "story": 22.0, "task": 8.0, "bug": 3.5, "spike": 6.0, "debt": 40.0, "incident": 0.02}
"""Median working days of each stage, by type."""

STRAIGHT = {"incident": 0.6, "spike": 0.7, "task": 0.3}
"""How many are closed without a review."""


@dataclass
class Job:
    """A work item in the making: what it is, and when it passed which state (in working time)."""

    product: str
    type: str
    title: str
    area: str = ""
    version: str = ""
    idea: str = ""
    pain: str = ""
    parent: "Job | None" = None
    created: float = 0.0
    path: list[tuple[float, str]] = field(default_factory=list)
    number: int = 0
    assignee: str = ""
    former: str = ""
    author: str = ""
    estimate: int = 0
    blocked_by: "Job | None" = None
    feedback: tuple[str, ...] = ()
    outcome: str = ""
    ageing: bool = False
    guests: bool = False

    @property
    def key(self) -> str:
        """KEY-123."""
        return f"{self.product}-{self.number}"

    @property
    def state(self) -> str:
        """The state it is in now."""
        return self.path[-1][1] if self.path else "backlog"

    @property
    def last(self) -> float:
        """When it last changed state, or was born."""
        return self.path[-1][0] if self.path else self.created

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.state not in {"done", "cancelled"}

    def when(self, state: str) -> float | None:
        """When it first entered a state."""
        return next((at for at, entered in self.path if entered == state), None)


def completions(world: World, product: str) -> list[float]:
    """When the squad finished something: a throughput that breathes with weeks, holidays and its size."""
    rng, done = world.rng(f"flow-{product}"), []
    effort, needed = 0.0, 1.0
    for at, day in enumerate(world.clock.days):
        if at == 0 or day.weekday() == 0:
            mood = rng.lognormvariate(0, 0.2)
        usual = level(SPEED[product], (day - world.today).days) / 5 * pace(day) * mood
        effort += usual * (0.85, 1.0, 1.05, 1.15, 0.95)[day.weekday()]
        while effort > needed:
            effort, needed = effort - needed, rng.gammavariate(2.2, 1 / 2.2)
            done.append(at + rng.betavariate(2, 1.6))
    return sorted(done)


def live(rng: Random, job: Job, closed: float, born: float | None = None, floor: float = 0.0) -> None:
    """Give a job that was done its life, counted back from its end but not before `floor`; `born` where it is known."""
    spent, checked, queued, waited = (around(rng, stage.get(job.type, usual)) for stage, usual in STAGES)
    started = max(closed - spent - checked, floor + 0.3 * (closed - floor))
    ready = started - queued
    job.created = ready - waited if born is None or born > started else min(born, started - 0.02)
    if job.created < floor:
        job.created = floor + (closed - floor) * rng.uniform(0.0, 0.25)
    ready = max(ready, job.created + (started - job.created) * rng.uniform(0.3, 0.8))
    job.path = [(started, "in_progress"), *_finish(rng, job.type, started, closed, spent / (spent + checked))]
    if rng.random() > (0.35 if job.type in {"bug", "incident", "task"} else 0.04):
        job.path.insert(0, (ready, "ready"))


def wait(rng: Random, job: Job, state: str, now: float, age: float | None = None) -> None:
    """Give an open job its life so far, up to a state it has been in for `age` working days."""
    age = min(now * 0.5, around(rng, 2.4) if age is None else age)
    steps = ("ready", "in_progress", "in_review")
    job.path, at = [], now - age * rng.uniform(0.9, 1.0)
    for step in reversed(steps[: steps.index(state) + 1] if state in steps else ()):
        job.path.insert(0, (at, step))
        at -= around(rng, {"ready": 9.0, "in_progress": 3.0}.get(step, 1.5))
    job.created = max(at - around(rng, 4.0), now * 0.02) if job.path else now - min(now * 0.9, around(rng, 34.0, 1.1))
    job.path = [(max(at, job.created + 0.01 * n), step) for n, (at, step) in enumerate(job.path, start=1)]


def drop(rng: Random, job: Job, at: float) -> None:
    """Give a job the life of one that was cancelled."""
    job.created = at - min(at * 0.9, around(rng, 25.0, 1.2))
    if rng.random() < 0.4:
        job.path.append((job.created + (at - job.created) * rng.uniform(0.2, 0.6), "ready"))
    if rng.random() < 0.15:
        job.path.append((job.created + (at - job.created) * rng.uniform(0.65, 0.9), "in_progress"))
    job.path.append((at, "cancelled"))


def around(rng: Random, median: float, spread: float = 0.8) -> float:
    """A duration around a median, now and then much longer."""
    return median * rng.lognormvariate(0, spread)


STAGES = ((ACTIVE, 1.0), (REVIEW, 0.5), (QUEUE, 3.0), (BACKLOG, 10.0))


def _finish(rng: Random, type: str, started: float, closed: float, share: float) -> Iterator[tuple[float, str]]:
    """The states after work began: mostly review and done, sometimes sent back, sometimes reopened."""
    states = ["done"] if rng.random() < STRAIGHT.get(type, 0.04) else ["in_review", "done"]
    chance = rng.random()
    if chance < 0.06:
        states = [*states, "in_progress", *states]
    elif chance < 0.2 and len(states) == 2:
        states = ["in_review", "in_progress", *states]
    first = started + (closed - started) * (share if len(states) <= 2 else share * 0.6)
    for number, state in enumerate(states):
        part = 1.0 if len(states) == 1 else number / (len(states) - 1)
        yield first + (closed - first) * part, state
