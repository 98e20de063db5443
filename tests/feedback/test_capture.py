"""Taking down what somebody said."""

import pytest

from northing.core.errors import Forbidden, Invalid, NotFound, Refused
from northing.customers.actions import add_account, add_contact
from northing.feedback import actions, queries
from northing.workspace.models import Link


def test_a_message_gets_its_first_line_as_title_and_waits_in_the_inbox(world, say):
    said = say("The export is slow\nIt times out every Monday.")
    assert said.title == "The export is slow"
    assert said.gist == "It times out every Monday."
    assert [row.pk for row in queries.inbox(world.member)] == [said.pk]


def test_a_long_first_line_is_cut_at_a_word(say):
    title = say("word " * 60).title
    assert len(title) <= 121 and title.endswith("word…")


def test_the_account_is_found_by_name_and_the_trace_says_who_said_it(world, say):
    said = say(account_name="globex", author="Ada")
    assert said.account_id == world.account.pk
    assert said.author.account_id == world.account.pk
    link = Link.objects.get(kind="said")
    assert (link.from_type, link.from_id, link.to_type, link.to_id) == (
        "account",
        world.account.pk,
        "feedback",
        said.pk,
    )


def test_names_not_known_yet_are_added_as_a_prospect_and_its_contact(say):
    said = say(account_name="Initech", author="Bill")
    assert (said.account.name, said.account.kind, said.author.account.name) == ("Initech", "prospect", "Initech")


def test_without_an_account_it_is_the_authors(world, say):
    add_contact(world.member, name="Grace", account=world.account.pk)
    assert say(author="grace").account_id == world.account.pk


def test_the_same_person_is_not_added_twice(say):
    assert say(author="Ada").author_id == say(author="Ada", text="Again.").author_id


def test_line_ends_are_made_one_character(say):
    assert say("One\r\ntwo\rthree").text == "One\ntwo\nthree"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"product": "ACME", "text": "  "}, "text"),
        ({"product": "ACME", "text": "a" * 10_000_000}, "text"),
        ({"product": "ACME", "text": "a", "title": "two\nlines"}, "title"),
        ({"product": "ACME", "text": "a", "source": "dream"}, "source"),
        ({"product": "ACME", "text": "a", "url": "javascript:alert(1)"}, "url"),
        ({"product": "", "text": "a"}, "product"),
    ],
)
def test_bad_input_names_the_field_in_one_sentence(world, given, field):
    with pytest.raises(Invalid) as refused:
        actions.add_feedback(world.member, **given)
    assert [fault.field for fault in refused.value.faults] == [field]


def test_an_unknown_product_is_not_found(world):
    with pytest.raises(NotFound):
        actions.add_feedback(world.member, product="NOPE", text="a")


def test_a_viewer_may_not_capture(world):
    with pytest.raises(Forbidden):
        actions.add_feedback(world.viewer, product="ACME", text="a")


def test_an_edit_moves_highlights_along_with_their_words(world, say):
    said = say("It is slow. Really.")
    insight = actions.highlight(world.member, id=said.pk, start=0, end=11)
    actions.edit_feedback(world.member, id=said.pk, text="Ada said: It is slow. Really.")
    insight.refresh_from_db()
    assert (insight.start, insight.end, insight.quote) == (10, 21, "It is slow.")


def test_an_edit_that_would_lose_a_highlight_is_refused(world, say):
    said = say("It is slow. Really.")
    actions.highlight(world.member, id=said.pk, start=0, end=11)
    with pytest.raises(Refused, match="lacks the highlight “It is slow"):
        actions.edit_feedback(world.member, id=said.pk, text="It is fast.")
    said.refresh_from_db()
    assert said.text == "It is slow. Really."


def test_an_edit_sets_and_clears_who_said_it(world, say):
    add_account(world.member, name="Initech")
    said = actions.edit_feedback(world.member, id=say(author="Ada").pk, account_name="Initech")
    assert (said.account.name, said.author.name) == ("Initech", "Ada")
    said = actions.edit_feedback(world.member, id=said.pk, clear=["account", "author"])
    assert (said.account, said.author) == (None, None)
