"""Reading lists: filters, pages, a constant number of queries."""

import json
from base64 import urlsafe_b64encode
from datetime import timedelta

import pytest
from django.utils import timezone

from northing.core.errors import Invalid
from northing.feedback import actions, queries


def titles(rows) -> list[str]:
    return [row.title for row in rows]


def test_each_filter_narrows_the_list(world, say):
    now = timezone.now()
    say("Slow export", source="mail", account_name="Globex", author="Ada", at=now - timedelta(days=40))
    fast = say("Fast import", source="call", at=now)
    actions.triage_feedback(world.member, id=fast.pk, verdict="accept")
    actions.highlight(world.member, id=fast.pk, start=0, end=4, new_theme="Speed")
    theme = queries.themes(world.member)[0]
    for asked in ({"state": "accepted"}, {"source": "call"}, {"theme": theme.pk}, {"words": "IMPORT fast"}):
        assert titles(queries.messages(world.member, **asked)) == ["Fast import"], asked
    author = queries.messages(world.member, words="slow")[0].author_id
    for asked in ({"account": world.account.pk}, {"author": author}, {"until": (now - timedelta(days=30)).date()}):
        assert titles(queries.messages(world.member, **asked)) == ["Slow export"], asked
    assert titles(queries.messages(world.member, since=now.date())) == ["Fast import"]
    assert titles(queries.messages(world.member, order="oldest")) == ["Slow export", "Fast import"]


def test_a_list_goes_on_where_the_page_before_ended_also_among_equal_times(world, say):
    moment = timezone.now()
    for n in range(7):
        say(f"Message {n}", at=moment)
    for order in ("newest", "oldest", "votes"):
        first = queries.messages(world.member, order=order, limit=4)
        rest = queries.messages(world.member, order=order, limit=4, after=first.next)
        assert len({row.pk for row in [*first, *rest]}) == 7


def cursor(values: list) -> str:
    return urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


@pytest.mark.parametrize("after", ["nonsense", cursor(["abc", "x"]), cursor([None, 1]), cursor([1, 2]), cursor([1])])
def test_a_broken_cursor_is_refused(world, after):
    with pytest.raises(Invalid, match="not a cursor"):
        queries.inbox(world.member, after=after)


@pytest.mark.parametrize("path", ["/api/v1/feedback", "/api/v1/inbox", "/api/v1/themes"])
def test_a_list_asks_the_same_number_of_questions_whatever_its_length(
    world, say, api, path, django_assert_max_num_queries, django_assert_num_queries
):
    def fill(count: int) -> None:
        for n in range(count):
            said = say(f"Message {n}", account_name="Globex", author=f"Ada {n}")
            actions.highlight(world.member, id=said.pk, start=0, end=4, new_theme=f"Theme {said.pk}")

    fill(3)
    client = api("member")
    client.get(path)
    with django_assert_max_num_queries(20) as few:
        assert len(client.get(path).json()["data"]) == 3
    fill(6)
    with django_assert_num_queries(len(few)):
        assert len(client.get(path).json()["data"]) == 9


def test_the_account_and_the_time_a_message_came_select_it(world, say):
    now = timezone.now()
    said = say(account_name="Globex", at=now - timedelta(days=3))
    say(at=now - timedelta(days=30))
    assert list(queries.came_in(world.member, world.product, now - timedelta(days=7), now)) == [said]
    assert list(queries.of_account(world.member, world.account.pk)) == [said]
