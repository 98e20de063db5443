"""What surrounds every page: who is signed in, the workspace, its products, the one chosen."""

from typing import Any

from django.http import HttpRequest

from northing.core.actors import Actor

from .access import actor_for, member_of
from .models import Product, Workspace


def actor_of(request: HttpRequest) -> Actor | None:
    """The signed-in member; None for a stranger, and for a user who is in no workspace."""
    if not request.user.is_authenticated:
        return None
    member = member_of(request.user, request.session.get("workspace"))
    return actor_for(member, "page") if member else None


def around(request: HttpRequest) -> dict[str, Any]:
    """The layout's words: workspace, products, product."""
    actor = request.actor
    products = list(Product.objects.visible_to(actor).order_by("name")[:200])
    chosen = request.GET.get("product", "").upper()
    return {
        "workspace": Workspace.objects.get(pk=actor.workspace_id),
        "products": products,
        "product": next((product for product in products if product.key == chosen), None),
    }
