"""What every use case gets for free: role, input, transaction, history, rehearsal."""

import pytest

from northing.core.errors import Conflict, Forbidden, Invalid, NotFound
from northing.customers import actions, queries
from northing.customers.models import Account
from northing.workspace.models import History
from tests.world import World

pytestmark = pytest.mark.django_db


def test_a_viewer_may_look_and_not_touch(world: World):
    assert [a.name for a in queries.accounts(world.viewer)] == ["Globex"]
    with pytest.raises(Forbidden, match="needs the role member"):
        actions.add_account(world.viewer, name="Initech")


def test_input_is_refused_field_by_field_with_the_remedy(world: World):
    with pytest.raises(Invalid) as refused:
        actions.add_account(world.member, nam="Initech", revenue=-1)
    assert {fault.field: fault.sentence for fault in refused.value.faults} == {
        "name": "Give name.",
        "nam": "nam is not a field here: remove it.",
        "revenue": "revenue is too small: at least 0.",
    }


def test_a_ten_megabyte_title_is_refused_in_one_sentence(world: World):
    with pytest.raises(Invalid, match="name is too long: at most 300 characters"):
        actions.add_account(world.member, name="x" * 10_000_000)


def test_a_change_is_one_history_entry_with_only_the_fields_that_changed(world: World):
    actions.edit_account(world.member, id=world.account.pk, plan="silver", name="Globex")
    entry = History.objects.of("account", world.account.pk).newest().first()
    assert (entry.before, entry.after, entry.who) == ({"plan": "gold"}, {"plan": "silver"}, "Member")


def test_an_edit_that_changes_nothing_writes_nothing(world: World):
    before = History.objects.count()
    actions.edit_account(world.member, id=world.account.pk, name="Globex")
    assert History.objects.count() == before


def test_a_rehearsal_tells_everything_and_changes_nothing(world: World):
    rehearsal = actions.add_account.rehearse(world.member, name="Initech")
    assert rehearsal.result["name"] == "Initech" and len(rehearsal.changes) == 1
    assert not Account.objects.filter(name="Initech").exists()


def test_two_people_edit_different_fields_and_both_hold(world: World):
    seen = world.account.version
    actions.edit_account(world.member, id=world.account.pk, version=seen, plan="silver")
    both = actions.edit_account(world.manager, id=world.account.pk, version=seen, segment="public")
    assert (both.plan, both.segment) == ("silver", "public")


def test_two_people_edit_the_same_field_and_the_second_sees_both_values(world: World):
    seen = world.account.version
    actions.edit_account(world.member, id=world.account.pk, version=seen, plan="silver")
    with pytest.raises(Conflict) as conflict:
        actions.edit_account(world.manager, id=world.account.pk, version=seen, plan="bronze")
    assert conflict.value.both == {"plan": {"yours": "bronze", "theirs": "silver", "by": "Member"}}


def test_what_a_stranger_asks_for_does_not_exist(world: World):
    with pytest.raises(NotFound):
        queries.account(world.stranger, id=world.account.pk)
    with pytest.raises(NotFound):
        actions.edit_account(world.stranger, id=world.account.pk, name="Mine now")


def test_history_is_numbered_without_gaps_in_commit_order(world: World):
    actions.add_account(world.member, name="Initech")
    numbers = list(
        History.objects.filter(workspace=world.workspace).order_by("sequence").values_list("sequence", flat=True)
    )
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"revenue": "much"}, "revenue must be a whole number."),
        ({"name": "two\nlines"}, "name must be one line: take the line breaks out."),
        ({"name": 5}, "name must be text."),
    ],
)
def test_a_value_of_the_wrong_sort_is_told_what_to_be(world: World, given: dict[str, object], sentence: str):
    with pytest.raises(Invalid) as refused:
        actions.add_account(world.member, **{"name": "Initech", **given})
    assert str(refused.value) == sentence


def test_a_number_that_no_column_holds_is_refused_in_imports_too(world: World):
    with pytest.raises(Invalid, match=r"records\.0\.revenue: is too large"):
        actions.import_accounts(
            world.manager, source="crm", records=[{"foreign": "a", "name": "Initech", "revenue": 10**24}]
        )
