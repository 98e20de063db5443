"""The pages of the roadmap: the timeline, now-next-later, forecasts; and what is shared of them."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST

from northing.backlog import actions as backlog
from northing.core.errors import Invalid, NotFound
from northing.core.usecases import UseCase
from northing.core.web import page, product_key, refusal, show, submit, toast
from northing.strategy import actions as strategy

from . import queries

ZOOMS = {"months": (2, 11), "quarters": (6, 24)}  # months shown before and after this one
MOVES = {"initiative": "strategy.edit_initiative", "release": "backlog.edit_release"}
HORIZONS = {"now": _lazy("Now"), "next": _lazy("Next"), "later": _lazy("Later")}
TONES = {"now": "green", "next": "blue", "later": "violet"}


@page("roadmap.timeline", room="roadmap")
def timeline(request: HttpRequest) -> HttpResponse:
    lanes = "initiative" if request.GET.get("lanes") == "initiative" else "product"
    return show(request, "roadmap/timeline.html", _drawn(request, product_key(request), lanes), fragment="timeline")


@page("roadmap.horizons", room="roadmap")
def horizons(request: HttpRequest) -> HttpResponse:
    return show(request, "roadmap/horizons.html", _columns(request, product_key(request)), fragment="columns")


@page("roadmap.forecast", room="roadmap")
def forecast(request: HttpRequest) -> HttpResponse:
    asked = {name: request.GET[name] for name in ("product", "remaining", "by", "as_of") if request.GET.get(name)}
    found = queries.forecast(request.actor, **asked) if "product" in asked else None
    return show(request, "roadmap/forecast.html", {"forecast": found, "asked": asked}, fragment="answer")


@page("roadmap.forecast")
def release_forecast(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.forecast(request.actor, release=id)
    return show(request, "roadmap/release_forecast.html", {"forecast": found})


@require_POST
@page("strategy.edit_initiative")
def move_initiative(request: HttpRequest, id: int) -> HttpResponse:
    return _moved(request, strategy.edit_initiative, id)


@require_POST
@page("backlog.edit_release")
def move_release(request: HttpRequest, id: int) -> HttpResponse:
    return _moved(request, backlog.edit_release, id)


@require_POST
@page("strategy.edit_initiative")
def change_horizon(request: HttpRequest, id: int) -> HttpResponse:
    changed, errors = submit(request, strategy.edit_initiative, id=id)
    if errors:
        return refusal(request, _first(errors))
    shown = show(request, "roadmap/horizons.html", _columns(request, product_key(request)), fragment="columns")
    return toast(
        shown, _("{name} moved to {horizon}").format(name=changed.name, horizon=HORIZONS[changed.horizon]), undo=True
    )


def shared_roadmap(request: HttpRequest, link: Any, rest: str = "") -> HttpResponse:
    if rest:
        raise NotFound(_("This shared roadmap has one page only: go back to it."))
    return show(request, "roadmap/shared.html", _drawn(request, link.product.key, "product") | {"link": link})


@dataclass(frozen=True)
class Window:
    """The days that the timeline shows: whole months."""

    zoom: str
    start: date
    end: date

    @property
    def earlier(self) -> date:
        return self.start - (self.end - self.start) / 2

    @property
    def later(self) -> date:
        return self.start + (self.end - self.start) / 2


def _window(request: HttpRequest) -> Window:
    zoom = "quarters" if request.GET.get("zoom") == "quarters" else "months"
    before, after = ZOOMS[zoom]
    start = _month(_day(request.GET["from"])) if request.GET.get("from") else _month(timezone.localdate(), -before)
    return Window(zoom, start, _month(start, before + after + 1) - timedelta(days=1))


def _month(day: date, months: int = 0) -> date:
    """The first day of the month so many months away."""
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not 1990 <= day.year <= 2190:
        raise Invalid(_("from is not a day: write it as 2026-01-31."), field="from")
    return day


def _drawn(request: HttpRequest, product: str, lanes: str) -> dict[str, Any]:
    window = _window(request)
    bars = queries.timeline(request.actor, product=product, lanes=lanes, start=window.start, end=window.end)
    dated = [bar for bar in bars if bar.starts or bar.due]
    return {
        "window": window,
        "today": timezone.localdate(),
        "by": lanes,
        "lanes": [(key, list(group)) for key, group in groupby(dated, key=lambda bar: bar.lane)],
        "ahead": list({bar.id: bar for bar in dated if bar.p85}.values()),
        "undated": list({(bar.type, bar.id): bar for bar in bars if not (bar.starts or bar.due)}.values()),
        "nearest": None if dated else queries.nearest(request.actor, product=product, before=window.start),
        "movable": {type: _may(request, permission) for type, permission in MOVES.items()},
        "may_share": _may(request, "workspace.share_page"),
    }


def _columns(request: HttpRequest, product: str) -> dict[str, Any]:
    cards = queries.horizons(request.actor, product=product)
    names = list(HORIZONS)
    columns = [
        {
            "name": name,
            "label": HORIZONS[name],
            "tone": TONES[name],
            "cards": [card for card in cards if card.horizon == name],
            "before": names[place - 1] if place else "",
            "after": names[place + 1] if place + 1 < len(names) else "",
        }
        for place, name in enumerate(names)
    ]
    return {"columns": columns, "cards": cards, "movable": _may(request, "strategy.edit_initiative")}


def _may(request: HttpRequest, permission: str) -> bool:
    return request.actor.writes and request.actor.may(permission)


def _moved(request: HttpRequest, usecase: UseCase, id: int) -> HttpResponse:
    """Set the dates that a bar was dragged to; a bar that is only a day (`?only=due`) has no start."""
    if request.GET.get("only") == "due":
        request.POST = request.POST.copy()
        request.POST.pop("starts", None)
    changed, errors = submit(request, usecase, id=id)
    if errors:
        return refusal(request, _first(errors))
    if not request.htmx:
        return redirect(request.headers.get("Referer") or "roadmap:timeline")
    return toast(HttpResponse(status=204), _("{name} moved").format(name=changed.name), undo=True)


def _first(errors: dict[str, str]) -> Invalid:
    field, sentence = next(iter(errors.items()))
    return Invalid(sentence, field=field)
