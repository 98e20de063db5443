"""REST under /api/v1/: one path a resource, one use case a verb, errors as problem+json."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import Conflict, Invalid, NotFound, Problem, Unauthenticated
from northing.core.usecases import CATALOGUE, UseCase
from northing.core.web import is_list
from northing.workspace.idempotency import remembered

from .openapi import document

Verbs = dict[str, UseCase]
LONGEST_KEY = 200


def urls() -> list[URLPattern]:
    found = [
        path(template.lstrip("/").replace("{", "<str:").replace("}", ">"), endpoint(verbs))
        for template, verbs in sorted(resources().items(), key=lambda pair: "{" in pair[0])
    ]
    return [path("openapi.json", openapi), *found, path("", nothing), path("<path:rest>", nothing)]


def resources() -> dict[str, Verbs]:
    """Every path with its use cases by verb."""
    found: dict[str, Verbs] = defaultdict(dict)
    for usecase in CATALOGUE.values():
        found[usecase.path][usecase.method] = usecase
    return found


def openapi(request: HttpRequest) -> JsonResponse:
    return JsonResponse(document(resources()))


@csrf_exempt
def nothing(request: HttpRequest, rest: str = "") -> JsonResponse:
    """The answer where no path fits: a program is told in its own language."""
    return problem_json(NotFound("There is no such path: /api/v1/openapi.json lists them all."))


def endpoint(verbs: Verbs) -> Callable[..., JsonResponse]:
    """The view of one path: parse, call, answer."""

    @csrf_exempt
    def view(request: HttpRequest, **in_path: str) -> JsonResponse:
        try:
            actor = _actor(request)
            usecase = verbs.get(request.method or "")
            if usecase is None:
                return _not_a_verb(verbs)
            given = _given(request, usecase, in_path)
            return _answer(request, actor, usecase, given)
        except Problem as problem:
            return problem_json(problem)

    return view


def problem_json(problem: Problem) -> JsonResponse:
    """RFC 9457: what is wrong, field by field, and the remedy."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.sentence,
        "errors": [{"field": fault.field, "detail": fault.sentence} for fault in problem.faults],
    }
    if isinstance(problem, Conflict):
        body["both"] = problem.both
    headers = {"WWW-Authenticate": "Bearer"} if problem.status == 401 else {}
    return JsonResponse(body, status=problem.status, content_type="application/problem+json", headers=headers)


def _answer(request: HttpRequest, actor: Actor, usecase: UseCase, given: dict[str, Any]) -> JsonResponse:
    if usecase.changes and request.GET.get("dry_run") in ("1", "true"):
        return JsonResponse(_rehearsed(usecase, actor, given))
    key = request.headers.get("Idempotency-Key", "")
    if len(key) > LONGEST_KEY:
        raise Invalid(f"The Idempotency-Key is too long: at most {LONGEST_KEY} characters.", field="Idempotency-Key")
    if not (usecase.changes and key):
        return JsonResponse(_called(usecase, actor, given))
    digest = hashlib.sha256(json.dumps([usecase.name, given], sort_keys=True, default=str).encode()).hexdigest()
    return JsonResponse(remembered(actor, key, digest, lambda: _called(usecase, actor, given)))


def _called(usecase: UseCase, actor: Actor, given: dict[str, Any]) -> dict[str, Any]:
    result = usecase(actor, **given)
    answer = {"data": usecase.as_json(result)}
    return answer | {"next": result.next} if hasattr(result, "next") and isinstance(result, list) else answer


def _rehearsed(usecase: UseCase, actor: Actor, given: dict[str, Any]) -> dict[str, Any]:
    rehearsal = usecase.rehearse(actor, **given)
    changes = [
        {"type": c.row.type, "id": c.row.pk if c.before else None, "before": c.before, "after": c.after}
        for c in rehearsal.changes[:200]
    ]
    return {"data": rehearsal.result, "dry_run": True, "changes": changes}


def _given(request: HttpRequest, usecase: UseCase, in_path: dict[str, str]) -> dict[str, Any]:
    if not usecase.changes:
        return _from_query(request, usecase) | in_path
    try:
        body = json.loads(request.body or b"{}")
    except (ValueError, UnicodeDecodeError, RecursionError) as error:
        raise BadBody('The body is not JSON: send an object such as {"field": "value"}.') from error
    if not isinstance(body, dict):
        raise BadBody('The body must be a JSON object such as {"field": "value"}.')
    return body | in_path


class BadBody(Problem):
    """The body could not be read at all."""


def _from_query(request: HttpRequest, usecase: UseCase) -> dict[str, Any]:
    fields = usecase.inputs.model_fields
    return {
        name: request.GET.getlist(name) if name in fields and is_list(fields[name].annotation) else request.GET[name]
        for name in request.GET
    }


def _actor(request: HttpRequest) -> Actor:
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer ") and kinds.SOCKETS.bearer:
        return kinds.SOCKETS.bearer(header.removeprefix("Bearer ").strip(), "rest")
    raise Unauthenticated("Send your token in the header “Authorization: Bearer …”; make one under Settings, Tokens.")


def _not_a_verb(verbs: Verbs) -> JsonResponse:
    problem = Invalid(f"This path answers {' and '.join(sorted(verbs))} only.")
    problem.status, problem.title = 405, "Method not allowed"
    response = problem_json(problem)
    response["Allow"] = ", ".join(sorted(verbs))
    return response
