"""The pages of the brief: the brief itself, the rows behind its figures, and both as a share link shows them."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from northing.core.errors import NotFound
from northing.core.web import page, show
from northing.workspace.queries import products

from . import queries

PERIODS = (7, 14, 28, 91, 182)
ROWS = re.compile(r"rows/([^/]+)/?")


@page("workspace.products", room="brief")
def choose(request: HttpRequest) -> HttpResponse:
    found = products(request.actor, limit=200)
    chosen = request.GET.get("product", "").upper() or (found[0].key if len(found) == 1 else "")
    if chosen:
        return redirect("updates:brief", chosen)
    return show(request, "updates/choose.html", {"choices": found})


@page("updates.brief", room="brief")
def brief(request: HttpRequest, product: str) -> HttpResponse:
    found = queries.brief(request.actor, product=product, **_asked(request, "as_of", "days"))
    if request.GET.get("format") == "md":
        return HttpResponse(queries.markdown(found), content_type="text/markdown; charset=utf-8")
    if request.GET.get("format") == "json":
        return JsonResponse(queries.brief.as_json(found), json_dumps_params={"indent": 2, "ensure_ascii": False})
    return show(request, "updates/brief.html", _shown(request, found), fragment="report")


@page("updates.brief_rows", room="brief")
def rows(request: HttpRequest, product: str, figure: str) -> HttpResponse:
    return show(request, "updates/rows.html", _listed(request, product, figure), fragment="rows")


def shared_brief(request: HttpRequest, link: Any, rest: str = "") -> HttpResponse:
    key = link.product.key
    if not rest:
        found = queries.brief(request.actor, product=key, **_asked(request, "as_of", "days"))
        return show(request, "updates/shared_brief.html", _shown(request, found) | {"link": link})
    figure = ROWS.fullmatch(rest)
    if figure is None:
        raise NotFound(_("This shared brief has no such page: go back to it."))
    return show(request, "updates/shared_rows.html", _listed(request, key, figure[1]) | {"link": link})


def _shown(request: HttpRequest, found: Any) -> dict[str, Any]:
    may_share = request.actor.writes and request.actor.may("workspace.share_page")
    return {"brief": found, "periods": PERIODS, "may_share": may_share}


def _listed(request: HttpRequest, product: str, figure: str) -> dict[str, Any]:
    asked = _asked(request, "as_of", "days", "after")
    found = queries.brief_rows(request.actor, product=product, figure=figure, limit=100, **asked)
    return {"rows": found, "figure": found.figure, "about": found.about, "reader": found.reader}


def _asked(request: HttpRequest, *names: str) -> dict[str, str]:
    return {name: request.GET[name] for name in names if request.GET.get(name)}
