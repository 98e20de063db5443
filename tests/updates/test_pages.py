"""The brief in the browser: for the team, for a guest, and for whoever holds a share link."""

import json
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from northing.workspace.actions import revoke_share, share_page
from tests.updates.story import SECRET
from tests.world import World

pytestmark = pytest.mark.django_db
LINK = re.compile(r'href="((?:/s/[^/]+|/brief/ACME)/rows/[^"]+)">([\d,]+)<')
ROW = re.compile(r'<li class="row"')


@pytest.fixture
def link(told: World):
    return share_page(told.owner, page="brief", product="ACME", name="Board")


def rows_at(client: Client, address: str) -> int:
    """How many rows the list behind a number shows, all its pages together."""
    count = 0
    while address:
        page = client.get(address).content.decode()
        count += len(ROW.findall(page))
        more = re.search(r'href="(\?[^"]*after=[^"]*)"', page)
        address = f"{address.split('?')[0]}{more[1]}".replace("&amp;", "&") if more else ""
    return count


@pytest.mark.parametrize("days_ago", [0, 45])
def test_every_number_on_the_page_opens_a_list_of_that_length(told: World, browse, days_ago: int):
    client, as_of = browse("member"), timezone.localdate() - timedelta(days=days_ago)
    page = client.get(f"/brief/ACME/?as_of={as_of}").content.decode()
    links = LINK.findall(page)
    assert len(links) > 20
    for address, number in set(links):
        assert rows_at(client, address.replace("&amp;", "&")) == int(number.replace(",", "")), address


def test_a_share_link_shows_the_guests_part_and_nothing_internal_even_in_the_source(told: World, link):
    page = Client().get(f"/s/{link.secret}/")
    text = page.content.decode()
    assert page.status_code == 200
    for word in (SECRET, "Hooli", "revenue", "account", 'href="/items', 'href="/feedback'):
        assert word not in text
    for address, number in set(LINK.findall(text)):
        rows = Client().get(address.replace("&amp;", "&"))
        assert SECRET not in rows.content.decode()
        assert rows_at(Client(), address.replace("&amp;", "&")) == int(number.replace(",", "")), address


def test_a_share_link_shows_one_page_and_ends_when_it_is_revoked(told: World, link):
    assert Client().get(f"/s/{link.secret}/something/").status_code == 404
    assert Client().get(f"/s/{link.secret}/rows/nothing/").status_code == 404
    assert Client().post(f"/s/{link.secret}/").status_code == 405
    revoke_share(told.owner, id=link.pk)
    assert Client().get(f"/s/{link.secret}/").status_code == 404


def test_the_page_in_markdown_and_json(told: World, browse):
    client = browse("viewer")
    assert client.get("/brief/ACME/?format=md").content.decode().startswith("# Acme: brief of ")
    found = json.loads(client.get("/brief/ACME/?format=json&days=14").content)
    assert found["days"] == 14
    assert found["p85"] == found["forecast"]["p85"]
    assert {"hit_rate", "cases"} <= set(found)


def test_rest_gives_the_same_numbers_and_their_rows(told: World, api):
    found = api("viewer").get("/api/v1/brief/ACME", {"days": 28}).json()["data"]
    for figure in found["headline"]:
        rows = api("viewer").get(figure["rows_url"] + "&limit=200").json()["data"]
        assert len(rows) == figure["value"], figure["name"]


def test_bad_days_are_refused_in_a_sentence(told: World, browse):
    client = browse("member")
    future = timezone.localdate() + timedelta(days=3)
    for asked, word in ((f"as_of={future}", "future"), ("as_of=soon", "as_of"), ("days=0", "days"), ("days=x", "days")):
        page = client.get(f"/brief/ACME/?{asked}")
        assert page.status_code == 422
        assert word in page.content.decode()
    assert client.get("/brief/NONE/").status_code == 404


def test_choosing_a_product_goes_straight_there_when_there_is_one(told: World, browse):
    assert browse("member").get("/brief/").headers["Location"] == "/brief/ACME/"
    assert Client().get("/brief/ACME/").status_code == 302


def test_the_list_of_rows_asks_the_database_as_often_for_ten_as_for_forty(
    told: World, browse, django_assert_max_num_queries
):
    client = browse("member")
    for days in (7, 28, 300):
        with django_assert_max_num_queries(14):
            client.get(f"/brief/ACME/rows/opened/?days={days}")
