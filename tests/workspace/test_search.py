"""Search in languages that write words together, and in those that do not."""

import pytest

from northing.customers import actions
from northing.workspace.queries import search
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("words", ["画面", "遅い", "面が遅", "遅", "Größe", "grö", "画面 Größe"])
def test_words_are_found_where_blanks_part_them_and_where_none_do(world: World, words: str):
    made = actions.add_account(world.member, name="画面が遅い: Die Größe fehlt")
    actions.add_account(world.member, name="面画")
    assert [found.id for found in search(world.member, words=words, type="account")] == [made.pk]
