"""Themes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from northing.core import kinds
from northing.core.rows import Viewers
from northing.core.web import page, product_key, show, submit, toast

from .. import actions, queries
from ..models import ThemeState
from .messages import may_change, sentences


@page("feedback.themes", room="themes")
def themes(request: HttpRequest) -> HttpResponse:
    asked = {name: request.GET[name] for name in ("words", "state", "order", "after") if request.GET.get(name)}
    found = queries.themes(request.actor, product=product_key(request), **asked)
    context = {"themes": found, "asked": asked, "states": ThemeState, "changes": may_change(request)}
    return show(request, "feedback/themes.html", context, fragment="rows")


@page("feedback.theme", room="themes")
def theme(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.theme(request.actor, id=id)
    context = {
        "theme": found,
        "quotes": queries.insights(request.actor, about=f"theme:{id}", after=request.GET.get("after", "")),
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("theme")],
        "viewers": Viewers,
        "changes": may_change(request),
    }
    return show(request, "feedback/theme.html", context, fragment="quotes")


@require_POST
@page("feedback.add_theme", room="themes")
def add_theme(request: HttpRequest) -> HttpResponse:
    begun, errors = submit(request, actions.add_theme)
    if errors:
        return sentences(errors)
    here = reverse("feedback:theme", args=[begun.pk])
    return HttpResponseClientRedirect(here) if request.htmx else redirect(here)


@require_POST
@page("feedback.edit_theme", room="themes")
def edit_theme(request: HttpRequest, id: int) -> HttpResponse:
    changed, errors = submit(request, actions.edit_theme, id=id)
    if errors:
        return sentences(errors)
    if not request.htmx:
        return redirect("feedback:theme", changed.pk)
    context = {"theme": queries.theme(request.actor, id=id), "changes": True}
    return toast(show(request, "feedback/theme.html", context, fragment="facts"), _("Saved"), undo=True)
