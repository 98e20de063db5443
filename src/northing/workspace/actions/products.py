"""Products."""

from typing import Annotated

from pydantic import StringConstraints

from northing.core.actors import Actor, Role
from northing.core.changes import edit, record
from northing.core.errors import Refused
from northing.core.shapes import Line, Text
from northing.core.usecases import action

from ..models import Product
from ..models.products import ProductKind, Stage
from ..queries import product as product_query
from ..shapes import ProductShape

NewKey = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=r"^[A-Za-z][A-Za-z0-9]{1,9}$")]


@action("workspace.add_product", "POST /products", returns=ProductShape, may=Role.MANAGER)
def add_product(
    actor: Actor,
    *,
    key: NewKey,
    name: Line,
    kind: ProductKind = ProductKind.WEB,
    stage: Stage = Stage.GA,
    description: Text = "",
) -> Product:
    """Add a product; its key, 2 to 10 letters and digits, starts the keys of its work items: KEY-1."""
    if Product.objects.filter(workspace_id=actor.workspace_id).keyed(key).exists():
        raise Refused(f"The key {key} is taken: choose another.", field="key")
    return record(actor, Product(key=key, name=name[:120], kind=kind, stage=stage, description=description))


@action("workspace.edit_product", "PATCH /products/{key}", returns=ProductShape, may=Role.MANAGER)
def edit_product(
    actor: Actor,
    *,
    key: str,
    version: int | None = None,
    name: Line | None = None,
    kind: ProductKind | None = None,
    stage: Stage | None = None,
    description: Text | None = None,
) -> Product:
    """Change what is known of a product; its key stays."""
    found = product_query(actor, key=key)
    return record(actor, edit(found, version=version, name=name, kind=kind, stage=stage, description=description))
