"""Fragments that every object's page shows: its trace, its comments; and the page of the whole trace."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.paging import take
from northing.core.web import page, show, submit, toast

from .. import actions, queries
from ..models.trace import LinkKind
from ..queries.trace import grouped, links_of

ORDER = ("account", "contact", "feedback", "insight", "theme", "initiative", "idea", "decision", "release", "item")


@page("workspace.search")
def object(request: HttpRequest, type: str, id: int) -> HttpResponse:
    return redirect(kinds.KINDS[type].page(kinds.get(request.actor, type, id)))


@page("workspace.why", room="")
def why(request: HttpRequest, ref: str) -> HttpResponse:
    found = queries.why(request.actor, ref=ref)
    context = {"why": found, "evidence": _in_order(found.evidence), "outcome": _in_order(found.outcome)}
    return show(request, "workspace/why.html", context)


@page("workspace.links")
def trace(request: HttpRequest, type: str, id: int, errors: dict[str, str] | None = None) -> HttpResponse:
    row = kinds.get(request.actor, type, id)
    found = queries.why(request.actor, ref=f"{type}:{id}")
    context = {
        "row": row,
        "ref": queries.refer(row),
        "why": found,
        "evidence": _in_order(found.evidence),
        "outcome": _in_order(found.outcome),
        "links": links_of(request.actor, row),
        "link_kinds": LinkKind,
        "errors": errors,
    }
    return show(request, "workspace/trace.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.link")
def add_link(request: HttpRequest, type: str, id: int) -> HttpResponse:
    _, errors = submit(request, actions.link, start=f"{type}:{id}")
    return trace(request, type, id, errors)


@require_POST
@page("workspace.unlink")
def remove_link(request: HttpRequest, type: str, id: int, link: int) -> HttpResponse:
    _, errors = submit(request, actions.unlink, id=link)
    return trace(request, type, id, errors)


@page("workspace.comments")
def comments(request: HttpRequest, type: str, id: int) -> HttpResponse:
    row, errors = kinds.get(request.actor, type, id), {}
    if request.method == "POST":
        _, errors = submit(request, actions.comment, on=f"{type}:{id}")
    found = take(queries.comments_on(request.actor, row), ("at", "id"), after=request.GET.get("after", ""), limit=100)
    context = {"comments": found, "row": row, "errors": errors, "body": request.POST.get("body", "") if errors else ""}
    return show(request, "workspace/comments.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.remove_comment")
def remove_comment(request: HttpRequest, type: str, id: int, comment: int) -> HttpResponse:
    submit(request, actions.remove_comment, id=comment)
    request.method = "GET"
    return toast(comments(request, type, id), "Comment removed", undo=True)


def _in_order(steps: list) -> list[tuple[str, list]]:
    groups = grouped(steps)
    known = [type for type in ORDER if type in groups]
    return [(type, groups[type]) for type in known + [type for type in groups if type not in ORDER]]
