"""Many items at once."""

import pytest

from northing.backlog import actions, queries
from northing.backlog.models import Item
from northing.core.errors import Invalid, NotFound
from northing.workspace.actions import undo
from northing.workspace.models import History

pytestmark = pytest.mark.django_db


def test_many_items_change_together_and_one_undo_takes_it_back(world, add):
    items = [add(f"Item {n}", labels=["old", "keep"]) for n in range(3)]
    actions.edit_many(
        world.member,
        keys=[items[0].key, str(items[1].pk)],
        state="ready",
        assignee=world.owner.member_id,
        add_labels="new, keep",
        remove_labels=["old"],
    )
    changed = Item.objects.exclude(pk=items[2].pk)
    assert {(item.state, item.assignee_id, *item.labels) for item in changed} == {
        ("ready", world.owner.member_id, "keep", "new")
    }
    assert Item.objects.get(pk=items[2].pk).state == "backlog"
    undo(world.member, sequence=History.objects.filter(type="item").newest().first().sequence)
    assert {(item.state, item.assignee_id, *item.labels) for item in changed.all()} == {
        ("backlog", None, "old", "keep")
    }
    assert [item.key for item in queries.items(world.viewer, label="old")] == [item.key for item in items]


def test_five_hundred_and_one_are_too_many(world):
    with pytest.raises(Invalid, match="keys") as refused:
        actions.edit_many(world.member, keys=[str(n) for n in range(1, 502)], state="done")
    assert "500" in refused.value.sentence


def test_one_unknown_key_stops_all(world, add):
    item = add("One")
    with pytest.raises(NotFound, match="There is no item ACME-9: nothing was changed"):
        actions.edit_many(world.member, keys=[item.key, "ACME-9"], state="done")
    assert Item.objects.get(pk=item.pk).state == "backlog"


def test_a_parent_that_is_under_one_of_them_is_refused_for_all(world, add):
    top = add("Top")
    low = add("Low", parent=top.key)
    other = add("Other")
    with pytest.raises(Invalid, match="is under ACME-1 already"):
        actions.edit_many(world.member, keys=[other.key, top.key], parent=low.key)
    assert Item.objects.get(pk=other.pk).parent is None


def test_a_sprint_is_added_and_a_release_is_emptied(world, add):
    sprint = actions.add_sprint(world.member, product="ACME", name="Sprint 1")
    release = actions.add_release(world.member, product="ACME", name="1.0")
    items = [add(f"Item {n}", release=release.pk) for n in range(2)]
    actions.edit_many(world.member, keys=[item.key for item in items], add_sprint=sprint.pk, clear=["release"])
    assert len(queries.items(world.viewer, sprint=sprint.pk)) == 2
    assert queries.items(world.viewer, release=str(release.pk)) == []
