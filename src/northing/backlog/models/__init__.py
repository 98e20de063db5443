"""The tables of the backlog."""

from . import ranks
from .choices import CLOSED, OPEN, UNDER_WAY, ItemKind, ItemState, Priority
from .items import Item, ItemQuerySet
from .releases import Milestone, Release, ReleaseState, Sprint
from .tags import ItemLabel, ItemSprint

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
