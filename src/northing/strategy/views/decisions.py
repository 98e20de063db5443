"""Decisions: what waits, what stands, what is to be judged, and each with its options."""

from itertools import zip_longest
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.usecases import UseCase
from northing.core.web import page, product_key, show, submit
from northing.workspace.queries import known_people

from .. import actions, queries
from .forms import filled, go, say_no, show_form, shown_at, words_of

SPARE_OPTIONS = 2
LISTED = ("options", "contributors", "informed", "about", "leads_to")


@page("strategy.decisions", room="decisions")
def decisions(request: HttpRequest) -> HttpResponse:
    actor, asked = request.actor, {"product": product_key(request)}
    state, after = request.GET.get("state", ""), request.GET.get("after", "")
    if state == "due":
        groups = [(_("Due for review"), queries.decisions(actor, due=True, after=after, **asked))]
    elif state:
        groups = [("", queries.decisions(actor, state=state, after=after, **asked))]
    else:
        groups = [
            (_("Open"), queries.decisions(actor, state="open", limit=200, **asked)),
            (_("Due for review"), queries.decisions(actor, due=True, limit=200, **asked)),
            (_("Decided"), queries.decisions(actor, state="decided", after=after, **asked)),
        ]
    context = {"groups": [group for group in groups if group[1]], "next": groups[-1][1].next, "state": state}
    return show(request, "strategy/decisions.html", context | {"may_edit": actor.may("strategy.edit_decision")})


@page("strategy.decision", room="decisions")
def decision(request: HttpRequest, id: int) -> HttpResponse:
    actor, found = request.actor, queries.decision(request.actor, id=id)
    may_edit = actor.may("strategy.edit_decision")
    context = {
        "decision": found,
        "about": _titled(queries.about(actor, found)),
        "leads_to": _titled(queries.led_to(actor, found)),
        "successor": queries.successor_of(actor, found),
        "others": queries.successors_for(actor, found) if may_edit else [],
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("decision")],
        "may_edit": may_edit,
    }
    return show(request, "strategy/decision.html", context)


@page("strategy.add_decision", room="decisions")
def add_decision(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_decision, **_lists(request)) if request.method == "POST" else (None, {})
    return go(request, reverse("strategy:decision", args=[added.pk])) if added else _form(request, None, errors)


@page("strategy.edit_decision", room="decisions")
def edit_decision(request: HttpRequest, id: int) -> HttpResponse:
    if request.method != "POST":
        return _form(request, queries.decision(request.actor, id=id), {})
    _done, errors = submit(request, actions.edit_decision, id=id, **_lists(request))
    return _form(request, queries.decision(request.actor, id=id), errors) if errors else _shown(request, id, _("Saved"))


@require_POST
@page("strategy.decide", room="decisions")
def decide(request: HttpRequest, id: int) -> HttpResponse:
    return _act(request, actions.decide, id, _("Decided"))


@require_POST
@page("strategy.supersede", room="decisions")
def supersede(request: HttpRequest, id: int) -> HttpResponse:
    return _act(request, actions.supersede, id, _("Superseded"))


def _titled(rows: list[Any]) -> list[tuple[Any, str]]:
    return [(row, kinds.kind_of(row).title(row)) for row in rows]


def _act(request: HttpRequest, usecase: UseCase, id: int, done: str) -> HttpResponse:
    _done, errors = submit(request, usecase, id=id)
    return say_no(request, errors) if errors else _shown(request, id, done)


def _shown(request: HttpRequest, id: int, done: str) -> HttpResponse:
    url = reverse("strategy:decision", args=[id])
    return shown_at(decision(request, id), url, done) if request.htmx else go(request, url)


def _lists(request: HttpRequest) -> dict[str, Any]:
    """The fields that hold several values in one: options as pairs, names and keys between commas."""
    pairs = zip_longest(request.POST.getlist("option_name"), request.POST.getlist("option_note"), fillvalue="")
    names = {"contributors": "contributor_names", "informed": "informed_names", "about": "about_refs"}
    lists = {name: words_of(request.POST.get(field, "")) for name, field in names.items()}
    lists["leads_to"] = words_of(request.POST.get("leads_to_refs", ""))
    return lists | {"options": [{"name": name, "note": note} for name, note in pairs if name.strip()]}


def _form(request: HttpRequest, row: Any, errors: dict[str, str]) -> HttpResponse:
    held = _lists(request)["options"] if errors else row.options if row else []
    context = {
        "decision": row,
        "errors": errors,
        "values": filled(request, row, errors) | _joined(row, errors),
        "options": [*held, *({"name": "", "note": ""} for _spare in range(SPARE_OPTIONS))],
        "people": known_people(request.actor),
    }
    return show_form(request, "strategy/decision_form.html", context, LISTED)


def _joined(row: Any, errors: dict[str, str]) -> dict[str, str]:
    if row is None or errors:
        return {}
    return {"contributor_names": ", ".join(row.contributors), "informed_names": ", ".join(row.informed)}
