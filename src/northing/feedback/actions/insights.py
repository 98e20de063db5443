"""Highlighting what matters in a message, and saying where it leads."""

from typing import Annotated

from pydantic import Field

from northing.core.actors import Actor
from northing.core.changes import edit, record, remove
from northing.core.shapes import Id, Label
from northing.core.usecases import action
from northing.workspace.shapes import Ref

from ..models import Feedback, Importance, Insight
from ..queries import target_of
from ..shapes import InsightShape
from .capture import Name
from .themes import theme_called

Position = Annotated[int, Field(ge=0, le=2**31 - 1, description="Counted in code points of the text")]


@action("feedback.highlight", "POST /feedback/{id}/insights", returns=InsightShape)
def highlight(
    actor: Actor,
    *,
    id: Id,
    start: Position,
    end: Position,
    importance: Importance = Importance.IMPORTANT,
    about: Ref | None = None,
    new_theme: Name = "",
) -> Insight:
    """Highlight a span of a message, from `start` to before `end`, and link it to an idea or theme.

    `about` is idea:12, theme:3 or a key such as KEY-12; `new_theme` names a theme to begin with this insight.
    """
    message = Feedback.objects.select_related("product", "account", "author").one(actor, id=id)
    insight = Insight(feedback=message, importance=importance, by_id=actor.member_id)
    insight.point_at(start, end)
    insight.lead_to(_target(actor, message, about, new_theme))
    return record(actor, insight)


@action("feedback.edit_insight", "PATCH /insights/{id}", returns=InsightShape)
def edit_insight(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    start: Position | None = None,
    end: Position | None = None,
    importance: Importance | None = None,
    about: Ref | None = None,
    new_theme: Name = "",
    clear: list[Label] = [],
) -> Insight:
    """Change the span of an insight, its importance, or what it is about; clear about to unlink it."""
    insight = Insight.objects.select_related("feedback__product").one(actor, id=id)
    type, about_id = _target(actor, insight.feedback, about, new_theme) or (None, None)
    others = [name for name in clear if name != "about"]
    edit(insight, version=version, clear=others, importance=importance, about_type=type, about_id=about_id)
    if start is not None or end is not None:
        insight.point_at(insight.start if start is None else start, insight.end if end is None else end)
    if "about" in clear:
        insight.lead_to(None)
    return record(actor, insight)


@action("feedback.remove_insight", "DELETE /insights/{id}", returns=InsightShape)
def remove_insight(actor: Actor, *, id: Id) -> Insight:
    """Take a highlight away; the message stays, and undo brings the highlight back."""
    insight = Insight.objects.select_related("feedback__account", "feedback__author").one(actor, id=id)
    remove(actor, insight)
    return insight


def _target(actor: Actor, message: Feedback, about: str | None, new_theme: str) -> tuple[str, int] | None:
    if new_theme:
        return "theme", theme_called(actor, message.product, new_theme).pk
    return target_of(actor, about) if about else None
