"""The pages of the backlog."""

from .edits import add_item, block, edit_item, edit_many, meet_criterion, options, part, pick, rank_item, unblock
from .items import item, items, quotes
from .panels import for_account, of_idea, of_initiative
from .releases import (
    add_milestone,
    add_release,
    add_sprint,
    edit_milestone,
    edit_release,
    edit_sprint,
    milestones,
    release,
    releases,
    ship_release,
    sprints,
)

__all__ = [
    "add_item",
    "add_milestone",
    "add_release",
    "add_sprint",
    "block",
    "edit_item",
    "edit_many",
    "edit_milestone",
    "edit_release",
    "edit_sprint",
    "for_account",
    "item",
    "items",
    "meet_criterion",
    "milestones",
    "of_idea",
    "of_initiative",
    "options",
    "part",
    "pick",
    "quotes",
    "rank_item",
    "release",
    "releases",
    "ship_release",
    "sprints",
    "unblock",
]
