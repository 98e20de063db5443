import pytest

from northing.core.actors import Actor
from northing.workspace.access import actor_for
from northing.workspace.actions import grant
from tests.updates.story import tell
from tests.world import World


@pytest.fixture
def told(world: World) -> World:
    """The small world with a year of history."""
    tell(world.owner)
    return world


@pytest.fixture
def shown(told: World) -> Actor:
    """The guest, who was shown the product: its guest-visible part."""
    grant(told.owner, member=told.guest.member_id, on=f"product:{told.product.pk}")
    return actor_for(told.member_row("guest"), "page")
