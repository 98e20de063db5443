"""The products of the workspace."""

from northing.core.actors import Actor
from northing.core.errors import NotFound
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Limit
from northing.core.usecases import query

from ..models import Product
from ..shapes import ProductShape
from .find import product_of


@query("workspace.products", "GET /products", returns=list[ProductShape])
def products(actor: Actor, *, after: Cursor = "", limit: Limit = 50) -> Slice:
    """The products you may see, by name."""
    return take(Product.objects.visible_to(actor), ("name", "id"), after=after, limit=limit)


@query("workspace.product", "GET /products/{key}", returns=ProductShape)
def product(actor: Actor, *, key: str) -> Product:
    """One product, by its key."""
    found = product_of(actor, key)
    if found is None:
        raise NotFound("Give the key of a product.", field="key")
    return found
