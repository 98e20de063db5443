"""What other systems tell: it comes once, lives at its own times, and a second run changes nothing."""

from datetime import UTC, datetime

import pytest

from northing.core.errors import Invalid
from northing.core.shapes import Change
from northing.feedback.actions import import_themes
from northing.feedback.shapes import IncomingTheme
from northing.strategy import actions, queries
from northing.strategy.models import Decision, Idea, Initiative
from northing.strategy.shapes import IncomingDecision, IncomingIdea, IncomingInitiative
from northing.workspace.actions import import_people
from northing.workspace.queries import history_of, in_state_at
from northing.workspace.shapes import IncomingPerson

MARCH, MAY, JULY = (datetime(2024, month, 1, tzinfo=UTC) for month in (3, 5, 7))
BET = IncomingInitiative(foreign="B-1", name="No passwords", state="active", horizon="now", owner="ada", at=MARCH)
IDEA = IncomingIdea(
    foreign="I-1",
    title="Passkeys",
    state="ready",
    effort=(2, 4, 12),
    impact=(1, 2, 3),
    confidence=80,
    owner="ada",
    initiative="B-1",
    themes=("T-1", "unknown"),
    author="bob",
    at=MARCH,
    changes=(Change(at=MAY, by="ada", field="state", before="new", after="ready"),),
)
CHOICE = IncomingDecision(
    foreign="D-1",
    title="How people sign in",
    options=("Passkeys", "Codes"),
    choice="Passkeys",
    why="Fewest steps.",
    driver="ada",
    contributors=("ada", "Globex"),
    about=("I-1",),
    leads_to=("B-1",),
    at=MARCH,
    decided_at=MAY,
)


@pytest.fixture
def take(world):
    """take(import_ideas, record, …) as the manager, all from one source."""
    import_people(world.manager, source="here", records=[IncomingPerson(foreign="ada", name="Ada")])
    import_themes(
        world.manager, source="here", product="ACME", records=[IncomingTheme(foreign="T-1", name="Slow", at=MARCH)]
    )

    def taken(what, *records):
        return what(world.manager, source="here", product="ACME", records=list(records))

    return taken


@pytest.fixture
def taken(take):
    for what, record in (
        (actions.import_initiatives, BET),
        (actions.import_ideas, IDEA),
        (actions.import_decisions, CHOICE),
    ):
        assert take(what, record).added == 1


def test_everything_finds_what_it_refers_to(world, taken):
    idea, decision = Idea.objects.get(), Decision.objects.get()
    assert (idea.key, idea.owner.name, idea.initiative.name) == ("ACME-1", "Ada", "No passwords")
    assert idea.effort.mean == 5
    assert [theme.name for theme in queries.themes_of(world.viewer, idea)] == ["Slow"]
    assert (decision.driver.name, decision.contributors) == ("Ada", ["Ada", "Globex"])
    assert queries.about(world.viewer, decision) == [idea]
    assert queries.led_to(world.viewer, decision) == [Initiative.objects.get()]


def test_a_second_run_changes_nothing(take, taken):
    for what, record in (
        (actions.import_initiatives, BET),
        (actions.import_ideas, IDEA),
        (actions.import_decisions, CHOICE),
    ):
        tally = take(what, record)
        assert (tally.added, tally.changed, tally.same) == (0, 0, 1)


def test_an_idea_lives_at_its_own_times(world, taken):
    idea = Idea.objects.get()
    assert idea.created_at == MARCH
    told = [(entry.happened_at, entry.who, (entry.after or {}).get("state")) for entry in history_of(world.owner, idea)]
    assert told == [(MAY, "ada", "ready"), (MARCH, "bob", "new")]
    assert list(in_state_at(world.viewer, "idea", ["new"], MARCH)) == [idea.pk]
    assert list(in_state_at(world.viewer, "idea", ["ready"], JULY)) == [idea.pk]


def test_a_decision_was_open_until_it_was_taken(world, taken):
    decision = Decision.objects.get()
    assert list(queries.decisions_open(world.viewer, world.product, MARCH)) == [decision]
    assert list(queries.decisions_open(world.viewer, world.product, MAY)) == []
    assert list(queries.decisions_made(world.viewer, world.product, MARCH, JULY)) == [decision]
    opened = history_of(world.owner, decision).last()
    assert (opened.after["state"], opened.after["choice"]) == ("open", "")


def test_what_changed_over_there_changes_here(world, take, taken):
    later = IDEA.model_copy(update={"title": "Passkeys first", "confidence": 90})
    assert take(actions.import_ideas, later).changed == 1
    assert (Idea.objects.get().title, Idea.objects.get().key) == ("Passkeys first", "ACME-1")


def test_a_choice_that_is_not_among_the_options_becomes_one(take):
    take(actions.import_decisions, CHOICE.model_copy(update={"options": ()}))
    assert Decision.objects.get().options == [{"name": "Passkeys", "note": ""}]


def test_nonsense_is_named_with_its_record_and_nothing_of_the_batch_is_kept(take):
    wrong = IDEA.model_copy(update={"foreign": "I-2", "effort": (5.0, 4.0, 12.0), "initiative": ""})
    with pytest.raises(Invalid, match=r"I-2: effort_low .* is above effort_likely"):
        take(actions.import_ideas, IDEA, wrong)
    assert not Idea.objects.exists()


def test_an_unknown_state_is_named(take):
    with pytest.raises(Invalid, match="B-1: state must be one of proposed, active, done, dropped"):
        take(actions.import_initiatives, BET.model_copy(update={"state": "paused"}))


def test_many_ideas_come_in_a_few_queries(take, django_assert_max_num_queries):
    many = [IDEA.model_copy(update={"foreign": f"I-{n}", "initiative": ""}) for n in range(200)]
    with django_assert_max_num_queries(40):
        assert take(actions.import_ideas, *many).added == 200


def test_long_and_broken_lines_are_made_to_fit(take):
    take(actions.import_ideas, IDEA.model_copy(update={"title": f"Pass\nkeys {'x' * 400}", "initiative": ""}))
    title = Idea.objects.get().title
    assert title.startswith("Pass keys x")
    assert len(title) == 300
