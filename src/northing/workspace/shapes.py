"""How the workspace looks from outside, and what other systems tell about people, comments and links."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AwareDatetime, StringConstraints

from northing.core.shapes import Incoming, Shape


class IncomingPerson(Incoming):
    """Somebody of the team, as another system knows them: `foreign` is the login there."""

    name: str = ""
    email: str = ""
    title: str = ""  # the job


class IncomingComment(Incoming):
    on: str  # the foreign key of the object it was written on
    author: str  # a login, or a name
    body: str
    at: AwareDatetime


class IncomingLink(Incoming):
    """`foreign` is unique for the pair and kind, for instance `A-1>blocks>A-2`; the ends are foreign keys."""

    kind: str  # blocks, relates, duplicates, causes, clones, mentions, parent, supports
    start: str
    end: str
    at: AwareDatetime | None = None


Ref = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
"""How an object is called: KEY-123, a key it had in another system, or type:id."""


class MeShape(Shape):
    member_id: int | None
    name: str
    role: str
    via: str
    writes: bool


class MemberShape(Shape):
    id: int
    version: int
    name: str
    email: str
    title: str
    role_name: str


class ProductShape(Shape):
    id: int
    version: int
    key: str
    name: str
    kind: str
    stage: str
    description: str


class TokenShape(Shape):
    id: int
    name: str
    writes: bool
    created_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


class NewTokenShape(TokenShape):
    secret: str


class ShareLinkShape(Shape):
    id: int
    page: str
    name: str
    product_id: int
    secret: str
    revoked_at: datetime | None


class CommentShape(Shape):
    id: int
    version: int
    on_type: str
    on_id: int
    body: str
    author_name: str
    at: datetime
    viewers: str


class HistoryShape(Shape):
    sequence: int
    recorded_at: datetime
    happened_at: datetime
    batch: UUID
    use_case: str
    via: str
    who: str
    type: str
    object_id: int
    version: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class LinkShape(Shape):
    id: int
    from_type: str
    from_id: int
    to_type: str
    to_id: int
    kind: str
    created: datetime
    by: str


class StepShape(Shape):
    type: str
    id: int
    ref: str
    title: str
    depth: int
    kind: str
    from_ref: str
    facts: str


class NeighbourShape(Shape):
    type: str
    id: int
    ref: str
    title: str
    kind: str
    from_ref: str


class WhyShape(Shape):
    step: StepShape
    evidence: list[StepShape]
    outcome: list[StepShape]
    complete: bool


class FoundShape(Shape):
    type: str
    id: int
    ref: str
    title: str
    facts: str


class GrantShape(Shape):
    id: int
    member_id: int
    on_type: str
    on_id: int


class UndoneShape(Shape):
    """What was taken back: the batch, and how many changes it had."""

    batch: UUID
    changes: int
    sentence: str
