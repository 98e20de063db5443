"""How initiatives, ideas and decisions look from outside, and how they come in from other systems."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict

from northing.core.shapes import Change, Incoming, Line, Shape, Text
from northing.feedback.shapes import Evidence


class Option(BaseModel):
    """One of the things that could be chosen, and what speaks for and against it."""

    model_config = ConfigDict(extra="forbid")

    name: Line
    note: Text = ""


def _named(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


OptionGiven = Annotated[Option, BeforeValidator(_named)]
"""An option, or just its name."""


class InitiativeShape(Shape):
    id: int
    version: int
    product_id: int
    name: str
    summary: str
    state: str
    horizon: str
    starts: date | None
    due: date | None
    owner_id: int | None
    viewers: str


class RiceShape(Shape):
    """The score, its parts, and its worst and best ends; `missing` names the parts that are not given yet."""

    reach: int
    impact: float | None
    confidence: int | None
    effort: float | None
    score: float | None
    low: float | None
    high: float | None
    missing: tuple[str, ...]


class IdeaShape(Shape):
    """An idea with what speaks for it, each account counted once. A null `reach` is taken from its accounts."""

    id: int
    version: int
    key: str
    product_id: int
    title: str
    summary: str
    hypothesis: str
    target_segment: str
    state: str
    reason: str
    effort_low: float | None
    effort_likely: float | None
    effort_high: float | None
    impact_low: float | None
    impact_likely: float | None
    impact_high: float | None
    confidence: int | None
    reach: int | None
    feasibility: str
    owner_id: int | None
    technical_owner_id: int | None
    initiative_id: int | None
    viewers: str
    created_at: datetime
    evidence: Evidence | None = None
    rice: RiceShape | None = None


class DecisionShape(Shape):
    id: int
    version: int
    product_id: int | None
    title: str
    context: str
    options: list[Option]
    choice: str
    why: str
    prediction: str
    review_on: date | None
    driver_id: int | None
    approver_id: int | None
    contributors: list[str]
    informed: list[str]
    state: str
    created_at: datetime
    decided_at: datetime | None
    superseded_by_id: int | None
    viewers: str


class IncomingInitiative(Incoming):
    name: str
    summary: str = ""
    state: str = "proposed"  # proposed, active, done, dropped
    horizon: str = "later"  # now, next, later
    starts: date | None = None
    due: date | None = None
    owner: str = ""
    at: AwareDatetime


class IncomingIdea(Incoming):
    """`effort` and `impact` are three points (low, likely, high): person-weeks, and 0 to 3 an account reached."""

    title: str
    summary: str = ""
    hypothesis: str = ""
    target_segment: str = ""
    state: str = "new"  # new, exploring, ready, decided, declined, delivered
    effort: tuple[float, float, float] | None = None
    impact: tuple[float, float, float] | None = None
    confidence: int | None = None  # percent
    reach: int | None = None  # accounts a quarter
    feasibility: str = ""  # the technical half, in words
    owner: str = ""  # business half
    technical_owner: str = ""
    initiative: str = ""  # foreign key
    themes: tuple[str, ...] = ()  # foreign keys of the themes it answers
    author: str = ""
    at: AwareDatetime
    changes: tuple[Change, ...] = ()


class IncomingDecision(Incoming):
    """What was chosen among which options, and what it is about: foreign keys of ideas, releases or initiatives."""

    title: str
    context: str = ""
    options: tuple[str, ...] = ()
    choice: str = ""
    why: str = ""
    prediction: str = ""
    review_on: date | None = None
    driver: str = ""
    approver: str = ""
    contributors: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    state: str = "decided"  # open, decided, superseded
    about: tuple[str, ...] = ()
    leads_to: tuple[str, ...] = ()
    at: AwareDatetime
    decided_at: AwareDatetime | None = None
