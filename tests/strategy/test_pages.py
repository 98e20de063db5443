"""The pages: what they show, what they let one do, and how they say no."""

import re

import pytest

from northing.strategy import actions, queries
from northing.strategy.models import Decision, Idea

from .test_ideas import estimate

HTMX = {"HX-Request": "true"}


@pytest.fixture
def page(browse):
    """page("/ideas/") is the text of that page as a member sees it."""

    def read(address, role="member"):
        response = browse(role).get(address)
        assert response.status_code == 200, response.content
        return response.content.decode()

    return read


def test_the_list_shows_evidence_and_opens_it(world, idea, hear, page):
    hear("Globex", idea)
    text = page("/ideas/")
    assert idea.title in text
    assert f'href="/ideas/{idea.key}/evidence/" aria-label="1 insight"' in text
    assert "120 k" in text


def test_the_list_keeps_its_filters_in_the_address(world, idea, page):
    actions.decline_idea(world.member, key=idea.key, reason="No.")
    assert idea.title not in page("/ideas/")
    assert idea.title in page("/ideas/?state=declined")
    assert idea.title in page("/ideas/?state=all&words=passkeys&order=newest")


def test_an_order_that_does_not_exist_is_refused_in_a_sentence(browse):
    response = browse("member").get("/ideas/?order=best")
    assert response.status_code == 422
    assert "order must be one of" in response.content.decode()


def test_an_idea_shows_its_score_with_its_parts_and_its_quotes(world, idea, theme, hear, page):
    insight = hear("Globex", theme)
    actions.answer_theme(world.member, key=idea.key, theme=theme.pk)
    estimate(world, idea)
    text = page(f"/ideas/{idea.key}/")
    assert f'href="/feedback/{insight.feedback_id}/#insight-{insight.pk}"' in text
    assert "Globex" in text
    assert theme.name in text
    assert re.search(r"<dt>RICE</dt><dd>0\.3 ", text)  # 1 account × 2 × 80 % ÷ 5 weeks


@pytest.mark.parametrize("part", ["evidence", "accounts"])
def test_a_number_opens_its_rows(idea, hear, page, part):
    hear("Globex", idea)
    text = page(f"/ideas/{idea.key}/{part}/")
    assert text.count("data-row ") == 1
    assert "Globex" in text


def test_an_idea_is_added_and_its_page_opens(world, browse):
    response = browse("member").post("/ideas/add/", {"title": "Dark mode", "product": "ACME", "viewers": "team"})
    assert response.status_code == 302
    assert response.url == "/ideas/ACME-1/"


def test_a_form_that_is_wrong_comes_back_with_the_field_marked_and_nothing_lost(world, idea, browse):
    sent = {"title": "Kept", "effort_low": "5", "effort_likely": "4", "effort_high": "9", "version": "1"}
    response = browse("member").post(f"/ideas/{idea.key}/edit/", sent, headers=HTMX)
    text = response.content.decode()
    assert response.status_code == 422
    assert response["HX-Retarget"] == "#edit"
    assert "effort_low (5) is above effort_likely (4)" in text
    assert 'value="Kept"' in text
    assert text.count('aria-invalid="true"') == 1
    assert Idea.objects.get().title == "Sign in with passkeys"


def test_saving_shows_the_idea_as_it_is_now_and_offers_undo(world, idea, browse):
    response = browse("member").post(f"/ideas/{idea.key}/edit/", {"title": "Passkeys", "owner": ""}, headers=HTMX)
    assert "Passkeys" in response.content.decode()
    assert "/undo/" in response["HX-Trigger"]


def test_the_state_alone_can_be_changed(world, idea, browse):
    browse("member").post(f"/ideas/{idea.key}/edit/", {"state": "ready", "version": "1"}, headers=HTMX)
    assert Idea.objects.get().state == "ready"


def test_declining_without_a_reason_says_so(idea, browse):
    response = browse("member").post(f"/ideas/{idea.key}/decline/", {"reason": ""}, headers=HTMX)
    assert response.status_code == 422
    assert "reason is empty" in response.content.decode()


def test_a_viewer_is_shown_no_button_that_would_be_refused(idea, page):
    text = page(f"/ideas/{idea.key}/", "viewer")
    assert 'data-opens="decline"' not in text
    assert "New idea" not in page("/ideas/", "viewer")


def test_a_script_in_an_idea_is_shown_not_run(world, page):
    idea = actions.add_idea(world.member, product="ACME", title="<script>1</script>", summary="<script>2</script>")
    text = page(f"/ideas/{idea.key}/")
    assert "<script>1" not in text
    assert "<script>2" not in text


def test_a_theme_is_linked_from_a_list_of_the_open_ones(world, idea, theme, browse):
    address = f"/ideas/{idea.key}/themes/"
    assert theme.name in browse("member").get(address, headers=HTMX).content.decode()
    linked = browse("member").post(address, {"theme": theme.pk}, headers=HTMX)
    assert linked["HX-Replace-Url"] == f"/ideas/{idea.key}/"
    assert queries.themes_of(world.viewer, idea) == [theme]
    browse("member").post(f"{address}{theme.pk}/remove/", headers=HTMX)
    assert queries.themes_of(world.viewer, idea) == []


def test_an_account_page_tells_which_ideas_they_asked_for(world, idea, hear, page):
    hear("Globex", idea)
    assert idea.title in page(f"/ideas/of/account/{world.account.pk}/")


def test_a_theme_page_tells_which_ideas_answer_it(world, idea, theme, page):
    actions.answer_theme(world.member, key=idea.key, theme=theme.pk)
    assert idea.title in page(f"/ideas/of/theme/{theme.pk}/")


def test_initiatives_stand_by_horizon_and_each_shows_its_ideas(world, idea, browse, page):
    sent = {"name": "Nobody types a password", "product": "ACME", "horizon": "now", "starts": "", "due": ""}
    address = browse("member").post("/initiatives/add/", sent).url
    actions.edit_idea(world.member, key=idea.key, initiative=int(address.split("/")[2]))
    assert re.search(r"Now .*1 idea\b", page("/initiatives/"), re.S)
    assert idea.title in page(address)


def test_a_date_is_emptied_in_the_form(world, browse):
    bet = actions.add_initiative(world.member, product="ACME", name="Bet", due="2027-01-31")
    sent = {"name": "Bet", "starts": "", "due": "", "owner": ""}
    browse("member").post(f"/initiatives/{bet.pk}/edit/", sent, headers=HTMX)
    assert queries.initiative(world.viewer, id=bet.pk).due is None


def test_a_decision_is_opened_with_options_and_taken(world, idea, browse, page):
    sent = {
        "title": "How people sign in",
        "product": "ACME",
        "option_name": ["Passkeys", "Codes", ""],
        "option_note": ["No password", "", ""],
        "contributor_names": "Ada, Bo",
        "about_refs": idea.key,
        "review_on": "",
    }
    address = browse("member").post("/decisions/add/", sent).url
    decision = Decision.objects.get()
    assert (len(decision.options), decision.contributors) == (2, ["Ada", "Bo"])
    assert idea.title in page(address)
    taken = browse("member").post(f"{address}decide/", {"choice": "Codes", "why": "Cheap."}, headers=HTMX)
    assert "Choice: Codes" in taken.content.decode()
    assert decision.title in page(f"/ideas/{idea.key}/")


def test_an_unknown_key_marks_its_field(world, browse):
    response = browse("member").post("/decisions/add/", {"title": "No", "about_refs": "ACME-99"}, headers=HTMX)
    assert response.status_code == 422
    assert "about: Nothing here is called" in response.content.decode()


def test_decisions_stand_open_first(world, decision, page):
    taken = actions.add_decision(world.member, title="Taken", product="ACME", options=["Go"])
    actions.decide(world.member, id=taken.pk, choice="Go", why="Yes.")
    text = page("/decisions/")
    assert text.index(decision.title) < text.index("Taken")
    assert "Taken" not in page("/decisions/?state=open")


def test_a_stranger_is_told_that_there_is_nothing(idea, browse):
    assert browse("stranger").get(f"/ideas/{idea.key}/").status_code == 404


@pytest.mark.parametrize("address", ["/ideas/", "/decisions/", "/initiatives/"])
def test_lists_cost_the_same_number_of_queries_whatever_their_length(
    world, browse, address, django_assert_num_queries, django_assert_max_num_queries
):
    def more():
        for n in range(5):
            actions.add_idea(world.member, product="ACME", title=f"Idea {n}", owner=world.member.member_id)
            actions.add_initiative(world.member, product="ACME", name=f"Bet {n}", owner=world.member.member_id)
            actions.add_decision(world.member, product="ACME", title=f"Choice {n}", driver=world.member.member_id)

    more()
    client = browse("member")
    with django_assert_max_num_queries(20) as few:
        client.get(address)
    more()
    with django_assert_num_queries(len(few)):
        client.get(address)
