"""The pages, as a browser asks for them."""

import json
import sys

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from northing.backlog import actions, queries
from northing.backlog.models import Item
from northing.feedback.actions import add_feedback, highlight
from northing.strategy.actions import add_idea

from .conftest import told

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


def text(answer):
    return answer.content.decode()


def test_the_list_shows_open_items_in_groups_with_their_keys(world, add, browse):
    add("Passkeys", labels=["sso"], estimate=3, priority="high")
    add("Finished", state="done")
    page = text(browse("member").get("/items/"))
    assert "ACME-1" in page and "Passkeys" in page and "sso" in page
    assert "Finished" not in page
    assert "Finished" in text(browse("member").get("/items/?all=1&group=none"))


def test_a_reader_finds_nothing_to_press(world, add, browse):
    add("Passkeys")
    page = text(browse("viewer").get("/items/"))
    assert "Passkeys" in page and "pick/state" not in page and 'id="bulk"' not in page


@pytest.mark.parametrize(
    "query", ["group=assignee", "group=release", "group=kind", "group=priority", "group=none", "order=votes"]
)
def test_every_group_and_order_has_a_page(world, add, browse, query):
    add("Passkeys")
    answer = browse("member").get(f"/items/?{query}")
    assert answer.status_code == 200 and "Passkeys" in text(answer)


def test_more_of_a_group_is_a_link_that_goes_on(world, add, browse, monkeypatch):
    monkeypatch.setattr(sys.modules["northing.backlog.views.items"], "PER_GROUP", 2)
    for n in range(3):
        add(f"Item {n}", state="ready")
    answer = browse("member").get("/items/")
    url = answer.context["sections"][0].more
    assert "state=ready" in url and "group=none" in url
    further = text(browse("member").get(url, **HTMX))
    assert "Item 2" in further and "Item 0" not in further and "<html" not in further


def test_a_nonsense_filter_is_said_in_a_sentence(world, browse):
    answer = browse("member").get("/items/?state=finished")
    assert answer.status_code == 422 and "state" in text(answer)


def test_an_empty_list_says_what_to_do(world, browse):
    assert "No open items" in text(browse("member").get("/items/"))
    assert "No item fits" in text(browse("member").get("/items/?kind=bug"))


def test_a_new_item_is_added_from_the_dialog(world, browse):
    answer = browse("member").post("/items/add/", {"product": "ACME", "title": "Passkeys", "labels": "a, b"}, **HTMX)
    assert answer["HX-Redirect"] == "/items/ACME-1/"
    assert Item.objects.get().labels == ["a", "b"]


def test_a_new_item_without_a_title_comes_back_with_the_sentence(world, browse):
    answer = browse("member").post("/items/add/", {"product": "ACME", "title": "", "text": "kept"}, **HTMX)
    assert answer.status_code == 422 and "title" in text(answer) and "kept" in text(answer)


def test_a_field_is_picked_and_saved_in_the_row(world, add, browse):
    add("Passkeys")
    form = text(browse("member").get("/items/ACME-1/pick/state/?on=row"))
    assert 'name="version" value="1"' in form and "in_progress" in form
    answer = browse("member").post("/items/ACME-1/edit/", {"state": "done", "version": 1, "on": "row"}, **HTMX)
    assert 'data-state="done"' in text(answer) and "<html" not in text(answer)
    toast = json.loads(answer["HX-Trigger"])["toast"]
    assert toast["text"] == "Saved" and "/undo/" in toast["action"]["url"]


@pytest.mark.parametrize(
    "field",
    [
        *("state", "kind", "priority", "viewers", "assignee", "release", "milestone"),
        *("title", "labels", "parent", "idea", "outcome", "estimate", "text", "criteria"),
    ],
)
def test_every_field_can_be_picked(world, add, browse, field):
    add("Passkeys")
    answer = browse("member").get(f"/items/ACME-1/pick/{field}/")
    assert answer.status_code == 200 and f'name="{field}"' in text(answer)


def test_an_unknown_field_is_not_found(world, add, browse):
    add("Passkeys")
    assert browse("member").get("/items/ACME-1/pick/password/").status_code == 404


def test_a_conflict_comes_back_with_both_values_and_the_new_version(world, add, browse):
    add("Passkeys")
    actions.edit_item(world.owner, key="ACME-1", version=1, title="Theirs")
    answer = browse("member").post("/items/ACME-1/edit/", {"title": "Mine", "version": 1, "on": "title"}, **HTMX)
    assert answer.status_code == 409
    assert "Theirs" in text(answer) and 'value="Mine"' in text(answer) and 'name="version" value="2"' in text(answer)
    assert answer["HX-Retarget"].startswith("#pick-title-")


def test_an_emptied_field_is_cleared(world, add, browse):
    add("Passkeys", estimate=5)
    browse("member").post("/items/ACME-1/edit/", {"estimate": "", "version": 1, "on": "properties"}, **HTMX)
    assert Item.objects.get().estimate is None


def test_a_bad_estimate_is_marked(world, add, browse):
    add("Passkeys")
    answer = browse("member").post("/items/ACME-1/edit/", {"estimate": "-2", "version": 1, "on": "row"}, **HTMX)
    assert (
        answer.status_code == 422 and "estimate is too small" in text(answer) and 'aria-invalid="true"' in text(answer)
    )


def test_many_rows_change_with_one_form(world, add, browse):
    for n in range(2):
        add(f"Item {n}", assignee=world.owner.member_id)
    given = {
        "keys": ["ACME-1", "ACME-2"],
        "state": "ready",
        "priority": "",
        "assignee": "-",
        "release": "",
        "add_labels": "",
    }
    answer = browse("member").post("/items/edit-many/?group=none", given, **HTMX)
    assert "2 changed" in answer["HX-Trigger"]
    assert set(Item.objects.values_list("state", "assignee", "priority")) == {("ready", None, "none")}


def test_a_refused_bulk_change_is_a_sentence(world, browse):
    answer = browse("member").post("/items/edit-many/", {"keys": ["ACME-9"], "state": "ready"}, **HTMX)
    assert "There is no item ACME-9" in answer["HX-Trigger"]


def test_the_page_of_an_item_shows_what_hangs_on_it(world, add, browse):
    epic = add("Epic", kind="epic", text="**Why** <script>alert(1)</script>", criteria=["Works offline"])
    item = add("Passkeys", parent=epic.key)
    actions.block(world.member, key=epic.key, by=item.key)
    page = text(browse("member").get(f"/items/{epic.key}/"))
    assert "<strong>Why</strong>" in page and "<script>alert" not in page
    assert "Works offline" in page and item.key in page and "Blocked" in page
    assert f"/o/item/{epic.pk}/trace/" in page and f"/o/item/{epic.pk}/comments/" in page


def test_a_key_of_another_system_leads_to_our_own_address(world, bring, browse):
    bring(told("OLD-7", key="ACME-7"))
    assert browse("member").get("/items/OLD-7/").url == "/items/ACME-7/"


def test_the_parts_of_a_page_come_alone(world, add, browse):
    add("Passkeys", criteria=["Fast"])
    for name in ("row", "title", "text", "criteria", "properties", "waiting"):
        answer = browse("member").get(f"/items/ACME-1/part/{name}/", **HTMX)
        assert answer.status_code == 200 and "<html" not in text(answer)


def test_a_criterion_is_ticked_on_the_page(world, add, browse):
    add("Passkeys", criteria=["Fast", "Small"])
    answer = browse("member").post("/items/ACME-1/criteria/2/", {"met": "on"}, **HTMX)
    assert "1/2" in text(answer)
    assert "0/2" in text(browse("member").post("/items/ACME-1/criteria/2/", {}, **HTMX))


def test_waiting_is_told_and_taken_back_on_the_page(world, add, browse):
    add("One"), add("Two")
    assert "ACME-1" in text(browse("member").post("/items/ACME-2/block/", {"by": "ACME-1"}, **HTMX))
    refused = browse("member").post("/items/ACME-1/block/", {"by": "ACME-2"}, **HTMX)
    assert refused.status_code == 422 and "waits for ACME-1 already" in text(refused)
    browse("member").post("/items/ACME-2/unblock/", {"by": "ACME-1"}, **HTMX)
    assert not queries.item(world.viewer, key="ACME-2").is_blocked


def test_an_item_is_ranked_on_the_page(world, add, browse):
    add("One"), add("Two")
    form = text(browse("member").get("/items/ACME-2/pick/rank/?on=row"))
    assert 'name="before"' in form and 'hx-post="/items/ACME-2/rank/"' in form
    answer = browse("member").post("/items/ACME-2/rank/", {"before": "ACME-1", "on": "row"}, **HTMX)
    assert answer["HX-Refresh"] == "true"
    assert [item.key for item in queries.items(world.viewer)] == ["ACME-2", "ACME-1"]
    refused = browse("member").post("/items/ACME-2/rank/", {"before": "ACME-9", "on": "row"}, **HTMX)
    assert "There is no item ACME-9" in refused["HX-Trigger"]


def test_filters_that_came_along_are_named_and_can_be_taken_away(world, add, browse):
    release = actions.add_release(world.member, product="ACME", name="Autumn")
    add("Passkeys", release=release.pk, assignee=world.owner.member_id)
    page = text(browse("member").get(f"/items/?release={release.pk}&assignee={world.owner.member_id}"))
    assert "Release: Autumn" in page and "Passkeys" in page
    assert f'<option value="{world.owner.member_id}" selected>Owner</option>' in page


def test_quotes_stand_on_the_page_of_an_item(world, add, browse):
    message = add_feedback(world.member, product="ACME", text="Signing in takes for ever.", account=world.account.pk)
    idea = add_idea(world.member, product="ACME", title="Sign in with a face")
    highlight(world.member, id=message.pk, start=0, end=26, about=idea.key)
    item = add("Face", idea=idea.key)
    assert "Signing in takes for ever." in text(browse("member").get(f"/items/{item.key}/quotes/"))


def test_the_pages_of_releases_milestones_and_sprints(world, add, browse):
    member = browse("member")
    release = member.post("/releases/add/", {"product": "ACME", "name": "1.0", "starts": "", "due": "2030-01-01"})
    add("Passkeys", release=int(release.url.split("/")[-2]))
    assert "1.0" in text(member.get("/releases/"))
    page = text(member.get(release.url))
    assert "Passkeys" in page and "/forecast/release/" in page
    assert "is before starts" in text(
        member.post(f"{release.url}edit/", {"name": "1.0", "starts": "2031-01-01", "due": "2030-01-01", "version": 1})
    )
    assert member.post(f"{release.url}ship/").status_code == 302
    assert "1.0" in text(member.get("/releases/?state=shipped"))
    member.post("/milestones/add/", {"product": "ACME", "name": "Beta", "due": "2030-01-01"})
    assert "Beta" in text(member.get("/milestones/"))
    member.post("/sprints/add/", {"product": "ACME", "name": "Sprint 1", "starts": "2030-01-01", "ends": ""})
    assert "Sprint 1" in text(member.get("/sprints/"))
    refused = member.post(
        "/sprints/add/", {"product": "ACME", "name": "S", "starts": "2030-02-01", "ends": "2030-01-01"}
    )
    assert refused.status_code == 422 and "is before starts" in text(refused)


def test_panels_of_other_areas_pages(world, add, browse):
    idea = add_idea(world.member, product="ACME", title="Sign in with a face")
    add("Face", idea=idea.key)
    assert "Face" in text(browse("viewer").get(f"/items/of/idea/{idea.pk}/"))
    assert "Nothing they asked for" in text(browse("viewer").get(f"/items/of/account/{world.account.pk}/"))
    assert browse("viewer").get("/releases/of/initiative/1/").status_code == 200


def test_pages_take_the_same_number_of_queries_for_ten_and_for_twenty(world, add, browse, django_assert_num_queries):
    member = browse("member")
    for n in range(10):
        add(f"Item {n}", parent="ACME-1" if n else None)
    counts = {}
    for url in ("/items/", "/items/?group=none", "/items/ACME-1/"):
        with CaptureQueriesContext(connection) as taken:
            member.get(url)
        counts[url] = len(taken)
    for n in range(10):
        add(f"Item {n}", parent="ACME-1")
    for url, count in counts.items():
        with django_assert_num_queries(count):
            member.get(url)


def test_a_page_never_carries_style_or_script_inline(world, add, browse):
    add("Passkeys")
    for url in ("/items/", "/items/ACME-1/", "/releases/", "/milestones/", "/sprints/"):
        page = text(browse("owner").get(url))
        assert " style=" not in page and "<script>" not in page and "onclick" not in page
