"""The sample company: the same every time, whole in its references, and believable in its dates and numbers."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from itertools import pairwise
from typing import Any, TypeVar

import pytest

from northing.backlog.shapes import IncomingItem, IncomingMilestone, IncomingRelease, IncomingSprint
from northing.connectors.sample import PRODUCTS, company
from northing.core.shapes import Change, Incoming
from northing.customers.shapes import IncomingAccount, IncomingContact
from northing.feedback.shapes import IncomingFeedback, IncomingInsight, IncomingTheme
from northing.strategy.shapes import IncomingDecision, IncomingIdea, IncomingInitiative
from northing.workspace.shapes import IncomingComment, IncomingLink, IncomingPerson

pytestmark = pytest.mark.one_database

Kind = TypeVar("Kind", bound=Incoming)

TODAY = date(2026, 11, 20)
MIDNIGHT = datetime.combine(TODAY, time(), UTC)

ORDER = [
    IncomingPerson, IncomingAccount, IncomingContact, IncomingRelease, IncomingSprint, IncomingMilestone,
    IncomingInitiative, IncomingTheme, IncomingFeedback, IncomingIdea, IncomingInsight, IncomingDecision, IncomingItem,
    IncomingComment, IncomingLink,
]  # fmt: skip

COUNTS = {
    IncomingPerson: (14, 14), IncomingAccount: (115, 125), IncomingContact: (240, 280), IncomingRelease: (28, 34),
    IncomingSprint: (150, 170), IncomingMilestone: (10, 20), IncomingInitiative: (9, 9), IncomingTheme: (18, 18),
    IncomingFeedback: (2_300, 2_700), IncomingIdea: (55, 65), IncomingInsight: (800, 1_000), IncomingDecision: (25, 25),
    IncomingItem: (2_450, 2_750), IncomingComment: (2_500, 4_000), IncomingLink: (250, 500),
}  # fmt: skip

REFERENCES: dict[type[Incoming], Callable[[Any], list[str]]] = {
    IncomingContact: lambda one: [one.account],
    IncomingInitiative: lambda one: [one.owner],
    IncomingFeedback: lambda one: [one.author, one.account, one.decided_by, one.duplicate_of],
    IncomingIdea: lambda one: [one.owner, one.technical_owner, one.author, one.initiative, *one.themes],
    IncomingInsight: lambda one: [one.feedback, one.theme, one.idea, one.by],
    IncomingDecision: lambda one: [
        one.driver, one.approver, *one.contributors, *one.informed, *one.about, *one.leads_to,
    ],
    IncomingItem: lambda one: [
        one.author, one.assignee, one.parent, one.release, one.milestone, *one.sprints, *one.blocked_by, one.idea,
        *one.feedback, one.closed_by, *(change.by for change in one.changes),
    ],
    IncomingComment: lambda one: [one.on, one.author],
    IncomingLink: lambda one: [one.start, one.end],
}  # fmt: skip


@pytest.fixture(scope="module")
def records() -> list[tuple[str, Incoming]]:
    return list(company(today=TODAY))


def of(records: list[tuple[str, Incoming]], kind: type[Kind]) -> list[Kind]:
    return [record for _, record in records if isinstance(record, kind)]


def test_the_same_seed_and_day_tell_the_same_story(records: list[tuple[str, Incoming]]) -> None:
    assert list(company(today=TODAY)) == records


def test_another_seed_tells_another(records: list[tuple[str, Incoming]]) -> None:
    assert list(company(seed=2, today=TODAY)) != records


def test_every_record_comes_after_what_it_refers_to(records: list[tuple[str, Incoming]]) -> None:
    seen = {""}
    for _, record in records:
        missing = [key for key in REFERENCES.get(type(record), lambda _: [])(record) if key not in seen]
        assert not missing, (record.foreign, missing)
        assert record.foreign not in seen
        seen.add(record.foreign)


def test_kinds_come_in_the_order_an_importer_needs(records: list[tuple[str, Incoming]]) -> None:
    places = [ORDER.index(type(record)) for _, record in records]
    assert places == sorted(places)


def test_only_people_and_customers_belong_to_no_product(records: list[tuple[str, Incoming]]) -> None:
    for product, record in records:
        whole = isinstance(record, IncomingPerson | IncomingAccount | IncomingContact)
        assert product in ({""} if whole else {key for key, *_ in PRODUCTS})


@pytest.mark.parametrize("kind", COUNTS)
def test_there_is_as_much_of_everything_as_a_real_company_has(
    records: list[tuple[str, Incoming]], kind: type[Incoming]
) -> None:
    low, high = COUNTS[kind]
    assert low <= len(of(records, kind)) <= high


def test_nothing_has_happened_in_the_future(records: list[tuple[str, Incoming]]) -> None:
    planned = {"starts", "ends", "due", "review_on"}
    for _, record in records:
        stamps = {name: value for name, value in record if isinstance(value, datetime) and name not in planned}
        stamps |= {f"change {n}": change.at for n, change in enumerate(getattr(record, "changes", ()))}
        for name, value in stamps.items():
            assert value.utcoffset() is not None and value < MIDNIGHT, (record.foreign, name, value)


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2025, 1, 1), date(2026, 8, 15)])
def test_it_can_be_told_on_any_day(today: date) -> None:
    stories = list(company(today=today))
    for item in of(stories, IncomingItem):
        assert item.created < datetime.combine(today, time(), UTC)
    assert len(stories) > 9_000


def test_highlights_are_sentences_of_accepted_messages(records: list[tuple[str, Incoming]]) -> None:
    messages = {message.foreign: message for message in of(records, IncomingFeedback)}
    for insight in of(records, IncomingInsight):
        message = messages[insight.feedback]
        quote = message.text[insight.start : insight.end]
        assert message.state == "accepted" and bool(insight.theme) != bool(insight.idea)
        assert len(quote) == insight.end - insight.start > 8 and quote == quote.strip()
        assert insight.start == 0 or message.text[insight.start - 1] in " \n。", message.text
        assert insight.end == len(message.text) or message.text[insight.end] in " \n." or quote[-1] == "。", quote
        assert message.decided_at and insight.at >= message.decided_at


def test_messages_are_decided_after_they_came_and_with_a_reason(records: list[tuple[str, Incoming]]) -> None:
    for message in of(records, IncomingFeedback):
        assert (message.decided_at is None) == (message.state == "new")
        assert message.decided_at is None or message.decided_at > message.at
        assert bool(message.reason) == (message.state == "declined")
        assert bool(message.duplicate_of) == (message.state == "duplicate")


def test_the_inbox_holds_the_last_days_of_every_product(records: list[tuple[str, Incoming]]) -> None:
    fresh = [(product, one) for product, one in records if isinstance(one, IncomingFeedback) and one.state == "new"]
    assert 55 <= len(fresh) <= 70
    assert min(Counter(product for product, _ in fresh).values()) >= 6
    assert all((TODAY - one.at.date()).days < 20 for _, one in fresh)


def test_call_notes_are_long_and_hold_several_insights(records: list[tuple[str, Incoming]]) -> None:
    calls = {one.foreign: one for one in of(records, IncomingFeedback) if one.source == "call"}
    lengths = [len(call.text.split()) for call in calls.values()]
    held = Counter(one.feedback for one in of(records, IncomingInsight) if one.feedback in calls)
    assert len(calls) > 80 and min(lengths) >= 250 and max(lengths) <= 700
    assert max(held.values()) >= 4


def test_people_write_in_many_ways_and_three_languages(records: list[tuple[str, Incoming]]) -> None:
    texts = [message.text for message in of(records, IncomingFeedback)]
    assert len(set(texts)) > 0.9 * len(texts)
    assert sum("。" in text for text in texts) > 60
    assert sum(" nicht " in text or " die " in text for text in texts) > 60
    assert not [text for text in texts if "{" in text or "}" in text or "  " in text]


def test_changes_tell_a_life_without_gaps(records: list[tuple[str, Incoming]]) -> None:
    for item in of(records, IncomingItem):
        assert_life(item.changes, item.created)
        assert last(item.changes, "state", "backlog") == item.state
        assert last(item.changes, "assignee", "") == item.assignee
        assert last(item.changes, "priority", item.priority) == item.priority
        assert last(item.changes, "estimate", "") == (f"{item.estimate:g}" if item.estimate else "")
    for idea in of(records, IncomingIdea):
        assert_life(idea.changes, idea.at)
        assert last(idea.changes, "state", "new") == idea.state


def assert_life(changes: tuple[Change, ...], born: datetime) -> None:
    assert [change.at for change in changes] == sorted(change.at for change in changes)
    assert not changes or changes[0].at >= born
    for name in {change.field for change in changes}:
        for one, two in pairwise(change for change in changes if change.field == name):
            assert one.after == two.before


def last(changes: tuple[Change, ...], name: str, otherwise: str) -> str:
    return next((change.after for change in reversed(changes) if change.field == name), otherwise)


def test_what_is_closed_was_closed_by_its_last_change(records: list[tuple[str, Incoming]]) -> None:
    for item in of(records, IncomingItem):
        assert (item.closed is None) == (item.state not in {"done", "cancelled"})
        if item.closed:
            assert item.changes[-1].at == item.closed and item.changes[-1].field == "state"
            assert item.closed_by == item.changes[-1].by and item.outcome


def test_keys_are_unique_and_leave_room_for_ideas(records: list[tuple[str, Incoming]]) -> None:
    items = [(product, one) for product, one in records if isinstance(one, IncomingItem)]
    assert all(one.key == f"{product}-{one.number}" and (one.number or 0) > 100 for product, one in items)
    assert max(Counter(product for product, one in records if isinstance(one, IncomingIdea)).values()) <= 100


def test_the_team_keeps_office_hours(records: list[tuple[str, Incoming]]) -> None:
    for item in of(records, IncomingItem):
        for change in item.changes:
            assert change.at.weekday() < 5 and 7 <= change.at.hour <= 16


def test_lives_are_those_of_a_real_team(records: list[tuple[str, Incoming]]) -> None:
    items = of(records, IncomingItem)
    states = (change for item in items for change in item.changes if change.field == "state")
    moves = Counter((change.before, change.after) for change in states)
    assert {item.type for item in items} == {"epic", "feature", "story", "bug", "task", "spike", "debt", "incident"}
    assert moves["done", "in_progress"] > 60 and moves["in_review", "in_progress"] > 120
    assert sum(item.state == "cancelled" for item in items) > 60
    assert sum(bool(item.blocked_by) for item in items) >= 5
    assert sum(item.state == "in_progress" and age(item) > 25 for item in items) >= 5
    assert sum(bool(item.feedback) for item in items) > 150


def age(item: IncomingItem) -> int:
    """Days since an item entered its state."""
    return (MIDNIGHT - item.changes[-1].at).days


def test_throughput_doubles_with_the_squad_and_rests_in_august(records: list[tuple[str, Incoming]]) -> None:
    ride = [one for product, one in records if product == "RIDE" and isinstance(one, IncomingItem)]
    done = [item.closed.date() for item in ride if item.state == "done" and item.closed]
    early = sum(350 <= (TODAY - day).days < 700 for day in done) / 50
    late = sum((TODAY - day).days < 175 for day in done) / 25
    assert 1.4 < late / early < 2.3
    everything = Counter(item.closed.strftime("%Y-%m") for item in of(records, IncomingItem) if item.closed)
    assert everything["2026-08"] < 0.75 * everything["2026-06"]


def test_what_ships_makes_its_complaints_fade(records: list[tuple[str, Incoming]]) -> None:
    shipped = {one.foreign: one.shipped_at for one in of(records, IncomingRelease)}["release-RIDE-5.2"]
    messages = {one.foreign: one.at for one in of(records, IncomingFeedback)}
    told = [messages[one.feedback] for one in of(records, IncomingInsight) if one.theme == "theme-offline-tickets"]
    assert shipped
    before = sum(-180 <= (at - shipped).days < 0 for at in told)
    after = sum(60 <= (at - shipped).days < 240 for at in told)
    assert after < before / 2.5


def test_the_largest_open_theme_is_what_is_done_about_now(records: list[tuple[str, Incoming]]) -> None:
    ideas = of(records, IncomingIdea)
    solved = {theme for idea in ideas if idea.state == "delivered" for theme in idea.themes}
    answers = {idea.foreign: idea.themes[0] for idea in ideas if idea.themes}
    heard = Counter(one.theme or answers[one.idea] for one in of(records, IncomingInsight))
    largest = next(theme for theme, _ in heard.most_common() if theme not in solved)
    bets = {idea.initiative for idea in ideas if largest in idea.themes}
    now = {bet.foreign for bet in of(records, IncomingInitiative) if bet.state == "active" and bet.horizon == "now"}
    assert largest == "theme-cancellation-notice" and "initiative-told-in-time" in bets & now


def test_a_quarter_may_be_shared_and_shared_items_lead_to_shared_messages(records: list[tuple[str, Incoming]]) -> None:
    messages = {one.foreign: one for one in of(records, IncomingFeedback)}
    items, releases = of(records, IncomingItem), {one.foreign: one for one in of(records, IncomingRelease)}
    for some in (list(messages.values()), items, list(releases.values())):
        assert 0.15 < sum(one.viewers == "guests" for one in some) / len(some) < 0.35
    for item in items:
        if item.viewers == "guests":
            assert all(messages[key].viewers == "guests" for key in item.feedback)
            assert releases[item.release].viewers == "guests"


def test_some_releases_are_late_some_decisions_open_some_due(records: list[tuple[str, Incoming]]) -> None:
    releases, decisions = of(records, IncomingRelease), of(records, IncomingDecision)
    assert sum(bool(one.shipped_at and one.due and one.shipped_at.date() > one.due) for one in releases) >= 5
    overdue = [one.name for one in releases if one.state == "active" and one.due and one.due < TODAY]
    assert overdue == ["9.4 Compose once"]
    assert sum(one.state == "open" for one in decisions) >= 3
    assert sum(bool(one.review_on and one.review_on <= TODAY) for one in decisions) >= 3
