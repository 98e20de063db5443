"""What GitHub hands over: issues in the shape of its REST API, with comments and cross references beside them."""

import re
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from northing.connectors import fitting
from northing.connectors.limits import Count, Moment

REPOSITORY = re.compile(r"(?:/repos|//github\.com)/([\w.-]+/[\w.-]+)")


class Payload(BaseModel):
    """Fields we do not read are left aside."""

    model_config = ConfigDict(frozen=True)


class User(Payload):
    """An account."""

    login: str


class Named(Payload):
    """A label, or a type."""

    name: str


class Milestone(Payload):
    """A dated point."""

    number: Count
    title: str
    due_on: Moment | None = None
    closed_at: Moment | None = None


class Reactions(Payload):
    """How many readers are for it: thumbs down, confused, laughs and eyes are not counted."""

    up: Count = Field(0, alias="+1")
    heart: Count = 0
    hooray: Count = 0
    rocket: Count = 0

    @property
    def votes(self) -> int:
        """All that speak for it."""
        return self.up + self.heart + self.hooray + self.rocket


class Reference(Payload):
    """Another issue that mentions this one."""

    number: Count = Field(alias="from")
    type: str = "issue"
    date: Moment | None = None


class Comment(Payload):
    """A comment, and its place among the comments of its issue."""

    id: int | None = None
    place: int = 0
    user: User | None = None
    author_association: str | None = None
    created_at: Moment
    body: str | None = None


class Issue(Payload):
    """An issue. Comments and references are read one by one, so that a broken one does not cost the issue."""

    number: Count
    title: str
    body: str | None = None
    state: str
    state_reason: str | None = None
    labels: list[Named | str] = []
    type: Named | None = None
    milestone: Milestone | None = None
    user: User | None = None
    assignee: User | None = None
    assignees: list[User] = []
    author_association: str | None = None
    reactions: Reactions | None = None
    created_at: Moment
    updated_at: Moment | None = None
    closed_at: Moment | None = None
    closed_by: User | None = None
    html_url: str = ""
    repository_url: str = ""
    comments_data: list[Any] = []
    xrefs: list[Any] = []

    @property
    def repository(self) -> str:
        """`owner/name`, when the file tells."""
        found = REPOSITORY.search(self.repository_url or self.html_url)
        return found[1] if found else ""

    @property
    def label_names(self) -> list[str]:
        """The labels' names: old exports have bare names."""
        return [label if isinstance(label, str) else label.name for label in self.labels]

    @property
    def condition(self) -> str:
        """Open, reopened, or how it was closed: completed, not_planned, duplicate, or just closed."""
        reopened = self.state_reason == "reopened"
        if not self.is_closed:
            return "reopened" if reopened else "open"
        return self.state_reason if self.state_reason and not reopened else "closed"

    @property
    def is_closed(self) -> bool:
        """Whether it is closed now."""
        return self.state == "closed"

    @property
    def votes(self) -> int:
        """How many readers are for it."""
        return self.reactions.votes if self.reactions else 0

    @property
    def ended(self) -> datetime | None:
        """When it was closed, if it is closed now."""
        return (self.closed_at or self.updated_at or self.created_at) if self.is_closed else None

    @property
    def assigned_to(self) -> str:
        """The login of the first assignee."""
        first = next(iter(self.assignees), self.assignee)
        return login(first) if first else ""


def login(user: User | None) -> str:
    """The login; GitHub shows deleted users as `ghost`."""
    return fitting.key(fitting.name(user.login, "ghost")) if user else "ghost"
