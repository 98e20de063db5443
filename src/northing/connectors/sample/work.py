"""The work itself: epics and their children for each release, and the everyday work around them."""

from collections.abc import Iterator
from random import Random

from northing.connectors.sample.flow import Job, around, completions, drop, live, wait
from northing.connectors.sample.grammar import say
from northing.connectors.sample.message import PAINS
from northing.connectors.sample.plans import started
from northing.connectors.sample.story.all import EPICS, WORK
from northing.connectors.sample.story.forms import Epic, Plan
from northing.connectors.sample.story.roadmap import RELEASES
from northing.connectors.sample.world import Bag, World, level, words

MIX = {"task": 31, "story": 16, "debt": 7, "spike": 4, "feature": 3, "incident": 1.2}
BLOCKS = {"task": "tasks", "story": "stories", "debt": "debts", "spike": "spikes", "feature": "stories", "bug": "bugs"}

OPEN = {
    "RIDE": {"in_progress": 5, "in_review": 3, "ready": 13, "backlog": 40},
    "OPS": {"in_progress": 2, "in_review": 2, "ready": 9, "backlog": 30},
    "SIGNAL": {"in_progress": 1, "in_review": 2, "ready": 8, "backlog": 22},
}
"""Everyday work that is open now, beside what belongs to releases."""

AGES = (19.0, 27.0, 41.0)
"""Working days that the oldest items of each product have been in progress."""

CANCELLED = 0.055


class Shop:
    """Where the jobs of one product are made: its chance, its words, the titles it has used."""

    def __init__(self, world: World, product: str) -> None:
        self.world, self.product = world, product
        self.rng = world.rng(f"work-{product}")
        self.bag, self.used = Bag(self.rng), set[str]()
        self.areas = {area.name: area for area in WORK[product].AREAS}
        self.regions = ("N", "N", "D", "B", "L", "S", "O")

    def everyday(self, type: str, day: int) -> Job:
        """A job that belongs to no epic, with a title nobody has used."""
        for _ in range(12):
            job = self._special(type, day) or self._usual(type)
            if job.title not in self.used:
                break
        self.used.add(job.title)
        return job

    def kind(self, day: int) -> str:
        """The type of the next everyday job: many bugs in the weeks after a release."""
        fresh = any(plan.shipped is not None and 0 <= day - plan.shipped <= 24 for plan in self.plans())
        if self.rng.random() < (0.52 if fresh else 0.36):
            return "bug"
        return self.rng.choices(list(MIX), list(MIX.values()))[0]

    def plans(self) -> list[Plan]:
        """The product's releases, oldest first."""
        return [plan for plan in RELEASES if plan.product == self.product]

    def words(self) -> dict[str, list[str]]:
        """The slots for a title, with the places of some region."""
        return words(self.rng.choice(self.regions), self.product)

    def _special(self, type: str, day: int) -> Job | None:
        return self._incident() if type == "incident" else self._pain_bug(day) if type == "bug" else None

    def _usual(self, type: str) -> Job:
        names = [name for name, area in self.areas.items() if getattr(area, BLOCKS[type])]
        name = self.rng.choices(names, [len(getattr(self.areas[one], BLOCKS[type])) for one in names])[0]
        return Job(self.product, type, self._title(getattr(self.areas[name], BLOCKS[type])), name)

    def _incident(self) -> Job:
        return Job(self.product, "incident", self._title(WORK[self.product].INCIDENTS), "platform")

    def _pain_bug(self, day: int) -> Job | None:
        """Two bugs in five are what people complain about at the time."""
        mine = [pain for pain in PAINS if pain.product == self.product]
        pain = self.rng.choices(mine, [level(pain.curve, day) for pain in mine])[0]
        if self.rng.random() > 0.4:
            return None
        return Job(self.product, "bug", self._title(pain.bugs), pain.key, pain=pain.key)

    def _title(self, variants: tuple[str, ...]) -> str:
        title = say(self.rng, self.bag.draw(variants), self.words()).rstrip(":")
        return title[0].upper() + title[1:]


def jobs(world: World, product: str) -> list[Job]:
    """All work of a product, oldest first and numbered; numbers below 101 are left to its ideas."""
    shop = Shop(world, product)
    slots = completions(world, product)
    made = [*_planned(shop, slots), *_unplanned(shop, slots), *_cancelled(shop, len(slots)), *_open(shop)]
    made.sort(key=lambda job: (job.created, job.type != "epic"))
    for number, job in enumerate(made, start=101):
        job.number = number
    return made


def _planned(shop: Shop, slots: list[float]) -> Iterator[Job]:
    """The epics of every release with their children; takes the slots of those that are done."""
    for plan in shop.plans():
        epics = [epic for epic in EPICS[shop.product] if epic.version == plan.version]
        begin, end = shop.world.clock.work(started(plan)), shop.world.clock.now
        if plan.shipped is not None:
            end = shop.world.clock.work(plan.shipped) + 0.5
        for epic in epics:
            yield from _epic(shop, plan, epic, slots, begin, end)


def _epic(shop: Shop, plan: Plan, story: Epic, slots: list[float], begin: float, end: float) -> list[Job]:
    epic = Job(shop.product, "epic", story.title, version=plan.version, idea=story.idea)
    children = [_child(shop, epic, text) for text in story.children]
    born = max(0.0, min(begin, shop.world.clock.now - 12) - around(shop.rng, 14.0, 0.5))
    share = 1.0 if plan.shipped is not None else 0.55 if plan.due < 30 else 0.0
    done = children[: round(len(children) * share)]
    for child, closed in zip(done, _take(shop.rng, slots, max(begin, born + 1), end, len(done)), strict=False):
        written = born + shop.rng.uniform(0.1, 9.0) if shop.rng.random() < 0.8 else None
        live(shop.rng, child, closed, written, floor=born)
    _rest(shop, plan, [child for child in children if not child.path], born)
    _frame(epic, children, born, plan.shipped is not None)
    return [epic, *children]


def _child(shop: Shop, epic: Job, text: str) -> Job:
    type, colon, title = text.partition(": ")
    if not colon or type not in {"task", "spike", "debt", "feature"}:
        type, title = "story", text
    return Job(shop.product, type, title, version=epic.version, idea=epic.idea, parent=epic)


def _take(rng: Random, slots: list[float], begin: float, end: float, count: int) -> list[float]:
    """Some of the completions between two moments, which are then taken."""
    free = [slot for slot in slots if begin < slot <= end]
    taken = sorted(rng.sample(free, min(count, len(free))))
    for slot in taken:
        slots.remove(slot)
    return taken


def _rest(shop: Shop, plan: Plan, children: list[Job], born: float) -> None:
    """What of an epic is still open: of an active release some is under way, of a planned one little is ready."""
    now = shop.world.clock.now
    near = ("in_review", "in_progress", "in_progress", "ready", "ready", "backlog")
    for number, child in enumerate(children):
        far = "ready" if plan.due < 100 and shop.rng.random() < 0.3 else "backlog"
        state = near[min(number, 5)] if plan.due < 30 else far
        wait(shop.rng, child, state, now)
        child.created = max(min(child.created, now - 1), born)
        child.path = [(max(at, child.created + 0.02 * n), step) for n, (at, step) in enumerate(child.path, start=1)]


def _frame(epic: Job, children: list[Job], born: float, shipped: bool) -> None:
    """An epic begins with its first child and ends with its last."""
    epic.created = min([born, *(child.created for child in children)])
    begun = [at for child in children if (at := child.when("in_progress")) is not None]
    if begun:
        epic.path = [((epic.created + min(begun)) / 2, "ready"), (min(begun) + 0.003, "in_progress")]
    if begun and shipped:
        epic.path.append((max(child.last for child in children) + 0.01, "done"))


def _unplanned(shop: Shop, slots: list[float]) -> Iterator[Job]:
    for closed in slots:
        day = (shop.world.clock.days[int(closed)] - shop.world.today).days
        job = shop.everyday(shop.kind(day), day)
        live(shop.rng, job, closed)
        job.version = _version(shop, job, day)
        yield job


def _version(shop: Shop, job: Job, day: int) -> str:
    """The release that carries a job done on a day."""
    if job.type in {"incident", "spike"} or shop.rng.random() < 0.15:
        return ""
    return next((plan.version for plan in shop.plans() if plan.shipped is None or plan.shipped >= day), "")


def _cancelled(shop: Shop, count: int) -> Iterator[Job]:
    for _ in range(round(count * CANCELLED)):
        at = shop.rng.uniform(15, shop.world.clock.now - 0.2)
        job = shop.everyday(shop.rng.choice(("bug", "bug", "task", "story", "debt")), -100)
        drop(shop.rng, job, at)
        yield job


def _open(shop: Shop) -> Iterator[Job]:
    now = shop.world.clock.now
    for state, count in OPEN[shop.product].items():
        for _ in range(count):
            job = shop.everyday(shop.rng.choice(("bug", "bug", "task", "story", "story", "debt")), -5)
            wait(shop.rng, job, state, now)
            job.version = _next(shop, job) if state != "backlog" else ""
            yield job
    for age in AGES:
        job = shop.everyday(shop.rng.choice(("story", "debt", "task")), -60)
        wait(shop.rng, job, "in_progress", now, age * shop.rng.uniform(0.9, 1.3))
        job.ageing, job.version = True, _next(shop, job)
        yield job


def _next(shop: Shop, job: Job) -> str:
    active = [plan.version for plan in shop.plans() if plan.shipped is None]
    chance = shop.rng.random()
    return active[0] if chance < 0.6 else active[1] if chance < 0.75 else ""
