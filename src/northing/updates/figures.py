"""The figures of a brief: one selection of rows each, so that a number and the list behind it cannot differ."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from northing.backlog import queries as backlog
from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import NotFound
from northing.feedback import queries as feedback
from northing.strategy import queries as strategy
from northing.strategy.queries import links
from northing.workspace.queries import entered

AGEING, OLD = timedelta(days=14), timedelta(days=365)
ITEMS, MESSAGES, DECISIONS, RELEASES = _("items"), _("messages"), _("decisions"), _("releases")
NEWEST, LATEST, OLDEST, RICHEST = ("-id",), ("-at", "-id"), ("opened_at", "id"), ("-revenue", "-id")


@dataclass(frozen=True)
class Period:
    """The days a brief is about: from `start` up to, not including, `end`, the moment it speaks of."""

    start: datetime
    end: datetime


Rows = Callable[[Actor, Any, Period], QuerySet]


@dataclass(frozen=True)
class Figure:
    """A number of the brief by its name; its value is how many `rows` there are."""

    name: str
    label: Any
    rows: Rows
    unit: Any = ITEMS
    order: tuple[str, ...] = NEWEST
    number: str = ""  # a field that adds up to something the brief tells too, such as revenue
    about: tuple[str, int] | None = None  # the object it is a figure of

    def value(self, actor: Actor, product: Any, period: Period) -> int:
        return self.rows(actor, product, period).count()


def _started(actor: Actor, product: Any, period: Period) -> QuerySet:
    begun = entered(actor, "item", ["in_progress"], period.start, period.end, product)
    return kinds.KINDS["item"].rows.visible_to(actor, product.pk).filter(pk__in=begun)


def _old(actor: Actor, product: Any, period: Period) -> QuerySet:
    return backlog.open_at(actor, product, period.end).filter(opened_at__lt=period.end - OLD)


FIGURES = {
    figure.name: figure
    for figure in (
        Figure("came-in", _("came in"), lambda a, p, t: feedback.came_in(a, p, t.start, t.end), MESSAGES, LATEST),
        Figure("untriaged", _("untriaged"), lambda a, p, t: feedback.untriaged_at(a, p, t.end), MESSAGES, LATEST),
        Figure("decided", _("decided"), lambda a, p, t: strategy.decisions_made(a, p, t.start, t.end), DECISIONS),
        Figure("undecided", _("undecided"), lambda a, p, t: strategy.decisions_open(a, p, t.end), DECISIONS),
        Figure("opened", _("opened"), lambda a, p, t: backlog.opened(a, p, t.start, t.end)),
        Figure("started", _("started"), _started),
        Figure("finished", _("finished"), lambda a, p, t: backlog.finished(a, p, t.start, t.end)),
        Figure("shipped", _("shipped"), lambda a, p, t: backlog.releases_between(a, p, t.start, t.end), RELEASES),
        Figure("in-progress", _("in progress"), lambda a, p, t: backlog.in_progress_at(a, p, t.end), order=OLDEST),
        Figure(
            "ageing",
            _("begun over two weeks ago"),
            lambda a, p, t: backlog.ageing_at(a, p, t.end, older_than=AGEING),
            order=OLDEST,
        ),
        Figure("blocked", _("blocked"), lambda a, p, t: backlog.blocked_at(a, p, t.end), order=OLDEST),
        Figure("old", _("open for over a year"), _old, order=OLDEST),
        Figure("open", _("open"), lambda a, p, t: backlog.open_at(a, p, t.end)),
    )
}


def figure_named(name: str) -> Figure:
    """The figure with that name. Raises NotFound."""
    found = FIGURES.get(name) or _of_source(name) or _of_asked(name) or _of_release(name)
    if found is None:
        raise NotFound(f"The brief has no figure “{name[:60]}”: take a name that a brief gives.", field="figure")
    return found


def _of_source(name: str) -> Figure | None:
    """from-SOURCE: the messages that came from one source."""
    source = re.fullmatch(r"from-(.{1,40})", name)
    if source is None:
        return None
    came_in = FIGURES["came-in"].rows
    return Figure(name, source[1], lambda a, p, t: came_in(a, p, t).filter(source=source[1]), MESSAGES, LATEST)


def _of_asked(name: str) -> Figure | None:
    """theme-7-insights, idea-7-accounts: what was said about a theme or an idea in these days, and who said it."""
    asked = re.fullmatch(r"(theme|idea)-(\d{1,18})-(insights|accounts)", name)
    if asked is None:
        return None
    type, id = about = asked[1], int(asked[2])
    insights: Rows = lambda a, p, t: _said_about(a, p, t, type, id)  # noqa: E731 - its type is told
    if asked[3] == "insights":
        return Figure(name, _("insights"), insights, _("insights"), about=about)
    accounts: Rows = lambda a, p, t: _accounts_of(a, insights(a, p, t))  # noqa: E731
    return Figure(name, _("accounts"), accounts, _("accounts"), RICHEST, number="revenue", about=about)


def said(actor: Actor, product: Any, period: Period) -> QuerySet:
    """Everything that was highlighted in messages that came in these days."""
    insights = kinds.KINDS["insight"].rows.visible_to(actor, product.pk)
    return insights.filter(feedback__at__gte=period.start, feedback__at__lt=period.end)


def answers(actor: Actor, themes: Collection[int]) -> dict[int, list[int]]:
    """The ideas that answer each theme: what is said about the theme speaks for them too."""
    seen = [id for _type, id in kinds.fetch(actor, [("theme", id) for id in themes])]
    return links.ends(actor, "answered_by", "theme", seen, "idea")


def _said_about(actor: Actor, product: Any, period: Period, type: str, id: int) -> QuerySet:
    kinds.get(actor, type, id)
    insights = said(actor, product, period)
    found = insights.about(type, [id])
    if type == "idea":
        themes = links.starts(actor, "answered_by", "theme", "idea", [id]).get(id, [])
        found |= insights.about("theme", list(answers(actor, themes)))
    return found.select_related("feedback__account", "feedback__product")


def _accounts_of(actor: Actor, insights: QuerySet) -> QuerySet:
    speakers = insights.order_by().values("feedback__account_id")
    return kinds.KINDS["account"].visible_to(actor).filter(pk__in=speakers)


def _of_release(name: str) -> Figure | None:
    """left-7: what is left to do in a release."""
    release = re.fullmatch(r"left-(\d{1,18})", name)
    if release is None:
        return None
    id = int(release[1])
    return Figure(name, _("left"), lambda a, p, t: backlog.remaining_in(a, id, t.end), about=("release", id))
