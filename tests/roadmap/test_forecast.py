"""Forecasts: dates from the as-of day, never without how often such dates held, sentences where there is no history."""

from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from northing.backlog.actions import add_item
from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import Invalid, NotFound
from northing.roadmap.queries import day_of, forecast, moment_of
from tests.updates.story import WEEKS, ago
from tests.world import World

pytestmark = pytest.mark.django_db


def release_named(name: str):
    return kinds.KINDS["release"].rows.get(name=name)


def test_everything_open_has_a_date_for_each_probability_and_its_measured_hit_rate(told: World):
    found = forecast(told.member, product="ACME")
    assert found.remaining == 43
    assert found.p50 <= found.p85 <= found.p95
    for one in found.deadlines:
        assert one.date == found.as_of + timedelta(weeks=one.weeks)
        assert one.hit_rate == one.hits / one.cases
        assert f"{one.hits} of {one.cases} times" in one.measured
    assert (found.hit_rate, found.cases) == (found.deadlines[1].hit_rate, found.deadlines[1].cases)


def test_the_history_is_named_with_what_it_counts(told: World):
    found = forecast(told.member, product="ACME")
    monday = ago(timezone.localdate().weekday() + 0.5)
    assert found.finished == sum(3 + week % 3 for week in range(WEEKS) if ago(7 * week + 4) < monday)
    assert WEEKS <= found.weeks_of_history <= 104
    assert any(f"{found.weeks_of_history} full weeks" in sentence for sentence in found.sentences)


def test_dates_are_counted_from_the_as_of_day_and_see_nothing_after_it(told: World):
    then = timezone.localdate() - timedelta(days=70)
    found = forecast(told.member, product="ACME", as_of=then)
    assert found.as_of == then
    assert found.deadlines[0].date == then + timedelta(weeks=found.deadlines[0].weeks)
    assert found.finished < forecast(told.member, product="ACME").finished


def test_a_release_is_forecast_by_what_is_left_in_it(told: World):
    found = forecast(told.member, release=release_named("2.0 public").pk)
    assert found.remaining == 8
    assert found.scope == "left in 2.0 public"
    shipped = forecast(told.member, release=release_named("1.0 public").pk)
    assert shipped.sentences == ["Nothing is left to finish."]
    assert not shipped.deadlines


def test_how_many_promises_less_the_surer_it_is(told: World):
    by = timezone.localdate() + timedelta(days=61)
    (ahead,) = forecast(told.member, product="ACME", by=by).how_many
    assert (ahead.weeks, ahead.by) == (8, timezone.localdate() + timedelta(weeks=8))
    items = [amount.items for amount in ahead.amounts]
    assert items == sorted(items, reverse=True)
    assert all(amount.measured for amount in ahead.amounts)


def test_a_product_that_finished_nothing_gets_a_sentence_instead_of_a_date(world: World):
    add_item(world.member, product="ACME", title="The first")
    found = forecast(world.member, product="ACME")
    assert (found.p85, found.hit_rate, found.trust, found.deadlines, found.how_many) == (
        None,
        None,
        "no history",
        [],
        [],
    )
    assert "finish some items" in found.sentences[0]


def test_few_cases_are_called_too_few_and_never_a_rate(told: World):
    then = timezone.localdate() - timedelta(weeks=22)
    found = forecast(told.member, product="ACME", remaining=4, as_of=then)
    assert found.trust == "few cases"
    assert "%" not in found.deadlines[1].measured
    assert "too few to rely on" in found.sentences[0]


def test_a_guest_reads_a_forecast_of_what_guests_see(told: World, shown: Actor):
    whole, found = forecast(told.member, product="ACME"), forecast(shown, product="ACME")
    assert 0 < found.remaining < whole.remaining
    assert 0 < found.finished < whole.finished
    with pytest.raises(NotFound):
        forecast(told.guest, product="ACME")


def test_it_refuses_what_makes_no_sense(told: World):
    tomorrow, product = timezone.localdate() + timedelta(days=1), {"product": "ACME"}
    for wrong in ({}, {**product, "as_of": tomorrow}, {**product, "by": tomorrow}, {**product, "remaining": 0}):
        with pytest.raises(Invalid):
            forecast(told.member, **wrong)
    with pytest.raises(NotFound):
        forecast(told.member, release=10**9)
    with pytest.raises(NotFound):
        forecast(told.stranger, product="ACME")


@given(st.integers(min_value=0, max_value=12_000))
def test_a_moment_belongs_to_the_day_that_it_ends(days: int):
    day = timezone.localdate() - timedelta(days=days)
    assert day_of(moment_of(day)) == day
