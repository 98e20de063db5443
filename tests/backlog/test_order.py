"""The stack, and what waits for what."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from northing.backlog import actions, queries
from northing.backlog.models import Item, ranks
from northing.core.errors import Invalid, Refused

fractions = some.text("0123456789", min_size=1, max_size=12).map(lambda text: text.rstrip("0")).filter(bool)


@given(fractions, fractions)
def test_there_is_always_room_between_two_ranks(one, other):
    low, high = sorted((one, other))
    if low == high:
        return
    middle = ranks.between(low, high)
    assert low < middle < high and not middle.endswith("0")


@given(fractions)
def test_there_is_always_room_above_and_below(rank):
    assert ranks.above(rank) < rank < ranks.below(rank)
    assert not ranks.above(rank).endswith("0") and not ranks.below(rank).endswith("0")


@given(some.lists(some.integers(0, 10**9), min_size=2, max_size=20))
def test_positions_of_another_system_keep_their_order(positions):
    assert sorted(positions, key=ranks.imported) == sorted(positions)


def test_ten_thousand_items_appended_keep_short_ranks():
    rank = ""
    for _ in range(10_000):
        rank, before = ranks.below(rank), rank
        assert before < rank
    assert len(rank) <= 12


def test_a_thousand_insertions_at_one_place_still_fit():
    low, high = "5", "6"
    for _ in range(1000):
        high = ranks.between(low, high)
    assert low < high and len(high) < 400


@pytest.mark.django_db
class TestStack:
    def keys(self, world):
        return [item.key for item in queries.items(world.viewer)]

    def test_an_item_is_put_before_and_after_others_and_only_it_changes(self, world, add):
        one, two, three = add("One"), add("Two"), add("Three")
        actions.rank_item(world.member, key=three.key, before=one.key)
        assert self.keys(world) == ["ACME-3", "ACME-1", "ACME-2"]
        actions.rank_item(world.member, key=three.key, after=one.key)
        assert self.keys(world) == ["ACME-1", "ACME-3", "ACME-2"]
        actions.rank_item(world.member, key=one.key, after=two.key)
        assert self.keys(world) == ["ACME-3", "ACME-2", "ACME-1"]
        assert Item.objects.get(pk=two.pk).version == 1

    def test_one_says_before_or_after_and_another_item(self, world, add):
        one, two = add("One"), add("Two")
        with pytest.raises(Invalid, match="Give either before or after"):
            actions.rank_item(world.member, key=one.key)
        with pytest.raises(Invalid, match="Give either before or after"):
            actions.rank_item(world.member, key=one.key, before=two.key, after=two.key)
        with pytest.raises(Invalid, match="ACME-1 cannot stand beside itself"):
            actions.rank_item(world.member, key=one.key, before=one.key)


@pytest.mark.django_db
class TestWaiting:
    def test_an_item_waits_for_another_until_that_is_closed(self, world, add):
        one, two = add("One"), add("Two")
        actions.block(world.member, key=two.key, by=one.key)
        found = queries.item(world.viewer, key=two.key)
        assert found.is_blocked and found.blocked_by == ["ACME-1"]
        assert queries.item(world.viewer, key=one.key).blocks == ["ACME-2"]
        assert [item.key for item in queries.items(world.viewer, blocked_only=True)] == ["ACME-2"]
        actions.move(world.member, key=one.key, state="done")
        assert not queries.item(world.viewer, key=two.key).is_blocked
        assert queries.items(world.viewer, blocked_only=True) == []

    def test_it_stops_waiting(self, world, add):
        one, two = add("One"), add("Two")
        actions.block(world.member, key=two.key, by=one.key)
        actions.unblock(world.member, key=two.key, by=one.key)
        assert not queries.items(world.viewer)[1].is_blocked

    def test_a_circle_of_waiting_is_refused(self, world, add):
        one, two, three = add("One"), add("Two"), add("Three")
        actions.block(world.member, key=two.key, by=one.key)
        actions.block(world.member, key=three.key, by=two.key)
        with pytest.raises(Refused, match="ACME-3 waits for ACME-1 already"):
            actions.block(world.member, key=one.key, by=three.key)
        with pytest.raises(Invalid, match="ACME-1 cannot wait for itself"):
            actions.block(world.member, key=one.key, by=one.key)
