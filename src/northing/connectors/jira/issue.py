"""An issue of Jira as both of its forms tell it: the archive's flat lines and the REST API's nested fields."""

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account there."""

    login: str
    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """What Jira calls a version is a release here."""

    name: str
    summary: str = ""
    starts: date | None = None
    due: date | None = None
    released: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Sprint:
    """A sprint; it belongs to a board, so issues of several projects may be in it."""

    id: str
    name: str
    goal: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    completed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment."""

    id: str
    author: Person
    body: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """A typed link in the words of its type: `start` `says` `end`, as in A blocks B."""

    start: str
    says: str
    end: str


@dataclass(frozen=True, slots=True)
class Step:
    """One changed field of the changelog: the values' ids (`before`, `after`) and how they were shown."""

    at: datetime
    by: Person | None
    field: str
    before: str
    after: str
    shown_before: str
    shown_after: str


@dataclass(frozen=True, slots=True)
class Issue:
    """Everything an issue tells. `steps` is None where the file holds no changelog."""

    key: str
    project: str
    type: str
    status: str
    created: datetime
    title: str = ""
    text: str = ""
    project_name: str = ""
    category: str = ""
    resolution: str = ""
    priority: str = ""
    resolved: datetime | None = None
    updated: datetime | None = None
    labels: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    sprints: tuple[Sprint, ...] = ()
    assignee: Person | None = None
    reporter: Person | None = None
    parent: str = ""
    points: float | None = None
    votes: int = 0
    url: str = ""
    remarks: tuple[Remark, ...] = ()
    links: tuple[Link, ...] = ()
    steps: tuple[Step, ...] | None = None
    faults: tuple[str, ...] = field(default=())  # parts that could not be read
