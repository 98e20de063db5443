"""Products, members, tokens and share links."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from northing.core.actors import Role
from northing.core.web import page, show, submit, toast

from .. import actions, queries
from ..models.products import ProductKind, Stage


@page("workspace.products", room="products")
def products(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    found = queries.products(request.actor, after=request.GET.get("after", ""))
    context = {"rows": found, "errors": errors, "kinds": ProductKind, "stages": Stage}
    return show(request, "workspace/products.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.add_product", room="products")
def add_product(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_product)
    return products(request, errors) if errors else redirect("workspace:product", added.key)


@page("workspace.product", room="products")
def product(request: HttpRequest, key: str) -> HttpResponse:
    errors = {}
    if request.method == "POST":
        _, errors = submit(request, actions.edit_product, key=key)
    found = queries.product(request.actor, key=key)
    context = {"shown": found, "errors": errors, "kinds": ProductKind, "stages": Stage}
    response = show(request, "workspace/product.html", context, fragment="form", status=422 if errors else 200)
    return toast(response, "Saved", undo=True) if request.method == "POST" and not errors else response


@page("workspace.me", room="settings")
def settings(request: HttpRequest) -> HttpResponse:
    return show(request, "workspace/settings.html")


@page("workspace.members", room="settings")
def members(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    found = queries.members(request.actor, after=request.GET.get("after", ""), words=request.GET.get("words", ""))
    context = {"members": found, "roles": [role.name.lower() for role in Role], "errors": errors}
    return show(request, "workspace/members.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.add_member", room="settings")
def add_member(request: HttpRequest) -> HttpResponse:
    _, errors = submit(request, actions.add_member)
    return members(request, errors) if errors else redirect("workspace:members")


@require_POST
@page("workspace.edit_member", room="settings")
def edit_member(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.edit_member, id=id)
    return members(request, errors) if errors else redirect("workspace:members")


@page("workspace.tokens", room="settings")
def tokens(request: HttpRequest, errors: dict[str, str] | None = None, made: object = None) -> HttpResponse:
    found = queries.tokens(request.actor, after=request.GET.get("after", ""))
    context = {"tokens": found, "errors": errors, "made": made}
    return show(request, "workspace/tokens.html", context, status=422 if errors else 200)


@require_POST
@page("workspace.make_token", room="settings")
def make_token(request: HttpRequest) -> HttpResponse:
    made, errors = submit(request, actions.make_token)
    return tokens(request, errors, made)


@require_POST
@page("workspace.revoke_token", room="settings")
def revoke_token(request: HttpRequest, id: int) -> HttpResponse:
    _, errors = submit(request, actions.revoke_token, id=id)
    return tokens(request, errors) if errors else redirect("workspace:tokens")


@page("workspace.shares", room="settings")
def shares(request: HttpRequest) -> HttpResponse:
    return show(request, "workspace/shares.html", {"shares": queries.shares(request.actor)})


@require_POST
@page("workspace.share_page")
def share_page(request: HttpRequest) -> HttpResponse:
    link, errors = submit(request, actions.share_page)
    return show(request, "workspace/shared_link.html", {"link": link, "errors": errors}, status=422 if errors else 200)


@require_POST
@page("workspace.revoke_share", room="settings")
def revoke_share(request: HttpRequest, id: int) -> HttpResponse:
    submit(request, actions.revoke_share, id=id)
    return redirect("workspace:shares")
