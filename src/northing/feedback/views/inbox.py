"""The inbox, made for one key a message: what is decided leaves the list, the counts follow, the place is kept."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django_htmx.http import reswap, retarget

from northing.core.web import page, product_key, show, submit, toast

from .. import actions, queries
from .messages import came_from, may_change, message, sentences

ASKED = ("duplicate", "decline", "snooze")
DONE = {
    "accepted": gettext_lazy("Accepted “{title}”"),
    "duplicate": gettext_lazy("Marked as a duplicate: “{title}”"),
    "declined": gettext_lazy("Declined “{title}”"),
    "snoozed": gettext_lazy("Snoozed “{title}”"),
    "new": gettext_lazy("Back in the inbox: “{title}”"),
}
REASONS = (
    gettext_lazy("It does not fit where the product is going."),
    gettext_lazy("Too few ask for it now; we will look again when more do."),
    gettext_lazy("It works already: see the documentation."),
    gettext_lazy("We cannot reproduce it with what we know."),
)


@page("feedback.inbox", room="inbox")
def inbox(request: HttpRequest) -> HttpResponse:
    product, after = product_key(request), request.GET.get("after", "")
    context = {"feedback": queries.inbox(request.actor, product=product, after=after), "changes": may_change(request)}
    context |= {} if after else _counted(request, product)
    return show(request, "feedback/inbox.html", context, fragment="rows")


@require_POST
@page("feedback.add")
def capture(request: HttpRequest) -> HttpResponse:
    said, errors = submit(request, actions.add_feedback)
    if errors:
        return sentences(errors)
    if not request.htmx:
        return redirect("feedback:message", said.pk)
    response = _put_in(request, said) if came_from(request)[0] else HttpResponse(status=204)
    return toast(response, _("Captured “{title}”").format(title=said.title), undo=True)


@require_POST
@page("feedback.triage", room="inbox")
def triage(request: HttpRequest, id: int) -> HttpResponse:
    decided, errors = submit(request, actions.triage_feedback, id=id)
    if errors:
        return _asked_again(request, id, errors)
    response = _taken_out(request) if came_from(request)[0] else message(request, id)
    return toast(response, DONE[decided.state].format(title=decided.title), undo=True)


@require_POST
@page("feedback.reopen", room="inbox")
def reopen(request: HttpRequest, id: int) -> HttpResponse:
    back, errors = submit(request, actions.reopen_feedback, id=id)
    if errors:
        return sentences(errors)
    response = _put_in(request, back) if came_from(request)[0] else message(request, id)
    return toast(response, DONE["new"].format(title=back.title), undo=True)


@page("feedback.triage")
def ask(request: HttpRequest, id: int, verdict: str) -> HttpResponse:
    if verdict not in ASKED:
        raise Http404
    return _dialog(request, id, verdict)


@page("feedback.similar")
def similar(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.similar(request.actor, id=id, words=request.GET.get("words", "")[:300])
    return show(request, "feedback/similar.html", {"similar": found})


def _dialog(request: HttpRequest, id: int, verdict: str, errors: dict[str, str] | None = None) -> HttpResponse:
    in_inbox, _product = came_from(request)
    context: dict[str, Any] = {"message": queries.message(request.actor, id=id), "verdict": verdict}
    context |= {"in_inbox": in_inbox, "errors": errors or {}, "asked": request.POST, **_choices(request, id, verdict)}
    return show(request, f"feedback/ask_{verdict}.html", context, status=422 if errors else 200)


def _choices(request: HttpRequest, id: int, verdict: str) -> dict[str, Any]:
    if verdict == "duplicate":
        return {"similar": queries.similar(request.actor, id=id)}
    return {"reasons": REASONS} if verdict == "decline" else {"days": queries.snooze_days()}


def _asked_again(request: HttpRequest, id: int, errors: dict[str, str]) -> HttpResponse:
    """The dialog once more, with what is wrong; a key without a dialog says it in a corner."""
    verdict = request.POST.get("verdict", "")
    if verdict not in ASKED or not request.htmx:
        return sentences(errors)
    return reswap(retarget(_dialog(request, id, verdict, errors), "#triage"), "innerHTML")


def _put_in(request: HttpRequest, back: Any) -> HttpResponse:
    """The row in its place among those shown, and the counts."""
    _in_inbox, product = came_from(request)
    if product not in ("", back.product.key):
        return _taken_out(request)
    below = queries.next_waiting(request.actor, back, product)
    place = f"beforebegin:#feedback-{below.pk}" if below else "beforeend:#inbox-rows"
    context = {"message": back, "place": place} | _counted(request, product)
    return show(request, "feedback/inbox.html", context, fragment="back")


def _taken_out(request: HttpRequest) -> HttpResponse:
    """The counts, and what is left to say when nothing waits."""
    _in_inbox, product = came_from(request)
    return show(request, "feedback/inbox.html", _counted(request, product), fragment="changed")


def _counted(request: HttpRequest, product: str) -> dict[str, Any]:
    return {
        "counts": queries.counts(request.actor, product=product),
        "handled": queries.last_handled(request.actor),
        "changes": may_change(request),
    }
