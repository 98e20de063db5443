"""Who was in which state when: ids to be used as subqueries."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from northing.core.actors import Actor

from ..models import Product, StateSpan


def in_state_at(
    actor: Actor, type: str, states: Iterable[str], when: datetime, product: Product | None = None
) -> QuerySet:
    """The ids of objects of this type that were in one of the states at that moment."""
    spans = _spans(actor, type, states, product)
    return spans.at(when).values_list("object_id", flat=True)


def entered(
    actor: Actor, type: str, states: Iterable[str], start: datetime, end: datetime, product: Product | None = None
) -> QuerySet:
    """The ids of objects that entered one of the states in [start, end)."""
    return _spans(actor, type, states, product).entered(start, end).values_list("object_id", flat=True)


def spans_of_type(actor: Actor, type: str, product: Product | None = None) -> QuerySet:
    """All spans of a type, for counting by week."""
    return _spans(actor, type, (), product)


def _spans(actor: Actor, type: str, states: Iterable[str], product: Product | None) -> QuerySet:
    spans = StateSpan.objects.visible_to(actor).filter(type=type)
    states = list(states)
    spans = spans.filter(state__in=states) if states else spans
    return spans.filter(product=product) if product else spans
