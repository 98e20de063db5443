"""The tables of the backlog."""

from . import ranks
from .items import (
    CLOSED,
    OPEN,
    UNDER_WAY,
    Item,
    ItemKind,
    ItemLabel,
    ItemQuerySet,
    ItemSprint,
    ItemState,
    Priority,
)
from .releases import Milestone, Release, ReleaseState, Sprint

__all__ = [
    "CLOSED",
    "OPEN",
    "UNDER_WAY",
    "Item",
    "ItemKind",
    "ItemLabel",
    "ItemQuerySet",
    "ItemSprint",
    "ItemState",
    "Milestone",
    "Priority",
    "Release",
    "ReleaseState",
    "Sprint",
    "ranks",
]
