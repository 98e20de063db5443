"""The list: filters, orders, groups, pages."""

from datetime import timedelta

import pytest
from django.utils import timezone

from northing.backlog import actions, queries
from northing.backlog.models import Item
from northing.core.errors import Invalid
from northing.strategy.actions import add_idea

pytestmark = pytest.mark.django_db


@pytest.fixture
def mixed(world, add):
    """A little of everything."""
    release = actions.add_release(world.member, product="ACME", name="1.0")
    epic = add("Epic", kind="epic", priority="urgent", labels=["sso"])
    add("Bug", kind="bug", parent=epic.key, release=release.pk, assignee=world.member.member_id)
    add("Task", kind="task", state="in_progress", priority="low", labels=["sso", "web"])
    add("Old", state="done")
    return release


def keys(found):
    return [item.key for item in found]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["ACME-1", "ACME-2", "ACME-3", "ACME-4"]),
        ({"open_only": True}, ["ACME-1", "ACME-2", "ACME-3"]),
        ({"state": ["done"]}, ["ACME-4"]),
        ({"state": ["done", "in_progress"]}, ["ACME-3", "ACME-4"]),
        ({"kind": ["bug", "task"]}, ["ACME-2", "ACME-3"]),
        ({"priority": ["urgent"]}, ["ACME-1"]),
        ({"label": "sso"}, ["ACME-1", "ACME-3"]),
        ({"label": "ss"}, []),
        ({"assignee": "me"}, ["ACME-2"]),
        ({"assignee": "nobody", "open_only": True}, ["ACME-1", "ACME-3"]),
        ({"parent": "ACME-1"}, ["ACME-2"]),
        ({"release": "none", "open_only": True}, ["ACME-1", "ACME-3"]),
        ({"product": "ACME", "open_only": True}, ["ACME-1", "ACME-2", "ACME-3"]),
        ({"older_than": 1}, []),
        ({"order": "newest", "open_only": True}, ["ACME-3", "ACME-2", "ACME-1"]),
        ({"order": "oldest", "open_only": True}, ["ACME-1", "ACME-2", "ACME-3"]),
    ],
)
def test_each_filter_finds_what_it_says(world, mixed, asked, expected):
    assert keys(queries.items(world.member, **asked)) == expected


def test_filters_by_release_idea_and_sprint(world, mixed, add):
    idea = add_idea(world.member, product="ACME", title="An idea")
    sprint = actions.add_sprint(world.member, product="ACME", name="Sprint 1")
    item = add("Last", idea=idea.key, sprints=[sprint.pk])
    assert keys(queries.items(world.member, release=str(mixed.pk))) == ["ACME-2"]
    assert keys(queries.items(world.member, idea=idea.key)) == [item.key]
    assert keys(queries.items(world.member, sprint=sprint.pk)) == [item.key]
    actions.edit_item(world.member, key=item.key, sprints=[])
    assert queries.items(world.member, sprint=sprint.pk) == []


def test_labels_follow_every_change(world, add):
    item = add("One", labels=["a"])
    actions.edit_item(world.member, key=item.key, labels="b, c")
    assert queries.items(world.member, label="a") == []
    assert keys(queries.items(world.member, label="c")) == [item.key]


def test_old_items_are_found_by_age(world, add):
    item = add("One")
    Item.objects.filter(pk=item.pk).update(opened_at=timezone.now() - timedelta(days=40))
    assert keys(queries.items(world.member, older_than=30)) == [item.key]
    assert queries.items(world.member, older_than=50) == []


@pytest.mark.parametrize("order", ["rank", "newest", "oldest", "updated", "votes"])
def test_pages_follow_each_other_without_gaps_in_every_order(world, add, order):
    for n in range(7):
        Item.objects.filter(pk=add(f"Item {n}").pk).update(votes=n % 3)
    whole = keys(queries.items(world.viewer, order=order))
    seen, after = [], ""
    for _ in range(4):
        page = queries.items(world.viewer, order=order, limit=2, after=after)
        seen, after = seen + keys(page), page.next
    assert seen == whole and len(whole) == 7 and not after


def test_a_cursor_of_another_list_is_refused(world):
    with pytest.raises(Invalid, match="after is not a cursor of this list"):
        queries.items(world.viewer, after="nonsense")


def test_groups_hold_the_first_of_each_and_leave_out_the_empty(world, mixed):
    found = queries.items(world.member, group="state", limit=1)
    shown = {section.value: (section.size, keys(section.rows)) for section in found.sections}
    assert shown == {
        "backlog": ("1+", ["ACME-1"]),
        "in_progress": ("1", ["ACME-3"]),
        "done": ("1", ["ACME-4"]),
    }
    assert keys(found) == ["ACME-1", "ACME-3", "ACME-4"]


def test_groups_by_person_and_release_end_with_those_that_have_none(world, mixed):
    by_person = queries.items(world.member, group="assignee", open_only=True).sections
    assert [(section.label, keys(section.rows)) for section in by_person] == [
        ("Member", ["ACME-2"]),
        ("", ["ACME-1", "ACME-3"]),
    ]
    by_release = queries.items(world.member, group="release", open_only=True).sections
    assert [(section.label, keys(section.rows)) for section in by_release] == [
        ("1.0", ["ACME-2"]),
        ("", ["ACME-1", "ACME-3"]),
    ]


@pytest.mark.parametrize("group", ["none", "state"])
def test_a_list_takes_the_same_number_of_queries_for_ten_and_for_twenty(
    world, add, group, django_assert_max_num_queries, django_assert_num_queries
):
    people = [world.owner.member_id, world.member.member_id, world.viewer.member_id]
    for n in range(10):
        add(f"Item {n}", assignee=people[n % 3], labels=["x"])
    with django_assert_max_num_queries(10) as first:
        queries.items(world.viewer, group=group, limit=100)
    for n in range(10):
        add(f"Item {n}", assignee=people[n % 3])
    with django_assert_num_queries(len(first)):
        queries.items(world.viewer, group=group, limit=100)


def test_words_are_found_in_titles_texts_and_labels(world, add):
    add("Passkeys for everybody"), add("Other", text="needs passkeys"), add("Third", labels=["passkeys"]), add("Fourth")
    assert keys(queries.items(world.viewer, words="passk")) == ["ACME-1", "ACME-2", "ACME-3"]
    assert keys(queries.items(world.viewer, words="passkeys everybody")) == ["ACME-1"]
    assert queries.items(world.viewer, words="nothing") == []
