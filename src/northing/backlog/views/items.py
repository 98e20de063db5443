"""The list of items, and the page of one."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from northing.core import kinds
from northing.core.web import is_list, page, show

from .. import queries
from ..models import CLOSED, ItemKind, ItemState, Priority

PER_GROUP = 12
PER_PAGE = 50
CHOICES = {"states": ItemState, "kinds": ItemKind, "priorities": Priority}
GROUPS = [
    ("state", _("By state")),
    ("assignee", _("By assignee")),
    ("release", _("By release")),
    ("kind", _("By type")),
    ("priority", _("By priority")),
    ("none", _("No groups")),
]
CHIPS = {
    "release": _("Release"),
    "label": _("Label"),
    "sprint": _("Sprint"),
    "milestone": _("Milestone"),
    "parent": _("Parent"),
    "idea": _("Idea"),
    "older_than": _("Older than days"),
    "blocked_only": _("Blocked"),
}
WORDS = {
    "state": _("change the state"),
    "release": _("change the release"),
    "estimate": _("change the estimate"),
    "priority": _("change the priority"),
    "assign": _("assign"),
    "mine": _("Assign to me"),
    "me": _("Me"),
    "label": _("Label"),
    "rank": _("Rank"),
    "blocked": _("Blocked"),
}
ORDERS = [
    ("rank", _("Stack rank")),
    ("newest", _("Newest first")),
    ("oldest", _("Oldest first")),
    ("updated", _("Last changed")),
    ("votes", _("Most votes")),
]


@page("backlog.items", room="items")
def items(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    asked = asked_of(request)
    context = listed(request, asked) | {
        "asked": asked,
        "chips": list(_chips(request)),
        "assignee_name": _named(request, "member", asked.get("assignee", "")),
        "errors": errors,
        "given": request.POST if errors else {},
        "groups": GROUPS,
        "orders": ORDERS,
        **CHOICES,
    }
    return show(request, "backlog/items.html", context, fragment="list", status=422 if errors else 200)


@page("backlog.item", room="items")
def item(request: HttpRequest, key: str) -> HttpResponse:
    found = queries.item(request.actor, key=key)
    if found.key != key:
        return redirect("backlog:item", found.key)
    return show(request, "backlog/item.html", around(request, found))


@page("backlog.item")
def quotes(request: HttpRequest, key: str) -> HttpResponse:
    found = queries.one(request.actor, key)
    return show(request, "backlog/quotes.html", {"steps": queries.quotes_behind(request.actor, found)})


def asked_of(request: HttpRequest) -> dict[str, Any]:
    """What the address asks for: open items in groups by state unless it says otherwise."""
    asked: dict[str, Any] = {}
    for name, field in queries.items.inputs.model_fields.items():
        values = [value for value in request.GET.getlist(name) if value]
        if values:
            asked[name] = values if is_list(field.annotation) else values[0]
    asked.setdefault("group", "state")
    if not asked.get("state") and not request.GET.get("all"):
        asked["open_only"] = True
    asked.setdefault("limit", PER_PAGE if asked["group"] == "none" else PER_GROUP)
    return asked


def listed(request: HttpRequest, asked: dict[str, Any]) -> dict[str, Any]:
    """The sections of the list, each with the address of what follows."""
    found = queries.items(request.actor, **asked)
    sections = getattr(found, "sections", None)
    if sections is None:
        sections = [queries.Section("", "", found)] if found else []
    for section in sections:
        section.more = _more(request, asked["group"], section)
    return {"sections": sections, "grouped_by": asked["group"], **for_a_row(request)}


def around(request: HttpRequest, found: Any) -> dict[str, Any]:
    """What the page of an item shows beside it."""
    panels = [(panel, panel.url(found)) for panel in kinds.panels_of("item")]
    sprints = queries.sprints_of(request.actor, found)
    return {"item": found, "panels": panels, "sprints": sprints, "closed": CLOSED, "may_edit": may_edit(request)}


def for_a_row(request: HttpRequest) -> dict[str, Any]:
    """What every row needs, looked up once: its words, its pictures, and whether it can be changed."""
    return {
        "words": {name: str(word) for name, word in WORDS.items()},
        "icons": static("icons.svg"),
        "may_edit": may_edit(request),
    }


def may_edit(request: HttpRequest) -> bool:
    return request.actor.writes and request.actor.may("backlog.edit_item")


def _more(request: HttpRequest, group: str, section: Any) -> str:
    if not section.rows.next and not section.is_lazy:
        return ""
    query = request.GET.copy()
    query["after"], query["group"] = section.rows.next, "none"
    if group != "none":
        query[group] = section.value
    return f"/items/?{query.urlencode()}"


def _chips(request: HttpRequest) -> Iterator[tuple[str, str, str, str]]:
    """The filters that have no field of their own in the form: name, value, words, the address without it."""
    for name, label in CHIPS.items():
        if value := request.GET.get(name):
            query = request.GET.copy()
            del query[name]
            yield name, value, f"{label}: {_named(request, name, value)}", f"?{query.urlencode()}"


def _named(request: HttpRequest, type: str, id: str) -> str:
    """The name of the object with that id, where it is an id of something the reader may see."""
    ref = (type, int(id)) if type in kinds.KINDS and id.isdecimal() and len(id) < 19 else None
    row = kinds.fetch(request.actor, [ref]).get(ref) if ref else None
    return str(kinds.kind_of(row).title(row)) if row else id
