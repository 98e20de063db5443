"""Fixtures every test may use."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from northing.workspace.models import User, Workspace
from tests.whole import WholeWorld, build_whole_world
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


@pytest.fixture(scope="module")
def whole(django_db_setup, django_db_blocker) -> Iterator[WholeWorld]:
    """The whole world, built once for a module; what a test does to it is rolled back."""
    with django_db_blocker.unblock():
        world = build_whole_world()
        yield world
        Workspace.objects.all().delete()
        User.objects.all().delete()


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
