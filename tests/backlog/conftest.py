"""What the stories of the backlog share: adding an item in few words."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from northing.backlog import actions
from northing.backlog.models import Item
from northing.backlog.shapes import IncomingItem
from tests.world import World


@pytest.fixture
def add(world: World) -> Callable[..., Item]:
    """Add an item as the member: add("Passkeys", kind="epic")."""

    def added(title: str = "Passkeys", **given: Any) -> Item:
        return actions.add_item(world.member, **{"product": "ACME", "title": title, **given})

    return added


@pytest.fixture
def bring(world: World) -> Callable[..., Any]:
    """Import items as the manager: bring(told("A-1"), told("A-2"))."""

    def brought(*records: IncomingItem, product: str = "ACME") -> Any:
        return actions.import_items(world.manager, source="jira:A", product=product, records=list(records))

    return brought


def day(month: int, day: int, year: int = 2024) -> datetime:
    return datetime(year, month, day, 12, tzinfo=UTC)


def told(foreign: str, **more: Any) -> IncomingItem:
    """A record of another system."""
    return IncomingItem(**{"foreign": foreign, "title": f"Item {foreign}", "created": day(1, 1), **more})
