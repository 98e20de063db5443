"""Ideas: their keys, their estimates, and what may not be said of them."""

import pytest

from northing.core.errors import Conflict, Forbidden, Invalid, NotFound
from northing.strategy import actions, queries
from northing.workspace.actions import add_product
from northing.workspace.queries import find, history_of


def estimate(world, idea, **values):
    points = {"effort_low": 2, "effort_likely": 4, "effort_high": 12}
    points |= {"impact_low": 1, "impact_likely": 2, "impact_high": 3}
    return actions.edit_idea(world.member, key=idea.key, **points | {"confidence": 80} | values)


def test_an_idea_takes_the_next_key_of_its_product(world, idea):
    second = actions.add_idea(world.member, product="acme", title="Another")
    assert (idea.key, second.key) == ("ACME-1", "ACME-2")


def test_an_idea_is_found_by_key_in_any_case_and_by_id(world, idea):
    found = {queries.idea(world.viewer, key=key).pk for key in ("ACME-1", "acme-1", str(idea.pk))}
    assert found == {idea.pk}
    assert find(world.member, "acme-1") == idea


def test_a_stranger_does_not_find_it(world, idea):
    with pytest.raises(NotFound):
        queries.idea(world.stranger, key=idea.key)


def test_a_viewer_may_not_add_one(world):
    with pytest.raises(Forbidden):
        actions.add_idea(world.viewer, product="ACME", title="No")


def test_without_a_product_it_has_no_key(world):
    with pytest.raises(Invalid, match="Give the key of the product"):
        actions.add_idea(world.member, product="", title="Where to?")


def test_both_halves_have_their_owner(world, idea):
    edited = actions.edit_idea(
        world.member, key=idea.key, owner=world.member.member_id, technical_owner=world.manager.member_id
    )
    assert (edited.owner.name, edited.technical_owner.name) == ("Member", "Manager")


def test_a_field_is_emptied_by_naming_it(world, idea):
    actions.edit_idea(world.member, key=idea.key, owner=world.member.member_id, reach=30)
    emptied = actions.edit_idea(world.member, key=idea.key, clear=["owner", "reach"])
    assert (emptied.owner, emptied.reach) == (None, None)


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"effort_low": 5}, "effort_low", "effort_low (5) is above effort_likely (4): let them rise"),
        ({"impact_likely": 3, "impact_high": 2}, "impact_likely", "impact_likely (3) is above impact_high (2)"),
        ({"effort_low": 0}, "effort_low", "effort_low is too small"),
        ({"impact_high": 4}, "impact_high", "impact_high is too large: at most 3"),
        ({"confidence": 101}, "confidence", "confidence is too large: at most 100"),
        ({"effort_high": float("nan")}, "effort_high", "effort_high"),
        ({"initiative": 99}, "initiative", "initiative: there is no initiative 99"),
        ({"owner": 99999}, "owner", "owner: there is no member 99999"),
        ({"state": "declined"}, "reason", "An idea is declined with a reason"),
        ({"state": "great"}, "state", "state must be one of"),
        ({"clear": ["title"]}, "clear", "clear names title, which cannot be emptied"),
    ],
)
def test_nonsense_is_refused_in_one_sentence(world, idea, values, field, sentence):
    with pytest.raises(Invalid) as wrong:
        estimate(world, idea, **values)
    assert sentence in wrong.value.sentence
    assert wrong.value.faults[0].field == field
    assert queries.idea(world.member, key=idea.key).effort is None  # nothing is half-written


def test_three_points_are_given_together(world, idea):
    with pytest.raises(Invalid, match="Give effort_low too"):
        actions.edit_idea(world.member, key=idea.key, effort_likely=3)


def test_an_initiative_of_another_product_is_refused(world, idea):
    add_product(world.owner, key="BETA", name="Beta")
    other = actions.add_initiative(world.member, product="BETA", name="Elsewhere")
    with pytest.raises(Invalid, match="“Elsewhere” is of another product: choose one of ACME"):
        actions.edit_idea(world.member, key=idea.key, initiative=other.pk)


def test_declining_keeps_the_reason_until_it_is_taken_up_again(world, idea):
    declined = actions.decline_idea(world.member, key=idea.key, reason="Passwords go away next year.")
    assert (declined.state, declined.reason) == ("declined", "Passwords go away next year.")
    again = actions.edit_idea(world.member, key=idea.key, state="exploring")
    assert (again.state, again.reason) == ("exploring", "")


def test_a_reason_is_needed(world, idea):
    with pytest.raises(Invalid, match="reason is empty"):
        actions.decline_idea(world.member, key=idea.key, reason="  ")


def test_two_people_edit_different_fields_and_both_stay(world, idea):
    actions.edit_idea(world.manager, key=idea.key, version=1, hypothesis="Fewer tickets.")
    merged = actions.edit_idea(world.member, key=idea.key, version=1, title="Passkeys")
    assert (merged.title, merged.hypothesis) == ("Passkeys", "Fewer tickets.")


def test_two_people_edit_the_same_field_and_the_second_is_told(world, idea):
    actions.edit_idea(world.manager, key=idea.key, version=1, title="Passkeys everywhere")
    with pytest.raises(Conflict, match="Manager changed title meanwhile"):
        actions.edit_idea(world.member, key=idea.key, version=1, title="Passkeys")


def test_history_tells_each_field(world, idea):
    actions.edit_idea(world.member, key=idea.key, title="Passkeys", confidence=50)
    change = history_of(world.member, idea).first()
    assert change.before == {"title": "Sign in with passkeys", "confidence": None}
    assert change.after == {"title": "Passkeys", "confidence": 50}
