"""What became of the messages: accepted, duplicate, declined, snoozed; and what was highlighted in them."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from northing.connectors.sample.grammar import sentences
from northing.connectors.sample.letters import Desk, Span
from northing.connectors.sample.message import BY_KEY, Message
from northing.connectors.sample.plans import GUEST_THEMES, SHIPPED
from northing.connectors.sample.story import all as story
from northing.connectors.sample.story.forms import Idea, Pain
from northing.connectors.sample.story.people import MANAGERS
from northing.connectors.sample.story.roadmap import ANSWERS, THEMES
from northing.connectors.sample.story.voices import DECLINES
from northing.connectors.sample.world import Bag, World, words
from northing.feedback.shapes import IncomingFeedback, IncomingInsight

IDEAS = {idea.key: idea for idea in story.IDEAS}

FRESH = 62
"""Messages of the last days that nobody has triaged."""

VERDICTS = {
    "pain": {"accepted": 60, "duplicate": 28, "declined": 8, "snoozed": 4},
    "other": {"accepted": 38, "declined": 54, "snoozed": 8},
}


def triage(world: World, messages: list[Message]) -> None:
    """Decide every message but the newest, in the order they came in."""
    rng = world.rng("triage")
    desk = Desk(rng, Bag(rng))
    accepted: dict[str, list[Message]] = defaultdict(list)
    for message in messages[:-FRESH]:
        _decide(world, desk, message, accepted)
    for message in messages:
        message.viewers = _viewers(rng, message)


def feedback(messages: list[Message]) -> Iterator[tuple[str, IncomingFeedback]]:
    """The messages as records."""
    for message in messages:
        yield message.product, IncomingFeedback(
            foreign=message.foreign, source=message.source, title=message.title, text=message.text,
            author=message.author, account=message.house.account.foreign, at=message.at, url=message.url,
            votes=message.votes, state=message.state, reason=message.reason, decided_at=message.decided_at,
            decided_by=message.decided_by, duplicate_of=message.duplicate_of, viewers=message.viewers, raw=message.raw,
        )  # fmt: skip


def insights(world: World, messages: list[Message]) -> Iterator[tuple[str, IncomingInsight]]:
    """Highlights in accepted messages: nearly every pain of a call, every second one of the others."""
    rng, number = world.rng("insights"), 0
    for message in messages:
        for span in _worth(rng, message):
            number += 1
            yield message.product, _insight(world, rng, message, span, number)


def _decide(world: World, desk: Desk, message: Message, accepted: dict[str, list[Message]]) -> None:
    verdicts = VERDICTS.get(message.mood, {"accepted": 1})
    message.state = desk.rng.choices(list(verdicts), list(verdicts.values()))[0]
    message.decided_at = _office(world, desk.rng, message.at)
    message.decided_by = desk.rng.choice((MANAGERS[message.product], MANAGERS[message.product], "grace", "ines"))
    key = message.pains[0].key if message.mood == "pain" else message.mood
    if message.state == "duplicate":
        _repeat(desk.rng, message, accepted[key])
    if message.state == "snoozed" and (world.today - message.at.date()).days > 90:
        message.state = "accepted"
    if message.state == "declined":
        message.reason = desk.say(DECLINES["other" if message.mood == "other" else "pain"], words(message.house.region))
    if message.state == "accepted":
        accepted[key].append(message)


def _repeat(rng: Random, message: Message, accepted: list[Message]) -> None:
    """A duplicate of an earlier message, of the same account if there is one; the first is no duplicate."""
    if not accepted:
        message.state = "accepted"
        return
    same = [other for other in accepted[-40:] if other.house is message.house]
    message.duplicate_of = rng.choice(same or accepted[-6:]).foreign


def _office(world: World, rng: Random, at: datetime) -> datetime:
    """When somebody looked at it: within a few working days, in office hours."""
    day = (at.date() - world.today).days
    return max(world.clock.at(world.clock.work(day) + 0.05 + rng.expovariate(0.7)), at + timedelta(minutes=9))


def _viewers(rng: Random, message: Message) -> str:
    """What a shared release answers may be shown with it, but never a note of ours."""
    ours = message.source in {"call", "market", "mail"} or message.state in {"new", "declined"}
    themes = {pain.theme for pain in message.pains}
    return "guests" if not ours and themes & GUEST_THEMES and rng.random() < 0.7 else "team"


def _worth(rng: Random, message: Message) -> list[Span]:
    """The spans that get highlighted: one a pain, now and then a second."""
    if message.state != "accepted" or (message.source != "call" and rng.random() > 0.46):
        return []
    found = []
    for pain in message.pains:
        spans = [span for span in message.spans if span.pain == pain.key]
        found += sorted(rng.sample(spans, min(len(spans), 2 if rng.random() < 0.1 else 1)))
    return found


def _insight(world: World, rng: Random, message: Message, span: Span, number: int) -> IncomingInsight:
    start, end = _sentence(message.text, span)
    pain = BY_KEY[span.pain]
    theme, idea = _about(rng, pain, (message.at.date() - world.today).days)
    times = [message.decided_at or message.at]
    times += [world.clock.at(world.clock.work(one.since)) for one in THEMES if one.key == theme]
    times += [world.clock.at(world.clock.work(idea.since) + rng.uniform(0, 9))] if idea else []
    return IncomingInsight(
        foreign=f"insight-{number:04d}", feedback=message.foreign, start=start, end=end,
        importance=_importance(rng, message), theme=f"theme-{theme}" if theme else "",
        idea=f"idea-{idea.key}" if idea else "", by=message.decided_by, at=_soon(world, rng, max(times)),
    )  # fmt: skip


def _sentence(text: str, span: Span) -> tuple[int, int]:
    """The longest sentence of a span, which is the one that says most."""
    found = sentences(text[span.start : span.end])
    start, end = max(found, key=lambda pair: pair[1] - pair[0])
    return span.start + start, span.start + end


def _about(rng: Random, pain: Pain, day: int) -> tuple[str, Idea | None]:
    """What a highlight is linked to: the theme, or an idea that answers it and has not shipped."""
    ideas = [IDEAS[key] for key in ANSWERS[pain.key].split() if _alive(key, day)]
    idea = rng.choice(ideas) if ideas and rng.random() < 0.5 else None
    return ("" if idea else pain.theme), idea


def _alive(key: str, day: int) -> bool:
    """Whether an idea was had by the time a message was read, or soon after, and has not shipped yet."""
    shipped = SHIPPED[key].shipped if key in SHIPPED else None
    return IDEAS[key].since < day + 120 and (shipped is None or shipped > day - 20)


def _importance(rng: Random, message: Message) -> int:
    weights = {"prospect": (1, 4, 5), "call": (1, 5, 3)}.get(
        message.house.account.kind if message.house.account.kind == "prospect" else message.source, (3, 5, 2)
    )
    return rng.choices((1, 2, 3), weights)[0]


def _soon(world: World, rng: Random, at: datetime) -> datetime:
    end = world.clock.at(world.clock.now)
    return min(at + timedelta(seconds=rng.randint(20, 1_500)), max(end, at))
