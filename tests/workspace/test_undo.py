"""Taking changes back, and being refused when that would lose somebody's work."""

import pytest

from northing.core.errors import Forbidden, Refused
from northing.customers import actions
from northing.customers.models import Account
from northing.workspace.actions import comment, remove_comment, undo
from northing.workspace.models import Comment, History
from tests.world import World

pytestmark = pytest.mark.django_db


def last(world: World) -> int:
    return History.objects.filter(workspace=world.workspace).newest().first().sequence


def test_an_edit_is_set_back(world: World):
    actions.edit_account(world.member, id=world.account.pk, plan="silver", revenue=1)
    undo(world.member, sequence=last(world))
    world.account.refresh_from_db()
    assert (world.account.plan, world.account.revenue) == ("gold", 120_000)


def test_undo_can_be_undone(world: World):
    actions.edit_account(world.member, id=world.account.pk, plan="silver")
    undo(world.member, sequence=last(world))
    undo(world.member, sequence=last(world))
    world.account.refresh_from_db()
    assert world.account.plan == "silver"


def test_undo_is_refused_when_a_later_change_touched_the_same_field(world: World):
    actions.edit_account(world.member, id=world.account.pk, plan="silver")
    first = last(world)
    actions.edit_account(world.manager, id=world.account.pk, plan="bronze")
    with pytest.raises(Refused, match="Manager changed plan later"):
        undo(world.member, sequence=first)


def test_undo_is_fine_when_a_later_change_touched_another_field(world: World):
    actions.edit_account(world.member, id=world.account.pk, plan="silver")
    first = last(world)
    actions.edit_account(world.manager, id=world.account.pk, revenue=7)
    undo(world.member, sequence=first)
    world.account.refresh_from_db()
    assert (world.account.plan, world.account.revenue) == ("gold", 7)


def test_an_addition_is_taken_away_and_brought_back(world: World):
    added = actions.add_account(world.member, name="Initech", revenue=5)
    undo(world.member, sequence=last(world))
    assert not Account.objects.filter(pk=added.pk).exists()
    undo(world.member, sequence=last(world))
    assert Account.objects.get(pk=added.pk).revenue == 5


def test_an_addition_that_others_hang_on_is_not_taken_away(world: World):
    added = actions.add_account(world.member, name="Initech")
    sequence = last(world)
    actions.add_contact(world.member, name="Peter", account=added.pk)
    with pytest.raises(Refused, match="1 × contact hang on this account"):
        undo(world.member, sequence=sequence)


def test_a_removed_comment_comes_back(world: World):
    written = comment(world.member, on=f"account:{world.account.pk}", body="They renew in May.")
    remove_comment(world.member, id=written.pk)
    undo(world.member, sequence=last(world))
    assert Comment.objects.get(pk=written.pk).body == "They renew in May."


def test_a_viewer_undoes_nothing(world: World):
    with pytest.raises(Forbidden):
        undo(world.viewer, sequence=last(world))
