"""The pages of feedback."""

import json
import re
import sys

import pytest
from django.urls import reverse

from northing.feedback import actions, queries
from northing.feedback.models import Feedback, Insight, Theme

INBOX = "http://testserver/feedback/"


def htmx(target: str = "", page: str = INBOX) -> dict[str, str]:
    return {"HX-Request": "true", "HX-Target": target, "HX-Current-URL": page}


def told(response) -> str:
    return json.loads(response["HX-Trigger"])["toast"]["text"]


def test_the_inbox_shows_what_waits_and_how_much(browse, say):
    said = say("The export is slow\nEvery Monday.", account_name="Globex")
    page = browse("member").get("/feedback/").content.decode()
    assert f'id="feedback-{said.pk}"' in page and "Every Monday." in page and "Globex" in page
    assert re.search(r'id="inbox-count">1<', page)
    assert all(f'data-key="{key}"' in page for key in "amds")


def test_an_empty_inbox_says_what_to_do(browse):
    assert "Nothing waits" in browse("member").get("/feedback/").content.decode()


def test_a_viewer_reads_the_inbox_without_keys_to_change_it(browse, say):
    say()
    assert 'data-key="a"' not in browse("viewer").get("/feedback/").content.decode()


def test_one_key_decides_and_the_counts_follow(browse, say):
    first, second = say("One"), say("Two")
    client = browse("member")
    answer = client.post(reverse("feedback:triage", args=[first.pk]), {"verdict": "accept"}, headers=htmx())
    page = answer.content.decode()
    assert re.search(r'id="inbox-count" hx-swap-oob="true">1<', page)
    assert f"/feedback/{first.pk}/reopen/" in page and 'id="detail"' not in page
    assert told(answer) == "Accepted “One”"
    page = client.post(reverse("feedback:triage", args=[second.pk]), {"verdict": "accept"}, headers=htmx())
    assert "Nothing waits" in page.content.decode() and 'id="detail"' in page.content.decode()


def test_a_verdict_that_lacks_something_comes_back_in_its_dialog(browse, say):
    said = say()
    answer = browse("member").post(f"/feedback/{said.pk}/triage/", {"verdict": "decline"}, headers=htmx())
    assert (answer.status_code, answer["HX-Retarget"], answer["HX-Reswap"]) == (422, "#triage", "innerHTML")
    assert "Give the reason" in answer.content.decode()


@pytest.mark.parametrize("verdict", ["duplicate", "decline", "snooze"])
def test_each_dialog_opens(browse, say, verdict):
    said, other = say("Slow export one"), say("Slow export two")
    page = browse("member").get(f"/feedback/{said.pk}/triage/{verdict}/", headers=htmx()).content.decode()
    assert f'value="{verdict}"' in page and f'hx-target="#feedback-{said.pk}"' in page
    assert (f'value="{other.pk}" checked' in page) == (verdict == "duplicate")


def test_similar_messages_are_searched_while_typing(browse, say):
    said, other = say("Slow export"), say("Colours")
    page = browse("member").get(f"/feedback/{said.pk}/similar/?words=colou", headers=htmx()).content.decode()
    assert f'value="{other.pk}"' in page and "<h2" not in page


def test_putting_back_returns_the_row_to_its_place(browse, say):
    below, said = say("Below"), say("Said")
    client = browse("member")
    client.post(f"/feedback/{said.pk}/triage/", {"verdict": "accept"}, headers=htmx())
    page = client.post(f"/feedback/{said.pk}/reopen/", headers=htmx()).content.decode()
    assert f'hx-swap-oob="beforebegin:#feedback-{below.pk}"' in page and f'id="feedback-{said.pk}"' in page
    assert re.search(r'id="inbox-count" hx-swap-oob="true">2<', page)


def test_fifty_are_cleared_and_the_last_three_put_back(browse, say, world):
    for n in range(52):
        say(f"Message {n}")
    client = browse("member")
    for row in list(queries.inbox(world.member, limit=50)):
        client.post(f"/feedback/{row.pk}/triage/", {"verdict": "accept"}, headers=htmx())
    assert re.search(r'id="inbox-count">2<', client.get("/feedback/").content.decode())
    for _ in range(3):
        again = re.search(r"/feedback/\d+/reopen/", client.get("/feedback/").content.decode())
        client.post(again[0], headers=htmx())
    assert re.search(r'id="inbox-count">5<', client.get("/feedback/").content.decode())


def test_capture_works_from_anywhere_and_shows_up_in_an_open_inbox(browse, world):
    client = browse("member")
    given = {
        "text": "A word\r\nfrom Ada",
        "product": "ACME",
        "author": "Ada",
        "account_name": "Globex",
        "source": "call",
    }
    answer = client.post("/feedback/capture/", given, headers=htmx(page="http://testserver/items/"))
    said = Feedback.objects.get()
    assert (said.text, said.account, told(answer)) == ("A word\nfrom Ada", world.account, "Captured “A word”")
    assert answer.status_code == 204
    answer = client.post("/feedback/capture/", given, headers=htmx())
    assert f'hx-swap-oob="beforebegin:#feedback-{said.pk}"' in answer.content.decode()


def test_an_empty_capture_is_refused_with_a_sentence(browse):
    answer = browse("member").post("/feedback/capture/", {"text": " ", "product": "ACME"}, headers=htmx())
    assert (answer.status_code, answer["Content-Type"][:10]) == (422, "text/plain")
    assert "text is empty" in answer.content.decode()


def test_a_script_in_a_message_is_shown_as_text(browse, say):
    said = say("<script>alert(1)</script> hurts")
    actions_page = browse("member").get(f"/feedback/{said.pk}/").content.decode()
    assert "<script>alert(1)" not in actions_page and "&lt;script&gt;alert(1)" in actions_page
    assert "<script>alert(1)" not in browse("member").get("/feedback/").content.decode()


def test_the_message_page_opens_each_quote_at_its_span(browse, say, world):
    said = say("It is slow. Really slow.")
    one = actions.highlight(world.member, id=said.pk, start=0, end=11, new_theme="Slow")
    two = actions.highlight(world.member, id=said.pk, start=6, end=17)
    page = browse("member").get(f"/feedback/{said.pk}/").content.decode()
    assert f'<mark id="insight-{one.pk}" data-insight="{one.pk}">It is </mark>' in page
    assert (
        f'<mark data-insight="{one.pk}"><mark id="insight-{two.pk}" data-insight="{two.pk}">slow.</mark></mark>' in page
    )
    assert f'href="#insight-{one.pk}"' in page and "Not linked yet" in page
    text = re.search(r'<div class="message".*?>(.*?)</div>', page, re.DOTALL)[1]
    assert re.sub(r"<[^>]+>", "", text) == said.text


def test_highlighting_answers_with_the_message_marked(browse, say):
    said = say("It is slow. Really slow.")
    form = {"start": 0, "end": 11, "importance": 3, "about": "", "new_theme": "Slow"}
    answer = browse("member").post(f"/feedback/{said.pk}/highlight/", form, headers=htmx("message"))
    assert "<mark" in answer.content.decode() and "<html" not in answer.content.decode()
    assert Insight.objects.get().about == ("theme", Theme.objects.get().pk)


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"start": 0, "end": 99}, "highlight a span inside it"),
        ({"start": 3, "end": 3}, "highlight is empty"),
        ({"start": 0, "end": 5, "about": "nonsense"}, "is no idea or theme"),
    ],
)
def test_a_bad_highlight_says_why(browse, say, form, sentence):
    answer = browse("member").post(f"/feedback/{say().pk}/highlight/", form, headers=htmx("message"))
    assert answer.status_code == 422 and sentence in answer.content.decode()


def test_targets_offer_themes_and_a_new_one(browse, world, monkeypatch):
    monkeypatch.setattr(sys.modules["northing.feedback.queries.insights"], "search", lambda *_, **__: [])
    theme = actions.add_theme(world.member, product="ACME", name="Slow exports")
    client = browse("member")
    page = client.get("/feedback/targets/?q=slow", headers=htmx()).content.decode()
    assert f'value="theme:{theme.pk}" checked' in page and "A new theme: “slow”" in page
    page = client.get("/feedback/targets/?about=unheard", headers=htmx()).content.decode()
    assert 'name="new_theme" value="unheard" checked' in page


def test_an_insight_is_changed_and_removed_on_the_page(browse, say, world):
    said = say()
    insight = actions.highlight(world.member, id=said.pk, start=0, end=4, new_theme="Slow")
    client = browse("member")
    dialog = client.get(f"/insights/{insight.pk}/edit/", headers=htmx()).content.decode()
    assert f'value="theme:{insight.about_id}" checked' in dialog
    chosen = {"importance": 1, "about": ["", f"theme:{insight.about_id}"]}
    client.post(f"/insights/{insight.pk}/edit/", chosen, headers=htmx("message"))
    insight.refresh_from_db()
    assert (insight.importance, insight.about_type) == (1, "theme")
    client.post(f"/insights/{insight.pk}/edit/", {"about": ["", ""]}, headers=htmx("message"))
    insight.refresh_from_db()
    assert insight.about is None
    assert "<mark" not in client.post(f"/insights/{insight.pk}/remove/", headers=htmx("message")).content.decode()


def test_the_list_keeps_its_filters_in_the_address(browse, say, world):
    say("Slow export", account_name="Globex")
    say("Fast import")
    page = browse("member").get(f"/feedback/all/?words=slow&account={world.account.pk}").content.decode()
    assert "Slow export" in page and "Fast import" not in page
    assert "Remove the filter: account Globex" in page
    assert "No message fits" in browse("member").get("/feedback/all/?words=zebra").content.decode()


def test_a_filter_that_makes_no_sense_is_refused_in_a_sentence(browse):
    answer = browse("member").get("/feedback/all/?state=shrugged")
    assert answer.status_code == 422 and "state must be one of" in answer.content.decode()


def test_the_theme_pages_show_evidence_and_quotes(browse, say, world):
    said = say(account_name="Globex")
    insight = actions.highlight(world.member, id=said.pk, start=0, end=10, new_theme="Slow exports")
    client = browse("member")
    assert "Slow exports" in client.get("/themes/").content.decode()
    page = client.get(f"/themes/{insight.about_id}/").content.decode()
    assert "120 k" in page and "Globex" in page and f"/feedback/{said.pk}/#insight-{insight.pk}" in page


def test_a_theme_is_begun_and_edited_on_its_pages(browse):
    client = browse("member")
    answer = client.post("/themes/add/", {"name": "Slow", "product": "ACME"}, headers=htmx())
    theme = Theme.objects.get()
    assert answer["HX-Redirect"] == f"/themes/{theme.pk}/"
    answer = client.post(f"/themes/{theme.pk}/edit/", {"state": "closed"}, headers=htmx("facts"))
    assert "Open again" in answer.content.decode()


def test_the_account_page_answers_what_they_asked(browse, say, world):
    said, declined = say("Slow export", account_name="Globex"), say("Make it pink", account_name="Globex")
    actions.triage_feedback(world.member, id=declined.pk, verdict="decline", reason="Pink is not for us.")
    actions.highlight(world.member, id=said.pk, start=0, end=4, importance=3, new_theme="Speed")
    page = browse("member").get(f"/customers/{world.account.pk}/").content.decode()
    assert f"/customers/{world.account.pk}/feedback/" in page
    panel = browse("member").get(f"/customers/{world.account.pk}/feedback/").content.decode()
    assert "Slow export" in panel and "Pink is not for us." in panel and "Speed" in panel


def test_a_stranger_finds_no_page(browse, say):
    said = say()
    for path in (f"/feedback/{said.pk}/", f"/feedback/{said.pk}/triage/decline/", f"/customers/{said.pk}/feedback/"):
        assert browse("stranger").get(path).status_code == 404


@pytest.mark.parametrize("path", ["/feedback/", "/feedback/all/", "/themes/"])
def test_a_page_asks_the_same_number_of_questions_for_10_and_20_rows(
    browse, world, say, path, django_assert_num_queries, django_assert_max_num_queries
):
    def fill() -> None:
        for n in range(10):
            said = say(f"Message {n}", account_name="Globex", author=f"Ada {n}")
            actions.highlight(world.member, id=said.pk, start=0, end=4, new_theme=f"Theme {said.pk}")

    fill()
    client = browse("member")
    client.get(path)
    with django_assert_max_num_queries(20) as few:
        client.get(path)
    fill()
    with django_assert_num_queries(len(few)):
        client.get(path)
