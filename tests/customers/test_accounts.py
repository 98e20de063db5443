"""Accounts and the people in them."""

import pytest

from northing.core.errors import Conflict, Forbidden, Invalid, NotFound
from northing.customers import actions, queries


def test_accounts_come_by_revenue_or_by_name(world):
    actions.add_account(world.member, name="Aperture", revenue=1)
    assert [account.name for account in queries.accounts(world.member)] == ["Globex", "Aperture"]
    assert [account.name for account in queries.accounts(world.member, order="name")] == ["Aperture", "Globex"]


def test_filters_narrow_the_list(world):
    actions.add_account(world.member, name="Aperture", kind="vendor", segment="science")
    for asked in ({"words": "apert"}, {"kind": "vendor"}, {"segment": "science"}):
        assert [account.name for account in queries.accounts(world.member, **asked)] == ["Aperture"]
    assert queries.segments(world.member) == ["enterprise", "science"]


def test_two_people_editing_different_fields_both_win(world):
    seen = world.account.version
    actions.edit_account(world.member, id=world.account.pk, version=seen, plan="silver")
    merged = actions.edit_account(world.owner, id=world.account.pk, version=seen, segment="mid")
    assert (merged.plan, merged.segment) == ("silver", "mid")


def test_two_people_editing_the_same_field_are_told(world):
    seen = world.account.version
    actions.edit_account(world.member, id=world.account.pk, version=seen, plan="silver")
    with pytest.raises(Conflict, match="Member changed plan"):
        actions.edit_account(world.owner, id=world.account.pk, version=seen, plan="bronze")


def test_a_field_is_emptied_by_name(world):
    assert actions.edit_account(world.member, id=world.account.pk, clear=["segment"]).segment == ""
    with pytest.raises(Invalid, match="cannot be emptied"):
        actions.edit_account(world.member, id=world.account.pk, clear=["name"])


def test_a_contact_belongs_to_an_account_or_to_none(world):
    ada = actions.add_contact(world.member, name="Ada", account=world.account.pk)
    assert [one.name for one in queries.contacts(world.member, account=world.account.pk)] == ["Ada"]
    assert actions.edit_contact(world.member, id=ada.pk, clear=["account"]).account is None


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "a", "revenue": -1}, "revenue"),
        ({"name": "a", "currency": "euro"}, "currency"),
    ],
)
def test_bad_input_names_the_field(world, given, field):
    with pytest.raises(Invalid) as refused:
        actions.add_account(world.member, **given)
    assert refused.value.faults[0].field == field


def test_a_person_is_found_by_name_where_that_tells_enough(world):
    here = actions.add_contact(world.member, name="Ada", account=world.account.pk)
    assert queries.contact_named(world.member, "ada", None) == here
    alone = actions.add_contact(world.member, name="Ada")
    assert queries.contact_named(world.member, "Ada", None) is None
    assert queries.contact_named(world.member, "Ada", world.account.pk) == here
    assert queries.accounts_of(world.member, [here.pk, alone.pk]) == {here.pk: world.account.pk}


def test_an_import_run_again_changes_nothing(world):
    records = [{"foreign": "g", "name": "Gadgets", "revenue": 5}]
    assert actions.import_accounts(world.manager, source="test", records=records).added == 1
    assert actions.import_accounts(world.manager, source="test", records=records).same == 1
    people = [{"foreign": "ada", "name": "Ada", "account": "g"}]
    assert actions.import_contacts(world.manager, source="test", records=people).added == 1
    assert queries.contacts(world.member, words="ada")[0].account.name == "Gadgets"


def test_nobody_else_sees_them(world):
    for actor in (world.stranger, world.guest):
        with pytest.raises(NotFound):
            queries.account(actor, id=world.account.pk)
    with pytest.raises(Forbidden):
        actions.add_account(world.viewer, name="Mine")
