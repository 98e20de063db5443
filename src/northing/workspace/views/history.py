"""What changed, and taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.errors import Problem
from northing.core.paging import take
from northing.core.web import page, refusal, show, submit

from .. import actions, queries
from .changes import told


@page("workspace.history", room="history")
def history(request: HttpRequest) -> HttpResponse:
    """What was changed together is one row, and is taken back together; of one object, every change."""
    of, after = request.GET.get("of", "").strip()[:200], request.GET.get("after", "")
    found = queries.history(request.actor, of=of, after=after) if of else queries.batches(request.actor, after=after)
    context = {"entries": told(request.actor, found), "next": found.next, "of": of}
    return show(request, "workspace/history.html", context, fragment="rows")


@page("workspace.history")
def object_history(request: HttpRequest, type: str, id: int) -> HttpResponse:
    row = kinds.get(request.actor, type, id)
    found = take(queries.history_of(request.actor, row), ("-sequence",), after=request.GET.get("after", ""), limit=20)
    context = {"entries": told(request.actor, found), "next": found.next, "row": row}
    return show(request, "workspace/object_history.html", context)


@require_POST
@page("workspace.undo")
def undo(request: HttpRequest, sequence: int) -> HttpResponse:
    """Afterwards the page is loaded afresh: anything on it may have changed."""
    undone, errors = submit(request, actions.undo, sequence=sequence)
    if errors:
        return refusal(request, refused(errors))
    messages.success(request, _taken_back(undone["changes"]))
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    return redirect(request.headers.get("Referer") or "workspace:history")


def _taken_back(changes: int) -> str:
    return ngettext("Taken back", "{n} changes taken back", changes).format(n=changes)


def refused(errors: dict[str, str]) -> Problem:
    """What a page refuses outside any form, as one sentence."""
    problem = Problem(" ".join(errors.values()))
    problem.status = 409
    return problem
