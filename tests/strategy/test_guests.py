"""A guest sees what was shared, and never what it rests on: accounts, revenue, quotes, scores."""

import pytest

from northing.core.errors import Forbidden, NotFound
from northing.strategy import actions, queries
from northing.workspace.access import actor_for
from northing.workspace.actions import grant

from .test_ideas import estimate


@pytest.fixture
def guest(world):
    """The guest, once the product was shown to them."""
    grant(world.owner, member=world.guest.member_id, on="ACME")
    return actor_for(world.member_row("guest"), "page")


@pytest.fixture
def shared(world, idea, hear):
    hear("Globex", idea)
    estimate(world, idea)
    return actions.edit_idea(world.member, key=idea.key, viewers="guests")


def test_what_is_for_the_team_does_not_exist(world, guest, idea, decision):
    with pytest.raises(NotFound):
        queries.idea(guest, key=idea.key)
    with pytest.raises(NotFound):
        queries.decision(guest, id=decision.pk)
    assert queries.ideas(guest) == queries.decisions(guest) == []


def test_a_shared_idea_comes_without_evidence_and_score(guest, shared):
    for seen in (queries.idea(guest, key=shared.key), queries.ideas(guest)[0]):
        assert (seen.key, seen.evidence, seen.rice) == (shared.key, None, None)
    with pytest.raises(Forbidden):
        queries.idea_evidence(guest, key=shared.key)
    assert queries.ideas_asked_most(guest, None, 5) == []


def test_the_page_of_a_shared_idea_tells_nothing_of_customers(world, guest, shared, browse, theme):
    actions.answer_theme(world.member, key=shared.key, theme=theme.pk)
    for address in (f"/ideas/{shared.key}/", "/ideas/"):
        page = browse("guest").get(address).content.decode()
        assert shared.title in page
        for secret in ("Globex", "120 k", "Signing in takes for ever", "RICE", theme.name):
            assert secret not in page


def test_an_initiative_that_is_for_the_team_is_not_named_on_a_shared_idea(world, guest, shared, browse):
    bet = actions.add_initiative(world.member, product="ACME", name="Secret bet")
    actions.edit_idea(world.member, key=shared.key, initiative=bet.pk)
    assert "Secret bet" not in browse("guest").get(f"/ideas/{shared.key}/").content.decode()
    assert queries.ideas_in(guest, [bet.pk]) == {bet.pk: 1}


def test_the_page_of_a_shared_decision_names_only_what_the_guest_may_see(world, guest, idea, decision, browse):
    actions.edit_decision(world.member, id=decision.pk, viewers="guests")
    page = browse("guest").get(f"/decisions/{decision.pk}/").content.decode()
    assert decision.title in page
    assert idea.title not in page
