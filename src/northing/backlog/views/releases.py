"""The pages of releases, milestones and sprints."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.usecases import UseCase
from northing.core.web import page, product_key, show, submit, toast

from .. import actions, queries
from ..models import ReleaseState
from .items import listed

COMING = ["planned", "active"]
STATES = {"coming": (COMING, "due"), "shipped": (["shipped"], "shipped"), "dropped": (["dropped"], "newest")}


@page("backlog.releases", room="releases")
def releases(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    state = request.GET.get("state", "")
    states, order = STATES[state if state in STATES else "coming"]
    asked = {name: request.GET[name] for name in ("product", "words", "after") if request.GET.get(name)}
    found = queries.releases(request.actor, state=states, order=order, **asked)
    context = {
        "releases": found,
        "state": state if state in STATES else "coming",
        "asked": asked,
        "errors": errors,
        "given": request.POST,
    }
    return show(
        request, "backlog/releases.html", context | _may(request), fragment="list", status=422 if errors else 200
    )


@page("backlog.release", room="releases")
def release(request: HttpRequest, id: int, errors: dict[str, str] | None = None) -> HttpResponse:
    found = queries.release(request.actor, id=id)
    asked = {"release": str(id), "group": "state", "limit": 50}
    context = listed(request, asked) | {
        "release": found,
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("release")],
        "states": ReleaseState,
        "errors": errors,
        "given": request.POST,
    }
    return show(request, "backlog/release.html", context | _may(request), status=422 if errors else 200)


@require_POST
@page("backlog.add_release", room="releases")
def add_release(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_release)
    return releases(request, errors) if errors else redirect("backlog:release", added.pk)


@require_POST
@page("backlog.edit_release", room="releases")
def edit_release(request: HttpRequest, id: int) -> HttpResponse:
    return _saved(request, actions.edit_release, release, id)


@require_POST
@page("backlog.ship_release", room="releases")
def ship_release(request: HttpRequest, id: int) -> HttpResponse:
    return _saved(request, actions.ship_release, release, id)


@page("backlog.milestones", room="releases")
def milestones(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    found = queries.milestones(request.actor, product=product_key(request), after=request.GET.get("after", ""))
    context = {"milestones": found, "errors": errors, "given": request.POST, "editing": request.GET.get("edit", "")}
    return show(
        request, "backlog/milestones.html", context | _may(request), fragment="list", status=422 if errors else 200
    )


@require_POST
@page("backlog.add_milestone", room="releases")
def add_milestone(request: HttpRequest) -> HttpResponse:
    _added, errors = submit(request, actions.add_milestone)
    return milestones(request, errors) if errors else redirect("backlog:milestones")


@require_POST
@page("backlog.edit_milestone", room="releases")
def edit_milestone(request: HttpRequest, id: int) -> HttpResponse:
    _edited, errors = submit(request, actions.edit_milestone, id=id)
    return milestones(request, errors) if errors else redirect("backlog:milestones")


@page("backlog.sprints", room="releases")
def sprints(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    found = queries.sprints(request.actor, product=product_key(request), after=request.GET.get("after", ""))
    context = {"sprints": found, "errors": errors, "given": request.POST}
    return show(
        request, "backlog/sprints.html", context | _may(request), fragment="list", status=422 if errors else 200
    )


@require_POST
@page("backlog.add_sprint", room="releases")
def add_sprint(request: HttpRequest) -> HttpResponse:
    _added, errors = submit(request, actions.add_sprint)
    return sprints(request, errors) if errors else redirect("backlog:sprints")


@require_POST
@page("backlog.edit_sprint", room="releases")
def edit_sprint(request: HttpRequest, id: int) -> HttpResponse:
    _edited, errors = submit(request, actions.edit_sprint, id=id)
    return sprints(request, errors) if errors else redirect("backlog:sprints")


def _saved(request: HttpRequest, usecase: UseCase, view: Callable[..., HttpResponse], id: int) -> HttpResponse:
    """The page again: with what was wrong, or with a word that it is saved."""
    _row, errors = submit(request, usecase, id=id)
    if errors or request.htmx:
        answer = view(request, id, errors)
        return answer if errors else toast(answer, _("Saved"), undo=True)
    return redirect("backlog:release", id)


def _may(request: HttpRequest) -> dict[str, bool]:
    return {"may_edit": request.actor.writes and request.actor.may("backlog.edit_release")}
