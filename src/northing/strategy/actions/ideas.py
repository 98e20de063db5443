"""Possible solutions: added, estimated, declined, tied to the themes they answer."""

from typing import Annotated, Any

from pydantic import Field, StringConstraints

from northing.core.actors import Actor
from northing.core.changes import edit, record
from northing.core.rows import Viewers
from northing.core.shapes import Id, Label, Line, ProductKey, Text
from northing.core.usecases import action
from northing.workspace.actions import connect, disconnect

from ..models import Idea, IdeaState
from ..models.ideas import MOST_REACHED
from ..queries.ideas import IdeaKey
from ..shapes import IdeaShape
from .named import home, named, refuse_strangers

Effort = Annotated[float, Field(ge=0.1, le=10_000, allow_inf_nan=False, description="Person-weeks")]
Impact = Annotated[float, Field(ge=0.25, le=3, allow_inf_nan=False, description="0.25 minimal, 1 medium, 3 massive")]
Percent = Annotated[int, Field(ge=0, le=100)]
Reach = Annotated[int, Field(ge=0, le=MOST_REACHED, description="Accounts a quarter; empty: taken from the evidence")]
Segment = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


@action("strategy.add_idea", "POST /ideas", returns=IdeaShape)
def add_idea(
    actor: Actor,
    *,
    product: ProductKey,
    title: Line,
    summary: Text = "",
    hypothesis: Text = "",
    target_segment: Segment = "",
    feasibility: Text = "",
    owner: Id | None = None,
    technical_owner: Id | None = None,
    initiative: Id | None = None,
    theme: Id | None = None,
    viewers: Viewers = Viewers.TEAM,
) -> Idea:
    """Add a possible solution, and the theme it answers; it takes the next key. Estimate it with edit_idea."""
    idea = Idea(product=home(actor, product), title=title, summary=summary, hypothesis=hypothesis, viewers=viewers)
    idea.target_segment, idea.feasibility = target_segment, feasibility
    edit(idea, **_ends(actor, owner, technical_owner, initiative))
    idea.number_as(idea.product.take_numbers())
    record(actor, idea.sound())
    return _answering(actor, idea, theme)


@action("strategy.edit_idea", "PATCH /ideas/{key}", returns=IdeaShape)
def edit_idea(
    actor: Actor,
    *,
    key: IdeaKey,
    version: int | None = None,
    title: Line | None = None,
    summary: Text | None = None,
    hypothesis: Text | None = None,
    target_segment: Segment | None = None,
    state: IdeaState | None = None,
    effort_low: Effort | None = None,
    effort_likely: Effort | None = None,
    effort_high: Effort | None = None,
    impact_low: Impact | None = None,
    impact_likely: Impact | None = None,
    impact_high: Impact | None = None,
    confidence: Percent | None = None,
    reach: Reach | None = None,
    feasibility: Text | None = None,
    owner: Id | None = None,
    technical_owner: Id | None = None,
    initiative: Id | None = None,
    viewers: Viewers | None = None,
    clear: list[Label] = [],
) -> Idea:
    """Change an idea, its state or its estimates; `clear` names fields to empty, such as reach or owner."""
    words = {"title": title, "summary": summary, "hypothesis": hypothesis, "target_segment": target_segment}
    words |= {"state": state, "feasibility": feasibility, "viewers": viewers}
    effort = {"effort_low": effort_low, "effort_likely": effort_likely, "effort_high": effort_high}
    impact = {"impact_low": impact_low, "impact_likely": impact_likely, "impact_high": impact_high}
    ends = _ends(actor, owner, technical_owner, initiative)
    idea = Idea.objects.called(key).with_people().one(actor)
    edit(idea, version=version, clear=clear, **words, **effort, **impact, **ends, confidence=confidence, reach=reach)
    return record(actor, idea.sound())


@action("strategy.decline_idea", "PUT /ideas/{key}/decline", returns=IdeaShape)
def decline_idea(actor: Actor, *, key: IdeaKey, reason: Reason) -> Idea:
    """Decline an idea, with the reason that can be told to those who asked for it."""
    return record(actor, Idea.objects.called(key).with_people().one(actor).decline(reason))


@action("strategy.answer_theme", "POST /ideas/{key}/themes", returns=IdeaShape)
def answer_theme(actor: Actor, *, key: IdeaKey, theme: Id) -> Idea:
    """Say that an idea answers a theme: what was said about the theme then counts as evidence for the idea."""
    return _answering(actor, Idea.objects.called(key).with_people().one(actor), theme)


@action("strategy.unanswer_theme", "DELETE /ideas/{key}/themes/{theme}", returns=IdeaShape)
def unanswer_theme(actor: Actor, *, key: IdeaKey, theme: Id) -> Idea:
    """Say that an idea does not answer a theme after all."""
    idea = Idea.objects.called(key).with_people().one(actor)
    disconnect(actor, ("theme", theme), ("idea", idea.pk), "answered_by")
    return idea


def _ends(actor: Actor, owner: int | None, technical_owner: int | None, initiative: int | None) -> dict[str, Any]:
    return {
        "owner": named(actor, "member", owner, "owner"),
        "technical_owner": named(actor, "member", technical_owner, "technical_owner"),
        "initiative": named(actor, "initiative", initiative, "initiative"),
    }


def _answering(actor: Actor, idea: Idea, theme: int | None) -> Idea:
    pain = named(actor, "theme", theme, "theme")
    if pain is not None:
        refuse_strangers([pain], idea.product, "theme")
        connect(actor, ("theme", pain.pk), ("idea", idea.pk), "answered_by")
    return idea
