"""Themes by hand, and what speaks for them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from northing.core.errors import Invalid, Refused
from northing.feedback import actions, queries


def about(world, said, theme):
    return actions.highlight(world.member, id=said.pk, start=0, end=4, about=f"theme:{theme.pk}")


def test_the_most_asked_theme_comes_first_with_its_evidence(world, say):
    quiet, loud = (actions.add_theme(world.member, product="ACME", name=name) for name in ("Quiet", "Loud"))
    about(world, say(account_name="Globex"), loud)
    about(world, say(), loud)
    about(world, say(), quiet)
    found = queries.themes(world.member, product="ACME")
    assert [(theme.name, theme.evidence.insights, theme.evidence.revenue) for theme in found] == [
        ("Loud", 2, 120_000),
        ("Quiet", 1, 0),
    ]


def test_a_list_of_themes_goes_on_where_the_page_before_ended(world):
    for n in range(5):
        actions.add_theme(world.member, product="ACME", name=f"Theme {n}")
    first = queries.themes(world.member, limit=3)
    rest = queries.themes(world.member, limit=3, after=first.next)
    assert len({theme.pk for theme in [*first, *rest]}) == 5 and rest.next == ""


def test_a_theme_can_be_closed_and_opened_again(world):
    theme = actions.add_theme(world.member, product="ACME", name="Slow")
    assert actions.edit_theme(world.member, id=theme.pk, state="closed").state == "closed"
    assert not queries.themes(world.member, state="open")
    assert actions.edit_theme(world.member, id=theme.pk, state="open").state == "open"


def test_two_themes_of_a_product_have_two_names(world):
    actions.add_theme(world.member, product="ACME", name="Slow")
    with pytest.raises(Refused, match="already"):
        actions.add_theme(world.member, product="ACME", name="slow")


def test_a_theme_needs_a_name(world):
    with pytest.raises(Invalid, match="name is empty"):
        actions.add_theme(world.member, product="ACME", name=" ")


def test_what_was_asked_most_counts_only_messages_of_that_time(world, say):
    old, new = (actions.add_theme(world.member, product="ACME", name=name) for name in ("Old", "New"))
    now = timezone.now()
    about(world, say(at=now - timedelta(days=90), account_name="Globex"), old)
    about(world, say(at=now - timedelta(days=2)), new)
    asked = queries.themes_asked_most(world.member, world.product, now - timedelta(days=7), now, 5)
    assert [(theme.name, evidence.insights) for theme, evidence in asked] == [("New", 1)]
    asked = queries.themes_asked_most(world.member, None, now - timedelta(days=99), now, 5)
    assert [theme.name for theme, _ in asked] == ["Old", "New"]
