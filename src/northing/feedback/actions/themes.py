"""Themes by hand."""

from typing import Any

from django.utils.translation import gettext as _

from northing.core.actors import Actor
from northing.core.changes import edit, record
from northing.core.errors import Refused
from northing.core.rows import Viewers
from northing.core.shapes import Id, Line, ProductKey, Text
from northing.core.usecases import action

from ..models import Theme, ThemeState
from ..shapes import ThemeShape
from .capture import chosen


@action("feedback.add_theme", "POST /themes", returns=ThemeShape)
def add_theme(
    actor: Actor, *, product: ProductKey, name: Line, summary: Text = "", viewers: Viewers = Viewers.TEAM
) -> Theme:
    """Begin a theme: a pain that several messages are about."""
    about = chosen(actor, product)
    if Theme.objects.visible_to(actor).of_product(about).called(name).exists():
        raise Refused(
            _("There is a theme called “{name}” already: choose another name.").format(name=name), field="name"
        )
    return record(actor, Theme(product=about, name=name, summary=summary, viewers=viewers))


@action("feedback.edit_theme", "PATCH /themes/{id}", returns=ThemeShape)
def edit_theme(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    name: Line | None = None,
    summary: Text | None = None,
    state: ThemeState | None = None,
    viewers: Viewers | None = None,
) -> Theme:
    """Rename a theme, describe it, close it or open it again."""
    theme = Theme.objects.select_related("product").one(actor, id=id)
    edit(theme, version=version, name=name, summary=summary, state=state, viewers=viewers)
    return record(actor, theme)


def theme_called(actor: Actor, product: Any, name: str) -> Theme:
    """The theme of that name, begun now if there is none."""
    known = Theme.objects.visible_to(actor).of_product(product).called(name).first()
    return known or add_theme(actor, product=product.key, name=name)
