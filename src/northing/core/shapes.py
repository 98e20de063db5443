"""What every shape shares: the limits of text, and the base of what comes in from other systems."""

from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationInfo, field_validator

from .errors import ONE_LINE

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300, pattern=ONE_LINE)]
"""One line a person reads at a glance: a title, a name."""

Text = Annotated[str, StringConstraints(max_length=200_000)]
"""Markdown or plain text, at most 200,000 characters."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
"""What somebody typed into a search field."""

LARGEST = 2**63 - 1
TEXT = 200_000
LONGEST = {
    "foreign": 200,
    "title": 300,
    "name": 300,
    "key": 40,
    "outcome": 300,
    "email": 254,
    "url": 500,
} | dict.fromkeys(("segment", "plan", "kind", "state", "source", "target_segment"), 80)
"""The most characters a field of a record from elsewhere may have; any other is a text."""

Id = Annotated[int, Field(ge=1, le=LARGEST)]

Limit = Annotated[int, Field(ge=1, le=200)]
"""How many rows a page of a list holds."""

Cursor = Annotated[str, StringConstraints(max_length=500)]
"""Where a page of a list begins: the `next` of the page before."""

ProductKey = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, max_length=10)]
"""A product's key; empty stands for all products."""

Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


Email = Annotated[
    str, StringConstraints(strip_whitespace=True, to_lower=True, max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")
]
"""An address, also one of a network of one's own (ann@office.internal)."""


class Shape(BaseModel):
    """How an object looks from outside: REST answers, CLI tables and MCP results."""

    model_config = ConfigDict(from_attributes=True)


class Incoming(BaseModel):
    """A record of another system, in our words. Runs again are recognised by `foreign`, its key over there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    foreign: str = Field(min_length=1, max_length=200)

    @field_validator("*", mode="after")
    @classmethod
    def _can_be_kept(cls, value: Any, info: ValidationInfo) -> Any:
        """What no database column holds is refused with its field, not found out while writing."""
        if isinstance(value, int) and abs(value) > LARGEST:
            raise ValueError(f"is too large: at most {LARGEST}")
        if isinstance(value, str) and "\x00" in value:
            raise ValueError("a zero character cannot be kept: take it out")
        most = LONGEST.get(info.field_name or "", TEXT)
        if isinstance(value, str) and len(value) > most:
            raise ValueError(f"is too long: at most {most} characters")
        return value


class Change(BaseModel):
    """One change of one field, as another system's history tells it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    at: AwareDatetime
    by: str = ""
    field: str
    before: str = ""
    after: str = ""
