"""Themes, and what speaks for each."""

from typing import Literal

from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit, ProductKey, Words
from northing.core.usecases import query
from northing.workspace.queries import product_of

from ..models import Insight, Theme, ThemeState
from ..shapes import Evidence, WeighedTheme
from .evidence import evidence_of

ORDERS = {"asked": ("-asked", "-id"), "name": ("name", "id"), "newest": ("-created_at", "-id")}


@query("feedback.themes", "GET /themes", returns=list[WeighedTheme])
def themes(
    actor: Actor,
    *,
    product: ProductKey = "",
    words: Words = "",
    state: ThemeState | None = None,
    order: Literal["asked", "name", "newest"] = "asked",
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """Themes with what speaks for each: insights, accounts, their revenue and votes; the most asked first."""
    found = Theme.objects.visible_to(actor).of_product(product_of(actor, product)).in_state(state).named_like(words)
    counted = found.with_asked(Insight.objects.visible_to(actor)).select_related("product")
    return _weighed(actor, take(counted, ORDERS[order], after=after, limit=limit))


@query("feedback.theme", "GET /themes/{id}", returns=WeighedTheme)
def theme(actor: Actor, *, id: Id) -> Theme:
    """One theme with what speaks for it."""
    return _weighed(actor, [Theme.objects.select_related("product").one(actor, id=id)])[0]


def _weighed(actor: Actor, rows: list[Theme]) -> list[Theme]:
    known = evidence_of(actor, "theme", [row.pk for row in rows])
    for row in rows:
        row.evidence = known.get(row.pk, Evidence())
    return rows
