"""What other areas' pages show of the work."""

import pytest

from northing.backlog import actions, queries
from northing.feedback.actions import add_feedback, highlight
from northing.strategy.actions import add_idea, add_initiative, edit_idea

pytestmark = pytest.mark.django_db
SAID = "Signing in takes for ever. The export is broken."


@pytest.fixture
def message(world):
    return add_feedback(world.member, product="ACME", text=SAID, account=world.account.pk)


@pytest.fixture
def idea(world, message):
    """An idea that the account asked for in a sentence."""
    found = add_idea(world.member, product="ACME", title="Sign in with a face")
    highlight(world.member, id=message.pk, start=0, end=26, about=found.key)
    return found


def test_an_account_sees_what_shipped_for_it_and_what_is_due(world, add, message, idea):
    release = actions.add_release(world.member, product="ACME", name="1.0", due="2030-01-01")
    add("Face", idea=idea.key, release=release.pk, state="in_progress")
    add("Camera", idea=idea.key)
    add("Export", feedback=[message.pk], state="done")
    add("Never", feedback=[message.pk], state="cancelled")
    add("Nobody asked")
    promised = queries.for_account(world.viewer, world.account.pk)
    assert [item.title for item in promised.shipped] == ["Export"]
    assert [item.title for item in promised.under_way] == ["Face", "Camera"]
    assert str(promised.under_way[0].due) == "2030-01-01"


def test_another_account_is_promised_nothing(world, add, message):
    add("Export", feedback=[message.pk])
    assert queries.for_account(world.viewer, world.account.pk + 1).under_way == []


def test_what_is_under_way_for_an_account_is_told_however_much_has_shipped(world, add, idea, monkeypatch):
    monkeypatch.setattr(queries.panels, "MOST", 1)
    for n in range(8):
        add(f"Old {n}", idea=idea.key, state="done")
    add("Coming", idea=idea.key)
    promised = queries.for_account(world.viewer, world.account.pk)
    assert [item.title for item in promised.shipped] == ["Old 7"]
    assert [item.title for item in promised.under_way] == ["Coming"]


def test_what_an_account_was_promised_takes_two_queries(world, add, idea, django_assert_num_queries):
    for n in range(3):
        add(f"Item {n}", idea=idea.key)
    with django_assert_num_queries(2):
        queries.for_account(world.viewer, world.account.pk)


def test_an_idea_shows_its_items_with_their_progress(world, add, idea):
    add("Face", idea=idea.key, state="done")
    add("Camera", idea=idea.key)
    rows, progress = queries.of_idea(world.viewer, idea.pk)
    assert len(rows) == 2 and (progress.done, progress.items) == (1, 2)


def test_an_initiative_shows_the_releases_its_work_is_in(world, add, idea):
    initiative = add_initiative(world.member, product="ACME", name="Effortless")
    edit_idea(world.member, key=idea.key, initiative=initiative.pk)
    release = actions.add_release(world.member, product="ACME", name="1.0")
    add("Face", idea=idea.key, release=release.pk)
    (found,) = queries.of_initiative(world.viewer, initiative.pk)
    assert found == release and found.progress.items == 1


def test_an_item_leads_to_its_quotes(world, add, message, idea):
    of_idea = add("Face", idea=idea.key)
    part = add("Camera", parent=of_idea.key)
    of_message = add("Export", feedback=[message.pk])
    for item in (of_idea, part):
        assert [step.type for step in queries.quotes_behind(world.viewer, item)] == ["insight"]
    assert [step.type for step in queries.quotes_behind(world.viewer, of_message)] == ["feedback"]
    assert queries.quotes_behind(world.viewer, add("Nobody asked")) == []
