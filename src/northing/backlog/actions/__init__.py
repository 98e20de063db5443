"""Everything that changes the backlog."""

from .imports import import_items, import_links, import_milestones, import_releases, import_sprints
from .items import add_item, edit_item, meet_criterion, move
from .many import edit_many
from .order import block, rank_item, unblock
from .releases import (
    add_milestone,
    add_release,
    add_sprint,
    edit_milestone,
    edit_release,
    edit_sprint,
    ship_release,
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
    "import_items",
    "import_links",
    "import_milestones",
    "import_releases",
    "import_sprints",
    "meet_criterion",
    "move",
    "rank_item",
    "ship_release",
    "unblock",
]
