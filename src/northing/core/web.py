"""What every page shares: who is acting, running a use case from a form, a whole page or one of its fragments."""

import json
import time
from collections.abc import Callable
from functools import wraps
from typing import Any, get_args, get_origin

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from . import kinds
from .changes import LAST_SEQUENCE
from .errors import Problem
from .usecases import CATALOGUE, UseCase

View = Callable[..., HttpResponse]
PAGES: dict[str, View] = {}


class TimingMiddleware:
    """Tells in the header Server-Timing how long the server took, in milliseconds; the benches read it."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begin = time.perf_counter()
        response = self.get_response(request)
        response["Server-Timing"] = f"app;dur={(time.perf_counter() - begin) * 1000:.1f}"
        return response


class ActorMiddleware:
    """Puts the acting member on the request: `request.actor`, None for a stranger."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: kinds.SOCKETS.authenticate(request))
        return self.get_response(request)


def page(use_case: str, *, room: str = "") -> Callable[[View], View]:
    """Declare a view as the page of a use case: a stranger is sent to sign in, a refusal is shown as its sentence."""

    def decorate(view: View) -> View:
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.actor:
                return _sign_in(request)
            request.room = room
            try:
                CATALOGUE[use_case].permit(request.actor)
                return view(request, *args, **kwargs)
            except Problem as problem:
                return refusal(request, problem)

        shown.use_case = use_case
        PAGES[f"{view.__module__}.{view.__qualname__}"] = shown
        return shown

    return decorate


def submit(request: HttpRequest, usecase: UseCase, **fixed: Any) -> tuple[Any, dict[str, str]]:
    """Run the use case with the submitted form; return (result, sentences by field)."""
    try:
        return usecase(request.actor, **form_values(request, usecase), **fixed), {}
    except Problem as problem:
        return None, {fault.field: fault.sentence for fault in problem.faults}


def form_values(request: HttpRequest, usecase: UseCase) -> dict[str, Any]:
    """The submitted fields that the use case takes; an emptied field that can be cleared goes to `clear`."""
    values: dict[str, Any] = {}
    for name, field in usecase.inputs.model_fields.items():
        if name not in request.POST:
            continue
        if is_list(field.annotation):
            values[name] = [value for value in request.POST.getlist(name) if value != ""]
        elif request.POST[name] == "" and not field.is_required() and field.annotation is not str:
            if field.default is None and "clear" in usecase.inputs.model_fields:
                values.setdefault("clear", []).append(name)
        else:
            values[name] = request.POST[name].replace("\r\n", "\n")
    return values


def show(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, fragment: str = "", status: int = 200
) -> HttpResponse:
    """The whole page, or the named fragment of it when htmx asks for one."""
    whole = not fragment or not request.htmx or request.htmx.boosted
    return render(request, template if whole else f"{template}#{fragment}", context or {}, status=status)


def toast(response: HttpResponse, sentence: str, *, undo: bool = False, tone: str = "good") -> HttpResponse:
    """Show a sentence in a corner; with `undo`, a button that takes the change just made back."""
    shown: dict[str, Any] = {"text": sentence, "tone": tone}
    if undo and LAST_SEQUENCE.get():
        shown["action"] = {"label": _("Undo"), "url": f"/history/{LAST_SEQUENCE.get()}/undo/"}
    response["HX-Trigger"] = json.dumps({"toast": shown})
    return response


def refusal(request: HttpRequest, problem: Problem) -> HttpResponse:
    """The page (or, for htmx, the toast) that says why not."""
    context = {"problem": problem}
    if getattr(request, "htmx", None) and not request.htmx.boosted:
        response = HttpResponse(problem.sentence, status=problem.status, content_type="text/plain; charset=utf-8")
        return toast(response, problem.sentence, tone="bad")
    return render(request, "problem.html", context, status=problem.status)


def page_context(request: HttpRequest) -> dict[str, Any]:
    """What the layout shows on every page."""
    always = {"room": getattr(request, "room", ""), "built": settings.BUILT}
    if not getattr(request, "actor", None):
        return always
    return always | {"actor": request.actor, **kinds.SOCKETS.frame(request)}


def product_key(request: HttpRequest) -> str:
    """The product chosen in the address, empty for all."""
    return request.GET.get("product", "")


def _sign_in(request: HttpRequest) -> HttpResponse:
    if getattr(request, "htmx", None):
        return HttpResponse(status=401, headers={"HX-Refresh": "true"})
    return redirect_to_login(request.get_full_path())


def is_list(annotation: Any) -> bool:
    return get_origin(annotation) in (list, tuple, set) or any(
        get_origin(part) in (list, tuple, set) for part in get_args(annotation)
    )
