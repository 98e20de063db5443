"""Search, the palette, and the choices under a field where one names an object."""

import re

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import NotFound
from northing.core.web import page, show

from .. import queries
from ..queries.trace import Step

KEY = re.compile(r"^[\w.#/:-]*\d[\w.#/:-]*$")


@page("workspace.search")
def palette(request: HttpRequest) -> HttpResponse:
    words = _words(request, "q")
    found = _found(request.actor, words, limit=12)
    pages = [page for page in _pages() if words.lower() in page[0].lower()]
    return show(request, "workspace/palette.html", {"found": found, "pages": pages, "words": words})


@page("workspace.search")
def choices(request: HttpRequest) -> HttpResponse:
    words = _words(request, "other")
    return show(request, "workspace/choices.html", {"found": _found(request.actor, words, limit=8), "words": words})


@page("workspace.search")
def search(request: HttpRequest) -> HttpResponse:
    words, type = _words(request, "q"), request.GET.get("type", "")
    found = _found(request.actor, words, type=type, limit=100)
    types = [(kind.type, kind.plural) for kind in kinds.KINDS.values() if kind.searchable]
    return show(request, "workspace/search.html", {"found": found, "words": words, "type": type, "types": types})


def _words(request: HttpRequest, field: str) -> str:
    return request.GET.get(field, "").strip()[:200]


def _found(actor: Actor, words: str, *, type: str = "", limit: int) -> list:
    """What the words find; a key that an object has here or had in another system comes first."""
    if not words:
        return []
    found = queries.search(actor, words=words, type=type, limit=limit)
    exact = _called(actor, words) if KEY.match(words) else None
    if exact is not None and type in ("", exact.type):
        found = [exact, *(one for one in found if (one.type, one.id) != (exact.type, exact.id))]
    return found[:limit]


def _called(actor: Actor, ref: str) -> Step | None:
    try:
        return Step(queries.find(actor, ref), 0)
    except NotFound:
        return None


def _pages() -> list[tuple[str, str, str]]:
    """The rooms, each with its address and the keys of the sidebar."""
    return [
        (_("Today"), "/", "g t"),
        (_("Inbox"), "/feedback/", "g i"),
        (_("All feedback"), "/feedback/all/", ""),
        (_("Themes"), "/themes/", "g h"),
        (_("Customers"), "/customers/", "g c"),
        (_("Ideas"), "/ideas/", "g e"),
        (_("Initiatives"), "/initiatives/", "g n"),
        (_("Decisions"), "/decisions/", "g d"),
        (_("Items"), "/items/", "g w"),
        (_("Releases"), "/releases/", "g r"),
        (_("Roadmap"), "/roadmap/", "g o"),
        (_("Brief"), "/brief/", "g b"),
        (_("Products"), reverse("workspace:products"), "g p"),
        (_("Import"), "/import/", "g m"),
        (_("History"), reverse("workspace:history"), "g y"),
        (_("Settings"), reverse("workspace:settings"), "g s"),
        (_("Members"), reverse("workspace:members"), ""),
        (_("Tokens"), reverse("workspace:tokens"), ""),
        (_("Share links"), reverse("workspace:shares"), ""),
    ]
