"""Choosing among options, and standing by the choice until it is superseded."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils import timezone

from northing.core.actors import Actor
from northing.core.changes import edit, record
from northing.core.rows import Viewers
from northing.core.shapes import Id, Label, Line, ProductKey, Text
from northing.core.usecases import action
from northing.workspace.actions import connect
from northing.workspace.queries import product_of
from northing.workspace.shapes import Ref

from ..models import Decision
from ..shapes import DecisionShape, OptionGiven
from .ideas import Reason
from .named import named, referred, refuse_strangers


@action("strategy.add_decision", "POST /decisions", returns=DecisionShape)
def add_decision(
    actor: Actor,
    *,
    title: Line,
    product: ProductKey = "",
    context: Text = "",
    options: list[OptionGiven] = [],
    driver: Id | None = None,
    approver: Id | None = None,
    contributors: list[Label] = [],
    informed: list[Label] = [],
    review_on: date | None = None,
    about: list[Ref] = [],
    leads_to: list[Ref] = [],
    viewers: Viewers = Viewers.TEAM,
) -> Decision:
    """Open a decision about ideas or anything else (`about`, such as KEY-12), with its options and DACI roles."""
    causes, outcomes = referred(actor, about, "about"), referred(actor, leads_to, "leads_to")
    decision = Decision(title=title, context=context, options=_plain(options), review_on=review_on, viewers=viewers)
    decision.product = product_of(actor, product) or _shared_home(causes)
    decision.driver = named(actor, "member", driver, "driver")
    decision.approver = named(actor, "member", approver, "approver")
    decision.contributors, decision.informed = contributors, informed
    record(actor, decision.sound())
    return _connected(actor, decision, causes, outcomes)


@action("strategy.edit_decision", "PATCH /decisions/{id}", returns=DecisionShape)
def edit_decision(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    title: Line | None = None,
    context: Text | None = None,
    options: list[OptionGiven] | None = None,
    why: Text | None = None,
    prediction: Text | None = None,
    review_on: date | None = None,
    driver: Id | None = None,
    approver: Id | None = None,
    contributors: list[Label] | None = None,
    informed: list[Label] | None = None,
    about: list[Ref] = [],
    leads_to: list[Ref] = [],
    viewers: Viewers | None = None,
    clear: list[Label] = [],
) -> Decision:
    """Change a decision's words or people, or add what it is about or leads to; `clear` names fields to empty."""
    decision = Decision.objects.with_people().one(actor, id=id)
    values: dict[str, Any] = {"title": title, "context": context, "why": why, "prediction": prediction}
    values |= {"options": None if options is None else _plain(options), "viewers": viewers, "review_on": review_on}
    values |= {"driver": named(actor, "member", driver, "driver"), "contributors": contributors}
    values |= {"approver": named(actor, "member", approver, "approver"), "informed": informed}
    record(actor, edit(decision, version=version, clear=clear, **values).sound())
    return _connected(actor, decision, referred(actor, about, "about"), referred(actor, leads_to, "leads_to"))


@action("strategy.decide", "PUT /decisions/{id}/decide", returns=DecisionShape)
def decide(
    actor: Actor, *, id: Id, choice: Line, why: Reason, prediction: Text = "", review_on: date | None = None
) -> Decision:
    """Choose one of the options and say why, what you expect of it, and when that will be judged."""
    decision = Decision.objects.with_people().one(actor, id=id)
    decision.decide(choice, at=timezone.now())
    return record(actor, edit(decision, why=why, prediction=prediction, review_on=review_on).sound())


@action("strategy.supersede", "PUT /decisions/{id}/supersede", returns=DecisionShape)
def supersede(actor: Actor, *, id: Id, by: Id) -> Decision:
    """Let a later decision stand in place of this one."""
    decision = Decision.objects.with_people().one(actor, id=id)
    return record(actor, decision.supersede(named(actor, "decision", by, "by")))


def _plain(options: Iterable[Any]) -> list[dict[str, str]]:
    return [option.model_dump() for option in options]


def _shared_home(rows: list[Any]) -> Any:
    """The product that all these are of, if there is one."""
    homes = {row.product for row in rows if getattr(row, "product_id", None)}
    return homes.pop() if len(homes) == 1 else None


def _connected(actor: Actor, decision: Decision, causes: list[Any], outcomes: list[Any]) -> Decision:
    itself = ("decision", decision.pk)
    refuse_strangers(causes, decision.product, "about")
    refuse_strangers(outcomes, decision.product, "leads_to")
    for row in causes:
        connect(actor, (row.type, row.pk), itself, "decided_in")
    for row in outcomes:
        connect(actor, itself, (row.type, row.pk), "leads_to")
    return decision
