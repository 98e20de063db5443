"""From what people type to the object meant: a product's key, KEY-123, a foreign key, or type:id."""

import re
from typing import Any

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import NotFound

from ..models import Alias, Product

TYPE_AND_ID = re.compile(r"^([a-z_]+):(\d{1,18})$")


def product_of(actor: Actor, key: str) -> Product | None:
    """The product with that key; None for an empty key, which stands for all products. Raises NotFound."""
    if not key:
        return None
    found = Product.objects.visible_to(actor).keyed(key).first()
    if found is None:
        raise NotFound(f"There is no product {key}: `northing workspace products` lists them.", field="product")
    return found


def find(actor: Actor, ref: str) -> Any:
    """The object that `KEY-123`, a key of another system, or `type:id` stands for. Raises NotFound."""
    ref = ref.strip()
    exact = TYPE_AND_ID.match(ref)
    if exact:
        return kinds.get(actor, exact[1], int(exact[2]))
    found = _by_key(actor, ref) or _by_alias(actor, ref)
    if found is None:
        raise NotFound(f"Nothing here is called “{ref[:80]}”: give a key such as KEY-123, or type:id.", field="ref")
    return found


def refer(row: Any) -> str:
    """How to call an object in a message or a command: its key, or type:id."""
    return kinds.kind_of(row).key(row) or f"{row.type}:{row.pk}"


def _by_key(actor: Actor, ref: str) -> Any:
    for kind in kinds.KINDS.values():
        found = kind.find(actor, ref.upper()) if kind.find else None
        if found is not None:
            return found
    return None


def _by_alias(actor: Actor, ref: str) -> Any:
    for alias in Alias.objects.filter(workspace_id=actor.workspace_id, foreign=ref)[:20]:
        kind = kinds.KINDS.get(alias.type)
        found = kind.visible_to(actor).filter(pk=alias.object_id).first() if kind else None
        if found is not None:
            return found
    return None
