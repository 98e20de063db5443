"""The questions a brief answers, each with its figures, a picture and the few rows worth naming."""

from collections import Counter
from typing import Any

from django.db.models import Count, QuerySet, Sum
from django.utils.translation import gettext as _

from northing.core import kinds
from northing.roadmap.shapes import ForecastShape

from ..figures import answers, said
from ..shapes import AskedShape, ListShape, SectionShape
from . import weeks
from .reader import Reader

NAMED = 5


def all_of(reader: Reader, releases: list[ForecastShape]) -> list[SectionShape]:
    return [came_in(reader), asked(reader), decided(reader), moved(reader), stuck(reader), ahead(reader, releases)]


def came_in(reader: Reader) -> SectionShape:
    sources = reader.rows("came-in").order_by("source").values_list("source", flat=True).distinct()
    names = ["came-in", "untriaged", *(f"from-{source}" for source in sources)]
    return SectionShape(
        name="came-in",
        title=_("What came in"),
        figures=[reader.figure(name) for name in names],
        series=[weeks.messages(reader, _("Messages a week"))],
        sentence=_("Nothing came in during these days.") if len(names) == 2 else "",
    )


def asked(reader: Reader) -> SectionShape:
    """What people ask for most: by insights, accounts and revenue, and by votes."""
    themes_and_ideas = _asked(reader)
    messages = _voted(reader, _("Messages with most votes, as counted now"), "came-in")
    lists = _filled(messages, _voted(reader, _("Open items with most votes, as counted now"), "open"))
    nothing = _("No insight was highlighted in what came in during these days, and nothing has votes.")
    return SectionShape(
        name="asked",
        title=_("What people ask for most"),
        asked=themes_and_ideas,
        lists=lists,
        sentence="" if themes_and_ideas or lists else nothing,
    )


def decided(reader: Reader) -> SectionShape:
    made, waiting = reader.rows("decided"), reader.rows("undecided")
    chosen = reader.lines(made[:NAMED], facts="choice")
    lists = _filled(ListShape(title=_("Chosen"), entries=chosen), _list(reader, _("Waiting for a decision"), waiting))
    figures = [reader.figure("decided"), reader.figure("undecided")]
    return SectionShape(
        name="decided",
        title=_("What was decided"),
        figures=figures,
        lists=lists,
        sentence="" if any(figure.value for figure in figures) else _("No decision was made, and none is open."),
    )


def moved(reader: Reader) -> SectionShape:
    figures = [reader.figure(name) for name in ("finished", "started", "opened", "shipped")]
    lists = _filled(
        _list(reader, _("Shipped"), reader.rows("shipped")),
        _list(reader, _("Finished, most wanted first"), reader.rows("finished").order_by("-votes", "-id")),
    )
    return SectionShape(
        name="moved",
        title=_("What moved"),
        figures=figures,
        series=[weeks.finished(reader, _("Finished a week")), weeks.opened(reader, _("Opened a week"))],
        lists=lists,
        sentence="" if any(figure.value for figure in figures) else _("No item was opened, started or finished."),
    )


def stuck(reader: Reader) -> SectionShape:
    figures = [reader.figure(name) for name in ("in-progress", "ageing", "blocked", "old")]
    lists = _filled(
        _list(reader, _("Longest in progress"), reader.rows("ageing")),
        _list(reader, _("Blocked"), reader.rows("blocked").order_by("opened_at", "id")),
    )
    return SectionShape(
        name="stuck",
        title=_("What is ageing or blocked"),
        figures=figures,
        lists=lists,
        sentence="" if any(figure.value for figure in figures[1:]) else _("Nothing is ageing, nothing is blocked."),
    )


def ahead(reader: Reader, releases: list[ForecastShape]) -> SectionShape:
    """What is forecast; the dates themselves are the brief's `forecast` and `releases`."""
    left = [reader.figure(f"left-{forecast.release_id}", forecast.scope) for forecast in releases]
    return SectionShape(name="ahead", title=_("What is forecast"), figures=[reader.figure("open"), *left])


def _asked(reader: Reader) -> list[AskedShape]:
    """The themes, then the ideas, that most was said about in these days."""
    insights = said(reader.actor, reader.product, reader.period).exclude(about_type="").order_by()
    counted = insights.values_list("about_type", "about_id").annotate(Count("pk"))
    weights: Counter[tuple[str, int]] = Counter({(type, id): number for type, id, number in counted})
    for theme, answering in answers(reader.actor, [id for type, id in weights if type == "theme"]).items():
        weights.update({("idea", idea): weights["theme", theme] for idea in answering})
    rows = kinds.fetch(reader.actor, weights)
    first = sorted(rows, key=lambda ref: (-weights[ref], ref[1]))
    themes, ideas = ([ref for ref in first if ref[0] == type][:NAMED] for type in ("theme", "idea"))
    return [_with_evidence(reader, rows[ref]) for ref in themes + ideas]


def _with_evidence(reader: Reader, row: Any) -> AskedShape:
    units = ("insights",) if reader.actor.is_guest else ("insights", "accounts")
    names = [f"{row.type}-{row.pk}-{unit}" for unit in units]
    messages = reader.rows(names[0]).order_by().values_list("feedback_id", "feedback__votes").distinct()
    revenue = None if reader.actor.is_guest else reader.rows(names[-1]).aggregate(sum=Sum("revenue"))["sum"]
    return AskedShape(
        **reader.lines([row])[0].model_dump(),
        figures=[reader.figure(name) for name in names],
        revenue=revenue or 0,
        votes=sum(votes for _id, votes in messages),
    )


def _voted(reader: Reader, title: str, name: str) -> ListShape:
    rows = reader.rows(name).filter(votes__gt=0).order_by("-votes", "-id")[:NAMED]
    return ListShape(title=title, unit=_("votes"), entries=reader.lines(rows, number="votes"))


def _list(reader: Reader, title: str, rows: QuerySet) -> ListShape:
    return ListShape(title=title, entries=reader.lines(rows[:NAMED]))


def _filled(*lists: ListShape) -> list[ListShape]:
    return [one for one in lists if one.entries]
