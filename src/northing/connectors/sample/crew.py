"""Who does the work: authors, assignees, estimates, and who waits for whom."""

from collections import defaultdict
from itertools import chain
from operator import itemgetter
from random import Random

from northing.connectors.sample.flow import Job
from northing.connectors.sample.message import Message
from northing.connectors.sample.plans import release_key
from northing.connectors.sample.story.all import IDEAS
from northing.connectors.sample.story.briefs import OUTCOMES
from northing.connectors.sample.story.people import LEADS, MANAGERS, TEAM
from northing.connectors.sample.story.roadmap import RELEASES
from northing.connectors.sample.world import World

POINTS = (1, 2, 3, 5, 8, 13)
OTHERS = {"task": 0.07, "spike": 0.12}
"""How often such work is done by somebody who does not build."""

OPENNESS = {"debt": 0.0, "incident": 0.0, "spike": 0.0, "task": 0.5, "bug": 0.75}
"""How many items of a shared release are shared with it, by type."""

THEMES = {idea.key: idea.themes for idea in IDEAS}
SHARED = {(plan.product, plan.version) for plan in RELEASES if plan.guests}
RELEASE = {(plan.product, plan.version): release_key(plan) for plan in RELEASES}


def staff(world: World, jobs: list[Job], messages: list[Message]) -> None:
    """Give every job its people, its estimate, its messages and what it waits for."""
    rng = world.rng(f"crew-{jobs[0].product}")
    _assign(world, rng, jobs)
    heard = _heard(messages)
    for job in jobs:
        job.author = _author(world, rng, job)
        job.outcome = _outcome(rng, job)
        job.estimate = _estimate(rng, job)
        job.guests = (job.product, job.version) in SHARED and rng.random() < OPENNESS.get(job.type, 1.0)
        job.feedback = _sources(world, rng, job, heard)
    _block(rng, jobs)


def builders(world: World, product: str, at: float) -> list[str]:
    """Who builds a product at a time."""
    day = world.clock.at(at).date()
    return [one.login for one in TEAM if one.builds and one.squad == product and world.clock.day(one.joined) <= day]


def _assign(world: World, rng: Random, jobs: list[Job]) -> None:
    """In the order work begins, whoever has least in hand takes it; some of it changes hands."""
    busy: dict[str, list[float]] = defaultdict(list)
    starts = sorted(((begun, job) for job in jobs if (begun := job.when("in_progress")) is not None), key=itemgetter(0))
    for begun, job in starts:
        free = builders(world, job.product, begun)
        loads = {login: sum(end > begun for end in busy[login][-12:]) + rng.random() * 1.4 for login in free}
        job.assignee = min(loads, key=lambda login: loads[login])
        busy[job.assignee].append(world.clock.now + 1 if job.open else job.last)
        if job.type == "epic":
            job.assignee = LEADS[job.product]
        elif rng.random() < OTHERS.get(job.type, 0):
            job.assignee = rng.choice((MANAGERS[job.product], "lena"))
        elif rng.random() < 0.09 and len(free) > 1:
            job.former = rng.choice([login for login in free if login != job.assignee])


def _author(world: World, rng: Random, job: Job) -> str:
    if job.type in {"epic", "feature", "story"}:
        return rng.choice((MANAGERS[job.product],) * 4 + ("lena",))
    if job.type == "bug":
        return rng.choice(("grace", "grace", MANAGERS[job.product], *builders(world, job.product, job.created)))
    return rng.choice((LEADS[job.product], *builders(world, job.product, job.created)))


def _outcome(rng: Random, job: Job) -> str:
    ends = {"done": ("Done",), "cancelled": OUTCOMES.get(job.type, OUTCOMES[""])}
    return rng.choice(ends[job.state]) if job.state in ends else ""


def _estimate(rng: Random, job: Job) -> int:
    """Story points; not everything is estimated, and little of what lies in the backlog."""
    share = {"epic": 0, "incident": 0, "bug": 0.45}.get(job.type, 0.9) * (1 if job.path else 0.3)
    if rng.random() > share:
        return 0
    weights = {"story": (1, 3, 5, 5, 3, 1), "feature": (0, 0, 2, 4, 5, 3), "bug": (5, 4, 3, 1, 0, 0)}
    return rng.choices(POINTS, weights.get(job.type, (4, 5, 4, 3, 1, 0)))[0]


def _heard(messages: list[Message]) -> dict[str, list[Message]]:
    """Accepted messages by theme and by pain, oldest first."""
    heard: dict[str, list[Message]] = defaultdict(list)
    for message in messages:
        if message.state == "accepted":
            for key in chain.from_iterable((pain.key, f"theme-{pain.theme}") for pain in message.pains):
                heard[key].append(message)
    return heard


def _sources(world: World, rng: Random, job: Job, heard: dict[str, list[Message]]) -> tuple[str, ...]:
    """The messages a job came from: a pain's for its bugs, a theme's for what an idea asks for."""
    keys = [job.pain] if job.pain else [f"theme-{theme}" for theme in THEMES.get(job.idea, ())]
    share = 0.9 if job.pain else 0.75 if job.type in {"story", "feature"} else 0.0
    if not keys or rng.random() > share:
        return ()
    born = world.clock.at(job.created)
    known = [one for one in heard[rng.choice(keys)] if one.decided_at and one.decided_at < born]
    known = [one for one in known if one.viewers == "guests" or not job.guests][-30:]
    return tuple(one.foreign for one in rng.sample(known, min(len(known), rng.choice((1, 1, 2, 3)))))


def _block(rng: Random, jobs: list[Job]) -> None:
    """A few of the things under way wait for another open one."""
    under_way = [job for job in jobs if job.state == "in_progress" and job.type != "epic"]
    waiting = rng.sample(under_way, min(3, len(under_way)))
    free = [one for one in jobs if one.open and one.type != "epic" and one.path and one not in waiting]
    for job in waiting:
        earlier = [one for one in free if one.number < job.number][-12:]
        if earlier:
            job.blocked_by = rng.choice(earlier)
            free.remove(job.blocked_by)
