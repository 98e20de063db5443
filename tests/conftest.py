"""Fixtures every test may use."""

import os
from pathlib import Path

import pytest
from django.test import Client

from tests.world import World, build_world

SHARED = Path(os.environ.get("NORTHING_SHARED_DATA") or Path(__file__).parents[2] / "shared" / "data")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("shared_data") and not SHARED.is_dir():
            item.add_marker(pytest.mark.skip(reason=f"no shared data at {SHARED}: set NORTHING_SHARED_DATA"))


@pytest.fixture
def shared() -> Path:
    """The folder of real inputs and published references."""
    return SHARED


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def browse(world: World):
    """A signed-in test client by role: browse("owner").get("/items/")."""

    def signed_in(role: str = "owner") -> Client:
        client = Client()
        client.force_login(world.member_row(role).user)
        return client

    return signed_in


@pytest.fixture
def api(world: World):
    """A REST client by role: api("member").get("/api/v1/me")."""

    def with_token(role: str = "owner") -> Client:
        return Client(headers={"Authorization": f"Bearer token-{role}"})

    return with_token
