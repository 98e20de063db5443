"""Clearing the inbox, and taking it back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from northing.core.errors import Invalid, NotFound
from northing.feedback import actions, queries
from northing.feedback.models import Feedback
from northing.workspace.actions import add_product, undo
from northing.workspace.models import History, Link, StateSpan


def waiting(world) -> list[str]:
    return [row.title for row in queries.inbox(world.member)]


def test_what_is_decided_leaves_the_inbox_with_who_and_when(world, say):
    kept, gone = say("Keep me"), say("Take me")
    decided = actions.triage_feedback(world.member, id=gone.pk, verdict="accept")
    assert (decided.state, decided.decided_by_id, bool(decided.decided_at)) == (
        "accepted",
        world.member.member_id,
        True,
    )
    assert waiting(world) == [kept.title]
    assert queries.counts(world.member).waiting == 1


def test_a_decline_keeps_its_reason(world, say):
    declined = actions.triage_feedback(world.member, id=say().pk, verdict="decline", reason="Too few ask.")
    assert (declined.state, declined.reason) == ("declined", "Too few ask.")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"verdict": "decline"}, "reason"),
        ({"verdict": "decline", "reason": "   "}, "reason"),
        ({"verdict": "snooze"}, "until"),
        ({"verdict": "snooze", "until": "2001-01-01"}, "until"),
        ({"verdict": "duplicate"}, "duplicate_of"),
        ({"verdict": "duplicate", "duplicate_of": 999_999}, "duplicate_of"),
        ({"verdict": "shrug"}, "verdict"),
    ],
)
def test_a_verdict_that_lacks_something_says_what(world, say, given, field):
    said = say()
    with pytest.raises(Invalid) as refused:
        actions.triage_feedback(world.member, id=said.pk, **given)
    assert [fault.field for fault in refused.value.faults] == [field]
    said.refresh_from_db()
    assert said.state == "new"


def test_a_message_is_not_a_duplicate_of_itself(world, say):
    said = say()
    with pytest.raises(Invalid, match="this message itself"):
        actions.triage_feedback(world.member, id=said.pk, verdict="duplicate", duplicate_of=said.pk)


def test_two_messages_are_not_duplicates_of_each_other(world, say):
    first, second = say(), say()
    actions.triage_feedback(world.member, id=second.pk, verdict="duplicate", duplicate_of=first.pk)
    with pytest.raises(Invalid, match="this message itself"):
        actions.triage_feedback(world.member, id=first.pk, verdict="duplicate", duplicate_of=second.pk)


def test_a_duplicate_lies_within_its_product(world, say):
    add_product(world.owner, key="OTHER", name="Other")
    here, there = say(), say(product="OTHER")
    with pytest.raises(Invalid, match="another product, OTHER: name a message of ACME"):
        actions.triage_feedback(world.member, id=here.pk, verdict="duplicate", duplicate_of=there.pk)


def test_a_duplicate_of_a_duplicate_points_at_the_first(world, say):
    first, second, third = say(), say(), say()
    actions.triage_feedback(world.member, id=second.pk, verdict="duplicate", duplicate_of=first.pk)
    marked = actions.triage_feedback(world.member, id=third.pk, verdict="duplicate", duplicate_of=second.pk)
    assert marked.duplicate_of_id == first.pk
    assert Link.objects.filter(kind="duplicates", from_id=third.pk, to_id=first.pk).exists()


def test_a_snoozed_message_comes_back_on_its_day(world, say):
    said = say("Later")
    tomorrow = timezone.localdate() + timedelta(days=1)
    actions.triage_feedback(world.member, id=said.pk, verdict="snooze", until=tomorrow)
    assert (waiting(world), queries.counts(world.member).snoozed) == ([], 1)
    Feedback.objects.filter(pk=said.pk).update(snoozed_until=timezone.localdate())
    assert (waiting(world), queries.counts(world.member).snoozed) == (["Later"], 0)


def test_deciding_the_same_twice_changes_nothing(world, say):
    said = say()
    actions.triage_feedback(world.member, id=said.pk, verdict="accept")
    before = History.objects.count()
    actions.triage_feedback(world.owner, id=said.pk, verdict="accept")
    assert History.objects.count() == before


def test_undo_puts_it_back_as_it_was(world, say):
    said = say()
    actions.triage_feedback(world.member, id=said.pk, verdict="decline", reason="No.")
    undo(world.member, sequence=History.objects.order_by("-sequence").first().sequence)
    said.refresh_from_db()
    assert (said.state, said.reason, said.decided_at, said.decided_by) == ("new", "", None, None)


def test_reopening_puts_it_back_whatever_was_decided(world, say):
    said = say()
    actions.triage_feedback(world.member, id=said.pk, verdict="decline", reason="No.")
    assert queries.last_handled(world.member).pk == said.pk
    actions.reopen_feedback(world.member, id=said.pk)
    assert waiting(world) == [said.title]
    assert queries.last_handled(world.member) is None


def test_the_next_one_in_the_inbox_is_the_one_below(world, say):
    now = timezone.now()
    older, middle, newest = (say(text=f"m{n}", at=now - timedelta(hours=3 - n)) for n in range(3))
    assert queries.next_waiting(world.member, newest, "").pk == middle.pk
    assert queries.next_waiting(world.member, older, "") is None


def test_one_sees_what_waited_at_an_earlier_moment(world, say):
    said = say()
    actions.triage_feedback(world.member, id=said.pk, verdict="accept")
    came, left = StateSpan.objects.filter(type="feedback", object_id=said.pk).order_by("since")
    between = came.since + (left.since - came.since) / 2
    assert list(queries.untriaged_at(world.member, world.product, between)) == [said]
    assert list(queries.untriaged_at(world.member, None, timezone.now())) == []


def test_a_stranger_finds_nothing(world, say):
    with pytest.raises(NotFound):
        actions.triage_feedback(world.stranger, id=say().pk, verdict="accept")


def test_similar_messages_are_found_by_the_words_of_the_title(world, say):
    this = say("The export to Excel times out")
    alike, other = say("Excel export never finishes"), say("Colours are hard to read")
    found = [row.pk for row in queries.similar(world.member, id=this.pk)]
    assert found == [alike.pk]
    assert [row.pk for row in queries.similar(world.member, id=this.pk, words="colours")] == [other.pk]
