"""The timeline and now-next-later: what is shown to whom, and moving it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from northing.core import kinds
from northing.core.actors import Actor
from northing.roadmap.queries import horizons, nearest, timeline
from northing.strategy.actions import add_initiative
from northing.workspace.actions import share_page
from tests.updates.story import SECRET
from tests.world import World

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def bars(actor: Actor, **asked) -> dict:
    return {bar.title: bar for bar in timeline(actor, **asked)}


def row(type: str, word: str):
    return next(one for one in kinds.KINDS[type].rows if word in str(one))


def test_initiatives_and_releases_stand_in_the_lane_of_their_product(told: World):
    found = bars(told.member)
    assert set(found) == {
        f"Sign-in that never waits ({SECRET})",
        f"Work without a network ({SECRET})",
        "1.0 public",
        "2.0 public",
        f"3.0 {SECRET}",
    }
    assert {bar.lane for bar in found.values()} == {"ACME"}
    assert found["2.0 public"].starts == TODAY - timedelta(days=9)


def test_an_open_release_carries_its_forecast_and_how_far_to_trust_it(told: World):
    found = bars(told.member)
    assert found["2.0 public"].p85 > TODAY
    assert f"{found['2.0 public'].hits} of {found['2.0 public'].cases}" in found["2.0 public"].measured
    assert found["1.0 public"].p85 is None, "it has shipped"
    assert found[f"3.0 {SECRET}"].p85 is None, "nothing is left in it"


def test_lanes_of_initiatives_hold_the_releases_that_carry_their_ideas(told: World):
    item = kinds.KINDS["item"].rows.filter(release=row("release", "2.0")).first()
    kinds.KINDS["item"].rows.filter(pk=item.pk).update(idea=row("idea", "Passkeys"))
    lanes = {(bar.lane_title, bar.title) for bar in timeline(told.member, lanes="initiative")}
    assert (f"Sign-in that never waits ({SECRET})", "2.0 public") in lanes
    assert ("Other releases of Acme", "1.0 public") in lanes


def test_only_what_touches_the_days_asked_for_is_shown(told: World):
    far = bars(told.member, start=TODAY + timedelta(days=100), end=TODAY + timedelta(days=400))
    assert set(far) == {f"3.0 {SECRET}", f"Work without a network ({SECRET})"}
    assert nearest(told.member, product="ACME", before=TODAY) == TODAY - timedelta(days=11)
    assert nearest(told.member, product="ACME", before=TODAY - timedelta(days=900)) is None


def test_a_guest_sees_the_guests_rows_only(told: World, shown: Actor):
    assert set(bars(shown)) == {"1.0 public", "2.0 public"}
    assert bars(told.guest) == {}
    assert horizons(shown) == []


def test_the_shared_roadmap_holds_nothing_internal_even_in_its_source(told: World):
    link = share_page(told.owner, page="roadmap", product="ACME", name="Customers")
    page = Client().get(f"/s/{link.secret}/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "2.0 public" in text
    for word in (SECRET, "/move/", "/releases/", "Sign-in that never"):
        assert word not in text
    assert Client().get(f"/s/{link.secret}/more/").status_code == 404


def test_horizons_say_what_each_bet_rests_on_with_each_account_once(told: World):
    first, second = horizons(told.member, product="ACME")
    assert (first.horizon, first.ideas, first.insights, first.accounts, first.revenue) == ("now", 1, 12, 3, 380_000)
    assert (second.horizon, second.insights) == ("later", 3)


def test_dragging_a_bar_sets_both_dates(told: World, browse):
    release = row("release", "2.0")
    moved = {"starts": TODAY + timedelta(days=1), "due": TODAY + timedelta(days=30)}
    answer = browse("member").post(f"/roadmap/releases/{release.pk}/move/", moved, headers={"HX-Request": "true"})
    assert answer.status_code == 204
    assert "Undo" in answer.headers["HX-Trigger"]
    release.refresh_from_db()
    assert {"starts": release.starts, "due": release.due} == moved


def test_dragging_a_day_sets_only_the_day(told: World, browse):
    release = row("release", "3.0")
    moved = {"starts": TODAY, "due": TODAY}
    browse("member").post(f"/roadmap/releases/{release.pk}/move/?only=due", moved, headers={"HX-Request": "true"})
    release.refresh_from_db()
    assert (release.starts, release.due) == (None, TODAY)


def test_moving_is_refused_in_a_sentence_and_not_for_viewers(told: World, browse):
    initiative = row("initiative", "Sign-in")
    address, wrong = f"/roadmap/initiatives/{initiative.pk}/move/", {"starts": TODAY, "due": TODAY - timedelta(days=2)}
    refused = browse("member").post(address, wrong, headers={"HX-Request": "true"})
    assert refused.status_code == 422
    assert "is before starts" in refused.content.decode()
    assert browse("viewer").post(address, {"due": TODAY}, headers={"HX-Request": "true"}).status_code == 403
    assert "/move/" not in browse("viewer").get("/roadmap/").content.decode()
    assert browse("stranger").post(address, {"due": TODAY}, headers={"HX-Request": "true"}).status_code in (404, 422)


def test_a_card_moves_to_the_next_column(told: World, browse):
    initiative = row("initiative", "Work without")
    page = browse("member").post(
        f"/roadmap/initiatives/{initiative.pk}/horizon/", {"horizon": "next"}, headers={"HX-Request": "true"}
    )
    assert page.status_code == 200
    assert page.content.decode().lstrip().startswith('<div class="columns"')
    initiative.refresh_from_db()
    assert initiative.horizon == "next"


def test_every_page_of_the_roadmap_opens_for_a_new_and_for_a_full_workspace(told: World, browse):
    for role in ("member", "stranger", "guest"):
        for address in (
            "/roadmap/",
            "/roadmap/?lanes=initiative&zoom=quarters",
            "/roadmap/?from=2020-01-31",
            "/roadmap/now-next-later/",
            "/forecast/",
        ):
            assert browse(role).get(address).status_code == 200, (role, address)
    assert browse("member").get("/roadmap/?from=soon").status_code == 422
    assert browse("member").get("/roadmap/?product=NONE").status_code == 404
    assert browse("viewer").get("/forecast/?product=ACME&remaining=20").status_code == 200
    assert browse("viewer").get(f"/forecast/release/{row('release', '2.0').pk}/").status_code == 200


def test_more_bars_and_cards_do_not_ask_the_database_more_often(told: World, django_assert_num_queries):
    for round in (1, 2):
        for n in range(10):
            add_initiative(told.member, product="ACME", name=f"Bet {round}.{n}", starts=TODAY, due=TODAY)
        with django_assert_num_queries(7):
            horizons(told.member)
        with django_assert_num_queries(7):
            timeline(told.member, product="ACME")
