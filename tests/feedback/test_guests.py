"""A guest sees what was shown: words, never who said them nor what they pay."""

import pytest

from northing.core.actors import Actor
from northing.core.errors import NotFound
from northing.feedback import actions, queries
from northing.workspace.access import actor_for
from northing.workspace.actions import grant


@pytest.fixture
def guest(world) -> Actor:
    """A guest who was shown the product."""
    grant(world.owner, member=world.guest.member_id, on="ACME")
    return actor_for(world.member_row("guest"), "page")


@pytest.fixture
def shown(world, say):
    said = say("Please add SSO.", account_name="Globex", author="Ada", viewers="guests", url="https://crm.test/globex")
    actions.highlight(world.member, id=said.pk, start=0, end=6, new_theme="Sign-in")
    return said


def test_a_guest_sees_only_messages_meant_for_guests(world, guest, shown, say):
    say("Internal note")
    assert [row.title for row in queries.messages(guest)] == ["Please add SSO."]
    assert not queries.messages(world.guest)


def test_nothing_tells_a_guest_who_said_it(guest, shown, api):
    answers = [
        api("guest").get(path).content.decode()
        for path in ("/api/v1/feedback", "/api/v1/inbox", f"/api/v1/feedback/{shown.pk}")
    ]
    assert all("Please add SSO" in answer for answer in answers)
    assert not any(secret in answer for answer in answers for secret in ("Globex", "Ada", "crm.test", "120000"))


def test_a_guest_cannot_find_out_who_said_it_by_filtering(world, guest, shown):
    with pytest.raises(NotFound):
        queries.messages(guest, account=world.account.pk)
    with pytest.raises(NotFound):
        queries.messages(guest, author=shown.author_id)
    assert not queries.messages(guest, words="Globex")


def test_a_guests_evidence_counts_only_accounts_the_guest_may_see(world, guest, shown):
    theme = queries.themes(world.member)[0]
    assert queries.evidence_of(world.member, "theme", [theme.pk])[theme.pk].revenue == 120_000
    assert queries.evidence_of(guest, "theme", [theme.pk])[theme.pk].accounts == 0
    assert queries.quotes(guest, "theme", theme.pk)[0].account_name == ""
    assert not queries.themes(guest)


def test_quotes_of_internal_messages_stay_inside(world, guest, say):
    said = say("Internal note")
    insight = actions.highlight(world.member, id=said.pk, start=0, end=8, new_theme="Secret")
    assert not queries.quotes(guest, "theme", insight.about_id)


def test_the_pages_tell_a_guest_no_more(guest, shown, say, browse):
    say("Internal note", account_name="Globex")
    client = browse("guest")
    for path in ("/feedback/", "/feedback/all/", f"/feedback/{shown.pk}/", "/themes/"):
        page = client.get(path).content.decode()
        assert not any(secret in page for secret in ("Globex", "crm.test", "120 k", "Internal note", "Sign-in")), path
    assert client.get(f"/feedback/{shown.pk + 1}/").status_code == 404
