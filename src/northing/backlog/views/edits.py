"""Changing items in place: a field is picked, sent, and the part of the page it stands in comes back."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from northing.core.errors import Conflict, Invalid, NotFound, Problem
from northing.core.rows import Viewers
from northing.core.web import form_values, page, product_key, show, submit, toast
from northing.workspace.queries import known_people

from .. import actions, queries
from ..models import Item, ItemKind, ItemState, Priority
from .items import around, for_a_row, items

PARTS = frozenset({"row", "title", "text", "criteria", "properties", "waiting"})
CHOICES = {"state": ItemState, "kind": ItemKind, "priority": Priority, "viewers": Viewers}
FIELDS = {
    **dict.fromkeys((*CHOICES, "assignee", "release", "milestone"), "select"),
    **dict.fromkeys(("title", "labels", "parent", "idea", "outcome"), "line"),
    "estimate": "number",
    "text": "text",
    "criteria": "text",
    "rank": "rank",
}


@page("backlog.edit_item")
def pick(request: HttpRequest, key: str, field: str) -> HttpResponse:
    return _picking(request, queries.one(request.actor, key), field, request.GET.get("on", ""))


@page("backlog.item")
def part(request: HttpRequest, key: str, name: str) -> HttpResponse:
    return _part(request, key, name)


@require_POST
@page("backlog.edit_item", room="items")
def edit_item(request: HttpRequest, key: str) -> HttpResponse:
    try:
        found = actions.edit_item(request.actor, **form_values(request, actions.edit_item), key=key)
    except (Conflict, Invalid, NotFound) as problem:
        return _picking_again(request, key, problem)
    return toast(_part(request, found.key, request.POST.get("on", "")), _("Saved"), undo=True)


@require_POST
@page("backlog.add_item", room="items")
def add_item(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_item)
    if errors and request.htmx:
        context = {"errors": errors, "given": request.POST, "kinds": ItemKind, "priorities": Priority}
        return show(request, "backlog/items.html", context, fragment="new", status=422)
    if errors:
        return items(request, errors)
    address = reverse("backlog:item", args=[added.key])
    return HttpResponse(status=204, headers={"HX-Redirect": address}) if request.htmx else redirect(address)


@require_POST
@page("backlog.edit_many", room="items")
def edit_many(request: HttpRequest) -> HttpResponse:
    given = _without_blanks(request.POST)
    try:
        changed = actions.edit_many(request.actor, **given)
    except Problem as problem:
        return toast(items(request), " ".join(fault.sentence for fault in problem.faults), tone="bad")
    return toast(items(request), _("%(n)d changed") % {"n": len(changed)}, undo=True)


@require_POST
@page("backlog.meet_criterion", room="items")
def meet_criterion(request: HttpRequest, key: str, place: int) -> HttpResponse:
    actions.meet_criterion(request.actor, key=key, place=place, met="met" in request.POST)
    return _part(request, key, "criteria")


@require_POST
@page("backlog.rank_item", room="items")
def rank_item(request: HttpRequest, key: str) -> HttpResponse:
    _moved, errors = submit(request, actions.rank_item, key=key)
    if errors:
        return toast(_part(request, key, "row"), " ".join(errors.values()), tone="bad")
    return HttpResponse(status=204, headers={"HX-Refresh": "true"}) if request.htmx else redirect("backlog:items")


@require_POST
@page("backlog.block", room="items")
def block(request: HttpRequest, key: str) -> HttpResponse:
    _blocked, errors = submit(request, actions.block, key=key)
    return _part(request, key, "waiting", errors=errors)


@require_POST
@page("backlog.unblock", room="items")
def unblock(request: HttpRequest, key: str) -> HttpResponse:
    _freed, errors = submit(request, actions.unblock, key=key)
    return _part(request, key, "waiting", errors=errors)


@page("backlog.items")
def options(request: HttpRequest, field: str) -> HttpResponse:
    """The members or releases to choose from, fetched when a select is about to be used."""
    found = _people(request) if field == "assignee" else _releases(request)
    return show(request, "backlog/options.html", {"options": found})


def _part(request: HttpRequest, key: str, name: str, errors: dict[str, str] | None = None) -> HttpResponse:
    """The named part of an item's page, or its row; without htmx, the page."""
    if name not in PARTS or not request.htmx:
        return redirect("backlog:item", key)
    status = 422 if errors else 200
    if name == "row":
        context = {"item": queries.row(request.actor, key)} | for_a_row(request)
        return show(request, "backlog/items.html", context, fragment="row", status=status)
    context = around(request, queries.item(request.actor, key=key)) | {"errors": errors}
    return show(request, "backlog/item.html", context, fragment=name, status=status)


def _picking(request: HttpRequest, item: Item, field: str, on: str, **more: Any) -> HttpResponse:
    if field not in FIELDS:
        raise NotFound(f"There is no field {field[:40]} to change here.", field="field")
    context = {
        "item": item,
        "field": field,
        "on": on if on in PARTS else "properties",
        "input": FIELDS[field],
        "sends_to": reverse("backlog:rank-item" if field == "rank" else "backlog:edit-item", args=[item.key]),
        "label": Item._meta.get_field(field).verbose_name,
        "choices": _choices(request, item, field) if FIELDS[field] == "select" else (),
        "value": _value(item, field),
        "may_be_empty": Item._meta.get_field(field).blank,
    }
    return show(request, "backlog/pick.html", context | more, status=more.get("status", 200))


def _picking_again(request: HttpRequest, key: str, problem: Problem) -> HttpResponse:
    """The form once more, with what was wrong; after a conflict it holds the version both now know."""
    item = queries.one(request.actor, key)
    field = next((name for name in FIELDS if name in request.POST), "title")
    more = {"value": request.POST.get(field, ""), "error": problem.sentence, "status": problem.status}
    answer = _picking(request, item, field, request.POST.get("on", ""), **more)
    answer["HX-Retarget"], answer["HX-Reswap"] = f"#pick-{field}-{item.pk}", "outerHTML"
    return answer


def _choices(request: HttpRequest, item: Item, field: str) -> list[tuple[Any, Any]]:
    if field in CHOICES:
        return list(CHOICES[field].choices)
    if field == "assignee":
        found = [(person.pk, person.name) for person in known_people(request.actor)]
    elif field == "release":
        found = [(release.pk, release.name) for release in queries.coming(request.actor, item.product)]
    else:
        found = [(milestone.pk, milestone.name) for milestone in queries.ahead(request.actor, item.product)]
    now = getattr(item, field)
    return found if now is None or now.pk in dict(found) else [(now.pk, now.name), *found]


def _value(item: Item, field: str) -> Any:
    if field == "labels":
        return ", ".join(item.labels)
    if field == "criteria":
        return "\n".join(each["text"] for each in item.criteria)
    value = getattr(item, field)
    if field in ("parent", "idea"):
        return value.key if value else ""
    value = value.pk if hasattr(value, "pk") else value
    return "" if value is None else value


def _without_blanks(post: QueryDict) -> dict[str, Any]:
    """What a bulk form asks for: an empty field leaves things alone, a dash empties the field."""
    given: dict[str, Any] = {"keys": post.getlist("keys"), "clear": [name for name in post if post[name] == "-"]}
    known = set(actions.edit_many.inputs.model_fields) - set(given)
    return given | {name: post[name] for name in post if name in known and post[name] not in ("", "-")}


def _people(request: HttpRequest) -> list[tuple[Any, str]]:
    return [(person.pk, person.name) for person in known_people(request.actor)]


def _releases(request: HttpRequest) -> list[tuple[Any, str]]:
    found = queries.releases(request.actor, product=product_key(request), state=["planned", "active"], limit=200)
    return [(release.pk, release.name) for release in found]
