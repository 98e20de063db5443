"""How feedback looks from outside, and how it comes in from other systems."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, Field

from northing.core.shapes import Incoming, Shape

Moment = Annotated[AwareDatetime, Field(ge=datetime(1900, 1, 1, tzinfo=UTC), lt=datetime(2200, 1, 1, tzinfo=UTC))]
Day = Annotated[date, Field(ge=date(1900, 1, 1), lt=date(2200, 1, 1))]


@dataclass(frozen=True)
class Evidence:
    """How much speaks for a theme or an idea: revenue is that of its distinct accounts, a year."""

    insights: int = 0
    messages: int = 0
    accounts: int = 0
    revenue: int = 0
    votes: int = 0


@dataclass(frozen=True)
class Counts:
    """How many messages wait, how many sleep until their day."""

    waiting: int = 0
    snoozed: int = 0


class FeedbackLine(Shape):
    """A message in a list: its first words stand for the text."""

    id: int
    product_key: str
    source: str
    title: str
    excerpt: str
    account_id: int | None
    account_name: str
    author_name: str
    at: datetime
    votes: int
    state: str


class FeedbackShape(Shape):
    id: int
    version: int
    product_key: str
    source: str
    title: str
    text: str
    account_id: int | None
    account_name: str
    author_id: int | None
    author_name: str
    at: datetime
    url: str
    votes: int
    viewers: str
    state: str
    reason: str
    decider: str
    decided_at: datetime | None
    snoozed_until: date | None
    duplicate_of_id: int | None


class InsightShape(Shape):
    """A highlighted span, `start` to before `end` in code points of the text, and what it is about."""

    id: int
    version: int
    feedback_id: int
    start: int
    end: int
    quote: str
    importance: int
    about_type: str
    about_id: int | None
    account_id: int | None
    account_name: str
    author_name: str
    at: datetime


class MessageShape(FeedbackShape):
    """A message with everything that was highlighted in it, and the original."""

    highlights: list[InsightShape]
    raw: dict[str, Any]


class ThemeShape(Shape):
    id: int
    version: int
    product_key: str
    name: str
    summary: str
    state: str
    viewers: str


class WeighedTheme(ThemeShape):
    """A theme with what speaks for it."""

    evidence: Evidence


class IncomingTheme(Incoming):
    name: str
    summary: str = ""
    at: AwareDatetime


class IncomingFeedback(Incoming):
    """One message as it came. `state` is new, accepted, duplicate, declined or snoozed."""

    source: str  # github, jira, csv, survey, ticket, review, call, forum, market, mail
    title: str = ""
    text: str
    author: str = ""  # foreign key of a contact
    account: str = ""  # foreign key of an account; empty: the author's
    at: AwareDatetime
    url: str = ""
    votes: int = 0
    state: str = "new"
    reason: str = ""  # why it was declined
    decided_at: AwareDatetime | None = None
    decided_by: str = ""  # a login of the team
    duplicate_of: str = ""  # foreign key of feedback
    viewers: str = "team"  # team, guests
    raw: dict[str, Any] = {}


class IncomingInsight(Incoming):
    """A span of a message: `start` and `end` in code points of its text, end exclusive."""

    feedback: str
    start: int
    end: int
    importance: int = 2  # 1 nice to have, 2 important, 3 deal-breaker
    theme: str = ""  # foreign key of a theme
    idea: str = ""  # foreign key of an idea
    by: str = ""
    at: AwareDatetime
