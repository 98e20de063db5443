"""Links, and why."""

from itertools import pairwise

import pytest

from northing.core.errors import NotFound, Refused
from northing.customers.actions import add_account, add_contact, edit_contact
from northing.workspace.actions import link, unlink
from northing.workspace.models import Link
from northing.workspace.queries import neighbours, why
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def chain(world: World) -> list[str]:
    """Five accounts, each leading to the next."""
    refs = [f"account:{add_account(world.member, name=f'A{n}').pk}" for n in range(5)]
    for start, end in pairwise(refs):
        link(world.member, start=start, end=end, kind="leads_to")
    return refs


def test_why_walks_back_to_the_evidence_and_forward_to_the_outcome(world: World, chain: list[str]):
    found = why(world.viewer, ref=chain[2])
    assert [(s.ref, s.depth) for s in found.evidence] == [(chain[1], 1), (chain[0], 2)]
    assert [(s.ref, s.depth) for s in found.outcome] == [(chain[3], 1), (chain[4], 2)]


def test_a_circle_does_not_trap_why(world: World, chain: list[str]):
    link(world.member, start=chain[4], end=chain[0], kind="leads_to")
    assert len(why(world.viewer, ref=chain[0]).outcome) == 5


def test_neighbours_that_are_no_reasons_are_not_walked(world: World, chain: list[str]):
    link(world.member, start=chain[0], end=chain[4], kind="relates")
    assert len(why(world.viewer, ref=chain[4]).evidence) == 4
    assert {(s.kind, s.from_ref) for s in neighbours(world.viewer, of=chain[0])} == {
        ("leads_to", "out"),
        ("relates", "out"),
    }


def test_a_stranger_sees_neither_ends_nor_links(world: World, chain: list[str]):
    with pytest.raises(NotFound):
        why(world.stranger, ref=chain[0])
    with pytest.raises(NotFound):
        unlink(world.stranger, id=Link.objects.first().pk)


def test_a_link_made_by_hand_goes_by_hand(world: World, chain: list[str]):
    unlink(world.member, id=Link.objects.get(from_id=int(chain[0].split(":")[1])).pk)
    assert why(world.viewer, ref=chain[0]).outcome == []


def test_nothing_is_linked_to_itself(world: World, chain: list[str]):
    with pytest.raises(Refused, match="not linked to itself"):
        link(world.member, start=chain[0], end=chain[0])


def test_people_without_a_link_field_leave_no_link(world: World):
    contact = add_contact(world.member, name="Ann", account=world.account.pk)
    edit_contact(world.member, id=contact.pk, clear=["account"])
    assert Link.objects.count() == 0
