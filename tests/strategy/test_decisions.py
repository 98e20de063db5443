"""Decisions: opened with options, taken once, judged on a day, superseded by another."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from northing.core.errors import Invalid, Refused
from northing.strategy import actions, queries
from northing.workspace.actions import add_product
from northing.workspace.queries import why

TODAY = timezone.localdate


def decide(world, decision, **values):
    given = {"choice": "Passkeys", "why": "Fewest steps.", "prediction": "Half the tickets."}
    return actions.decide(world.member, id=decision.pk, **given | values)


def test_a_decision_is_about_ideas_and_takes_their_product(world, idea):
    opened = actions.add_decision(world.member, title="Which way?", about=[idea.key])
    assert opened.product == world.product
    assert queries.about(world.viewer, opened) == [idea]
    assert list(queries.decisions_of(world.viewer, "idea", [idea.pk])) == [opened]


def test_taking_it_keeps_the_choice_the_reason_and_the_day(world, decision):
    taken = decide(world, decision, review_on=TODAY() + timedelta(days=90))
    assert (taken.state, taken.choice, taken.why) == ("decided", "Passkeys", "Fewest steps.")
    assert taken.decided_at.date() == TODAY()
    assert taken.chosen["note"] == "No password to forget."


@pytest.mark.parametrize(
    ("values", "field", "sentence"),
    [
        ({"choice": "Magic"}, "choice", "choice is not among the options: take one of “Passkeys”, “Longer sessions”."),
        ({"review_on": date(2020, 1, 1)}, "review_on", "review_on (2020-01-01) is before the decision"),
        ({"why": ""}, "why", "why is empty"),
    ],
)
def test_a_choice_that_makes_no_sense_is_refused(world, decision, values, field, sentence):
    with pytest.raises(Invalid) as wrong:
        decide(world, decision, **values)
    assert sentence in wrong.value.sentence
    assert wrong.value.faults[0].field == field
    assert queries.decision(world.viewer, id=decision.pk).is_open


def test_without_options_there_is_nothing_to_choose(world):
    empty = actions.add_decision(world.member, title="Hm", product="ACME")
    with pytest.raises(Invalid, match="There are no options to choose from: give at least one first"):
        decide(world, empty)


def test_it_is_taken_only_once(world, decision):
    decide(world, decision)
    with pytest.raises(Refused, match="This is decided already"):
        decide(world, decision, choice="Longer sessions")


def test_an_option_may_be_just_its_name(world):
    opened = actions.add_decision(world.member, title="Colour", options=["Red", "Blue"])
    assert opened.options == [{"name": "Red", "note": ""}, {"name": "Blue", "note": ""}]


def test_two_options_of_one_name_are_refused(world):
    with pytest.raises(Invalid, match="Two options have the same name"):
        actions.add_decision(world.member, title="Colour", options=["Red", "Red"])


def test_the_chosen_option_cannot_be_edited_away(world, decision):
    decide(world, decision)
    with pytest.raises(Invalid, match="choice is not among the options"):
        actions.edit_decision(world.member, id=decision.pk, options=["Longer sessions"])


def test_an_idea_of_another_product_is_refused_and_nothing_is_written(world, idea):
    add_product(world.owner, key="BETA", name="Beta")
    with pytest.raises(Invalid, match=f"about: “{idea}” is of another product than BETA"):
        actions.add_decision(world.member, title="No", product="BETA", about=[idea.key])
    assert queries.decisions(world.viewer) == []


def test_an_unknown_key_is_named(world):
    with pytest.raises(Invalid, match="about: Nothing here is called “ACME-99”"):
        actions.add_decision(world.member, title="No", about=["ACME-99"])


def test_people_are_named_by_their_part(world, decision):
    edited = actions.edit_decision(
        world.member,
        id=decision.pk,
        driver=world.member.member_id,
        approver=world.owner.member_id,
        contributors=["Ada", "Globex's admin"],
        informed=["Sales"],
    )
    assert (edited.driver.name, edited.approver.name) == ("Member", "Owner")
    assert (edited.contributors, edited.informed) == (["Ada", "Globex's admin"], ["Sales"])


def test_the_one_that_supersedes_stands_in_its_place_and_in_the_trace(world, decision):
    decide(world, decision)
    newer = actions.add_decision(world.member, title="Passkeys only on phones", product="ACME")
    superseded = actions.supersede(world.member, id=decision.pk, by=newer.pk)
    assert (superseded.state, superseded.superseded_by) == ("superseded", newer)
    outcome = why(world.member, ref=f"decision:{decision.pk}").outcome
    assert [(step.kind, step.id) for step in outcome] == [("leads_to", newer.pk)]


def test_only_a_taken_decision_is_superseded_and_never_by_itself(world, decision):
    newer = actions.add_decision(world.member, title="Newer", product="ACME")
    with pytest.raises(Refused, match="Only a decision that was taken is superseded: this one is open"):
        actions.supersede(world.member, id=decision.pk, by=newer.pk)
    decide(world, decision)
    with pytest.raises(Invalid, match="A decision does not supersede itself"):
        actions.supersede(world.member, id=decision.pk, by=decision.pk)


def test_lists_show_the_longest_open_first_and_what_is_due_for_review(world, decision):
    second = actions.add_decision(world.member, title="Second", product="ACME", options=["Go"])
    assert queries.decisions(world.viewer, state="open") == [decision, second]
    actions.decide(world.member, id=second.pk, choice="Go", why="Why not.", review_on=TODAY())
    assert queries.decisions(world.viewer, due=True) == [second]
    assert queries.decisions(world.viewer, state="decided", product="ACME") == [second]


def test_what_was_open_and_what_was_made_is_known_for_any_moment(world, decision):
    before, opened = decision.created_at - timedelta(seconds=1), timezone.now()
    decide(world, decision)
    after = timezone.now()
    assert list(queries.decisions_open(world.viewer, world.product, before)) == []
    assert list(queries.decisions_open(world.viewer, world.product, opened)) == [decision]
    assert list(queries.decisions_open(world.viewer, None, after)) == []
    assert list(queries.decisions_made(world.viewer, world.product, opened, after)) == [decision]
    assert list(queries.decisions_made(world.viewer, None, before, opened)) == []
