"""Jobs become work items with their whole life."""

from collections.abc import Iterator
from random import Random

from northing.backlog.shapes import IncomingItem
from northing.connectors.sample.crew import RELEASE, builders
from northing.connectors.sample.flow import Job
from northing.connectors.sample.grammar import say
from northing.connectors.sample.sprints import sprint_keys
from northing.connectors.sample.story.all import EPICS
from northing.connectors.sample.story.briefs import LABELS, MARKS, TEXTS
from northing.connectors.sample.story.people import LEADS, MANAGERS
from northing.connectors.sample.story.remarks import CRITERIA
from northing.connectors.sample.story.roadmap import MILESTONES
from northing.connectors.sample.world import Bag, World, shipped, words
from northing.core.shapes import Change

PRIORITIES = ("urgent", "high", "medium", "low", "none")
ORDER = {"in_review": 0, "in_progress": 1, "ready": 2, "backlog": 3}
EPIC_TEXTS = {(product, epic.title): epic.text for product, epics in EPICS.items() for epic in epics}


def items(world: World, jobs: list[Job], customers: list[str]) -> Iterator[tuple[str, IncomingItem]]:
    """The work items of one product; `customers` are names of accounts to be mentioned."""
    rng = world.rng(f"items-{jobs[0].product}")
    bag, ranks = Bag(rng), _ranks(jobs)
    for job in jobs:
        priority = _priority(rng, job)
        changes = tuple(_changes(world, rng, job, priority))
        yield job.product, _item(world, rng, bag, job, priority, changes, ranks.get(job.key), customers)


def _item(
    world: World, rng: Random, bag: Bag, job: Job, priority: str, changes: tuple[Change, ...], rank: int | None,
    customers: list[str],
) -> IncomingItem:  # fmt: skip
    slots = _slots(world, job, rng.choice(customers))
    closed = None if job.open else world.clock.at(job.last)
    created = world.clock.at(job.created)
    return IncomingItem(
        foreign=job.key, key=job.key, number=job.number, type=job.type, title=job.title,
        text=_text(rng, bag, job, slots), state=job.state, outcome=job.outcome, priority=priority,
        author=job.author, assignee=job.assignee, labels=_labels(rng, job), estimate=job.estimate or None,
        votes=_votes(rng, job), rank=rank, parent=job.parent.key if job.parent else "",
        release=RELEASE.get((job.product, job.version), ""), milestone=_milestone(rng, job),
        sprints=sprint_keys(world, job), blocked_by=(job.blocked_by.key,) if job.blocked_by else (),
        idea=f"idea-{job.idea}" if job.idea else "", feedback=job.feedback, criteria=_criteria(rng, bag, job, slots),
        viewers="guests" if job.guests else "team", created=created,
        updated=max([created, *(change.at for change in changes)]), closed=closed,
        closed_by=changes[-1].by if closed else "", changes=changes,
    )  # fmt: skip


def _slots(world: World, job: Job, customer: str) -> dict[str, list[str]]:
    day = (world.clock.at(job.created).date() - world.today).days
    area = job.area if not job.pain else "the app" if job.product == "RIDE" else "this part"
    known = {"account": customer, "shipped": shipped(job.product, day), "lead": LEADS[job.product]}
    return words("N", job.product, area=area or "this", **known)


def _changes(world: World, rng: Random, job: Job, priority: str) -> Iterator[Change]:
    """Every change of a job in the order it happened, each field's `before` being its last `after`."""
    rows = [*_moves(job), *_hands(rng, job), *_guesses(rng, job), *_urgency(rng, job, priority)]
    owners = builders(world, job.product, max(job.created, 0.0))
    for at, field, before, after in sorted(rows, key=lambda row: (row[0], row[1])):
        by = _by(rng, job, field, after, owners)
        yield Change(at=world.clock.at(at), by=by, field=field, before=before, after=after)


def _moves(job: Job) -> Iterator[tuple[float, str, str, str]]:
    before = "backlog"
    for at, state in job.path:
        yield at, "state", before, state
        before = state


def _hands(rng: Random, job: Job) -> Iterator[tuple[float, str, str, str]]:
    """Taken when begun; some of it was with somebody else before."""
    begun = job.when("in_progress")
    if begun is None or not job.assignee:
        return
    yield begun, "assignee", "", job.former or job.assignee
    if job.former:
        yield begun + (max(job.last, begun) - begun) * rng.uniform(0.2, 0.7), "assignee", job.former, job.assignee


def _guesses(rng: Random, job: Job) -> Iterator[tuple[float, str, str, str]]:
    """Estimated in refinement; one estimate in eight turns out wrong before work begins."""
    if not job.estimate:
        return
    refined = job.when("ready") or (job.created + job.last) / 2
    begun = job.when("in_progress") or refined
    wrong = str(rng.choice([points for points in (2, 3, 5, 8) if points != job.estimate]))
    if rng.random() < 0.12 and begun > refined:
        yield refined, "estimate", "", wrong
        yield refined + (begun - refined) * 0.6, "estimate", wrong, str(job.estimate)
    else:
        yield refined, "estimate", "", str(job.estimate)


def _urgency(rng: Random, job: Job, priority: str) -> Iterator[tuple[float, str, str, str]]:
    if job.path and priority != "none" and rng.random() < 0.09:
        before = rng.choice([one for one in PRIORITIES[1:] if one != priority])
        yield job.created + (job.path[0][0] - job.created) * rng.uniform(0.2, 0.9), "priority", before, priority


def _by(rng: Random, job: Job, field: str, after: str, owners: list[str]) -> str:
    if field in {"estimate", "priority"} or after in {"ready", "cancelled"}:
        return rng.choice((MANAGERS[job.product], LEADS[job.product]))
    if after == "done" and rng.random() < 0.3:
        return rng.choice((MANAGERS[job.product], *owners))
    return job.assignee or LEADS[job.product]


def _priority(rng: Random, job: Job) -> str:
    weights = {"incident": (9, 1, 0, 0, 0), "bug": (1, 4, 7, 4, 2), "debt": (0, 1, 4, 5, 3), "epic": (0, 4, 5, 1, 0)}
    return rng.choices(PRIORITIES, weights.get(job.type, (0, 3, 7, 3, 4)))[0]


def _text(rng: Random, bag: Bag, job: Job, slots: dict[str, list[str]]) -> str:
    if job.type == "epic":
        return EPIC_TEXTS[job.product, job.title]
    if rng.random() < {"task": 0.45, "story": 0.25, "bug": 0.12}.get(job.type, 0.2):
        return ""
    return say(rng, bag.draw(TEXTS[job.type]), slots)


def _criteria(rng: Random, bag: Bag, job: Job, slots: dict[str, list[str]]) -> tuple[str, ...]:
    if job.type not in {"story", "feature"} or rng.random() < 0.45:
        return ()
    return tuple(dict.fromkeys(say(rng, bag.draw(CRITERIA), slots) for _ in range(rng.choice((2, 2, 3, 4)))))


def _labels(rng: Random, job: Job) -> tuple[str, ...]:
    found = [job.area] if job.area else []
    if job.feedback:
        found.append("customer")
    if rng.random() < 0.16:
        found.append(
            rng.choice((*LABELS, MARKS.get(job.area, "pilot"), "regression" if job.type == "bug" else "retro"))
        )
    return tuple(dict.fromkeys(found))


def _votes(rng: Random, job: Job) -> int:
    return rng.choice((0, 1, 2, 4, 7)) if job.feedback else 0


def _milestone(rng: Random, job: Job) -> str:
    """A little of what is open counts towards the product's next dated point."""
    if not job.open or not job.path or rng.random() > 0.3:
        return ""
    ahead = (n for n, (product, _, due, _) in enumerate(MILESTONES, start=1) if product == job.product and due > 0)
    return f"milestone-{next(ahead)}"


def _ranks(jobs: list[Job]) -> dict[str, int]:
    """The stack rank of what is open: nearest to done first, older before younger."""
    waiting = [job for job in jobs if job.open]
    waiting.sort(key=lambda job: (ORDER[job.state], job.number * 37 % 11, job.number))
    return {job.key: rank for rank, job in enumerate(waiting, start=1)}
