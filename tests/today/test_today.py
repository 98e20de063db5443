"""The day page: what came in, what waits for me, what moved, what is stuck."""

import pytest

from northing.backlog.actions import edit_item
from northing.core import kinds
from northing.core.actors import Actor
from northing.strategy.actions import edit_decision
from northing.today.queries import today
from northing.updates.queries import brief_rows
from tests.updates.story import SECRET
from tests.world import World

pytestmark = pytest.mark.django_db


def test_a_new_workspace_is_told_what_to_do(world: World, browse):
    assert today(world.member).is_new
    page = browse("member").get("/").content.decode()
    for way_in in ("/import/", 'data-opens="capture"', "make demo"):
        assert way_in in page


def test_it_shows_what_came_in_and_what_is_stuck(told: World):
    found = today(told.member, days=7)
    assert not found.is_new
    assert [row.title.split(" (")[0] for row in found.came_in] == ["Message 0", "Message 1"]
    assert {row.title.split(" (")[0] for row in found.ageing} == {"begun-1", "begun-2", "begun-3"}
    assert len(found.blocked) == 3
    assert found.inbox == 21


def test_what_is_in_my_hands_waits_for_me_and_for_nobody_else(told: World):
    item = kinds.KINDS["item"].rows.filter(state="in_progress").first()
    edit_item(told.owner, key=item.key, assignee=told.member.member_id)
    decision = kinds.KINDS["decision"].rows.get(state="open")
    edit_decision(told.owner, id=decision.pk, driver=told.member.member_id)
    mine, theirs = today(told.member), today(told.viewer)
    assert [row.key for row in mine.mine] == [item.key]
    assert [row.id for row in mine.decide] == [decision.pk]
    assert (theirs.mine, theirs.decide) == ([], [])


def test_every_number_opens_its_rows(told: World):
    (acme,) = today(told.member, days=28).products
    for figure in acme.figures:
        rows = brief_rows(told.member, product="ACME", figure=figure.name, days=28, limit=200)
        assert len(rows) == figure.value, figure.name


def test_a_guest_sees_the_guests_part_of_the_day(told: World, shown: Actor):
    found = today(shown, days=28)
    assert found.came_in
    assert SECRET not in found.model_dump_json()
    assert today(told.guest).products == []


def test_the_page_opens_for_every_role_and_product(told: World, browse):
    for role in ("owner", "viewer", "guest", "stranger"):
        assert browse(role).get("/").status_code == 200
    assert browse("member").get("/?product=ACME&days=7").status_code == 200
    assert browse("member").get("/?product=NONE").status_code == 404
    assert browse("member").get("/?days=99").status_code == 422
