"""Messages, themes and highlights that other systems tell about, each with the time it had there."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from northing.core.actors import Actor, Role
from northing.core.changes import edit, record, record_life, replay
from northing.core.errors import Invalid
from northing.core.rows import Viewers
from northing.core.shapes import Label, ProductKey
from northing.core.usecases import action
from northing.customers.queries import accounts_of
from northing.workspace.incoming import Tally, resolve, take_in

from ..models import Feedback, Insight, State, Theme
from ..shapes import IncomingFeedback, IncomingInsight, IncomingTheme
from .capture import chosen, heading, plain_text

UNDECIDED = {
    "state": State.NEW.value,
    "reason": "",
    "decided_by": None,
    "decided_at": None,
    "snoozed_until": None,
    "duplicate_of": None,
}


@action("feedback.import_feedback", "POST /imports/feedback", returns=Tally, may=Role.MANAGER, agents=False)
def import_feedback(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingFeedback]) -> Tally:
    """Take in messages of another system; what was decided there is noted at the time it was decided."""
    about = chosen(actor, product)
    known = _Known(actor, source, records)
    return take_in(
        actor,
        source,
        "feedback",
        records,
        add=lambda fresh: _add(actor, about, known, fresh),
        update=lambda message, one: _update(actor, message, one, known),
    )


@action("feedback.import_themes", "POST /imports/themes", returns=Tally, may=Role.MANAGER, agents=False)
def import_themes(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingTheme]) -> Tally:
    """Take in themes of another system."""
    about = chosen(actor, product)

    def add(fresh: list[IncomingTheme]) -> list[Theme]:
        rows = [Theme(product=about, name=one.name[:300], summary=one.summary) for one in fresh]
        return _born(actor, rows, fresh)

    def update(theme: Theme, one: IncomingTheme) -> None:
        record(actor, edit(theme, name=one.name[:300], summary=one.summary))

    return take_in(actor, source, "theme", records, add=add, update=update)


@action("feedback.import_insights", "POST /imports/insights", returns=Tally, may=Role.MANAGER, agents=False)
def import_insights(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingInsight]) -> Tally:
    """Take in highlights of another system, in messages that came from there before."""
    chosen(actor, product)
    ends = _Ends(actor, source, records)

    def update(insight: Insight, one: IncomingInsight) -> None:
        insight.feedback = ends.message(one)
        record(actor, _filled(insight, one, ends))

    return take_in(
        actor,
        source,
        "insight",
        records,
        add=lambda fresh: _born(
            actor, [_filled(Insight(feedback=ends.message(one)), one, ends) for one in fresh], fresh
        ),
        update=update,
    )


class _Known:
    """Whom and what the records of a batch name, each kind in one query."""

    def __init__(self, actor: Actor, source: str, records: Sequence[IncomingFeedback]) -> None:
        self.people = resolve(actor, source, "contact", (one.author for one in records))
        self.accounts = resolve(actor, source, "account", (one.account for one in records))
        self.members = resolve(actor, source, "member", (one.decided_by for one in records))
        self.messages = resolve(actor, source, "feedback", (one.duplicate_of for one in records))
        self.employers = accounts_of(actor, self.people.values())

    def account(self, one: IncomingFeedback) -> int | None:
        return self.accounts.get(one.account) or self.employers.get(self.people.get(one.author, 0))


class _Ends:
    """The messages, themes, ideas and members that the highlights of a batch name."""

    def __init__(self, actor: Actor, source: str, records: Sequence[IncomingInsight]) -> None:
        self.feedback = resolve(actor, source, "feedback", (one.feedback for one in records))
        self.themes = resolve(actor, source, "theme", (one.theme for one in records))
        self.ideas = resolve(actor, source, "idea", (one.idea for one in records))
        self.members = resolve(actor, source, "member", (one.by for one in records))
        texts = Feedback.objects.visible_to(actor).defer("raw")
        self.messages = texts.in_bulk(sorted(set(self.feedback.values())))

    def message(self, one: IncomingInsight) -> Feedback:
        found = self.messages.get(self.feedback.get(one.feedback, 0))
        if found is None:
            sentence = _("feedback “{key}” of the insight {insight} did not come from here: import it first.")
            raise Invalid(sentence.format(key=one.feedback, insight=one.foreign), field="feedback")
        return found

    def about(self, one: IncomingInsight) -> tuple[str, int] | None:
        if one.idea in self.ideas:
            return "idea", self.ideas[one.idea]
        return ("theme", self.themes[one.theme]) if one.theme in self.themes else None


def _add(actor: Actor, product: Any, known: _Known, fresh: list[IncomingFeedback]) -> list[Feedback]:
    """In waves: a message that repeats another of the same batch is made after it."""
    made: dict[str, Feedback] = {}
    waiting = fresh
    while waiting:
        pending = {one.foreign for one in waiting}
        wave = [one for one in waiting if one.duplicate_of not in pending] or waiting
        rows = [_message(product, one, known) for one in wave]
        _born(actor, rows, wave, [UNDECIDED if row.state != State.NEW else {} for row in rows])
        for row, one in zip(rows, wave, strict=True):
            _replay_verdict(row, one)
            made[one.foreign] = row
            known.messages[one.foreign] = row.pk
        waiting = [one for one in waiting if one.foreign not in made]
    return [made[one.foreign] for one in fresh]


def _message(product: Any, one: IncomingFeedback, known: _Known) -> Feedback:
    text = plain_text(one.text)
    row = Feedback(
        product=product,
        source=one.source[:20],
        title=one.title[:300] or heading(text or one.foreign),
        text=text,
        author_id=known.people.get(one.author),
        account_id=known.account(one),
        at=one.at,
        url=one.url[:2000],
        votes=one.votes,
        viewers=one.viewers if one.viewers in Viewers.values else Viewers.TEAM,
        raw=one.raw,
    )
    return _decided(row, one, known)


def _decided(row: Feedback, one: IncomingFeedback, known: _Known) -> Feedback:
    row.state = one.state if one.state in State.values else State.NEW
    if row.state == State.NEW:
        return row
    row.reason, row.decided_at = one.reason, max(one.decided_at or one.at, one.at)
    row.decided_by_id = known.members.get(one.decided_by)
    row.duplicate_of_id = known.messages.get(one.duplicate_of) if row.state == State.DUPLICATE else None
    row.snoozed_until = timezone.localdate(row.decided_at) if row.state == State.SNOOZED else None
    return row


def _replay_verdict(row: Feedback, one: IncomingFeedback) -> None:
    if row.state != State.NEW:
        now = row.snapshot()
        after = {name: now[name] for name in UNDECIDED if now[name] != UNDECIDED[name]}
        before = {name: UNDECIDED[name] for name in after}
        replay(row, before=before, after=after, happened_at=row.decided_at, by=one.decided_by)


def _update(actor: Actor, message: Feedback, one: IncomingFeedback, known: _Known) -> None:
    """The source's own words and votes are taken over; its verdict only where it is newer than ours."""
    text = plain_text(one.text)
    quotes = list(message.insights.all())
    edit(message, title=one.title[:300] or None, url=one.url[:2000], votes=one.votes)
    edit(message, author_id=known.people.get(one.author), account_id=known.account(one))
    if all(insight.follow(text) for insight in quotes):
        message.text = text
        for insight in quotes:
            record(actor, insight)
    record(actor, message)
    if one.state != State.NEW and (message.decided_at is None or (one.decided_at or one.at) > message.decided_at):
        _decided(message, one, known)
        record(actor, message, happened_at=message.decided_at, by=one.decided_by)


def _filled(insight: Insight, one: IncomingInsight, ends: _Ends) -> Insight:
    insight.point_at(one.start, one.end)
    insight.importance = min(max(one.importance, 1), 3)
    insight.lead_to(ends.about(one))
    insight.by_id = ends.members.get(one.by)
    return insight


def _born(
    actor: Actor, rows: list[Any], records: Sequence[Any], initial: Iterable[dict[str, Any]] | None = None
) -> list:
    """Record the rows, each at the time its record was made over there."""
    created: list[datetime] = [one.at for one in records]
    by = [getattr(one, "author", "") or getattr(one, "by", "") for one in records]
    return record_life(actor, rows, created=created, initial=initial or [{}] * len(rows), by=by)
