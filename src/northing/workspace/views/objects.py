"""Fragments that every object's page shows: its trace and its comments; and the page of the whole trace."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.errors import NotFound
from northing.core.paging import take
from northing.core.web import page, refusal, show, submit, toast

from .. import actions, queries
from ..queries.trace import links_of
from .history import refused
from .wording import BEARINGS, Neighbour, bearing_of, in_order


@page("workspace.search")
def object(request: HttpRequest, type: str, id: int) -> HttpResponse:
    row = kinds.get(request.actor, type, id)
    address = kinds.kind_of(row).page(row)
    if address == request.path:
        raise NotFound(f"This {kinds.kind_of(row).label} has no page of its own.")
    return redirect(address)


@page("workspace.why")
def why(request: HttpRequest, ref: str) -> HttpResponse:
    found = queries.why(request.actor, ref=ref)
    context = {"why": found, "evidence": in_order(found.evidence), "outcome": in_order(found.outcome)}
    return show(request, "workspace/why.html", context)


@page("workspace.links")
def trace(request: HttpRequest, type: str, id: int, errors: dict[str, str] | None = None) -> HttpResponse:
    row = kinds.get(request.actor, type, id)
    found = queries.why(request.actor, ref=f"{type}:{id}")
    neighbours = [Neighbour(link, step) for link, step in links_of(request.actor, row)]
    context = {
        "row": row,
        "ref": queries.refer(row),
        "why": found,
        "evidence": in_order(found.evidence),
        "outcome": in_order(found.outcome),
        "neighbours": [one for one in neighbours if one.is_shown_apart],
        "bearings": BEARINGS.items(),
        "may_link": request.actor.writes and request.actor.may("workspace.link"),
        "errors": errors,
        "typed": request.POST.get("other", "") if errors else "",
    }
    return show(request, "workspace/trace.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.link")
def add_link(request: HttpRequest, type: str, id: int) -> HttpResponse:
    """`chosen` is a search result, `other` what was typed; `bears` is a kind of link, turned around after a minus."""
    here, other = f"{type}:{id}", request.POST.get("chosen") or request.POST.get("other", "")
    kind, turned = bearing_of(request.POST.get("bears", ""))
    start, end = (other, here) if turned else (here, other)
    _, errors = submit(request, actions.link, start=start, end=end, kind=kind)
    return trace(request, type, id, {"other": " ".join(errors.values())} if errors else None)


@require_POST
@page("workspace.unlink")
def remove_link(request: HttpRequest, type: str, id: int, link: int) -> HttpResponse:
    _, errors = submit(request, actions.unlink, id=link)
    return refusal(request, refused(errors)) if errors else trace(request, type, id)


@page("workspace.comments")
def comments(request: HttpRequest, type: str, id: int) -> HttpResponse:
    errors: dict[str, str] = {}
    if request.method == "POST":
        _, errors = submit(request, actions.comment, on=f"{type}:{id}")
    return _comments(request, type, id, errors)


@require_POST
@page("workspace.edit_comment")
def edit_comment(request: HttpRequest, type: str, id: int, comment: int) -> HttpResponse:
    _, errors = submit(request, actions.edit_comment, id=comment)
    return _comments(request, type, id, errors, editing=comment if errors else 0)


@require_POST
@page("workspace.remove_comment")
def remove_comment(request: HttpRequest, type: str, id: int, comment: int) -> HttpResponse:
    _, errors = submit(request, actions.remove_comment, id=comment)
    if errors:
        return refusal(request, refused(errors))
    return toast(_comments(request, type, id, {}), "Comment removed", undo=True)


def _comments(request: HttpRequest, type: str, id: int, errors: dict[str, str], editing: int = 0) -> HttpResponse:
    row, asked = kinds.get(request.actor, type, id), request.GET.get("edit", "")
    found = take(queries.comments_on(request.actor, row), ("at", "id"), after=request.GET.get("after", ""), limit=100)
    context = {
        "comments": found,
        "row": row,
        "editing": editing or (int(asked) if asked.isdecimal() else 0),
        "may_comment": request.actor.writes and request.actor.may("workspace.comment"),
        "errors": errors,
        "body": request.POST.get("body", "") if errors else "",
    }
    return show(request, "workspace/comments.html", context, status=422 if errors else 200)
