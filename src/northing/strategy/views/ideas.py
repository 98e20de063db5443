"""The list of ideas, and everything about one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.usecases import UseCase
from northing.core.web import page, product_key, show, submit
from northing.feedback import queries as feedback
from northing.workspace.queries import known_people

from .. import actions, queries
from ..models import IdeaState
from .forms import filled, go, say_no, show_form, shown_at

ASKED = ("initiative", "segment", "words", "order", "after")
QUOTES = 8


@page("strategy.ideas", room="ideas")
def ideas(request: HttpRequest) -> HttpResponse:
    asked = {name: request.GET[name] for name in ASKED if request.GET.get(name)}
    asked["state"] = request.GET.get("state") or "open"
    key, state = product_key(request), "" if asked["state"] == "all" else asked["state"]
    context = {
        "ideas": queries.ideas(request.actor, product=key, **asked | {"state": state}),
        "asked": asked,
        "states": IdeaState,
        "segments": queries.target_segments(request.actor, key),
        "initiatives": queries.initiatives(request.actor, product=key, state="open", limit=200),
        "may_edit": request.actor.may("strategy.edit_idea"),
    }
    return show(request, "strategy/ideas.html", context, fragment="list")


@page("strategy.idea", room="ideas")
def idea(request: HttpRequest, key: str) -> HttpResponse:
    actor, found = request.actor, queries.idea(request.actor, key=key)
    context = {
        "idea": found,
        "initiative": queries.initiative_of(actor, found),
        "themes": queries.themes_of(actor, found),
        "quotes": [] if actor.is_guest else queries.quotes_behind(actor, found, limit=QUOTES),
        "decisions": queries.decisions_of(actor, "idea", [found.pk])[:50],
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("idea")],
        "states": [state for state in IdeaState if state != IdeaState.DECLINED],
        "may_edit": actor.may("strategy.edit_idea"),
    }
    return show(request, "strategy/idea.html", context)


@page("strategy.idea_evidence", room="ideas")
def evidence(request: HttpRequest, key: str) -> HttpResponse:
    found = queries.idea(request.actor, key=key)
    quotes = queries.idea_evidence(request.actor, key=key, after=request.GET.get("after", ""))
    return show(request, "strategy/evidence.html", {"idea": found, "quotes": quotes})


@page("strategy.idea_evidence", room="ideas")
def accounts(request: HttpRequest, key: str) -> HttpResponse:
    found = queries.idea(request.actor, key=key)
    return show(
        request, "strategy/accounts.html", {"idea": found, "accounts": queries.accounts_behind(request.actor, found)}
    )


@page("strategy.add_idea", room="ideas")
def add_idea(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_idea) if request.method == "POST" else (None, {})
    return go(request, reverse("strategy:idea", args=[added.key])) if added else _form(request, None, errors)


@page("strategy.edit_idea", room="ideas")
def edit_idea(request: HttpRequest, key: str) -> HttpResponse:
    if request.method != "POST":
        return _form(request, queries.idea(request.actor, key=key), {})
    _done, errors = submit(request, actions.edit_idea, key=key)
    if errors and "title" in request.POST:
        return _form(request, queries.idea(request.actor, key=key), errors)
    return say_no(request, errors) if errors else _shown(request, key, _("Saved"))


@require_POST
@page("strategy.decline_idea", room="ideas")
def decline_idea(request: HttpRequest, key: str) -> HttpResponse:
    return _act(request, actions.decline_idea, key, _("Declined"))


@page("strategy.answer_theme", room="ideas")
def answer_theme(request: HttpRequest, key: str) -> HttpResponse:
    if request.method != "POST":
        found = queries.idea(request.actor, key=key)
        themes = feedback.themes(request.actor, product=found.product.key, state="open", limit=200)
        return show(request, "strategy/answer_form.html", {"idea": found, "themes": themes})
    return _act(request, actions.answer_theme, key, _("Linked"))


@require_POST
@page("strategy.unanswer_theme", room="ideas")
def unanswer_theme(request: HttpRequest, key: str, theme: int) -> HttpResponse:
    return _act(request, actions.unanswer_theme, key, _("Unlinked"), theme=theme)


def _act(request: HttpRequest, usecase: UseCase, key: str, done: str, **fixed: Any) -> HttpResponse:
    _done, errors = submit(request, usecase, key=key, **fixed)
    return say_no(request, errors) if errors else _shown(request, key, done)


def _shown(request: HttpRequest, key: str, done: str) -> HttpResponse:
    """The idea as it is now: the page itself for htmx, which takes what it needs from it."""
    url = reverse("strategy:idea", args=[key])
    return shown_at(idea(request, key), url, done) if request.htmx else go(request, url)


def _form(request: HttpRequest, row: Any, errors: dict[str, str]) -> HttpResponse:
    key = row.product.key if row else product_key(request)
    context = {
        "idea": row,
        "errors": errors,
        "values": filled(request, row, errors),
        "people": known_people(request.actor),
        "initiatives": queries.initiatives(request.actor, product=key, limit=200),
        "themes": [] if row else feedback.themes(request.actor, product=key, state="open", limit=200),
        "segments": queries.target_segments(request.actor),
    }
    return show_form(request, "strategy/idea_form.html", context)
