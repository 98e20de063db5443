"""Releases, milestones and sprints."""

from datetime import date

import pytest

from northing.backlog import actions, queries
from northing.backlog.shapes import IncomingRelease
from northing.core.errors import Invalid, Refused
from northing.workspace.models import StateSpan

from .conftest import day

pytestmark = pytest.mark.django_db


def test_a_release_tells_how_far_it_is(world, add):
    release = actions.add_release(world.member, product="ACME", name="1.0", due="2030-01-01")
    add("One", release=release.pk, state="done", estimate=3)
    add("Two", release=release.pk, estimate=5)
    add("Three", release=release.pk, state="cancelled", estimate=100)
    progress = queries.release(world.viewer, id=release.pk).progress
    assert (progress.items, progress.done, progress.open, progress.percent) == (2, 1, 1, 50)
    assert (progress.points, progress.points_done) == (8, 3)
    assert progress.by_state == {"done": 1, "backlog": 1, "cancelled": 1}


def test_a_release_ships_once(world):
    release = actions.add_release(world.member, product="ACME", name="1.0")
    shipped = actions.ship_release(world.member, id=release.pk, at="2024-05-01")
    assert shipped.state == "shipped" and shipped.shipped_at.date() == date(2024, 5, 1)
    with pytest.raises(Refused, match=r"1\.0 has shipped already"):
        actions.ship_release(world.member, id=release.pk)


def test_a_release_taken_back_has_not_shipped(world):
    release = actions.ship_release(world.member, id=actions.add_release(world.member, product="ACME", name="1.0").pk)
    assert actions.edit_release(world.member, id=release.pk, state="active").shipped_at is None


def test_a_release_that_ends_before_it_starts_is_refused(world):
    with pytest.raises(Invalid, match=r"due \(2024-01-01\) is before starts \(2024-02-01\): choose a later day"):
        actions.add_release(world.member, product="ACME", name="1.0", starts="2024-02-01", due="2024-01-01")


def test_a_sprint_that_ends_before_it_starts_is_refused(world):
    with pytest.raises(Invalid, match=r"ends .* is before starts"):
        actions.add_sprint(world.member, product="ACME", name="S1", starts="2024-02-01", ends="2024-01-01")


def test_a_moment_that_is_none_is_refused_in_a_sentence(world):
    with pytest.raises(Invalid, match="starts"):
        actions.add_sprint(world.member, product="ACME", name="S1", starts="the day after tomorrow")


def test_releases_come_by_due_date_and_those_without_one_last(world):
    for name, due in (("late", "2030-01-01"), ("never", None), ("soon", "2029-01-01")):
        actions.add_release(world.member, product="ACME", name=name, due=due)
    assert [release.name for release in queries.releases(world.viewer)] == ["soon", "late", "never"]
    first = queries.releases(world.viewer, limit=2)
    assert [release.name for release in queries.releases(world.viewer, limit=2, after=first.next)] == ["never"]


def test_releases_as_of_a_moment(world):
    records = [
        IncomingRelease(foreign="1", name="1.0", at=day(1, 1), state="shipped", shipped_at=day(3, 1)),
        IncomingRelease(foreign="2", name="2.0", at=day(2, 1), state="planned", due=date(2030, 1, 1)),
    ]
    actions.import_releases(world.manager, source="jira:A", product="ACME", records=records)
    names = lambda rows: [release.name for release in rows]  # noqa: E731
    assert names(queries.releases_open_at(world.viewer, world.product, day(2, 15))) == ["2.0", "1.0"]
    assert names(queries.releases_open_at(world.viewer, world.product, day(3, 15))) == ["2.0"]
    assert names(queries.releases_between(world.viewer, world.product, day(2, 1), day(4, 1))) == ["1.0"]
    assert StateSpan.objects.filter(type="release").count() == 3


def test_milestones_and_sprints_are_listed_in_time(world):
    for name, due in (("B", "2030-02-01"), ("A", "2030-01-01"), ("C", None)):
        actions.add_milestone(world.member, product="ACME", name=name, due=due)
    assert [each.name for each in queries.milestones(world.viewer)] == ["A", "B", "C"]
    for name, starts in (("S1", "2024-01-01"), ("S2", "2024-02-01"), ("S0", None)):
        actions.add_sprint(world.member, product="ACME", name=name, starts=starts)
    assert [each.name for each in queries.sprints(world.viewer)] == ["S2", "S1", "S0"]


def test_a_milestone_is_reached_and_a_sprint_completed(world):
    milestone = actions.add_milestone(world.member, product="ACME", name="Beta", due="2020-01-01")
    assert milestone.is_late
    assert not actions.edit_milestone(world.member, id=milestone.pk, reached_at="2024-01-01").is_late
    sprint = actions.add_sprint(world.member, product="ACME", name="S1", starts="2024-01-01")
    assert sprint.is_running
    assert not actions.edit_sprint(world.member, id=sprint.pk, completed_at="2024-01-15").is_running


def test_the_list_of_releases_takes_the_same_number_of_queries(world, add, django_assert_num_queries):
    for n in range(3):
        add("x", release=actions.add_release(world.member, product="ACME", name=f"{n}").pk)
    with django_assert_num_queries(2):
        queries.releases(world.viewer)
    for n in range(3):
        add("x", release=actions.add_release(world.member, product="ACME", name=f"{n}").pk)
    with django_assert_num_queries(2):
        queries.releases(world.viewer)
