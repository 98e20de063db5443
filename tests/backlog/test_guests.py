"""What a guest sees, and what nobody else's guest does."""

import pytest

from northing.backlog import actions, queries
from northing.core.errors import Forbidden, NotFound
from northing.strategy.actions import add_idea
from northing.workspace.access import actor_for
from northing.workspace.actions import grant
from northing.workspace.models import Member

pytestmark = pytest.mark.django_db
SECRET = "the secret"


@pytest.fixture
def guest(world):
    """The guest, who was shown the product."""
    grant(world.manager, member=world.guest.member_id, on="ACME")
    return actor_for(Member.objects.get(pk=world.guest.member_id), "page")


@pytest.fixture
def shared(world, add):
    """An item for guests that hangs on things that are not."""
    release = actions.add_release(world.member, product="ACME", name=SECRET)
    idea = add_idea(world.member, product="ACME", title=SECRET)
    parent = add(SECRET, kind="epic")
    sprint = actions.add_sprint(world.member, product="ACME", name=SECRET)
    item = add(
        "Shown",
        viewers="guests",
        release=release.pk,
        idea=idea.key,
        parent=parent.key,
        sprints=[sprint.pk],
        assignee=world.owner.member_id,
    )
    actions.block(world.member, key=item.key, by=parent.key)
    add(SECRET, parent=item.key)
    return item


def test_a_guest_sees_items_that_were_shown_and_nothing_behind_them(guest, shared):
    (row,) = queries.items(guest)
    assert row == shared
    assert (row.release, row.assignee_name, row.author, row.is_blocked) == (None, "", "", False)
    found = queries.item(guest, key=shared.key)
    assert (found.parent, found.idea, found.release, found.sprints) == (None, None, None, [])
    assert (found.blocked_by, found.children_keys, queries.sprints_of(guest, found)) == ([], [], [])


def test_nothing_internal_stands_in_any_answer(guest, shared):
    for usecase, given in (
        (queries.items, {}),
        (queries.items, {"group": "release"}),
        (queries.items, {"group": "assignee"}),
        (queries.item, {"key": shared.key}),
        (queries.releases, {}),
        (queries.sprints, {}),
    ):
        answer = str(usecase.as_json(usecase(guest, **given)))
        assert SECRET not in answer and "Owner" not in answer


def test_a_guest_does_not_find_what_was_not_shown(guest, shared):
    with pytest.raises(NotFound):
        queries.item(guest, key=shared.parent.key)
    assert queries.items(guest, parent=shared.key) == []


def test_a_guest_without_a_product_sees_nothing(world, shared):
    assert queries.items(world.guest) == []


def test_a_guest_and_a_viewer_change_nothing(world, guest, shared):
    for actor in (guest, world.viewer):
        with pytest.raises(Forbidden):
            actions.move(actor, key=shared.key, state="done")


def test_a_stranger_finds_nothing(world, shared):
    assert queries.items(world.stranger) == []
    for ref in (shared.key, str(shared.pk), f"item:{shared.pk}"):
        with pytest.raises(NotFound):
            queries.item(world.stranger, key=ref)
        with pytest.raises(NotFound):
            actions.move(world.stranger, key=ref, state="done")
