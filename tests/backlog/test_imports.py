"""Work of another system, with its whole life."""

from datetime import date

import pytest

from northing.backlog import actions, queries
from northing.backlog.models import Item, ItemSprint
from northing.backlog.shapes import IncomingMilestone, IncomingRelease, IncomingSprint
from northing.core.errors import Invalid
from northing.core.shapes import Change
from northing.feedback.actions import import_feedback
from northing.feedback.shapes import IncomingFeedback
from northing.strategy.actions import add_idea
from northing.workspace.actions import import_people
from northing.workspace.follow.spans import rebuilt
from northing.workspace.models import History, Link, StateSpan
from northing.workspace.shapes import IncomingLink, IncomingPerson

from .conftest import day, told

pytestmark = pytest.mark.django_db
SOURCE = "jira:A"


def link(world, *records):
    return actions.import_links(world.manager, source=SOURCE, records=list(records))


def of(start, kind, end, at=None):
    return IncomingLink(foreign=f"{start}>{kind}>{end}", kind=kind, start=start, end=end, at=at)


def test_keys_are_kept_where_free_and_the_rest_get_the_next_numbers(world, add, bring):
    add("Ours")
    tally = bring(
        told("X-1", key="ACME-1"), told("X-2", key="ACME-70"), told("X-3", number=9), told("X-4", key="ELSE-5")
    )
    assert (tally.added, tally.changed, tally.same) == (4, 0, 0)
    keys = dict(Item.objects.values_list("title", "key"))
    assert keys == {
        "Ours": "ACME-1",
        "Item X-1": "ACME-71",
        "Item X-2": "ACME-70",
        "Item X-3": "ACME-9",
        "Item X-4": "ACME-72",
    }
    assert add("Next").key == "ACME-73"


def test_a_number_that_an_idea_has_is_not_free(world, bring):
    add_idea(world.member, product="ACME", title="Sign in with a face")
    bring(told("X-1", key="ACME-1"))
    assert Item.objects.get().key == "ACME-2"


LIFE = told(
    "A-1",
    key="ACME-5",
    state="done",
    outcome="Fixed",
    author="ada",
    assignee="ada",
    closed=day(3, 1),
    updated=day(3, 2),
    changes=(
        Change(at=day(2, 1), by="ada", field="state", before="backlog", after="in_progress"),
        Change(at=day(2, 1), by="ada", field="assignee", before="", after="ada"),
        Change(at=day(2, 2), by="bob", field="type", before="bug", after="story"),
        Change(at=day(3, 1), by="ada", field="state", before="in_progress", after="done"),
    ),
)


@pytest.fixture
def lived(world, bring):
    """An item that Ada wrote, took on and finished elsewhere."""
    import_people(world.manager, source=SOURCE, records=[IncomingPerson(foreign="ada", name="Ada Lovelace")])
    bring(LIFE)
    return queries.item(world.viewer, key="ACME-5")


def test_an_item_comes_with_its_people_and_its_dates(lived):
    assert (lived.author, lived.assignee.name, lived.outcome) == ("Ada Lovelace", "Ada Lovelace", "Fixed")
    assert (lived.opened_at, lived.done_at, lived.updated_at) == (day(1, 1), day(3, 1), day(3, 2))


def test_a_life_is_replayed_at_its_own_times_by_its_own_people(lived):
    entries = History.objects.filter(type="item", object_id=lived.pk).order_by("sequence")
    assert [(entry.happened_at, entry.who) for entry in entries] == [
        (day(1, 1), "Ada Lovelace"),
        (day(2, 1), "Ada Lovelace"),
        (day(2, 1), "Ada Lovelace"),
        (day(2, 2), "bob"),
        (day(3, 1), "Ada Lovelace"),
    ]
    first = entries[0].after
    assert (first["state"], first["assignee"], first["kind"]) == ("backlog", None, "bug")
    spans = StateSpan.objects.filter(type="item", object_id=lived.pk).order_by("since")
    assert [(span.state, span.since) for span in spans] == [
        ("backlog", day(1, 1)),
        ("in_progress", day(2, 1)),
        ("done", day(3, 1)),
    ]


def test_spans_equal_what_history_tells(world, bring):
    bring(told("A-1", state="done", closed=day(3, 1)), told("A-2", state="ready"), told("A-3", state="cancelled"))
    for item in Item.objects.all():
        spans = StateSpan.objects.filter(type="item", object_id=item.pk).order_by("since", "id")
        assert [(s.state, s.since, s.until) for s in spans] == rebuilt("item", item.pk, world.workspace.pk)
        assert spans.last().state == item.state


def test_running_it_again_changes_nothing(world, bring):
    records = [told("A-1", labels=("x",)), told("A-2", state="done", closed=day(2, 1), parent="A-1")]
    bring(*records)
    before = History.objects.count(), Item.objects.get(title="Item A-2").version
    tally = bring(*records)
    assert (tally.added, tally.changed, tally.same) == (0, 0, 2)
    assert (History.objects.count(), Item.objects.get(title="Item A-2").version) == before


def test_a_record_that_changed_over_there_changes_here_at_its_own_time(world, bring):
    bring(told("A-1", labels=("x",)))
    tally = bring(told("A-1", title="New name", state="done", closed=day(5, 1), updated=day(5, 2), labels=("y",)))
    assert tally.changed == 1
    item = Item.objects.get()
    assert (item.title, item.state, item.done_at, item.labels) == ("New name", "done", day(5, 1), ["y"])
    assert StateSpan.objects.get(type="item", state="done").since == day(5, 1)
    assert [each.key for each in queries.items(world.viewer, label="y")] == [item.key]


def test_parents_may_stand_behind_their_children_in_a_batch(world, bring):
    bring(told("A-3", parent="A-2"), told("A-2", parent="A-1"), told("A-1"))
    assert {item.title: item.parent_key for item in Item.objects.select_related("parent")} == {
        "Item A-1": "",
        "Item A-2": Item.objects.get(title="Item A-1").key,
        "Item A-3": Item.objects.get(title="Item A-2").key,
    }


def test_parents_that_go_in_a_circle_are_left_out_and_the_rest_goes_in(world, bring):
    assert bring(told("A-1", parent="A-2"), told("A-2", parent="A-1"), told("A-3")).added == 3


def test_releases_milestones_sprints_and_messages_are_found_by_their_keys(world, bring):
    manager = world.manager
    actions.import_releases(
        manager,
        source=SOURCE,
        product="ACME",
        records=[IncomingRelease(foreign="v1", name="1.0", state="shipped", shipped_at=day(3, 1))],
    )
    actions.import_milestones(
        manager,
        source=SOURCE,
        product="ACME",
        records=[IncomingMilestone(foreign="m1", name="Beta", due=date(2024, 3, 1))],
    )
    sprints = [IncomingSprint(foreign=f"s{n}", name=f"Sprint {n}", starts=day(n, 1)) for n in (1, 2)]
    actions.import_sprints(manager, source=SOURCE, product="ACME", records=sprints)
    message = IncomingFeedback(foreign="A-1", source="jira", text="It hurts.", at=day(1, 1))
    import_feedback(manager, source=SOURCE, product="ACME", records=[message])
    bring(told("A-1", release="v1", milestone="m1", sprints=("s1", "s2", "s9"), feedback=("A-1",)))
    item = queries.item(world.viewer, key="A-1")
    assert (item.release.name, item.milestone.name, len(item.sprints)) == ("1.0", "Beta", 2)
    assert [sprint.name for sprint in queries.sprints_of(world.viewer, item)] == ["Sprint 1", "Sprint 2"]
    assert ItemSprint.objects.count() == 2
    assert Link.objects.get(kind="became").created == day(1, 1)


def test_links_that_come_later_set_parents_and_blocks(world, bring):
    bring(told("A-1"), told("A-2", created=day(2, 1)), told("A-3"))
    told_links = [
        of("A-1", "parent", "A-2"),
        of("A-3", "blocks", "A-2"),
        of("A-1", "relates", "A-3"),
        of("A-1", "blocks", "Z-9"),
    ]
    assert link(world, *told_links).added == 3
    item = queries.item(world.viewer, key="A-2")
    assert item.parent.title == "Item A-1" and item.blocked_by == [queries.item(world.viewer, key="A-3").key]
    assert Link.objects.get(kind="blocks").created == day(2, 1)
    again = link(world, *told_links)
    assert (again.added, again.changed, again.same) == (0, 0, 4)


def test_a_parent_link_that_makes_a_cycle_is_left_out(world, bring):
    bring(told("A-1"), told("A-2"))
    assert link(world, of("A-1", "parent", "A-2"), of("A-2", "parent", "A-1")).added == 1
    assert queries.item(world.viewer, key="A-1").parent is None


def test_a_parent_set_by_hand_is_not_overwritten_by_a_link(world, add, bring):
    bring(told("A-1"), told("A-2"))
    other = add("Other")
    actions.edit_item(world.member, key="A-2", parent=other.key)
    assert link(world, of("A-1", "parent", "A-2")).added == 0
    assert queries.item(world.viewer, key="A-2").parent == other


def test_the_order_of_the_other_system_is_the_stack(world, bring):
    bring(told("A-1", rank=30), told("A-2", rank=10), told("A-3", rank=20))
    assert [item.title for item in queries.items(world.viewer)] == ["Item A-2", "Item A-3", "Item A-1"]


def test_a_word_we_do_not_have_is_refused_with_the_record_that_has_it(world, bring):
    with pytest.raises(Invalid, match="A-1: state “finished” is not one of backlog, ready"):
        bring(told("A-1", state="finished"))
    assert not Item.objects.exists()


def test_a_batch_takes_a_number_of_queries_that_does_not_grow_with_it(world, bring, django_assert_max_num_queries):
    with django_assert_max_num_queries(80):
        bring(*(told(f"A-{n}", number=n, state="done", closed=day(2, 1), labels=("x",)) for n in range(1, 201)))
