"""Highlighting in a message, and choosing where it leads."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.web import page, product_key, show, submit, toast

from .. import actions, queries
from ..models import Importance
from .messages import message, sentences


@require_POST
@page("feedback.highlight", room="inbox")
def highlight(request: HttpRequest, id: int) -> HttpResponse:
    _insight, errors = submit(request, actions.highlight, id=id)
    return sentences(errors) if errors else toast(message(request, id), _("Highlighted"), undo=True)


@page("feedback.edit_insight", room="inbox")
def edit_insight(request: HttpRequest, id: int) -> HttpResponse:
    if request.method == "POST":
        insight, errors = submit(request, actions.edit_insight, id=id)
        return sentences(errors) if errors else toast(message(request, insight.feedback_id), _("Saved"), undo=True)
    insight = kinds.get(request.actor, "insight", id)
    target = kinds.fetch(request.actor, [insight.about]).get(insight.about) if insight.about else None
    context = {"insight": insight, "target": target, "importances": Importance}
    return show(request, "feedback/edit_insight.html", context)


@require_POST
@page("feedback.remove_insight", room="inbox")
def remove_insight(request: HttpRequest, id: int) -> HttpResponse:
    removed, errors = submit(request, actions.remove_insight, id=id)
    return (
        sentences(errors) if errors else toast(message(request, removed.feedback_id), _("Highlight removed"), undo=True)
    )


@page("feedback.highlight")
def targets(request: HttpRequest) -> HttpResponse:
    words = (request.GET.get("q") or request.GET.get("about", "")).strip()[:200]
    found = queries.targets(request.actor, words, product_key(request))
    return show(request, "feedback/targets.html", {"targets": found, "words": words})
