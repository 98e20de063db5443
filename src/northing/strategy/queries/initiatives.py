"""Bets."""

from collections.abc import Collection
from typing import Literal

from django.db.models import Count

from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit, ProductKey
from northing.core.usecases import query
from northing.workspace.queries import product_of

from ..models import Horizon, Idea, Initiative
from ..shapes import InitiativeShape

InitiativesAsked = Literal["", "open", "proposed", "active", "done", "dropped"]


@query("strategy.initiatives", "GET /initiatives", returns=list[InitiativeShape])
def initiatives(
    actor: Actor,
    *,
    product: ProductKey = "",
    state: InitiativesAsked = "",
    horizon: Horizon | None = None,
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """Initiatives, by name; state “open” stands for proposed and active."""
    found = Initiative.objects.visible_to(actor).of_product(product_of(actor, product))
    return take(found.in_state(state).on_horizon(horizon).with_people(), ("name", "id"), after=after, limit=limit)


@query("strategy.initiative", "GET /initiatives/{id}", returns=InitiativeShape)
def initiative(actor: Actor, *, id: Id) -> Initiative:
    """One initiative."""
    return Initiative.objects.with_people().one(actor, id=id)


def ideas_in(actor: Actor, initiatives: Collection[int]) -> dict[int, int]:
    """How many ideas each initiative includes, as far as the actor may see them."""
    found = Idea.objects.visible_to(actor).filter(initiative__in=initiatives).order_by()
    return dict(found.values_list("initiative").annotate(Count("pk")))
