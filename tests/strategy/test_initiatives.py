"""Bets: their horizon, their dates, and the ideas they include."""

from datetime import date

import pytest

from northing.core.errors import Invalid
from northing.strategy import actions, queries
from northing.workspace.queries import why


@pytest.fixture
def bet(world):
    return actions.add_initiative(world.member, product="ACME", name="Nobody types a password", horizon="now")


def test_a_bet_includes_ideas_and_the_trace_knows(world, bet, idea):
    actions.edit_idea(world.member, key=idea.key, initiative=bet.pk)
    assert queries.ideas(world.viewer, initiative=bet.pk) == [idea]
    assert queries.ideas_in(world.viewer, [bet.pk]) == {bet.pk: 1}
    assert [(step.kind, step.row) for step in why(world.member, ref=f"initiative:{bet.pk}").outcome] == [
        ("includes", idea)
    ]


def test_lists_are_by_state_and_horizon(world, bet):
    done = actions.add_initiative(world.member, product="ACME", name="Done", state="done")
    assert queries.initiatives(world.viewer, state="open") == [bet]
    assert queries.initiatives(world.viewer, state="done") == [done]
    assert queries.initiatives(world.viewer, horizon="now", product="ACME") == [bet]


def test_it_ends_after_it_starts(world, bet):
    actions.edit_initiative(world.member, id=bet.pk, starts=date(2026, 3, 1))
    with pytest.raises(Invalid, match=r"due \(2026-02-01\) is before starts \(2026-03-01\)") as wrong:
        actions.edit_initiative(world.member, id=bet.pk, due=date(2026, 2, 1))
    assert wrong.value.faults[0].field == "due"


def test_dates_are_emptied_by_naming_them(world, bet):
    actions.edit_initiative(world.member, id=bet.pk, due=date(2026, 2, 1))
    assert actions.edit_initiative(world.member, id=bet.pk, clear=["due"]).due is None
