"""What the team builds."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from northing.core import kinds
from northing.core.web import page, show, submit, toast

from .. import actions, queries
from ..models.products import ProductKind, Stage
from .going import going


@page("workspace.products", room="products")
def products(request: HttpRequest, errors: dict[str, str] | None = None) -> HttpResponse:
    context = {
        "rows": queries.products(request.actor, after=request.GET.get("after", "")),
        "errors": errors,
        "kinds": ProductKind,
        "stages": Stage,
        "may_add": request.actor.writes and request.actor.may("workspace.add_product"),
    }
    fragment = "form" if errors else ""
    return show(request, "workspace/products.html", context, fragment=fragment, status=422 if errors else 200)


@require_POST
@page("workspace.add_product", room="products")
def add_product(request: HttpRequest) -> HttpResponse:
    added, errors = submit(request, actions.add_product)
    return products(request, errors) if errors else going(request, "workspace:product", added.key)


@page("workspace.product", room="products")
def product(request: HttpRequest, key: str) -> HttpResponse:
    errors: dict[str, str] = {}
    if request.method == "POST":
        _, errors = submit(request, actions.edit_product, key=key)
    found = queries.product(request.actor, key=key)
    context = {
        "shown": found,
        "errors": errors,
        "kinds": ProductKind,
        "stages": Stage,
        "may_edit": request.actor.writes and request.actor.may("workspace.edit_product", found.pk),
        "panels": [(panel, panel.url(found)) for panel in kinds.panels_of("product")],
    }
    response = show(request, "workspace/product.html", context, fragment="form", status=422 if errors else 200)
    return toast(response, "Saved", undo=True) if request.method == "POST" and not errors else response
