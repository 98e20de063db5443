"""What changed, and taking it back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.errors import Problem
from northing.core.paging import take
from northing.core.web import page, refusal, show, submit, toast

from .. import actions, queries


@page("workspace.history", room="history")
def history(request: HttpRequest) -> HttpResponse:
    entries = queries.history(request.actor, after=request.GET.get("after", ""))
    rows = kinds.fetch(request.actor, {(entry.type, entry.object_id) for entry in entries})
    shown = [(entry, rows.get((entry.type, entry.object_id))) for entry in entries]
    return show(request, "workspace/history.html", {"entries": shown, "next": entries.next}, fragment="rows")


@page("workspace.history")
def object_history(request: HttpRequest, type: str, id: int) -> HttpResponse:
    row = kinds.get(request.actor, type, id)
    entries = take(queries.history_of(request.actor, row), ("-sequence",), after=request.GET.get("after", ""), limit=20)
    return show(request, "workspace/object_history.html", {"entries": entries, "row": row})


@require_POST
@page("workspace.undo")
def undo(request: HttpRequest, sequence: int) -> HttpResponse:
    undone, errors = submit(request, actions.undo, sequence=sequence)
    if errors:
        return refusal(request, _problem(errors))
    if not request.htmx:
        return redirect(request.headers.get("Referer") or "workspace:history")
    response = toast(HttpResponse(status=204), undone["sentence"], undo=True)
    response["HX-Refresh"] = "true"
    return response


def _problem(errors: dict[str, str]) -> Problem:
    problem = Problem(next(iter(errors.values())))
    problem.status = 409
    return problem
