"""The pages of an import: choose a file, map what is in it, watch it, open what was skipped."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from northing.core.errors import Invalid, Problem
from northing.core.web import page, show
from northing.workspace.queries import known_people

from . import CONNECTORS, actions, queries
from .mapping_form import WORDS, MappingForm, form_of, members_in, options_in
from .models import Import, ImportState
from .shape import Options
from .wording import told

MOST_TO_CHOOSE = 100


@page("connectors.imports", room="import")
def imports(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    context = {
        "imports": queries.imports(request.actor, after=request.GET.get("after", "")),
        "connectors": CONNECTORS.values(),
        "chosen": request.POST.get("connector") or request.GET.get("from", "github"),
        "may_add": request.actor.writes and request.actor.may("connectors.add"),
        "errors": errors,
    }
    return show(request, "connectors/imports.html", context, status=422 if errors else 200)


@require_POST
@page("connectors.add", room="import")
def upload(request: HttpRequest) -> HttpResponse:
    try:
        connector = request.POST.get("connector", "")
        if connector not in CONNECTORS:
            raise Invalid("Choose where the file comes from.", field="connector")
        folder, name = actions.keep_upload(request.FILES.getlist("files"))
        run = actions.add(request.actor, connector=connector, name=name, folder=folder)
    except Problem as problem:
        return imports(request, _sentences(problem))
    return redirect("connectors:run", run.pk)


@page("connectors.run", room="import")
def run(request: HttpRequest, id: int) -> HttpResponse:
    """What it did; before it starts, and once more with `?map`, what is to become of what is in the file."""
    found = queries.run(request.actor, id=id)
    is_over = found.state in (ImportState.DONE, ImportState.FAILED) or found.is_interrupted
    if found.state == ImportState.UPLOADED or (is_over and "map" in request.GET and found.path.is_file()):
        return _mapping(request, found, form_of(found.options, found.members), {})
    return show(request, "connectors/run.html", {"run": found, "tallies": told(found)})


@require_POST
@page("connectors.start", room="import")
def start(request: HttpRequest, id: int) -> HttpResponse:
    """Start it; with `check`, only look again at the file with these choices, `fresh` if the columns are others."""
    found = queries.run(request.actor, id=id)
    if "check" in request.POST:
        return _mapping(request, found, _without_columns(request.POST) if "fresh" in request.POST else request.POST, {})
    try:
        options = options_in(_fields(found), request.POST)
        actions.start(request.actor, id=id, options=options, members=members_in(request.POST))
    except Problem as problem:
        return _mapping(request, found, request.POST, _sentences(problem))
    return redirect("connectors:run", id)


@page("connectors.run")
def progress(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.run(request.actor, id=id)
    return show(request, "connectors/progress.html", {"run": found, "tallies": told(found)})


@page("connectors.skipped", room="import")
def skipped(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.skipped(request.actor, id=id, after=request.GET.get("after", ""))
    return show(request, "connectors/skipped.html", {"run": queries.run(request.actor, id=id), "rows": found})


def _mapping(request: HttpRequest, run: Import, form: QueryDict, errors: dict[str, str]) -> HttpResponse:
    members = [member for member in known_people(request.actor) if member.user_id is not None][:MOST_TO_CHOOSE]
    errors = dict(errors)
    options = _options(run, form, errors)
    context: dict[str, Any] = {"run": run, "form": form, "fields": _fields(run), "words": WORDS, "people": members}
    try:
        survey = queries.surveyed(run.connector, run.path, options)
        context |= {"survey": survey, "counts": list(survey.counts.items())}
        context["map"] = MappingForm.of(survey, form, members, errors)
    except Problem as problem:
        errors |= _sentences(problem)
    may_start = request.actor.writes and request.actor.may("connectors.start")
    context |= {"errors": errors, "options": options, "may_start": may_start}
    return show(request, "connectors/mapping.html", context, status=422 if errors else 200)


def _options(run: Import, form: QueryDict, errors: dict[str, str]) -> Options:
    """What the form asks for; where that is no option, its sentence goes to `errors` and the file is shown as it is."""
    try:
        return queries.options_of(run.connector, options_in(_fields(run), form))
    except Problem as problem:
        errors |= _sentences(problem)
        return queries.options_of(run.connector, {})


def _fields(run: Import) -> set[str]:
    return set(CONNECTORS[run.connector].options.model_fields)


def _without_columns(form: QueryDict) -> QueryDict:
    kept = form.copy()
    for name in form:
        if name.startswith("column:"):
            del kept[name]
    return kept


def _sentences(problem: Problem) -> dict[str, str]:
    return {fault.field: fault.sentence for fault in problem.faults}
