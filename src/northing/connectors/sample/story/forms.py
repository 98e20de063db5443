"""The forms the story is written in. Times are days before (negative) or after today."""

from typing import NamedTuple

from northing.connectors.sample.grammar import lines

Curve = tuple[tuple[int, float], ...]
Points = tuple[float, float, float]


class Member(NamedTuple):
    """Somebody of the team; `squad` is a product's key, empty for those who work across."""

    login: str
    name: str
    role: str
    squad: str = ""
    builds: bool = False
    joined: int = -760


class Pain(NamedTuple):
    """Something that hurts, in the words of those it hurts; `curve` is how many write in a week, and when."""

    key: str
    product: str
    theme: str
    curve: Curve
    subjects: tuple[str, ...]
    short: tuple[str, ...]
    says: tuple[str, ...]
    effects: tuple[str, ...]
    asks: tuple[str, ...]
    call: tuple[str, ...]
    bugs: tuple[str, ...]


class Theme(NamedTuple):
    key: str
    product: str
    name: str
    summary: str
    since: int


class Plan(NamedTuple):
    """A release: when it was due, when it shipped, and what was to be built for it."""

    product: str
    version: str
    name: str
    summary: str
    due: int
    shipped: int | None = None
    guests: bool = False


class Epic(NamedTuple):
    """Work for a release: its children's titles, a type other than `story` written before a colon."""

    version: str
    title: str
    idea: str
    text: str
    children: tuple[str, ...]


class Bet(NamedTuple):
    """An initiative."""

    key: str
    product: str
    name: str
    summary: str
    state: str
    horizon: str
    starts: int
    due: int
    owner: str
    since: int


class Idea(NamedTuple):
    key: str
    product: str
    title: str
    summary: str
    hypothesis: str
    segment: str
    state: str
    effort: Points | None
    impact: Points | None
    confidence: int | None
    reach: int | None
    feasibility: str
    owners: tuple[str, str]
    bet: str
    themes: tuple[str, ...]
    since: int
    reason: str = ""


class Verdict(NamedTuple):
    """A decision. `people` are its driver, approver, contributors and informed, each a space-separated list."""

    key: str
    product: str
    title: str
    context: str
    options: tuple[str, ...]
    choice: str
    why: str
    prediction: str
    people: tuple[str, str, str, str]
    about: tuple[str, ...]
    leads_to: tuple[str, ...]
    raised: int
    decided: int | None
    review: int | None
    state: str = "decided"


class Area(NamedTuple):
    """A part of a product, with the everyday work that turns up in it."""

    name: str
    stories: tuple[str, ...]
    tasks: tuple[str, ...]
    bugs: tuple[str, ...]
    debts: tuple[str, ...]
    spikes: tuple[str, ...]
    remarks: tuple[str, ...]


def pain(key: str, product: str, theme: str, curve: Curve, **blocks: str) -> Pain:
    """A pain from its blocks of variants."""
    return Pain(key, product, theme, curve, **{name: lines(block) for name, block in blocks.items()})


def area(name: str, **blocks: str) -> Area:
    """A part of a product from its blocks of variants."""
    return Area(name, **{kind: lines(blocks.get(kind, "")) for kind in Area._fields[1:]})


def epic(version: str, idea: str, title: str, text: str, children: str) -> Epic:
    """An epic, its children written one to a line."""
    return Epic(version, title, idea, " ".join(text.split()), lines(children))
