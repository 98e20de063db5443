"""Taking in what another system tells, at its own times, again and again."""

from datetime import UTC, datetime, timedelta

import pytest

from northing.core.errors import Invalid
from northing.customers.actions import import_accounts, import_contacts
from northing.feedback import actions, queries
from northing.feedback.models import Feedback, Insight, Theme
from northing.workspace.actions import import_people
from northing.workspace.follow.spans import rebuilt
from northing.workspace.models import History, StateSpan

THEN = datetime(2014, 5, 1, 9, tzinfo=UTC)


def record(foreign: str, **more) -> dict:
    return {
        "foreign": foreign,
        "source": "github",
        "title": f"Title {foreign}",
        "text": "It is slow.",
        "at": THEN,
    } | more


def take(world, *records):
    return actions.import_feedback(world.manager, source="test", product="ACME", records=list(records))


def test_running_it_again_changes_nothing(world):
    first = take(world, record("a"), record("b"))
    entries = History.objects.count()
    again = take(world, record("a"), record("b"))
    assert (first.added, again.added, again.changed, again.same) == (2, 0, 0, 2)
    assert History.objects.count() == entries


def test_a_verdict_is_noted_at_the_time_it_was_given(world):
    import_people(world.manager, source="test", records=[{"foreign": "grace", "name": "Grace"}])
    decided = THEN + timedelta(days=30)
    take(world, record("a", state="declined", reason="Not now.", decided_at=decided, decided_by="grace"))
    said = Feedback.objects.get()
    assert (said.state, said.reason, said.decided_by.name, said.created_at) == ("declined", "Not now.", "Grace", THEN)
    assert list(queries.untriaged_at(world.owner, world.product, THEN + timedelta(days=10))) == [said]
    assert not queries.untriaged_at(world.owner, world.product, decided + timedelta(days=1))
    spans = StateSpan.objects.filter(type="feedback").values_list("state", "since", "until")
    assert list(spans) == rebuilt("feedback", said.pk, world.workspace.pk)
    assert list(spans) == [("new", THEN, decided), ("declined", decided, None)]


def test_the_account_is_the_authors_where_none_is_told(world):
    import_accounts(world.manager, source="test", records=[{"foreign": "g", "name": "Gadgets", "revenue": 5}])
    import_contacts(world.manager, source="test", records=[{"foreign": "ada", "name": "Ada", "account": "g"}])
    take(world, record("a", author="ada"), record("b", author="unknown"))
    accounts = [said.account_name for said in Feedback.objects.order_by("id")]
    assert accounts == ["Gadgets", ""]


def test_duplicates_are_kept_also_within_a_batch_and_before_their_first(world):
    take(
        world,
        record("c", state="duplicate", duplicate_of="b"),
        record("b", state="duplicate", duplicate_of="a"),
        record("a"),
        record("x", state="duplicate", duplicate_of="y"),
        record("y", state="duplicate", duplicate_of="x"),
    )
    found = {said.title: said for said in Feedback.objects.select_related("duplicate_of")}
    assert found["Title c"].duplicate_of == found["Title b"]
    assert found["Title b"].duplicate_of == found["Title a"]


def test_a_changed_record_brings_new_words_and_a_newer_verdict(world):
    take(world, record("a"))
    take(world, record("a", votes=9, text="It is very slow.", state="accepted", decided_at=THEN + timedelta(days=1)))
    said = Feedback.objects.get()
    assert (said.votes, said.text, said.state) == (9, "It is very slow.", "accepted")


def test_what_we_decided_later_is_not_overturned(world):
    take(world, record("a"))
    said = Feedback.objects.get()
    actions.triage_feedback(world.member, id=said.pk, verdict="decline", reason="Ours.")
    take(world, record("a", state="accepted", decided_at=THEN + timedelta(days=1)))
    said.refresh_from_db()
    assert (said.state, said.reason) == ("declined", "Ours.")


def test_highlighted_words_that_went_keep_the_text_as_it_was(world):
    take(world, record("a"))
    said = Feedback.objects.get()
    actions.highlight(world.member, id=said.pk, start=6, end=10)
    take(world, record("a", text="All is well.", votes=2))
    said.refresh_from_db()
    assert (said.text, said.votes) == ("It is slow.", 2)


def test_themes_and_insights_come_with_their_times(world):
    take(world, record("a"))
    theme = {"foreign": "t", "name": "Slow", "at": THEN}
    assert actions.import_themes(world.manager, source="test", product="ACME", records=[theme]).added == 1
    span = {"foreign": "i", "feedback": "a", "start": 6, "end": 10, "theme": "t", "importance": 3, "at": THEN}
    for added in (1, 0):
        told = actions.import_insights(world.manager, source="test", product="ACME", records=[span])
        assert told.added == added
    insight = Insight.objects.get()
    assert (insight.quote, insight.about, insight.created_at) == ("slow", ("theme", Theme.objects.get().pk), THEN)


@pytest.mark.parametrize(("change", "field"), [({"feedback": "zzz"}, "feedback"), ({"end": 99}, "end")])
def test_an_insight_that_points_nowhere_is_refused_with_a_sentence(world, change, field):
    take(world, record("a"))
    span = {"foreign": "i", "feedback": "a", "start": 6, "end": 10, "at": THEN} | change
    with pytest.raises(Invalid) as refused:
        actions.import_insights(world.manager, source="test", product="ACME", records=[span])
    assert refused.value.faults[0].field == field
