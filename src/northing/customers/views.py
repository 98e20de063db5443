"""The pages of accounts and contacts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.web import page, show, submit, toast

from . import actions, queries
from .models import AccountKind


@page("customers.accounts", room="customers")
def accounts(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    asked = {
        name: request.GET[name] for name in ("words", "kind", "segment", "order", "after") if request.GET.get(name)
    }
    context = {
        "accounts": queries.accounts(request.actor, **asked),
        "segments": queries.segments(request.actor),
        "kinds": AccountKind,
        "asked": asked,
        "errors": errors,
    }
    return show(request, "customers/accounts.html", context, fragment="rows", status=422 if errors else 200)


@page("customers.accounts")
def options(request: HttpRequest) -> HttpResponse:
    found = queries.accounts(request.actor, words=request.GET.get("account_name", ""), order="name", limit=20)
    return show(request, "customers/options.html", {"accounts": found})


@page("customers.account", room="customers")
def account(request: HttpRequest, id: int, errors: dict[str, str] | None = None) -> HttpResponse:
    found = queries.account(request.actor, id=id)
    context = {
        "account": found,
        "contacts": queries.contacts(request.actor, account=id, limit=100),
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("account")],
        "kinds": AccountKind,
        "errors": errors,
    }
    return show(request, "customers/account.html", context, fragment="facts", status=422 if errors else 200)


@page("customers.contact", room="customers")
def contact(request: HttpRequest, id: int) -> HttpResponse:
    found = queries.contact(request.actor, id=id)
    context = {"contact": found, "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("contact")]}
    return show(request, "customers/contact.html", context)


@require_POST
@page("customers.add_account", room="customers")
def add_account(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_account)
    return accounts(request, errors) if errors else redirect("customers:account", added.pk)


@require_POST
@page("customers.edit_account", room="customers")
def edit_account(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.edit_account, id=id)
    return account(request, id, errors) if errors else toast(account(request, id), "Saved")
