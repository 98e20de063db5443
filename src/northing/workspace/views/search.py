"""Search, and the palette."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from northing.core.web import page, show

from .. import queries


@page("workspace.search")
def palette(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()[:200]
    found = queries.search(request.actor, words=words, limit=12) if words else []
    pages = [(title, url, key) for title, url, key in _pages() if words.lower() in title.lower()]
    return show(request, "workspace/palette.html", {"found": found, "pages": pages, "words": words})


@page("workspace.search")
def search(request: HttpRequest) -> HttpResponse:
    words, type = request.GET.get("q", "").strip()[:200], request.GET.get("type", "")
    found = queries.search(request.actor, words=words, type=type, limit=100) if words else []
    return show(request, "workspace/search.html", {"found": found, "words": words, "type": type}, fragment="rows")


def _pages() -> list[tuple[str, str, str]]:
    return [
        (_("Today"), "/", "g t"),
        (_("Inbox"), "/feedback/", "g i"),
        (_("All feedback"), "/feedback/all/", ""),
        (_("Themes"), "/themes/", ""),
        (_("Customers"), "/customers/", "g c"),
        (_("Ideas"), "/ideas/", "g d"),
        (_("Initiatives"), "/initiatives/", ""),
        (_("Decisions"), "/decisions/", ""),
        (_("Work items"), "/items/", "g w"),
        (_("Releases"), "/releases/", ""),
        (_("Roadmap"), "/roadmap/", "g r"),
        (_("Brief"), "/brief/", "g b"),
        (_("Import"), "/import/", ""),
        (_("Products"), reverse("workspace:products"), ""),
        (_("History"), reverse("workspace:history"), ""),
        (_("Settings"), reverse("workspace:settings"), ""),
        (_("Members"), reverse("workspace:members"), ""),
        (_("Tokens"), reverse("workspace:tokens"), ""),
    ]
