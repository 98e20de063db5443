"""What was chosen, what waits to be chosen, and what is to be judged."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Literal

from django.db.models import QuerySet
from django.utils import timezone

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit, ProductKey
from northing.core.usecases import query
from northing.workspace.queries import in_state_at, product_of

from ..models import Decision, DecisionState
from ..shapes import DecisionShape
from . import links

DecisionsAsked = Literal["", "open", "decided", "superseded"]
ORDERS = {"open": ("created_at", "id"), "decided": ("-decided_at", "-id"), "superseded": ("-decided_at", "-id")}


@query("strategy.decisions", "GET /decisions", returns=list[DecisionShape])
def decisions(
    actor: Actor,
    *,
    product: ProductKey = "",
    state: DecisionsAsked = "",
    due: bool = False,
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """Decisions, newest first (open ones: the longest open first); with `due`, those to be reviewed by now."""
    found = Decision.objects.visible_to(actor).of_product(product_of(actor, product)).in_state(state).with_people()
    if due:
        return take(found.due_for_review(timezone.localdate()), ("review_on", "id"), after=after, limit=limit)
    return take(found, ORDERS.get(state, ("-created_at", "-id")), after=after, limit=limit)


@query("strategy.decision", "GET /decisions/{id}", returns=DecisionShape)
def decision(actor: Actor, *, id: Id) -> Decision:
    """One decision."""
    return Decision.objects.with_people().one(actor, id=id)


def decisions_made(actor: Actor, product: Any, start: datetime, end: datetime) -> QuerySet:
    """Decisions taken in [start, end), oldest first; `product` None stands for all."""
    found = Decision.objects.visible_to(actor).of_product(product).decided_between(start, end)
    return found.with_people().order_by("decided_at", "id")


def decisions_open(actor: Actor, product: Any, when: datetime) -> QuerySet:
    """Decisions that were open at that moment, the longest open first; `product` None stands for all."""
    then = in_state_at(actor, "decision", [DecisionState.OPEN], when, product)
    return Decision.objects.visible_to(actor).filter(pk__in=then).with_people().order_by("created_at", "id")


def decisions_of(actor: Actor, type: str, ids: Collection[int]) -> QuerySet:
    """The decisions in which these objects were decided on, newest first."""
    found = links.ends(actor, "decided_in", type, ids, "decision")
    wanted = {decision for group in found.values() for decision in group}
    return Decision.objects.visible_to(actor).filter(pk__in=wanted).with_people().order_by("-created_at", "-id")


def successor_of(actor: Actor, decision: Decision) -> Decision | None:
    """The decision that stands in place of this one, if the actor may see it."""
    return Decision.objects.visible_to(actor).filter(pk=decision.superseded_by_id).first()


def successors_for(actor: Actor, decision: Decision) -> QuerySet:
    """The newest decisions that could supersede this one."""
    found = Decision.objects.visible_to(actor).exclude(pk=decision.pk).exclude(state=DecisionState.SUPERSEDED)
    found = found.filter(product_id=decision.product_id) if decision.product_id else found
    return found.order_by("-created_at")[:100]


def about(actor: Actor, decision: Decision) -> list[Any]:
    """What the decision is about: ideas and others the actor may see."""
    return _seen(actor, links.all_starts(actor, "decided_in", ("decision", decision.pk)))


def led_to(actor: Actor, decision: Decision) -> list[Any]:
    """What followed from the decision: releases, initiatives, ideas, work items the actor may see."""
    return _seen(actor, links.all_ends(actor, "leads_to", ("decision", decision.pk)))


def _seen(actor: Actor, refs: list[tuple[str, int]]) -> list[Any]:
    rows = kinds.fetch(actor, refs)
    return [rows[ref] for ref in refs if ref in rows]
