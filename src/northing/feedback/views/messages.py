"""One message, all messages, and those of an account or a person."""

from urllib.parse import parse_qs, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.rows import Viewers
from northing.core.web import page, product_key, show, submit, toast

from .. import actions, queries
from ..models import Importance, Source, State

FILTERS = ("state", "source", "account", "author", "theme", "words", "since", "until", "order", "after")
PANEL = 5


@page("feedback.list", room="inbox")
def messages(request: HttpRequest) -> HttpResponse:
    asked = {name: request.GET[name] for name in FILTERS if request.GET.get(name)}
    found = queries.messages(request.actor, product=product_key(request), **asked)
    context = {"feedback": found, "asked": asked, "states": State, "sources": Source}
    context |= _named(request, asked)
    return show(request, "feedback/list.html", context, fragment="rows")


@page("feedback.message", room="inbox")
def message(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.message(request.actor, id=id)
    targets = kinds.fetch(request.actor, (insight.about for insight in found.highlights if insight.about))
    context = {
        "message": found,
        "parts": found.parts(found.highlights),
        "insights": [(insight, targets.get(insight.about)) for insight in found.highlights],
        "importances": Importance,
        "sources": Source,
        "viewers": Viewers,
        "in_inbox": came_from(request)[0],
        "changes": may_change(request),
    }
    return show(request, "feedback/message.html", context, fragment="message")


@require_POST
@page("feedback.edit", room="inbox")
def edit(request: HttpRequest, id: int) -> HttpResponse:
    said, errors = submit(request, actions.edit_feedback, id=id)
    if errors:
        return sentences(errors)
    return toast(message(request, id), _("Saved"), undo=True) if request.htmx else redirect("feedback:message", said.pk)


@page("feedback.list")
def of_account(request: HttpRequest, id: int) -> HttpResponse:
    account = kinds.get(request.actor, "account", id)
    said = queries.of_account(request.actor, id)
    quotes = list(queries.insights_of_account(request.actor, id).order_by("-importance", "-id")[:PANEL])
    about = kinds.fetch(request.actor, (quote.about for quote in quotes if quote.about))
    context = {
        "title": _("What they asked"),
        "who": f"account={account.pk}",
        "feedback": queries.newest(request.actor, said, PANEL),
        "declined": queries.newest(request.actor, said.in_state(State.DECLINED), PANEL),
        "quotes": [(quote, about.get(quote.about)) for quote in quotes],
    }
    return show(request, "feedback/of_account.html", context)


@page("feedback.list")
def of_contact(request: HttpRequest, id: int) -> HttpResponse:
    contact = kinds.get(request.actor, "contact", id)
    said = queries.newest(request.actor, queries.of_author(request.actor, id), PANEL)
    context = {"title": _("What they said"), "who": f"author={contact.pk}", "feedback": said}
    return show(request, "feedback/of_account.html", context)


def came_from(request: HttpRequest) -> tuple[bool, str]:
    """Whether this was asked from the inbox, and the product chosen there."""
    here = urlsplit((request.htmx and request.htmx.current_url) or "")
    return here.path == reverse("feedback:inbox"), parse_qs(here.query).get("product", [""])[0]


def may_change(request: HttpRequest) -> bool:
    return request.actor.may("feedback.triage")


def sentences(errors: dict[str, str]) -> HttpResponse:
    """What is wrong, as text: the form shows it where it was sent from."""
    return HttpResponse(" ".join(errors.values()), status=422, content_type="text/plain; charset=utf-8")


def _named(request: HttpRequest, asked: dict[str, str]) -> dict[str, object]:
    """The objects that filters name by number, to show them as words."""
    named = {
        type: asked.get(name, "") for name, type in (("account", "account"), ("author", "contact"), ("theme", "theme"))
    }
    found = kinds.fetch(request.actor, ((type, int(id)) for type, id in named.items() if id.isdecimal()))
    return {type: row for (type, _id), row in found.items()}
