"""Highlighting what matters and saying where it leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.core.errors import Invalid, NotFound
from northing.customers.actions import add_account
from northing.feedback import actions, queries
from northing.feedback.models import Feedback, Insight, Theme
from northing.feedback.shapes import Evidence
from northing.workspace.actions import undo
from northing.workspace.models import History, Link
from northing.workspace.queries import why

TEXT = "Grüße 👋 from the field. The export is slow. We would pay for SSO."


def test_a_highlight_counts_in_code_points_and_keeps_its_quote(world, say):
    said = say(TEXT)
    start = TEXT.index("The export")
    insight = actions.highlight(world.member, id=said.pk, start=start, end=start + 19, importance=3)
    assert (insight.quote, insight.importance, insight.by_id) == ("The export is slow.", 3, world.member.member_id)


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        (0, 66, "the text has 65 characters"),
        (5, 5, "empty"),
        (9, 2, "empty"),
        (5, 6, "empty"),
        (90, 99, "65 characters"),
    ],
)
def test_a_highlight_lies_inside_the_text_and_holds_words(world, say, start, end, sentence):
    assert len(TEXT) == 65
    with pytest.raises(Invalid, match=sentence) as refused:
        actions.highlight(world.member, id=say(TEXT).pk, start=start, end=end)
    assert len(refused.value.faults) == 1
    assert not Insight.objects.exists()


def test_a_negative_position_is_refused(world, say):
    with pytest.raises(Invalid, match="start is too small"):
        actions.highlight(world.member, id=say(TEXT).pk, start=-1, end=4)


def test_a_new_theme_begins_with_its_first_insight_and_is_found_again_by_name(world, say):
    said = say(TEXT)
    one = actions.highlight(world.member, id=said.pk, start=0, end=5, new_theme="Slow exports")
    two = actions.highlight(world.member, id=said.pk, start=8, end=12, new_theme="slow EXPORTS")
    assert one.about == two.about == ("theme", Theme.objects.get(name="Slow exports").pk)


@pytest.mark.parametrize("about", ["theme:999", "idea:1", "ACME-77", "ACME", "account:1", "nonsense"])
def test_an_unknown_target_is_named(world, say, about):
    with pytest.raises(Invalid, match="is no idea or theme") as refused:
        actions.highlight(world.member, id=say(TEXT).pk, start=0, end=5, about=about)
    assert refused.value.faults[0].field == "about"


def test_the_trace_runs_from_the_account_to_the_theme(world, say):
    said = say(TEXT, account_name="Globex")
    insight = actions.highlight(world.member, id=said.pk, start=0, end=5, new_theme="Slow exports")
    chain = why(world.member, ref=f"theme:{insight.about_id}").evidence
    assert [(step.type, step.id) for step in chain] == [
        ("insight", insight.pk),
        ("feedback", said.pk),
        ("account", world.account.pk),
    ]


def test_an_insight_can_lead_elsewhere_or_nowhere(world, say):
    said = say(TEXT)
    insight = actions.highlight(world.member, id=said.pk, start=0, end=5, new_theme="One")
    two = actions.add_theme(world.member, product="ACME", name="Two")
    actions.edit_insight(world.member, id=insight.pk, about=f"theme:{two.pk}", importance=1)
    assert Link.objects.get(kind="supports").to_id == two.pk
    changed = actions.edit_insight(world.member, id=insight.pk, clear=["about"])
    assert (changed.about, changed.importance) == (None, 1)
    assert not Link.objects.filter(kind="supports").exists()


def test_a_highlight_can_be_moved_but_not_past_the_end(world, say):
    insight = actions.highlight(world.member, id=say(TEXT).pk, start=0, end=5)
    assert actions.edit_insight(world.member, id=insight.pk, end=7).quote == TEXT[:7]
    with pytest.raises(Invalid, match="highlight a span inside it"):
        actions.edit_insight(world.member, id=insight.pk, end=500)


def test_a_removed_highlight_comes_back_by_undo(world, say):
    said = say(TEXT)
    insight = actions.highlight(world.member, id=said.pk, start=0, end=5, new_theme="One")
    actions.remove_insight(world.member, id=insight.pk)
    assert not queries.message(world.member, id=said.pk).highlights
    undo(world.member, sequence=History.objects.order_by("-sequence").first().sequence)
    assert [one.quote for one in queries.message(world.member, id=said.pk).highlights] == [TEXT[:5]]


def test_accounts_and_revenue_are_counted_once_each(world, say):
    add_account(world.member, name="Initech", revenue=30_000)
    theme = actions.add_theme(world.member, product="ACME", name="Slow")
    for account in ("Globex", "Globex", "Initech", ""):
        said = say(TEXT, account_name=account)
        for start in (0, 24):
            actions.highlight(world.member, id=said.pk, start=start, end=start + 5, about=f"theme:{theme.pk}")
    evidence = queries.evidence_of(world.member, "theme", [theme.pk])[theme.pk]
    assert evidence == Evidence(insights=8, messages=4, accounts=2, revenue=150_000, votes=0)


def test_the_strongest_quotes_come_first(world, say):
    said = say(TEXT)
    for start, importance in ((0, 1), (8, 3), (24, 2)):
        actions.highlight(world.member, id=said.pk, start=start, end=start + 4, importance=importance, new_theme="T")
    about = Theme.objects.get().pk
    assert [quote.importance for quote in queries.quotes(world.member, "theme", about)] == [3, 2, 1]
    assert [quote.importance for quote in queries.insights(world.member, about=f"theme:{about}", limit=2)] == [3, 2]


def test_a_message_of_another_workspace_cannot_be_highlighted(world, say):
    with pytest.raises(NotFound):
        actions.highlight(world.stranger, id=say(TEXT).pk, start=0, end=5)


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted), max_size=6)


@given(text=st.text(max_size=40), spans=spans)
def test_the_parts_of_a_message_are_its_text_and_each_insight_covers_its_quote(text, spans):
    message = Feedback(text=text)
    insights = [Insight(start=start, end=end) for start, end in spans if end <= len(text)]
    parts = message.parts(insights)
    assert "".join(part.text for part in parts) == text
    for insight in insights:
        assert "".join(p.text for p in parts if insight in p.insights and p.text) == text[insight.start : insight.end]
