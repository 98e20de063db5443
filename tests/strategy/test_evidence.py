"""What speaks for an idea: insights about it and its themes, each account once; and the score that follows."""

import pytest

from northing.core.changes import LAST_SEQUENCE
from northing.core.errors import Invalid
from northing.customers.actions import add_account
from northing.feedback.actions import add_theme
from northing.strategy import actions, queries
from northing.workspace.actions import add_product, undo
from northing.workspace.queries import neighbours, why

from .test_ideas import estimate


@pytest.fixture
def initech(world):
    return add_account(world.owner, name="Initech", revenue=30_000)


def test_an_account_that_asked_for_the_idea_and_its_theme_counts_once(world, idea, theme, hear, initech):
    hear("Globex", idea)
    hear("Globex", theme)
    hear("Initech", theme)
    actions.answer_theme(world.member, key=idea.key, theme=theme.pk)
    evidence = queries.idea(world.viewer, key=idea.key).evidence
    assert (evidence.insights, evidence.messages, evidence.accounts, evidence.revenue) == (3, 3, 2, 150_000)


def test_a_theme_that_is_not_answered_after_all_no_longer_counts(world, idea, theme, hear):
    hear("Globex", theme)
    actions.answer_theme(world.member, key=idea.key, theme=theme.pk)
    actions.unanswer_theme(world.member, key=idea.key, theme=theme.pk)
    assert queries.idea(world.viewer, key=idea.key).evidence.insights == 0
    assert queries.themes_of(world.viewer, idea) == []


def test_what_somebody_without_an_account_says_is_an_insight_of_no_account(world, idea, hear):
    hear("", idea)
    evidence = queries.idea(world.viewer, key=idea.key).evidence
    assert (evidence.insights, evidence.accounts, evidence.revenue) == (1, 0, 0)


def test_reach_is_taken_from_the_evidence_where_nobody_estimated_it(world, idea, hear, initech):
    hear("Globex", idea)
    hear("Initech", idea)
    estimate(world, idea)
    rice = queries.idea(world.viewer, key=idea.key).rice
    assert (rice.reach, rice.impact, rice.confidence, rice.effort) == (2, 2, 80, 5)
    assert rice.score == pytest.approx(2 * 2 * 0.8 / 5)


def test_an_estimated_reach_goes_before_the_evidence(world, idea, hear):
    hear("Globex", idea)
    estimate(world, idea, reach=100)
    assert queries.idea(world.viewer, key=idea.key).rice.score == pytest.approx(100 * 2 * 0.8 / 5)


def test_without_estimates_there_is_no_score_and_it_says_what_is_missing(world, idea):
    rice = queries.idea(world.viewer, key=idea.key).rice
    assert (rice.score, rice.missing) == (None, ("impact", "confidence", "effort"))


def test_each_number_opens_rows_of_exactly_that_length(world, idea, theme, hear, initech):
    for account, about in (("Globex", idea), ("Globex", theme), ("Initech", theme), ("", idea)):
        hear(account, about)
    actions.answer_theme(world.member, key=idea.key, theme=theme.pk)
    evidence = queries.idea(world.viewer, key=idea.key).evidence
    assert len(queries.idea_evidence(world.viewer, key=idea.key)) == evidence.insights == 4
    accounts = queries.accounts_behind(world.viewer, idea)
    assert [(account.name, insights) for account, insights in accounts] == [("Globex", 2), ("Initech", 1)]
    assert sum(account.revenue for account, _ in accounts) == evidence.revenue


def test_ideas_are_ordered_by_score_and_those_without_one_come_last(world, idea, hear):
    best = estimate(world, actions.add_idea(world.member, product="ACME", title="Best"), reach=50)
    good = estimate(world, actions.add_idea(world.member, product="ACME", title="Good"), reach=10)
    assert [one.key for one in queries.ideas(world.viewer)] == [best.key, good.key, idea.key]


@pytest.mark.parametrize("order", ["insights", "accounts", "revenue"])
def test_ideas_are_ordered_by_what_speaks_for_them(world, idea, hear, order):
    second = actions.add_idea(world.member, product="ACME", title="Second")
    hear("Globex", idea)
    assert [one.key for one in queries.ideas(world.viewer, order=order)] == [idea.key, second.key]


@pytest.mark.parametrize("order", ["rice", "newest"])
def test_a_list_goes_on_where_the_page_before_ended(world, order):
    keys = [actions.add_idea(world.member, product="ACME", title=f"Idea {n}").key for n in range(5)]
    seen, after = [], ""
    while True:
        page = queries.ideas(world.viewer, order=order, after=after, limit=2)
        seen += [one.key for one in page]
        after = page.next
        if not after:
            break
    assert seen == keys[::-1]


def test_a_cursor_of_another_list_is_refused(world, idea):
    with pytest.raises(Invalid, match="after is not a cursor of this list"):
        queries.ideas(world.viewer, after="elsewhere")


def test_filters_narrow_the_list(world, idea):
    bet = actions.add_initiative(world.member, product="ACME", name="Nobody types a password")
    actions.edit_idea(world.member, key=idea.key, initiative=bet.pk, target_segment="Enterprise")
    other = actions.add_idea(world.member, product="ACME", title="Dark mode")
    actions.decline_idea(world.member, key=other.key, reason="Nobody asks.")
    asks = ({"initiative": bet.pk}, {"segment": "enterprise"}, {"words": "PASSKEYS"}, {"state": "open"})
    for asked in asks:
        assert [one.key for one in queries.ideas(world.viewer, **asked)] == [idea.key]
    assert [one.key for one in queries.ideas(world.viewer, state="declined", product="ACME")] == [other.key]


def test_the_list_costs_the_same_number_of_queries_whatever_its_length(
    world, hear, theme, django_assert_num_queries, django_assert_max_num_queries
):
    def more(count):
        for n in range(count):
            idea = actions.add_idea(world.member, product="ACME", title=f"Idea {n}", theme=theme.pk)
            hear("Globex", idea)

    more(10)
    with django_assert_max_num_queries(8) as few:
        assert len(queries.ideas(world.viewer)) == 10
    more(10)
    with django_assert_num_queries(len(few)):
        assert len(queries.ideas(world.viewer)) == 20


def test_the_ideas_an_account_asked_for_include_those_by_theme(world, idea, theme, hear):
    by_theme = actions.add_idea(world.member, product="ACME", title="Cache", theme=theme.pk)
    hear("Globex", theme)
    hear("Globex", theme)
    hear("Globex", idea)
    asked = queries.ideas_of_account(world.viewer, world.account.pk)
    assert [(one.key, insights) for one, insights in asked] == [(by_theme.key, 2), (idea.key, 1)]


def test_what_is_asked_most_leaves_out_what_nobody_asked_for_and_what_is_over(world, idea, hear):
    actions.add_idea(world.member, product="ACME", title="Nobody asks")
    over = actions.add_idea(world.member, product="ACME", title="Over")
    for one in (idea, over):
        hear("Globex", one)
    actions.edit_idea(world.member, key=over.key, state="delivered")
    asked = queries.ideas_asked_most(world.viewer, world.product, 10)
    assert [(one.key, evidence.insights) for one, evidence in asked] == [(idea.key, 1)]


def test_a_theme_of_another_product_cannot_be_answered(world, idea):
    add_product(world.owner, key="BETA", name="Beta")
    other = add_theme(world.member, product="BETA", name="Elsewhere")
    with pytest.raises(Invalid, match="theme: “Elsewhere” is of another product than ACME"):
        actions.answer_theme(world.member, key=idea.key, theme=other.pk)


def test_the_trace_leads_from_a_sentence_to_the_idea(world, idea, theme, hear):
    said = hear("Globex", theme)
    actions.answer_theme(world.member, key=idea.key, theme=theme.pk)
    evidence = {(step.type, step.id) for step in why(world.member, ref=idea.key).evidence}
    assert {("theme", theme.pk), ("insight", said.pk), ("account", world.account.pk)} <= evidence
    assert [step.kind for step in neighbours(world.member, of=idea.key)] == ["answered_by"]


def test_linking_a_theme_can_be_taken_back(world, idea, theme):
    actions.answer_theme(world.member, key=idea.key, theme=theme.pk)
    undo(world.member, sequence=LAST_SEQUENCE.get())
    assert queries.themes_of(world.viewer, idea) == []
