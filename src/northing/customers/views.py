"""The pages of accounts and contacts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from northing.core import kinds
from northing.core.web import page, show, submit, toast

from . import actions, queries
from .models import AccountKind


@page("customers.accounts", room="customers")
def accounts(request: HttpRequest) -> HttpResponse:
    asked = {
        name: request.GET[name] for name in ("words", "kind", "segment", "order", "after") if request.GET.get(name)
    }
    context = {
        "accounts": queries.accounts(request.actor, **asked),
        "segments": queries.segments(request.actor),
        "kinds": AccountKind,
        "asked": asked,
        "changes": request.actor.may("customers.add_account"),
    }
    return show(request, "customers/accounts.html", context, fragment="rows")


@page("customers.accounts")
def options(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("account_name", "")[:300]
    found = queries.accounts(request.actor, words=words, order="name", limit=20)
    return show(request, "customers/options.html", {"accounts": found})


@page("customers.account", room="customers")
def account(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.account(request.actor, id=id)
    context = {
        "account": found,
        "contacts": queries.contacts(request.actor, account=id, limit=100),
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("account")],
        "kinds": AccountKind,
        "changes": request.actor.may("customers.edit_account"),
    }
    return show(request, "customers/account.html", context, fragment="facts")


@page("customers.contact", room="customers")
def contact(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.contact(request.actor, id=id)
    context = {
        "contact": found,
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("contact")],
        "changes": request.actor.may("customers.edit_contact"),
    }
    return show(request, "customers/contact.html", context, fragment="facts")


@require_POST
@page("customers.add_account", room="customers")
def add_account(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_account)
    return _sentences(errors) if errors else _go(request, reverse("customers:account", args=[added.pk]))


@require_POST
@page("customers.edit_account", room="customers")
def edit_account(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.edit_account, id=id)
    if errors or not request.htmx:
        return _sentences(errors) if errors else redirect("customers:account", id)
    return toast(account(request, id), gettext("Saved"), undo=True)


@require_POST
@page("customers.add_contact", room="customers")
def add_contact(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.add_contact, account=id)
    return _sentences(errors) if errors else _go(request, reverse("customers:account", args=[id]))


@require_POST
@page("customers.edit_contact", room="customers")
def edit_contact(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.edit_contact, id=id)
    if errors or not request.htmx:
        return _sentences(errors) if errors else redirect("customers:contact", id)
    return toast(contact(request, id), gettext("Saved"), undo=True)


def _sentences(errors: dict[str, str]) -> HttpResponse:
    """What is wrong, as text: the form shows it where it was sent from."""
    return HttpResponse(" ".join(errors.values()), status=422, content_type="text/plain; charset=utf-8")


def _go(request: HttpRequest, address: str) -> HttpResponse:
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)
