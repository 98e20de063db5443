"""What an input names by key or id: each is found for the actor, or refused in a sentence that names the field."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _now

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import Invalid, NotFound
from northing.workspace.queries import find, product_of


def home(actor: Actor, key: str) -> Any:
    """The product with this key. Raises Invalid for an empty one, NotFound for an unknown one."""
    product = product_of(actor, key)
    if product is None:
        raise Invalid(_now("Give the key of the product: `northing workspace products` lists them."), field="product")
    return product


def named(actor: Actor, type: str, id: int | None, field: str) -> Any:
    """The object with this id; None where none is named."""
    if id is None:
        return None
    row = kinds.KINDS[type].visible_to(actor).filter(pk=id).first()
    if row is None:
        raise Invalid(_now("{field}: there is no {type} {id}.").format(field=field, type=type, id=id), field=field)
    return row


def referred(actor: Actor, refs: Iterable[str], field: str) -> list[Any]:
    """The objects that these keys, or type:id, stand for."""
    try:
        return [find(actor, ref) for ref in refs]
    except NotFound as missing:
        raise Invalid(f"{field}: {missing.sentence}", field=field) from missing


def refuse_strangers(rows: Iterable[Any], product: Any, field: str) -> None:
    """Raise Invalid if one of the rows is of another product; None stands for all products."""
    for row in rows:
        if product is not None and getattr(row, "product_id", product.pk) != product.pk:
            sentence = _now("{field}: “{row}” is of another product than {key}.")
            raise Invalid(sentence.format(field=field, row=row, key=product.key), field=field)
