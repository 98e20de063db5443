"""The inbox, the list of all messages, one message."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from django.db.models import Q, QuerySet
from django.utils import timezone

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit, ProductKey, Words
from northing.core.usecases import query
from northing.workspace.queries import in_state_at, product_of

from ..models import Feedback, Insight, State
from ..shapes import Counts, Day, FeedbackLine, MessageShape

NEWEST = ("-at", "-id")
ORDERS = {"newest": NEWEST, "oldest": ("at", "id"), "votes": ("-votes", "-id")}
MOST_COMPARED = 300


@query("feedback.inbox", "GET /inbox", returns=list[FeedbackLine])
def inbox(actor: Actor, *, product: ProductKey = "", after: Cursor = "", limit: Limit = 50) -> Slice:
    """The messages that wait to be triaged, newest first: new ones, and snoozed ones whose day has come."""
    return _seen_by(actor, take(_waiting(actor, product).for_list(), NEWEST, after=after, limit=limit))


@query("feedback.counts", "GET /inbox/counts", returns=Counts)
def counts(actor: Actor, *, product: ProductKey = "") -> Counts:
    """How many messages wait in the inbox, and how many are snoozed."""
    mine = Feedback.objects.visible_to(actor).of_product(product_of(actor, product))
    return Counts(*mine.waiting_and_sleeping(timezone.localdate()))


@query("feedback.list", "GET /feedback", returns=list[FeedbackLine])
def messages(
    actor: Actor,
    *,
    product: ProductKey = "",
    state: State | None = None,
    source: Words = "",
    account: Id | None = None,
    author: Id | None = None,
    theme: Id | None = None,
    words: Words = "",
    since: Day | None = None,
    until: Day | None = None,
    order: Literal["newest", "oldest", "votes"] = "newest",
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """All messages that fit the filters; `since` and `until` are days, both included."""
    found = Feedback.objects.visible_to(actor).of_product(product_of(actor, product)).in_state(state)
    found = found.from_source(source).with_words(words.split())
    found = found.of_account(_known(actor, "account", account)).by_author(_known(actor, "contact", author))
    found = found.came_between(since and _midnight(since), until and _midnight(until + timedelta(days=1)))
    found = found.filter(pk__in=_about_theme(actor, theme)) if theme else found
    return _seen_by(actor, take(found.for_list(), ORDERS[order], after=after, limit=limit))


@query("feedback.message", "GET /feedback/{id}", returns=MessageShape)
def message(actor: Actor, *, id: Id) -> Feedback:
    """One message with everything that was highlighted in it."""
    whole = Feedback.objects.select_related("product", "account", "author", "decided_by", "duplicate_of")
    found = whole.one(actor, id=id)
    found.highlights = list(found.insights.select_related("by").order_by("start", "end", "id"))
    for insight in found.highlights:
        insight.feedback = found
    return _seen_by(actor, [found])[0]


@query("feedback.similar", "GET /feedback/{id}/similar", returns=list[FeedbackLine])
def similar(actor: Actor, *, id: Id, words: Words = "", limit: Limit = 8) -> list[Feedback]:
    """Messages of the same product that may say the same: by the words of the title, or the words given."""
    this = Feedback.objects.all().one(actor, id=id)
    terms = _telling(words or this.title)
    others = Feedback.objects.visible_to(actor).of_product(this.product).exclude(pk=this.pk)
    alike = others.with_any_word(terms).exclude(duplicate_of=this).for_list().order_by(*NEWEST)[:MOST_COMPARED]
    ranked = sorted(alike, key=lambda other: (-_shared(terms, other), other.state == State.DUPLICATE))
    return _seen_by(actor, ranked[:limit])


def next_waiting(actor: Actor, row: Feedback, product: str) -> Feedback | None:
    """The message that follows this one in the inbox."""
    below = _waiting(actor, product).filter(Q(at__lt=row.at) | Q(at=row.at, pk__lt=row.pk), at__lte=row.at)
    return below.only("id").order_by(*NEWEST).first()


def last_handled(actor: Actor) -> Feedback | None:
    """The message this member decided about last, today."""
    since = timezone.now() - timedelta(hours=24)
    mine = Feedback.objects.visible_to(actor).filter(decided_by_id=actor.member_id, decided_at__gte=since)
    return mine.only("id", "title", "state").order_by("-decided_at").first() if actor.member_id else None


def snooze_days() -> dict[str, date]:
    """The days one snoozes to most: tomorrow, next Monday, a month from now."""
    today = timezone.localdate()
    monday = today + timedelta(days=7 - today.weekday())
    return {"tomorrow": today + timedelta(days=1), "monday": monday, "month": today + timedelta(days=30)}


def newest(actor: Actor, rows: QuerySet, limit: int) -> list[Feedback]:
    """The first few of these messages, as a list shows them."""
    return _seen_by(actor, list(rows.for_list().order_by(*NEWEST)[:limit]))


def came_in(actor: Actor, product: Any, start: datetime, end: datetime) -> QuerySet:
    """The messages that came in [start, end)."""
    return Feedback.objects.visible_to(actor).of_product(product).came_between(start, end)


def untriaged_at(actor: Actor, product: Any, when: datetime) -> QuerySet:
    """The messages that waited at that moment: new then, or snoozed to a day that had come."""
    new, snoozed = (in_state_at(actor, "feedback", [state], when, product) for state in (State.NEW, State.SNOOZED))
    due = Q(pk__in=snoozed, snoozed_until__lte=timezone.localdate(when))
    return Feedback.objects.visible_to(actor).of_product(product).filter(Q(pk__in=new) | due)


def of_account(actor: Actor, account: int) -> QuerySet:
    """What an account said."""
    return Feedback.objects.visible_to(actor).of_account(account)


def of_author(actor: Actor, contact: int) -> QuerySet:
    """What one person said."""
    return Feedback.objects.visible_to(actor).by_author(contact)


def _waiting(actor: Actor, product: str) -> QuerySet:
    mine = Feedback.objects.visible_to(actor).of_product(product_of(actor, product))
    return mine.in_inbox(timezone.localdate())


def _seen_by(actor: Actor, rows: Any) -> Any:
    for row in rows if actor.is_guest else ():
        row.hide_speaker()
    return rows


def _known(actor: Actor, type: str, id: int | None) -> int | None:
    """The id, if the actor may know whose it is: nobody learns by trying filters who said what."""
    return kinds.get(actor, type, id).pk if id and actor.is_guest else id


def _about_theme(actor: Actor, theme: int) -> QuerySet:
    return Insight.objects.visible_to(actor).about("theme", [theme]).values("feedback_id")


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _telling(text: str) -> list[str]:
    """The longest words: they tell messages apart better than short ones."""
    found = sorted(set(re.findall(r"\w{3,}", text.lower())), key=lambda word: (-len(word), word))
    return found[:6]


def _shared(terms: list[str], other: Feedback) -> float:
    title, words = other.title.lower(), other.excerpt.lower()
    return sum(2 * (term in title) + (term in words) for term in terms)
