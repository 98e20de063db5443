"""Who acts: a frozen value that every use case takes first. Core knows nothing else of members."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal

Door = Literal["page", "rest", "cli", "mcp", "job", "share"]


class Role(IntEnum):
    """The built-in roles, each holding all that the ones below it hold."""

    GUEST = 1
    VIEWER = 2
    MEMBER = 3
    MANAGER = 4
    OWNER = 5


@dataclass(frozen=True)
class Actor:
    """Somebody (a member, a token, a share link) acting in one workspace through one door.

    `permissions` maps a product's id to the names of the use cases held there; None stands for every
    other product and the workspace itself. `shared` lists what a guest was shown: {type: ids}.
    """

    workspace_id: int
    name: str
    role: Role
    permissions: Mapping[int | None, frozenset[str]]
    member_id: int | None = None
    via: Door = "page"
    writes: bool = True
    shared: Mapping[str, frozenset[int]] = field(default_factory=dict)

    @property
    def is_guest(self) -> bool:
        return self.role == Role.GUEST

    def may(self, permission: str, product: int | None = None) -> bool:
        """Whether this actor holds the permission in the product (None: in the workspace at large)."""
        held = self.permissions.get(product, self.permissions.get(None, frozenset()))
        return permission in held
