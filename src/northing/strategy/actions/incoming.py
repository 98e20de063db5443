"""Initiatives, ideas and decisions that other systems tell about, each with its life at its own times."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext as _now

from northing.core import kinds
from northing.core.actors import Actor, Role
from northing.core.changes import edit, record, record_life, replay
from northing.core.errors import Invalid
from northing.core.shapes import Change, Label, ProductKey
from northing.core.usecases import action
from northing.workspace.actions import connect_all
from northing.workspace.incoming import Tally, resolve, resolve_any, take_in
from northing.workspace.queries import product_of

from ..models import Decision, DecisionState, Horizon, Idea, IdeaState, Initiative, InitiativeState
from ..models.ideas import ENDS
from ..shapes import IncomingDecision, IncomingIdea, IncomingInitiative
from .named import home

TOLD = frozenset({"title", "summary", "hypothesis", "target_segment", "state", "reason", "feasibility"})
UNDECIDED = {"state": "open", "choice": "", "why": "", "prediction": "", "review_on": None, "decided_at": None}
WHERE = ("idea", "initiative", "release", "item", "theme")
Link = tuple[tuple[str, int], tuple[str, int], str, datetime]


@action("strategy.import_initiatives", "POST /imports/initiatives", returns=Tally, may=Role.MANAGER, agents=False)
def import_initiatives(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingInitiative]) -> Tally:
    """Take in the bets that another system knows; those that came before are updated, not added again."""
    place = home(actor, product)
    people = resolve(actor, source, "member", (one.owner for one in records))

    def values(one: IncomingInitiative) -> dict[str, Any]:
        fields = {name: getattr(one, name) for name in ("summary", "state", "horizon", "starts", "due")}
        return fields | {"name": _line(one.name or one.foreign), "owner_id": people.get(one.owner)}

    def row(one: IncomingInitiative) -> Initiative:
        return _checked(one, Initiative(product=place, **values(one)), state=InitiativeState, horizon=Horizon)

    return take_in(
        actor,
        source,
        "initiative",
        records,
        add=lambda fresh: _born(actor, [row(one) for one in fresh], fresh, by=[one.owner for one in fresh]),
        update=lambda initiative, one: _changed(actor, edit(initiative, **values(one)), one),
    )


@action("strategy.import_ideas", "POST /imports/ideas", returns=Tally, may=Role.MANAGER, agents=False)
def import_ideas(actor: Actor, *, source: Label, product: ProductKey, records: list[IncomingIdea]) -> Tally:
    """Take in ideas with their history and the themes they answer; they take the next keys of the product."""
    place = home(actor, product)
    known = _Known(actor, source, records)

    def add(fresh: list[IncomingIdea]) -> list[Idea]:
        ideas = [_checked(one, Idea(product=place, **known.values(one)), state=IdeaState) for one in fresh]
        for number, idea in enumerate(ideas, place.take_numbers(len(ideas))):
            idea.number_as(number)
        firsts = [_first_values(one.changes) for one in fresh]
        _born(actor, ideas, fresh, initial=firsts, by=[one.author for one in fresh])
        for idea, one in zip(ideas, fresh, strict=True):
            _relive(idea, one.changes)
        connect_all(actor, (link for idea, one in zip(ideas, fresh, strict=True) for link in known.answers(idea, one)))
        return ideas

    def update(idea: Idea, one: IncomingIdea) -> None:
        _changed(actor, edit(idea, **known.values(one)), one, at=max((c.at for c in one.changes), default=None))
        connect_all(actor, known.answers(idea, one))

    return take_in(actor, source, "idea", records, add=add, update=update)


@action("strategy.import_decisions", "POST /imports/decisions", returns=Tally, may=Role.MANAGER, agents=False)
def import_decisions(
    actor: Actor, *, source: Label, product: ProductKey = "", records: list[IncomingDecision]
) -> Tally:
    """Take in decisions, opened and taken at their own times, with what they are about and what they led to."""
    place = product_of(actor, product)
    people = _people(actor, source, records)
    ends = resolve_any(actor, source, {end for one in records for end in (*one.about, *one.leads_to)}, WHERE)

    def add(fresh: list[IncomingDecision]) -> list[Decision]:
        rows = [_checked(one, Decision(product=place, **_decided(one, people)), state=DecisionState) for one in fresh]
        taken = [row.decided_at is not None for row in rows]
        _born(actor, rows, fresh, initial=[UNDECIDED if t else {} for t in taken], by=[one.driver for one in fresh])
        for row in rows:
            if row.decided_at is not None:
                _retake(row)
        connect_all(actor, (link for row, one in zip(rows, fresh, strict=True) for link in _ends_of(row, one, ends)))
        return rows

    def update(row: Decision, one: IncomingDecision) -> None:
        _changed(actor, edit(row, **_decided(one, people)), one, at=one.decided_at)
        connect_all(actor, _ends_of(row, one, ends))

    return take_in(actor, source, "decision", records, add=add, update=update)


class _Known:
    """What the records of one batch refer to, found in one query a type."""

    def __init__(self, actor: Actor, source: str, records: Sequence[IncomingIdea]) -> None:
        logins = [login for one in records for login in (one.owner, one.technical_owner)]
        self.people = resolve(actor, source, "member", logins)
        self.themes = resolve(actor, source, "theme", (theme for one in records for theme in one.themes))
        bets = resolve(actor, source, "initiative", (one.initiative for one in records))
        rows = Initiative.objects.visible_to(actor).in_bulk(bets.values())
        self.bets = {foreign: rows[id] for foreign, id in bets.items() if id in rows}

    def values(self, one: IncomingIdea) -> dict[str, Any]:
        names = ("summary", "hypothesis", "state", "confidence", "reach", "feasibility")
        fields = {name: getattr(one, name) for name in names}
        fields |= {"title": _line(one.title or one.foreign), "target_segment": _line(one.target_segment, 80)}
        for name, points in (("effort", one.effort), ("impact", one.impact)):
            fields |= {f"{name}_{end}": value for end, value in zip(ENDS, points or (None,) * len(ENDS), strict=True)}
        people = {"owner_id": self.people.get(one.owner), "technical_owner_id": self.people.get(one.technical_owner)}
        return fields | people | {"initiative": self.bets.get(one.initiative), "reason": _reason(one)}

    def answers(self, idea: Idea, one: IncomingIdea) -> list[Link]:
        found = (self.themes[theme] for theme in one.themes if theme in self.themes)
        return [(("theme", theme), ("idea", idea.pk), "answered_by", one.at) for theme in found]


def _line(text: str, most: int = 300) -> str:
    """The text as one line that fits its column."""
    return " ".join(text.split())[:most]


def _checked(one: Any, row: Any, **choices: type[TextChoices]) -> Any:
    """The row, unless it makes no sense; the sentence then names the record."""
    for field, allowed in choices.items():
        if getattr(row, field) not in allowed.values:
            sentence = _now("{foreign}: {field} must be one of {allowed}.")
            raise Invalid(sentence.format(foreign=one.foreign, field=field, allowed=", ".join(allowed.values)))
    row.created_at = one.at
    try:
        return row.sound()
    except Invalid as wrong:
        raise Invalid(f"{one.foreign}: {wrong.sentence}", field=wrong.faults[0].field) from wrong


def _born(
    actor: Actor, rows: list[Any], records: Sequence[Any], *, by: list[str], initial: Sequence[Mapping] = ()
) -> list[Any]:
    first = initial or [{}] * len(rows)
    return record_life(actor, rows, created=[one.at for one in records], initial=first, by=by)


def _changed(actor: Actor, row: Any, one: Any, at: datetime | None = None) -> None:
    """Note what changed since it last came: at the time the source gives for that, else now."""
    _checked(one, row)
    record(actor, row, happened_at=at or timezone.now())


def _first_values(changes: Iterable[Change]) -> dict[str, str]:
    first: dict[str, str] = {}
    for change in sorted(changes, key=lambda change: change.at):
        if change.field in TOLD:
            first.setdefault(change.field, change.before)
    return first


def _relive(row: Idea, changes: Iterable[Change]) -> None:
    for change in sorted(changes, key=lambda change: change.at):
        if change.field in TOLD:
            before, after = {change.field: change.before}, {change.field: change.after}
            replay(row, before=before, after=after, happened_at=change.at, by=change.by)


def _reason(one: IncomingIdea) -> str:
    told = [change.after for change in one.changes if change.field == "reason"]
    return "" if one.state != IdeaState.DECLINED else (told or [_now("Declined before it came here.")])[-1]


def _people(actor: Actor, source: str, records: Sequence[IncomingDecision]) -> dict[str, Any]:
    """The members behind the logins: {login: member}."""
    logins = {name for one in records for name in (one.driver, one.approver, *one.contributors, *one.informed)}
    ids = resolve(actor, source, "member", logins)
    rows = kinds.KINDS["member"].visible_to(actor).in_bulk(ids.values())
    return {login: rows[id] for login, id in ids.items() if id in rows}


def _decided(one: IncomingDecision, people: dict[str, Any]) -> dict[str, Any]:
    def names(logins: Iterable[str]) -> list[str]:
        return [people[login].name if login in people else login for login in logins]

    taken = one.state != DecisionState.OPEN
    choice = _line(one.choice)
    options = list(dict.fromkeys(_line(name) for name in (*one.options, choice) if name))
    fields = {name: getattr(one, name) for name in ("context", "state", "why", "prediction", "review_on")}
    return fields | {
        "title": _line(one.title or one.foreign),
        "options": [{"name": name, "note": ""} for name in options],
        "choice": choice if taken else "",
        "decided_at": (one.decided_at or one.at) if taken else None,
        "driver": people.get(one.driver),
        "approver": people.get(one.approver),
        "contributors": names(one.contributors),
        "informed": names(one.informed),
    }


def _retake(row: Decision) -> None:
    now = row.snapshot()
    changed = {name: now[name] for name, value in UNDECIDED.items() if now[name] != value}
    before = {name: UNDECIDED[name] for name in changed}
    replay(row, before=before, after=changed, happened_at=row.decided_at, by=row.driver.name if row.driver else "")


def _ends_of(row: Decision, one: IncomingDecision, ends: Mapping[str, tuple[str, int]]) -> list[Link]:
    itself, taken = ("decision", row.pk), one.decided_at or one.at
    before: list[Link] = [(ends[end], itself, "decided_in", one.at) for end in one.about if end in ends]
    return before + [(itself, ends[end], "leads_to", taken) for end in one.leads_to if end in ends]
