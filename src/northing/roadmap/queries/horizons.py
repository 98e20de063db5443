"""What comes now, next and later, and what it rests on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.shapes import ProductKey
from northing.core.usecases import query
from northing.strategy.queries import links
from northing.workspace.queries import product_of

from ..shapes import CardShape

MOST = 200
ORDER = ("now", "next", "later")


@query("roadmap.horizons", "GET /roadmap/horizons", returns=list[CardShape])
def horizons(actor: Actor, *, product: ProductKey = "") -> list[CardShape]:
    """Open initiatives by horizon: now, next, later; in each those that most insights ask for come first."""
    of = product_of(actor, product)
    open_ones = kinds.KINDS["initiative"].rows.visible_to(actor, of and of.pk).exclude(state__in=("done", "dropped"))
    rows = list(open_ones.select_related("product", "owner").order_by("-id")[:MOST])
    behind = _behind(actor, rows)
    cards = [_card(actor, row, behind[row.pk]) for row in rows]
    return sorted(cards, key=lambda card: (ORDER.index(card.horizon), -card.insights, card.id))


@dataclass
class Behind:
    """What an initiative rests on: its ideas, the insights about them, and what each account behind them pays."""

    ideas: int = 0
    insights: int = 0
    revenue: dict[int, int] = field(default_factory=dict)

    def hear(self, account: int | None, paid: Mapping[int, int]) -> None:
        self.insights += 1
        if account is not None and account in paid:
            self.revenue[account] = paid[account]


def _behind(actor: Actor, initiatives: Iterable[Any]) -> dict[int, Behind]:
    found: dict[int, Behind] = defaultdict(Behind)
    ideas = kinds.KINDS["idea"].visible_to(actor).filter(initiative__in=[row.pk for row in initiatives])
    of = dict(ideas.values_list("id", "initiative_id"))
    for initiative in of.values():
        found[initiative].ideas += 1
    abouts = _abouts(actor, of)
    paid = dict(kinds.KINDS["account"].visible_to(actor).values_list("id", "revenue"))
    for about, account in _said(actor, abouts):
        for initiative in abouts[about]:
            found[initiative].hear(account, paid)
    return found


def _abouts(actor: Actor, of: dict[int, int]) -> dict[tuple[str, int], set[int]]:
    """What is said about an idea, or a theme it answers, speaks for its initiative: {about what: initiatives}."""
    abouts = {("idea", idea): {initiative} for idea, initiative in of.items()}
    themes = links.starts(actor, "answered_by", "theme", "idea", list(of))
    seen = kinds.fetch(actor, {("theme", theme) for group in themes.values() for theme in group})
    for idea, group in themes.items():
        for about in (("theme", theme) for theme in group):
            abouts.setdefault(about, set()).update({of[idea]} if about in seen else ())
    return abouts


def _said(actor: Actor, abouts: Iterable[tuple[str, int]]) -> Iterable[tuple[tuple[str, int], int | None]]:
    """Each insight about these, as (about what, account)."""
    insights = kinds.KINDS["insight"].visible_to(actor).order_by()
    for wanted in ("idea", "theme"):
        about = insights.about(wanted, [id for type, id in abouts if type == wanted])
        for id, account in about.values_list("about_id", "feedback__account_id"):
            yield (wanted, id), account


def _card(actor: Actor, row: Any, behind: Behind) -> CardShape:
    return CardShape(
        id=row.pk,
        version=row.version,
        title=row.name,
        horizon=row.horizon,
        state=row.state,
        state_label=row.get_state_display(),
        product=row.product.key,
        owner=row.owner.name if row.owner and not actor.is_guest else "",
        due=row.due,
        page=kinds.kind_of(row).page(row),
        ideas=behind.ideas,
        insights=behind.insights,
        accounts=len(behind.revenue),
        revenue=sum(behind.revenue.values()),
    )
