"""What people say to each other on work items and ideas."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from northing.connectors.sample.crew import builders
from northing.connectors.sample.flow import Job
from northing.connectors.sample.grammar import say
from northing.connectors.sample.story import remarks
from northing.connectors.sample.story.all import IDEAS, WORK
from northing.connectors.sample.story.people import LEADS, MANAGERS
from northing.connectors.sample.world import Bag, World, shipped, words
from northing.workspace.shapes import IncomingComment

ON_STATE = {
    "in_progress": (remarks.STARTED, 0.2), "in_review": (remarks.REVIEWED, 0.3),
    "done": (remarks.DONE, 0.2), "cancelled": (remarks.CANCELLED, 0.7),
}  # fmt: skip
"""What is said on entering a state, and how often somebody says it."""

LATER = {"bug": (remarks.BUGS, 0.4), "spike": (remarks.SPIKES, 0.8), "story": (remarks.DESIGN, 0.14)}
"""What else is said on a type of work."""


CARED = {"epic": 0.85, "feature": 0.4, "story": 0.25, "bug": 0.04}
"""How often a product manager joins in, by type."""


class Line(NamedTuple):
    """Somebody says one of these at a moment of working time."""

    at: float
    author: str
    variants: tuple[str, ...]


def comments(world: World, jobs: list[Job], customers: list[str]) -> Iterator[tuple[str, IncomingComment]]:
    """The comments on the work items of a product, item by item."""
    product = jobs[0].product
    rng = world.rng(f"talk-{product}")
    talker = Talker(world, rng, Bag(rng), customers)
    for job in jobs:
        spoken = sorted((line for line in talker.lines(job) if line.at < world.clock.now), key=lambda line: line.at)
        for number, line in enumerate(spoken, start=1):
            yield product, IncomingComment(
                foreign=f"{job.key}#{number}", on=job.key, author=line.author, body=talker.body(job, line),
                at=world.clock.at(line.at),
            )  # fmt: skip


def idea_comments(world: World, customers: dict[str, list[str]]) -> Iterator[tuple[str, IncomingComment]]:
    """A few remarks on every idea, in the weeks after it was written down."""
    rng = world.rng("talk-ideas")
    bag = Bag(rng)
    for idea in IDEAS:
        at = world.clock.work(idea.since) + 1.5
        for number in range(1, rng.choice((1, 2, 2, 3)) + 1):
            at += rng.expovariate(0.2) + 0.1
            if at >= world.clock.now - 0.01:
                break
            author = rng.choice((*idea.owners, "grace", "ines", "lena"))
            lead = LEADS[idea.product] if author != LEADS[idea.product] else MANAGERS[idea.product]
            slots = words("N", idea.product, account=rng.choice(customers[idea.product]), lead=lead)
            yield idea.product, IncomingComment(
                foreign=f"idea-{idea.key}#{number}", on=f"idea-{idea.key}", at=world.clock.at(at), author=author,
                body=say(rng, bag.draw(remarks.ON_IDEAS), slots),
            )  # fmt: skip


class Talker:
    """Who says what on one product's items."""

    def __init__(self, world: World, rng: Random, bag: Bag, customers: list[str]) -> None:
        self.world, self.rng, self.bag, self.customers = world, rng, bag, customers

    def lines(self, job: Job) -> Iterator[Line]:
        """All that is said on a job, in no order."""
        yield from self._on_moves(job)
        yield from self._on_trouble(job)
        yield from self._in_between(job)

    def body(self, job: Job, line: Line) -> str:
        """The words of a line, with the names of the moment filled in."""
        if line.variants in remarks.SNIPPETS.values():
            return self.bag.draw(line.variants)
        lead = LEADS[job.product] if line.author != LEADS[job.product] else MANAGERS[job.product]
        mates = [one for one in builders(self.world, job.product, line.at) if one not in {line.author, lead}]
        day = (self.world.clock.at(job.created).date() - self.world.today).days
        slots = words(
            "N", job.product, account=self.rng.choice(self.customers), lead=lead, mate="|".join(mates) or lead,
            manager=MANAGERS[job.product], shipped=shipped(job.product, day), area=job.area or "this",
        )  # fmt: skip
        return say(self.rng, self.bag.draw(line.variants), slots)

    def _on_moves(self, job: Job) -> Iterator[Line]:
        """Said when work begins, goes to review, comes back, ends."""
        before = "backlog"
        for at, state in job.path:
            variants, share = ON_STATE.get(state, (remarks.STARTED, 0.0))
            if state == "in_progress" and before in {"in_review", "done"}:
                variants, share = (remarks.CHANGES if before == "in_review" else remarks.REOPENED), 0.85
            if job.type != "epic" and self.rng.random() < share:
                yield Line(at + 0.004, self._who(job, variants), variants)
            before = state

    def _on_trouble(self, job: Job) -> Iterator[Line]:
        now = self.world.clock.now
        if job.blocked_by:
            yield Line(now - self.rng.uniform(0.5, 2.5), job.assignee, remarks.BLOCKED)
        if job.ageing:
            yield Line(now - self.rng.uniform(9, 14), job.assignee, remarks.AGEING)
            yield Line(now - self.rng.uniform(1, 5), MANAGERS[job.product], remarks.MANAGER)

    def _in_between(self, job: Job) -> Iterator[Line]:
        """Findings, wishes and drawings while the work goes on."""
        variants, share = LATER.get(job.type, (remarks.MANAGER, 0.0))
        if job.path and self.rng.random() < share:
            yield Line(self._during(job), self._who(job, variants), variants)
        if self.rng.random() < CARED.get(job.type, 0.0):
            yield Line(self._during(job), MANAGERS[job.product], remarks.MANAGER)
        if job.when("in_progress") and self.rng.random() < 0.15 and (known := self._known(job)):
            yield Line(self._at_work(job), self._who(job, known), known)
        if job.when("in_progress") and self.rng.random() < 0.035:
            yield Line(self._at_work(job), self._who(job, ()), remarks.SNIPPETS[job.product])

    def _known(self, job: Job) -> tuple[str, ...]:
        """What somebody who knows that part of the product would say."""
        return next((area.remarks for area in WORK[job.product].AREAS if area.name == job.area), ())

    def _who(self, job: Job, variants: tuple[str, ...]) -> str:
        manager, builder = MANAGERS[job.product], job.assignee or LEADS[job.product]
        if variants in (remarks.CHANGES, remarks.REOPENED):
            others = [one for one in builders(self.world, job.product, job.last) if one != builder]
            return self.rng.choice([*others, manager, "grace"])
        if variants == remarks.CANCELLED:
            return self.rng.choice((manager, LEADS[job.product]))
        return "lena" if variants == remarks.DESIGN else builder

    def _at_work(self, job: Job) -> float:
        begun = job.when("in_progress") or job.created
        return begun + 0.01 + (self._end(job) - begun) * self.rng.uniform(0.2, 0.9)

    def _during(self, job: Job) -> float:
        return job.created + 0.02 + (self._end(job) - job.created) * self.rng.uniform(0.1, 0.9)

    def _end(self, job: Job) -> float:
        return self.world.clock.now if job.open else job.last
