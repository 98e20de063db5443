"""What the user chooses before issues of GitHub are imported."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from northing.connectors.limits import ProductKey
from northing.connectors.shape import Options
from northing.connectors.states import State
from northing.connectors.types import Type

Reason = Literal["labelled", "assigned", "milestone", "completed"]


def parted(value: Any) -> Any:
    """`labelled,assigned` is a set too."""
    return {part.strip() for part in value.split(",") if part.strip()} if isinstance(value, str) else value


class GitHubOptions(Options):
    """`states` maps open, reopened, completed, not_planned, duplicate, closed; `types` maps labels."""

    product: ProductKey = ""  # the key of the product the issues belong to; empty: made of the repository's name
    outside: Annotated[frozenset[str], BeforeValidator(parted)] = frozenset(
        {"NONE", "FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR"}
    )  # author_association
    accepted_when: Annotated[frozenset[Reason], BeforeValidator(parted)] = frozenset(
        {"labelled", "assigned", "milestone", "completed"}
    )
    states: dict[str, State] = {}
    types: dict[str, Type] = {}
