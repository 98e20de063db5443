"""What a share link shows: one page, read-only, only what guests may see."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from northing.core import kinds
from northing.core.errors import NotFound, Problem, Unauthenticated

from ..access import by_share_link


@require_safe
def shared(request: HttpRequest, secret: str, rest: str = "") -> HttpResponse:
    try:
        request.actor, link = by_share_link(secret)
        request.share = link
        view = kinds.SOCKETS.shared.get(link.page)
        if view is None:
            raise NotFound("This page is no longer shared.")
        response = view(request, link, rest)
    except Unauthenticated as problem:
        return render(request, "problem.html", {"problem": problem, "outside": True}, status=404)
    except Problem as problem:
        return render(request, "problem.html", {"problem": problem, "outside": True}, status=problem.status)
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "private, no-store"
    return response
