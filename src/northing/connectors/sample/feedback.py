"""Two years of messages: who wrote what, when and where."""

from collections.abc import Iterator
from typing import NamedTuple

from northing.connectors.sample.clock import SPAN, traffic
from northing.connectors.sample.customers import House
from northing.connectors.sample.grammar import say
from northing.connectors.sample.letters import Desk, Draft, Sender, complaint, remark, subject
from northing.connectors.sample.message import PAINS, Message
from northing.connectors.sample.notes import call_note, call_title, market_note
from northing.connectors.sample.origin import address, original, votes
from northing.connectors.sample.story import abroad, voices
from northing.connectors.sample.story.forms import Pain
from northing.connectors.sample.story.people import LEADS
from northing.connectors.sample.world import Bag, World, level, poisson, words

SOURCES = {
    "RIDE": {"review": 38, "survey": 18, "ticket": 26, "mail": 9, "forum": 9},
    "OPS": {"ticket": 46, "survey": 20, "mail": 16, "forum": 18},
    "SIGNAL": {"ticket": 38, "forum": 34, "survey": 16, "mail": 12},
}

SIDE = {"praise": 2.0, "other": 1.6, "call": 1.1, "market": 0.62}
"""Messages a week that are not about one pain."""

SHARES = {"RIDE": 50, "OPS": 28, "SIGNAL": 22}


class Arrival(NamedTuple):
    """Something will be written on a day."""

    day: int
    mood: str
    product: str
    pain: Pain | None


class Writers:
    """Who may write about what: houses by product and kind, larger ones more often, and each pain has its own crowd."""

    def __init__(self, desk: Desk, everybody: list[House]) -> None:
        self.desk, self.everybody = desk, everybody
        self.crowds = {pain.key: self._crowd(pain) for pain in PAINS}

    def of(self, product: str, kinds: set[str]) -> House:
        """Some house of these kinds that has to do with the product."""
        found = [house for house in self.everybody if product in house.products and house.account.kind in kinds]
        return self.desk.rng.choices(found, [house.weight for house in found])[0]

    def about(self, pain: Pain) -> House:
        """Some house of the crowd that has the pain."""
        houses, weights = self.crowds[pain.key]
        return self.desk.rng.choices(houses, weights)[0]

    def _crowd(self, pain: Pain) -> tuple[list[House], list[float]]:
        users = [h for h in self.everybody if pain.product in h.products and h.account.kind in {"customer", "partner"}]
        return users, [house.weight * self.desk.rng.choice((0.15, 1.0, 1.0, 2.5)) for house in users]


def messages(world: World, everybody: list[House]) -> list[Message]:
    """All messages in the order they came in, not yet triaged."""
    rng = world.rng("feedback")
    desk = Desk(rng, Bag(rng))
    writers = Writers(desk, everybody)
    written = sorted((_write(world, desk, writers, arrival) for arrival in _arrivals(world)), key=lambda m: m.at)
    for number, message in enumerate(written, start=1):
        message.foreign = f"message-{number:04d}"
        message.raw = original(rng, world, message, number)
        message.url = address(message, number)
        message.votes = votes(rng, world, message)
    return written


def _arrivals(world: World) -> Iterator[Arrival]:
    rng = world.rng("arrivals")
    for day in range(-SPAN, 0):
        busy = traffic(world.clock.day(day)) * 0.132
        for pain in PAINS:
            for _ in range(poisson(rng, level(pain.curve, day) * (busy if pain.product == "RIDE" else 0.135))):
                yield Arrival(day, "pain", pain.product, pain)
        for mood, weekly in SIDE.items():
            for _ in range(poisson(rng, weekly / 7)):
                yield Arrival(day, mood, rng.choices(list(SHARES), list(SHARES.values()))[0], None)


def _write(world: World, desk: Desk, writers: Writers, arrival: Arrival) -> Message:
    if arrival.pain:
        return _complaint(world, desk, writers.about(arrival.pain), arrival, arrival.pain)
    return {"call": _call, "market": _market}.get(arrival.mood, _remark)(world, desk, writers, arrival)


def _complaint(world: World, desk: Desk, house: House, arrival: Arrival, pain: Pain) -> Message:
    source = _source(desk, arrival.product)
    sender = desk.sender(house, arrival.product, known=not _passenger(desk, arrival.product, source))
    draft = complaint(desk, pain, source, sender)
    start = draft.spans[0].start
    title = _title(desk, source, arrival.product, draft.text[start:], sender, () if draft.abroad else pain.subjects)
    return _message(world, desk, arrival, source, sender, title, draft)


def _remark(world: World, desk: Desk, writers: Writers, arrival: Arrival) -> Message:
    source = _source(desk, arrival.product)
    house = writers.of(arrival.product, {"customer"})
    sender = desk.sender(house, arrival.product, known=not _passenger(desk, arrival.product, source))
    text = say(desk.rng, desk.bag.draw(_thoughts(desk, arrival, house.region)), sender.slots)
    title = _title(desk, source, arrival.product, text, sender, ())
    return _message(world, desk, arrival, source, sender, title, remark(desk, text, source, sender))


def _thoughts(desk: Desk, arrival: Arrival, region: str) -> tuple[str, ...]:
    """What one may say of the kind on that day: nobody praises what shipped, say, `285 ::` days ago before it did."""
    if arrival.mood == "other":
        return voices.OTHER[arrival.product]
    own = region in abroad.THANKS and arrival.product == "RIDE" and desk.often(0.5)
    texts = [text.rpartition("::") for text in (abroad.THANKS[region] if own else voices.PRAISE[arrival.product])]
    return tuple(text.strip() for since, _, text in texts if not since or -int(since) <= arrival.day)


def _call(world: World, desk: Desk, writers: Writers, arrival: Arrival) -> Message:
    house = writers.of(arrival.product, {"prospect"} if desk.often(0.16) else {"customer"})
    rival = writers.of(arrival.product, {"competitor"}).account.name
    there = house.people(arrival.product)
    guests = tuple(desk.rng.sample(there, min(len(there), desk.rng.choice((1, 2, 2)))))
    lead = LEADS[arrival.product].capitalize()
    slots = words(house.region, arrival.product, account=house.account.name, rival=rival, lead=lead)
    kind = "prospect" if house.account.kind == "prospect" else house.account.segment
    draft = call_note(desk, _topics(desk, arrival), guests, kind, slots)
    sender, title = Sender(house, guests[0], slots), call_title(desk, kind, slots)
    return _message(world, desk, arrival, "call", sender, title, draft)


def _topics(desk: Desk, arrival: Arrival) -> list[Pain]:
    """Three or four pains of the product, those that hurt that day more likely; the worst first."""
    found = [pain for pain in PAINS if pain.product == arrival.product and level(pain.curve, arrival.day) > 0]
    ranked = sorted(found, key=lambda pain: -level(pain.curve, arrival.day) * desk.rng.uniform(0.1, 1))
    return ranked[: desk.rng.choice((3, 3, 3, 4))]


def _market(world: World, desk: Desk, writers: Writers, arrival: Arrival) -> Message:
    house = writers.of(arrival.product, {"competitor"})
    slots = words(house.region, arrival.product, rival=house.account.name, account=house.account.name)
    title, text = market_note(desk, arrival.product, slots)
    return _message(world, desk, arrival, "market", Sender(house, None, slots), title, Draft(text))


def _message(
    world: World, desk: Desk, arrival: Arrival, source: str, sender: Sender, title: str, draft: Draft
) -> Message:
    hours = None if source in {"review", "survey"} else range(8) if sender.house.region == "J" else range(6, 17)
    at = world.clock.moment(desk.rng, arrival.day, hours)
    author = sender.contact.foreign if sender.contact else ""
    return Message(arrival.product, source, arrival.mood, sender.house, author, at, title, draft.text, draft.spans)


def _source(desk: Desk, product: str) -> str:
    return desk.rng.choices(list(SOURCES[product]), list(SOURCES[product].values()))[0]


def _passenger(desk: Desk, product: str, source: str) -> bool:
    return product == "RIDE" and (source == "review" or (source == "survey" and desk.often(0.8)))


def _title(desk: Desk, source: str, product: str, text: str, sender: Sender, subjects: tuple[str, ...]) -> str:
    if source == "survey":
        return desk.rng.choice(voices.SURVEY_QUESTIONS[product])
    if source == "review":
        return desk.say(voices.REVIEW_TITLE, sender.slots) if desk.often(0.35) else ""
    return desk.say(subjects, sender.slots) if subjects and desk.often(0.7) else subject(text)
