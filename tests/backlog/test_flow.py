"""What work did when, as of any moment."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from northing.backlog import actions, queries
from northing.backlog.queries.flow import _monday
from northing.core.shapes import Change

from .conftest import day, told

pytestmark = pytest.mark.django_db


def change(at, before, after):
    return Change(at=at, field="state", before=before, after=after)


@pytest.fixture
def lives(world, bring):
    """Three lives of 2024: done and reopened, under way, cancelled."""
    bring(
        told(
            "A-1",
            state="in_progress",
            changes=(
                change(day(1, 10), "backlog", "in_progress"),
                change(day(2, 1), "in_progress", "done"),
                change(day(3, 1), "done", "in_progress"),
            ),
        ),
        told("A-2", created=day(1, 15), state="in_review", changes=(change(day(2, 10), "backlog", "in_review"),)),
        told("A-3", created=day(2, 5), state="cancelled", closed=day(2, 20)),
    )


def titles(rows):
    return sorted(row.title for row in rows)


def test_what_was_opened_finished_and_moved_in_a_span_of_time(world, lives):
    product = world.product
    assert titles(queries.opened(world.viewer, product, day(1, 1), day(2, 1))) == ["Item A-1", "Item A-2"]
    assert titles(queries.finished(world.viewer, product, day(2, 1), day(2, 2))) == ["Item A-1"]
    assert titles(queries.finished(world.viewer, product, day(2, 2), day(3, 1))) == []
    assert titles(queries.moved(world.viewer, product, day(2, 1), day(2, 15))) == ["Item A-1", "Item A-2"]
    assert titles(queries.moved(world.viewer, None, day(1, 1), day(1, 5))) == []


def test_what_was_open_and_under_way_at_a_moment(world, lives):
    assert titles(queries.open_at(world.viewer, world.product, day(1, 5))) == ["Item A-1"]
    assert titles(queries.open_at(world.viewer, world.product, day(2, 6))) == ["Item A-2", "Item A-3"]
    assert titles(queries.in_progress_at(world.viewer, world.product, day(1, 20))) == ["Item A-1"]
    assert titles(queries.in_progress_at(world.viewer, world.product, day(4, 1))) == ["Item A-1", "Item A-2"]


def test_what_aged(world, lives):
    old = queries.ageing_at(world.viewer, world.product, day(3, 5), older_than=timedelta(days=40))
    assert titles(old) == ["Item A-1"]
    waiting = queries.ageing_at(
        world.viewer, world.product, day(2, 15), older_than=timedelta(days=9), states=["backlog"]
    )
    assert titles(waiting) == ["Item A-3"]


def test_what_waited_for_what_at_a_moment(world, bring):
    bring(told("A-1", state="done", closed=day(2, 1)), told("A-2", blocked_by=("A-1",)))
    assert titles(queries.blocked_at(world.viewer, world.product, day(1, 15))) == ["Item A-2"]
    assert titles(queries.blocked_at(world.viewer, world.product, day(2, 15))) == []


def test_throughput_counts_full_weeks_oldest_first(world, bring):
    # 2024-01-01 is a Monday.
    closings = [day(1, 1), day(1, 2), day(1, 7), day(1, 8), day(1, 16)]
    bring(*(told(f"A-{n}", created=day(1, 1), state="done", closed=at) for n, at in enumerate(closings)))
    assert queries.weekly_throughput(world.viewer, world.product, weeks=3, when=day(1, 17)) == [0, 3, 1]
    assert queries.weekly_throughput(world.viewer, world.product, weeks=3, when=day(1, 23)) == [3, 1, 1]
    assert queries.weekly_arrivals(world.viewer, world.product, weeks=2, when=day(1, 8)) == [0, 5]
    assert queries.weeks_known(world.viewer, world.product, day(1, 23)) == 2


def test_an_item_finished_twice_in_a_week_counts_once(world, bring):
    steps = (
        change(day(1, 2), "backlog", "done"),
        change(day(1, 3), "done", "in_progress"),
        change(day(1, 4), "in_progress", "done"),
    )
    bring(told("A-1", state="done", closed=day(1, 4), changes=steps))
    assert queries.weekly_throughput(world.viewer, world.product, weeks=1, when=day(1, 9)) == [1]


def test_what_remains_of_a_release(world, lives):
    release = actions.add_release(world.member, product="ACME", name="1.0")
    for item in queries.items(world.viewer):
        actions.edit_item(world.member, key=item.key, release=release.pk)
    assert titles(queries.remaining_in(world.viewer, release.pk, day(2, 6))) == ["Item A-2", "Item A-3"]
    assert titles(queries.remaining_in(world.viewer, release.pk, day(4, 1))) == ["Item A-1", "Item A-2"]


def test_a_stranger_sees_none_of_it(world, lives):
    assert not queries.opened(world.stranger, None, day(1, 1), day(12, 1))
    assert not queries.open_at(world.stranger, None, day(4, 1))
    assert sum(queries.weekly_throughput(world.stranger, None, weeks=52, when=day(12, 1))) == 0


def test_a_guest_counts_only_what_was_shown(world, lives):
    assert sum(queries.weekly_throughput(world.guest, None, weeks=52, when=day(12, 1))) == 0
    assert sum(queries.weekly_throughput(world.viewer, None, weeks=52, when=day(12, 1))) == 1


@settings(max_examples=30, deadline=None)
@given(some.datetimes(timezones=some.timezones()))
def test_a_week_begins_on_a_monday_at_midnight(when):
    try:
        monday = _monday(when)
    except OverflowError:
        return
    assert monday.weekday() == 0 and (monday.hour, monday.minute, monday.second) == (0, 0, 0)
    assert monday <= when
