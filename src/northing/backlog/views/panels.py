"""What the pages of accounts, ideas and initiatives show of the work; each a fragment fetched by its address."""

from django.http import HttpRequest, HttpResponse

from northing.core.web import page, show

from .. import queries


@page("backlog.items")
def for_account(request: HttpRequest, id: int) -> HttpResponse:
    return show(request, "backlog/for_account.html", {"promised": queries.for_account(request.actor, id)})


@page("backlog.items")
def of_idea(request: HttpRequest, id: int) -> HttpResponse:
    rows, progress = queries.of_idea(request.actor, id)
    return show(request, "backlog/of_idea.html", {"rows": rows, "progress": progress})


@page("backlog.releases")
def of_initiative(request: HttpRequest, id: int) -> HttpResponse:
    return show(request, "backlog/of_initiative.html", {"releases": queries.of_initiative(request.actor, id)})
