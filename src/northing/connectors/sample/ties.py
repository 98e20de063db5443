"""Links between work items: what blocked what, what belongs together, what was written twice, what caused what."""

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from northing.connectors.sample.flow import Job
from northing.connectors.sample.world import World
from northing.workspace.shapes import IncomingLink


def links(world: World, jobs: list[Job]) -> Iterator[tuple[str, IncomingLink]]:
    """The links of one product, each pair and kind once."""
    rng, seen = world.rng(f"links-{jobs[0].product}"), set[str]()
    for kind, start, end in _pairs(rng, jobs):
        foreign = f"{start.key}>{kind}>{end.key}"
        if start is not end and foreign not in seen:
            seen.add(foreign)
            at = world.clock.at(max(start.created, end.created) + 0.1)
            yield start.product, IncomingLink(foreign=foreign, kind=kind, start=start.key, end=end.key, at=at)


def _pairs(rng: Random, jobs: list[Job]) -> Iterator[tuple[str, Job, Job]]:
    yield from _blocked(rng, jobs)
    yield from _related(rng, jobs)
    yield from _repeated(rng, jobs)
    yield from _caused(rng, jobs)


def _blocked(rng: Random, jobs: list[Job]) -> Iterator[tuple[str, Job, Job]]:
    """Within an epic, what was finished first sometimes held up what followed."""
    children: dict[str, list[Job]] = {}
    for job in jobs:
        if job.parent and job.state == "done":
            children.setdefault(job.parent.key, []).append(job)
    for family in children.values():
        for first, second in pairwise(sorted(family, key=lambda job: job.number)):
            if rng.random() < 0.6 and first.last < second.last:
                yield "blocks", first, second


def _related(rng: Random, jobs: list[Job]) -> Iterator[tuple[str, Job, Job]]:
    """Neighbours in the same part of the product."""
    last: dict[str, Job] = {}
    for job in jobs:
        if job.area and job.area in last and rng.random() < 0.12:
            yield "relates", job, last[job.area]
        last[job.area] = job


def _repeated(rng: Random, jobs: list[Job]) -> Iterator[tuple[str, Job, Job]]:
    """A cancelled bug was often an older one, written again."""
    for at, job in enumerate(jobs):
        older = [one for one in jobs[max(0, at - 60) : at] if one.area == job.area and one.type == "bug"]
        if job.outcome == "Duplicate" and older:
            yield "duplicates", job, rng.choice(older[-5:])


def _caused(rng: Random, jobs: list[Job]) -> Iterator[tuple[str, Job, Job]]:
    """An incident has a cause among what went out in the days before."""
    for incident in (job for job in jobs if job.type == "incident"):
        done = (job for job in jobs if job.state == "done" and job.type != "epic")
        before = [job for job in done if 0 < incident.created - job.last < 6]
        if before:
            yield "causes", rng.choice(before), incident
