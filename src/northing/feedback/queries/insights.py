"""What was highlighted, and what it is about."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import Invalid, NotFound
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Limit
from northing.core.usecases import query
from northing.workspace.queries import find, product_of, search
from northing.workspace.shapes import Ref

from ..models import Insight, Theme
from ..shapes import InsightShape

STRONGEST = ("-importance", "-id")
TARGETS = ("idea", "theme")


@query("feedback.insights", "GET /insights", returns=list[InsightShape])
def insights(actor: Actor, *, about: Ref, after: Cursor = "", limit: Limit = 50) -> Slice:
    """The quotes that speak for an idea or a theme, the most important first."""
    type, id = target_of(actor, about)
    return _seen_by(actor, take(_about(actor, type, id), STRONGEST, after=after, limit=limit))


def quotes(actor: Actor, type: str, id: int, limit: int = 20) -> list[Insight]:
    """The most important quotes that speak for one idea or theme."""
    return _seen_by(actor, list(_about(actor, type, id).order_by(*STRONGEST)[:limit]))


def insights_of_account(actor: Actor, account: int) -> QuerySet:
    """What was highlighted in what an account said."""
    return Insight.objects.visible_to(actor).with_speakers().filter(feedback__account_id=account)


def target_of(actor: Actor, about: str) -> tuple[str, int]:
    """The idea or theme that `idea:12`, `theme:3` or `KEY-12` stands for. Raises Invalid."""
    try:
        row = find(actor, about)
    except NotFound:
        row = None
    if row is None or row.type not in TARGETS:
        sentence = _("about “{about}” is no idea or theme: give idea:12, theme:3 or a key such as KEY-12.")
        raise Invalid(sentence.format(about=about[:80]), field="about")
    return row.type, row.pk


def targets(actor: Actor, words: str, product: str = "", limit: int = 8) -> list[Any]:
    """Ideas and open themes with these words, for choosing where an insight leads."""
    themes = Theme.objects.visible_to(actor).of_product(product_of(actor, product)).in_state("open")
    found = list(themes.named_like(words).select_related("product").order_by("-updated_at")[:limit])
    ideas = [hit.row for hit in search(actor, words=words, type="idea", limit=limit)] if words else _newest_ideas(actor)
    return [*ideas, *found][: 2 * limit]


def _newest_ideas(actor: Actor, limit: int = 5) -> list[Any]:
    kind = kinds.KINDS.get("idea")
    return list(kind.visible_to(actor).order_by("-updated_at")[:limit]) if kind else []


def _about(actor: Actor, type: str, id: int) -> QuerySet:
    return Insight.objects.visible_to(actor).about(type, [id]).with_speakers()


def _seen_by(actor: Actor, rows: Any) -> Any:
    for insight in rows if actor.is_guest else ():
        insight.feedback.hide_speaker()
    return rows
