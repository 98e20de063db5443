"""How much speaks for a theme or an idea: counts over insights."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Count, QuerySet

from northing.core import kinds
from northing.core.actors import Actor

from ..models import Insight, Theme
from ..shapes import Evidence


def evidence_of(actor: Actor, type: str, ids: Iterable[int]) -> dict[int, Evidence]:
    """What speaks for each of these ideas or themes, in one query; those without insights are left out."""
    return weigh(actor, Insight.objects.visible_to(actor).about(type, ids))


def themes_asked_most(
    actor: Actor, product: Any, start: datetime, end: datetime, limit: int = 10
) -> list[tuple[Theme, Evidence]]:
    """The themes that most messages of [start, end) are about: by accounts, revenue, then insights."""
    known = Theme.objects.visible_to(actor).of_product(product)
    said = Insight.objects.visible_to(actor).about("theme", known.values("pk"))
    weights = weigh(actor, said.filter(feedback__at__gte=start, feedback__at__lt=end))
    first = sorted(weights, key=lambda id: (_weight(weights[id]), -id), reverse=True)[:limit]
    themes = known.select_related("product").in_bulk(first)
    return [(themes[id], weights[id]) for id in first if id in themes]


def weigh(actor: Actor, insights: QuerySet) -> dict[int, Evidence]:
    """Evidence by what the insights are about. A guest's evidence counts only accounts the guest may see."""
    grouped: dict[int, list[tuple]] = defaultdict(list)
    columns = ("about_id", "feedback_id", "feedback__votes", "feedback__account_id", "feedback__account__revenue")
    for about, *said in insights.order_by().values_list(*columns).annotate(Count("pk")):
        grouped[about].append(tuple(said))
    seen = _visible_accounts(actor, grouped) if actor.is_guest else None
    return {about: _evidence(said, seen) for about, said in grouped.items()}


def _evidence(said: list[tuple], seen: set[int] | None) -> Evidence:
    revenue = {account: paid for _, _, account, paid, _ in said if account and (seen is None or account in seen)}
    return Evidence(
        insights=sum(count for *_, count in said),
        messages=len(said),
        accounts=len(revenue),
        revenue=sum(revenue.values()),
        votes=sum(votes for _, votes, *_ in said),
    )


def _visible_accounts(actor: Actor, grouped: dict[int, list[tuple]]) -> set[int]:
    named = {account for said in grouped.values() for _, _, account, *_ in said if account}
    return set(kinds.KINDS["account"].visible_to(actor).filter(pk__in=named).values_list("pk", flat=True))


def _weight(evidence: Evidence) -> tuple[int, int, int]:
    return evidence.accounts, evidence.revenue, evidence.insights
