"""Bets, by horizon, and each with its ideas."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from northing.core import kinds
from northing.core.web import page, product_key, show, submit
from northing.workspace.queries import known_people

from .. import actions, queries
from ..models import Horizon, InitiativeState
from .forms import filled, go, say_no, show_form, shown_at


@page("strategy.initiatives", room="initiatives")
def initiatives(request: HttpRequest) -> HttpResponse:
    state = request.GET.get("state") or "open"
    asked = {"product": product_key(request), "state": "" if state == "all" else state, "limit": 200}
    groups = [(horizon, queries.initiatives(request.actor, horizon=horizon, **asked)) for horizon in Horizon]
    shown = [initiative for _horizon, group in groups for initiative in group]
    counts = queries.ideas_in(request.actor, [initiative.pk for initiative in shown])
    for initiative in shown:
        initiative.ideas_seen = counts.get(initiative.pk, 0)
    context = {
        "groups": [group for group in groups if group[1]],
        "state": state,
        "may_edit": request.actor.may("strategy.edit_initiative"),
    }
    return show(request, "strategy/initiatives.html", context)


@page("strategy.initiative", room="initiatives")
def initiative(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.initiative(request.actor, id=id)
    context = {
        "initiative": found,
        "ideas": queries.ideas(request.actor, initiative=id, after=request.GET.get("after", "")),
        "decisions": queries.decisions_of(request.actor, "initiative", [id])[:50],
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("initiative")],
        "states": InitiativeState,
        "horizons": Horizon,
        "may_edit": request.actor.may("strategy.edit_initiative"),
    }
    return show(request, "strategy/initiative.html", context)


@page("strategy.add_initiative", room="initiatives")
def add_initiative(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_initiative) if request.method == "POST" else (None, {})
    return go(request, reverse("strategy:initiative", args=[added.pk])) if added else _form(request, None, errors)


@page("strategy.edit_initiative", room="initiatives")
def edit_initiative(request: HttpRequest, id: int) -> HttpResponse:
    if request.method != "POST":
        return _form(request, queries.initiative(request.actor, id=id), {})
    _done, errors = submit(request, actions.edit_initiative, id=id)
    if errors and "name" in request.POST:
        return _form(request, queries.initiative(request.actor, id=id), errors)
    if errors:
        return say_no(request, errors)
    url = reverse("strategy:initiative", args=[id])
    return shown_at(initiative(request, id), url, _("Saved")) if request.htmx else go(request, url)


def _form(request: HttpRequest, row: Any, errors: dict[str, str]) -> HttpResponse:
    context = {
        "initiative": row,
        "errors": errors,
        "values": filled(request, row, errors),
        "people": known_people(request.actor),
        "states": InitiativeState,
        "horizons": Horizon,
    }
    return show_form(request, "strategy/initiative_form.html", context)
