"""The day page."""

from django.http import HttpRequest, HttpResponse

from northing.core import kinds
from northing.core.web import page, product_key, show

from . import queries

REACHES = (1, 7, 28)


@page("today.today", room="today")
def today(request: HttpRequest) -> HttpResponse:
    asked = {name: request.GET[name] for name in ("days",) if request.GET.get(name)}
    found = queries.today(request.actor, product=product_key(request), **asked)
    sections = sorted(kinds.SOCKETS.sections, key=lambda section: section.order)
    filled = [(section, section.fill(request.actor, product_key(request))) for section in sections]
    begins = request.actor.writes and request.actor.may("backlog.add_item")
    context = {"today": found, "reaches": REACHES, "sections": filled, "begins": begins}
    return show(request, "today/today.html", context)
