"""The day of one member."""

from datetime import timedelta
from typing import Annotated, Any

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from pydantic import Field

from northing.backlog import queries as backlog
from northing.core import kinds
from northing.core.actors import Actor
from northing.core.shapes import ProductKey
from northing.core.usecases import query
from northing.feedback import queries as feedback
from northing.updates import queries as updates
from northing.updates.figures import AGEING, Period
from northing.updates.queries import Reader
from northing.workspace.queries import product_of

from ..shapes import PlanShape, ProductDay, TodayShape

SHOWN = 8
MOST_PRODUCTS = 12
FIGURES = ("came-in", "opened", "finished", "in-progress")
Days = Annotated[int, Field(ge=1, le=28, description="How many days back counts as new")]


@query("today.today", "GET /today", returns=TodayShape)
def today(actor: Actor, *, product: ProductKey = "", days: Days = 1) -> TodayShape:
    """What came in, what waits for me, what moved, what is stuck, and each product's numbers."""
    now = timezone.now()
    period = Period(now - timedelta(days=days), now)
    reader = Reader(actor, product_of(actor, product), period, days)
    return TodayShape(
        since=period.start,
        days=days,
        is_new=_is_new(actor),
        inbox=feedback.counts(actor, product=product).waiting,
        **_came_in(reader),
        **_waiting(reader),
        **_moved(reader),
        **_stuck(reader),
        products=_products(reader),
        series=[updates.finished(reader, _("Finished a week")), updates.opened(reader, _("Opened a week"))],
    )


def _is_new(actor: Actor) -> bool:
    return not any(kinds.KINDS[type].visible_to(actor).exists() for type in ("item", "feedback", "idea", "initiative"))


def _came_in(reader: Reader) -> dict[str, Any]:
    period = reader.period
    rows = feedback.came_in(reader.actor, reader.product, period.start, period.end)
    return {"came_in": _first(reader, rows.order_by("-at", "-id"))}


def _waiting(reader: Reader) -> dict[str, Any]:
    """What waits for the one who asks: work begun, decisions to drive, predictions to judge."""
    me = reader.actor.member_id or 0
    decisions = _of(reader, "decision").filter(driver=me)
    mine = _of(reader, "item").filter(assignee=me, state__in=("in_progress", "in_review"))
    review = decisions.filter(state="decided", review_on__lte=timezone.localdate()).order_by("review_on", "id")
    return {
        "mine": _first(reader, mine.order_by("-state", "opened_at", "id")),
        "decide": _first(reader, decisions.filter(state="open").order_by("created_at", "id")),
        "review": _plans(reader, review, "review_on"),
    }


def _moved(reader: Reader) -> dict[str, Any]:
    asked = (reader.actor, reader.product, reader.period.start, reader.period.end)
    return {
        "finished": _first(reader, backlog.finished(*asked).order_by(F("done_at").desc(nulls_last=True), "-id")),
        "shipped": _first(reader, backlog.releases_between(*asked)),
    }


def _stuck(reader: Reader) -> dict[str, Any]:
    asked = (reader.actor, reader.product, reader.period.end)
    late = _of(reader, "release").filter(state__in=("planned", "active"), due__lt=timezone.localdate())
    return {
        "ageing": _first(reader, backlog.ageing_at(*asked, older_than=AGEING)),
        "blocked": _first(reader, backlog.blocked_at(*asked).order_by("opened_at", "id")),
        "late": _plans(reader, late.order_by("due", "id"), "due"),
    }


def _products(reader: Reader) -> list[ProductDay]:
    every = kinds.KINDS["product"].visible_to(reader.actor).order_by("name")
    products = [reader.product] if reader.product else every[:MOST_PRODUCTS]
    return [_day_of(Reader(reader.actor, product, reader.period, reader.days)) for product in products]


def _day_of(reader: Reader) -> ProductDay:
    product, figures = reader.product, [reader.figure(name) for name in FIGURES]
    return ProductDay(key=product.key, name=product.name, page=f"/brief/{product.key}/", figures=figures)


def _of(reader: Reader, type: str) -> QuerySet:
    return kinds.KINDS[type].rows.visible_to(reader.actor, reader.product and reader.product.pk)


def _first(reader: Reader, rows: QuerySet) -> list[Any]:
    return reader.lines(rows[:SHOWN])


def _plans(reader: Reader, rows: QuerySet, day: str) -> list[PlanShape]:
    found = list(rows[:SHOWN])
    lines = reader.lines(found)
    return [PlanShape(**line.model_dump(), due=getattr(row, day)) for row, line in zip(found, lines, strict=True)]
