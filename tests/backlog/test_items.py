"""A work item from its first line to its last."""

import pytest

from northing.backlog import actions, queries
from northing.backlog.models import Item
from northing.core.errors import Conflict, Invalid, NotFound
from northing.feedback.actions import add_feedback
from northing.strategy.actions import add_idea
from northing.workspace.actions import add_product, undo
from northing.workspace.models import History, Link, StateSpan

from .conftest import told

pytestmark = pytest.mark.django_db


def test_a_new_item_gets_the_next_key_of_its_product_and_stands_at_the_bottom(world, add):
    first, second = add("One"), add("Two")
    assert (first.key, second.key) == ("ACME-1", "ACME-2")
    assert first.rank < second.rank
    assert [item.key for item in queries.items(world.viewer)] == ["ACME-1", "ACME-2"]


def test_ideas_and_items_share_the_numbers_of_a_product(world, add):
    add("One")
    assert add_idea(world.member, product="ACME", title="Sign in with a face").key == "ACME-2"
    assert add("Three").key == "ACME-3"


def test_an_item_is_found_by_key_id_and_foreign_key(world, add, bring):
    item = add("One")
    for ref in ("ACME-1", "acme-1", str(item.pk), f"item:{item.pk}"):
        assert queries.item(world.viewer, key=ref) == item
    bring(told("rust-lang/rust#7"))
    assert queries.item(world.viewer, key="rust-lang/rust#7").title == "Item rust-lang/rust#7"


def test_an_item_that_is_not_there_is_said_so(world):
    with pytest.raises(NotFound, match="There is no item ACME-99: give a key such as KEY-123"):
        queries.item(world.viewer, key="ACME-99")


def test_entering_done_notes_when_and_leaving_it_forgets(world, add):
    item = add("One")
    actions.move(world.member, key=item.key, state="done", outcome="Fixed")
    done = queries.item(world.member, key=item.key)
    assert done.done_at is not None and done.outcome == "Fixed" and not done.is_open
    again = actions.edit_item(world.member, key=item.key, state="in_progress")
    assert again.done_at is None and again.outcome == ""


def test_moving_from_done_to_cancelled_is_a_new_end(world, add):
    item = add("One", state="done")
    before = item.done_at
    assert before is not None
    assert actions.move(world.member, key=item.key, state="cancelled").done_at > before


def test_saying_done_twice_keeps_the_first_moment(world, add):
    item = add("One", state="done")
    assert actions.move(world.member, key=item.key, state="done").done_at == item.done_at


def test_two_people_edit_different_fields_and_both_stay(world, add):
    item = add("One")
    actions.edit_item(world.owner, key=item.key, version=1, title="Uno")
    actions.edit_item(world.member, key=item.key, version=1, priority="high")
    merged = queries.item(world.viewer, key=item.key)
    assert (merged.title, merged.priority) == ("Uno", "high")


def test_two_people_edit_the_same_field_and_the_second_sees_both_values(world, add):
    item = add("One")
    actions.edit_item(world.owner, key=item.key, version=1, title="Uno")
    with pytest.raises(Conflict) as refused:
        actions.edit_item(world.member, key=item.key, version=1, title="Eins")
    assert refused.value.both["title"]["yours"] == "Eins"
    assert refused.value.both["title"]["theirs"] == "Uno"
    assert refused.value.status == 409


def test_two_people_change_the_state_at_once_and_the_second_is_told(world, add):
    item = add("One")
    actions.edit_item(world.owner, key=item.key, version=1, state="done")
    with pytest.raises(Conflict):
        actions.edit_item(world.member, key=item.key, version=1, state="cancelled")


def test_fields_are_emptied_by_name(world, add):
    item = add("One", estimate=3, assignee=world.member.member_id, labels=["sso"])
    actions.edit_item(world.member, key=item.key, clear=["estimate", "assignee", "labels"])
    bare = queries.item(world.member, key=item.key)
    assert (bare.estimate, bare.assignee, bare.labels) == (None, None, [])
    with pytest.raises(Invalid, match="clear names state, which cannot be emptied"):
        actions.edit_item(world.member, key=item.key, clear=["state"])


def test_a_cycle_of_parents_is_refused_in_one_sentence(world, add):
    top = add("Top", kind="epic")
    middle = add("Middle", parent=top.key)
    low = add("Low", parent=middle.key)
    with pytest.raises(Invalid, match="ACME-3 is under ACME-1 already: choose a parent that is not") as refused:
        actions.edit_item(world.member, key=top.key, parent=low.key)
    assert refused.value.faults[0].field == "parent"
    with pytest.raises(Invalid, match="ACME-1 cannot be its own parent: choose another item"):
        actions.edit_item(world.member, key=top.key, parent=top.key)
    assert Item.objects.get(pk=top.pk).parent is None


@pytest.mark.parametrize(
    ("given", "field", "sentence"),
    [
        ({"title": "x" * 10_000_000}, "title", "title is too long: at most 300 characters."),
        ({"estimate": -1}, "estimate", "estimate is too small: at least 0.0."),
        ({"estimate": float("nan")}, "estimate", "estimate: Input should be a finite number."),
        ({"state": "finished"}, "state", "state must be one of"),
        ({"parent": "ACME-77"}, "parent", "There is no item ACME-77"),
        ({"release": 77}, "release", "There is no release 77."),
        ({"assignee": 7777}, "assignee", "There is no member 7777."),
        ({"product": "NOPE"}, "product", "There is no product NOPE"),
        ({"idea": "ACME-1"}, "idea", "Nothing here is called"),
    ],
)
def test_bad_input_gets_one_sentence_that_names_the_field(world, add, given, field, sentence):
    with pytest.raises((Invalid, NotFound)) as refused:
        add(**given)
    assert refused.value.faults[0].field == field
    assert sentence in refused.value.sentence
    assert not Item.objects.exists()


def test_a_release_of_another_product_does_not_fit(world, add):
    add_product(world.owner, key="BETA", name="Beta")
    release = actions.add_release(world.member, product="BETA", name="1.0")
    with pytest.raises(Invalid, match=r"1\.0 belongs to another product: choose a release of Acme"):
        add("One", release=release.pk)


def test_the_trace_follows_parent_release_and_idea(world, add):
    idea = add_idea(world.member, product="ACME", title="Sign in with a face")
    release = actions.add_release(world.member, product="ACME", name="1.0")
    epic = add("Epic")
    item = add("One", parent=epic.key, release=release.pk, idea=idea.key)
    found = set(Link.objects.filter(to_type="item", to_id=item.pk).values_list("from_type", "from_id", "kind"))
    assert found == {("item", epic.pk, "parent"), ("release", release.pk, "includes"), ("idea", idea.pk, "became")}
    actions.edit_item(world.member, key=item.key, clear=["release"])
    assert not Link.objects.filter(to_id=item.pk, kind="includes").exists()


def test_an_item_may_come_from_messages(world, add):
    message = add_feedback(world.member, product="ACME", text="I cannot sign in.", account=world.account.pk)
    item = add("One", feedback=[message.pk])
    assert Link.objects.filter(from_type="feedback", from_id=message.pk, to_id=item.pk, kind="became").exists()


def test_every_state_is_kept_as_a_span(world, add):
    item = add("One")
    for state in ("ready", "in_progress", "done"):
        actions.move(world.member, key=item.key, state=state)
    spans = StateSpan.objects.filter(type="item", object_id=item.pk).order_by("since", "id")
    assert [span.state for span in spans] == ["backlog", "ready", "in_progress", "done"]
    assert [span.until is None for span in spans] == [False, False, False, True]


def test_criteria_are_ticked_one_by_one_and_keep_their_ticks_when_the_words_are_edited(world, add):
    item = add("One", criteria=["Works offline\nWorks on a phone"])
    actions.meet_criterion(world.member, key=item.key, place=2)
    edited = actions.edit_item(world.member, key=item.key, criteria=["Works on a phone", "Is fast"])
    assert edited.criteria == [{"text": "Works on a phone", "met": True}, {"text": "Is fast", "met": False}]
    with pytest.raises(Invalid, match="place 3 is not one of the 2 acceptance criteria"):
        actions.meet_criterion(world.member, key=item.key, place=3)


def test_undo_takes_a_closing_back_with_its_date(world, add):
    item = add("One")
    actions.move(world.member, key=item.key, state="done")
    undo(world.member, sequence=History.objects.filter(type="item").newest().first().sequence)
    back = queries.item(world.member, key=item.key)
    assert back.state == "backlog" and back.done_at is None
