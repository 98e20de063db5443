"""Ideas, and what speaks for each."""

from typing import Annotated, Any, Literal

from django.db.models import QuerySet
from pydantic import StringConstraints

from northing.core.actors import Actor, Role
from northing.core.errors import Invalid
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Id, Limit, ProductKey, Words
from northing.core.usecases import query
from northing.feedback.shapes import Evidence, InsightShape
from northing.workspace.queries import product_of

from ..models import Idea, Initiative
from ..models.ideas import ENDS
from ..shapes import IdeaShape
from . import links
from .evidence import asked_by, quotes_behind, weigh

IdeaKey = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=24)]
"""The key of an idea, such as APP-12, or its id."""

IdeasAsked = Literal["", "open", "new", "exploring", "ready", "decided", "declined", "delivered"]
IdeasOrder = Literal["rice", "insights", "accounts", "revenue", "newest"]
UNSCORED = -1.0
WEIGHED = ("reach", "confidence", *(f"{name}_{end}" for name in ("effort", "impact") for end in ENDS))


@query("strategy.ideas", "GET /ideas", returns=list[IdeaShape])
def ideas(
    actor: Actor,
    *,
    product: ProductKey = "",
    state: IdeasAsked = "",
    initiative: Id | None = None,
    segment: Words = "",
    words: Words = "",
    order: IdeasOrder = "rice",
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """Ideas with their evidence and RICE score, best first; state “open” is all but declined and delivered."""
    found = Idea.objects.visible_to(actor).of_product(product_of(actor, product)).in_state(state)
    found = found.of_initiative(initiative).for_segment(segment).with_words(words)
    if actor.is_guest or order == "newest":
        page = take(found.with_people(), ("-created_at", "-id"), after=after, limit=limit)
        weigh(actor, page)
        return page
    return _ranked(actor, found, order, after, limit)


@query("strategy.idea", "GET /ideas/{key}", returns=IdeaShape)
def idea(actor: Actor, *, key: IdeaKey) -> Idea:
    """One idea, by its key or id, with its evidence and the parts of its RICE score."""
    found = Idea.objects.called(key).with_people().one(actor)
    weigh(actor, [found])
    return found


@query("strategy.idea_evidence", "GET /ideas/{key}/evidence", returns=list[InsightShape], may=Role.VIEWER)
def idea_evidence(actor: Actor, *, key: IdeaKey, after: Cursor = "", limit: Limit = 50) -> Slice:
    """What customers said for an idea, in their words: about itself and about the themes it answers."""
    return quotes_behind(actor, Idea.objects.called(key).one(actor), after=after, limit=limit)


def target_segments(actor: Actor, product: str = "") -> list[str]:
    """The segments that ideas are for, as far as the actor may see them."""
    used = Idea.objects.visible_to(actor).of_product(product_of(actor, product)).exclude(target_segment="")
    return sorted(used.order_by().values_list("target_segment", flat=True).distinct(), key=str.lower)


def initiative_of(actor: Actor, idea: Idea) -> Any:
    """The initiative that includes the idea, if the actor may see it."""
    return Initiative.objects.visible_to(actor).filter(pk=idea.initiative_id).first() if idea.initiative_id else None


def ideas_of_theme(actor: Actor, theme: int) -> QuerySet:
    """The ideas that answer a theme."""
    found = links.ends(actor, "answered_by", "theme", [theme], "idea").get(theme, [])
    return Idea.objects.visible_to(actor).filter(pk__in=found).with_people().order_by("number")


def ideas_of_account(actor: Actor, account: int) -> list[tuple[Idea, int]]:
    """The ideas that an account's people asked for, each with its number of insights, the most first."""
    asked = asked_by(actor, account)
    found = Idea.objects.visible_to(actor).filter(pk__in=asked).with_people()
    return sorted(((idea, asked[idea.pk]) for idea in found), key=lambda pair: (-pair[1], pair[0].pk))


def ideas_asked_most(actor: Actor, product: Any, limit: int) -> list[tuple[Idea, Evidence]]:
    """The open ideas with most insights behind them, each with its evidence; `product` None stands for all."""
    if actor.is_guest:
        return []
    found = Idea.objects.visible_to(actor).of_product(product).in_state("open")
    asked = [idea for idea in _ranked(actor, found, "insights", "", limit) if idea.evidence.insights]
    return [(idea, idea.evidence) for idea in asked]


def _ranked(actor: Actor, found: QuerySet, order: str, after: str, limit: int) -> Slice:
    """All of them are weighed, the page of them is read: a page goes on behind the idea that ended the one before."""
    weighed = list(found.only(*WEIGHED))
    weigh(actor, weighed)
    weighed.sort(key=lambda idea: (_worth(idea, order), idea.evidence.insights, idea.pk), reverse=True)
    start = _place_after(after, weighed)
    chosen = weighed[start : start + limit]
    rows = Idea.objects.with_people().in_bulk([idea.pk for idea in chosen])
    page = Slice(_with_weight(rows[idea.pk], idea) for idea in chosen)
    page.next = str(chosen[-1].pk) if len(weighed) > start + limit else ""
    return page


def _worth(idea: Idea, order: str) -> float:
    if order != "rice":
        return getattr(idea.evidence, order)
    return UNSCORED if idea.rice.score is None else idea.rice.score


def _place_after(after: str, weighed: list[Idea]) -> int:
    if not after:
        return 0
    for place, idea in enumerate(weighed, 1):
        if str(idea.pk) == after:
            return place
    raise Invalid("after is not a cursor of this list: take it from the answer before.", field="after")


def _with_weight(row: Idea, weighed: Idea) -> Idea:
    row.evidence, row.rice = weighed.evidence, weighed.rice
    return row
