"""How work items, releases, milestones and sprints look from outside, and how they come in from other systems."""

from datetime import date, datetime, time
from typing import Annotated, Any

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from pydantic import AwareDatetime, BeforeValidator, Field, StringConstraints

from northing.core.shapes import Change, Incoming, Label, Line, Shape


def _moment(value: Any) -> Any:
    """A day, or a moment without a zone, is meant where the workspace is."""
    if isinstance(value, str):
        value = parse_datetime(value) or parse_date(value) or value
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time.min)
    return timezone.make_aware(value) if isinstance(value, datetime) and timezone.is_naive(value) else value


def _apart(value: Any) -> Any:
    """Labels as people type them: one, two, three."""
    if value is None:
        return None
    value = value if isinstance(value, list) else [value]
    parts = (part.strip() for each in value for part in (each.split(",") if isinstance(each, str) else [each]))
    return list(dict.fromkeys(part for part in parts if part != ""))


def _lines(value: Any) -> Any:
    """Acceptance criteria as people type them: one to a line."""
    if not isinstance(value, list):
        return value
    split = (each.splitlines() if isinstance(each, str) else [each] for each in value)
    return [each for part in split for each in part if not isinstance(each, str) or each.strip()]


Moment = Annotated[AwareDatetime, BeforeValidator(_moment)]
"""A date, or a date with its time."""

Labels = Annotated[list[Label], Field(max_length=50)]

Points = Annotated[float, Field(ge=0, le=100_000, allow_inf_nan=False, description="Story points")]

Who = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^(me|nobody|\d{1,18})?$")]
"""A member's id, `me`, or `nobody`; empty asks for nothing."""

Which = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^(none|\d{1,18})?$")]
"""An id, or `none`; empty asks for nothing."""

Apart = BeforeValidator(_apart)

Lines = BeforeValidator(_lines)

Criteria = Annotated[list[Line], Field(max_length=100)]


class CriterionShape(Shape):
    text: str
    met: bool


class ItemShape(Shape):
    id: int
    key: str
    version: int
    kind: str
    title: str
    state: str
    outcome: str
    priority: str
    author: str
    assignee_id: int | None
    labels: list[str]
    estimate: float | None
    rank: str
    votes: int
    parent_id: int | None
    release_id: int | None
    milestone_id: int | None
    idea_id: int | None
    sprints: list[int]
    viewers: str
    opened_at: datetime
    updated_at: datetime
    done_at: datetime | None


class ItemRow(ItemShape):
    """An item in a list: with the names a reader wants, and whether something open blocks it."""

    assignee_name: str
    release_name: str
    is_blocked: bool


class ItemDetail(ItemRow):
    """An item with all that hangs on it, each by its key."""

    text: str
    criteria: list[CriterionShape]
    url: str
    parent_key: str
    children_keys: list[str]
    blocked_by: list[str]
    blocks: list[str]


class ReleaseShape(Shape):
    id: int
    version: int
    product_id: int
    name: str
    summary: str
    starts: date | None
    due: date | None
    shipped_at: datetime | None
    state: str
    viewers: str


class ProgressShape(Shape):
    """How far a scope is: items by state, and story points where items are estimated."""

    by_state: dict[str, int]
    items: int
    open: int
    done: int
    points: float
    points_done: float
    percent: int


class ReleaseRow(ReleaseShape):
    progress: ProgressShape


class MilestoneShape(Shape):
    id: int
    version: int
    product_id: int
    name: str
    due: date | None
    reached_at: datetime | None
    viewers: str


class SprintShape(Shape):
    id: int
    version: int
    product_id: int
    name: str
    goal: str
    starts: datetime | None
    ends: datetime | None
    completed_at: datetime | None


class IncomingRelease(Incoming):
    name: str
    summary: str = ""
    starts: date | None = None
    due: date | None = None
    shipped_at: AwareDatetime | None = None
    state: str = "planned"  # planned, active, shipped, dropped
    viewers: str = "team"
    at: AwareDatetime | None = None


class IncomingMilestone(Incoming):
    name: str
    due: date | None = None
    reached_at: AwareDatetime | None = None


class IncomingSprint(Incoming):
    name: str
    goal: str = ""
    starts: AwareDatetime | None = None
    ends: AwareDatetime | None = None
    completed_at: AwareDatetime | None = None


class IncomingItem(Incoming):
    """A work item with its whole life: `changes` are replayed into history at the time they happened."""

    key: str = ""  # KEY-123 to keep where free; empty: `number`, or the next free one
    number: int | None = None
    type: str = "story"  # epic, feature, story, bug, task, spike, debt, incident
    title: str
    text: str = ""
    state: str = "backlog"  # backlog, ready, in_progress, in_review, done, cancelled
    outcome: str = ""  # the resolution's words over there: Fixed, Won't Do
    priority: str = "none"  # urgent, high, medium, low, none
    author: str = ""  # a login
    assignee: str = ""
    labels: tuple[str, ...] = ()
    estimate: float | None = None
    votes: int = 0
    rank: int | None = None  # position in the source's own order
    parent: str = ""  # foreign keys from here on
    release: str = ""
    milestone: str = ""
    sprints: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()
    idea: str = ""
    feedback: tuple[str, ...] = ()  # the messages it came from
    url: str = ""
    criteria: tuple[str, ...] = ()
    viewers: str = "team"
    created: AwareDatetime
    updated: AwareDatetime | None = None
    closed: AwareDatetime | None = None
    closed_by: str = ""
    changes: tuple[Change, ...] = ()
