"""Rows that belong to a workspace, know what was changed in them, and are only found by those who may see them."""

from typing import Any, Self

from django.db import models
from django.utils import timezone

from .actors import Actor
from .errors import NotFound

UNTRACKED = {"id", "workspace", "version", "created_at", "updated_at"}


class Viewers(models.TextChoices):
    """Who may see an object: the team only, or also guests and readers of a share link of its product."""

    TEAM = "team"
    GUESTS = "guests"


class RowQuerySet(models.QuerySet):
    """The vocabulary of reading that every kind of row shares."""

    def visible_to(self, actor: Actor, product: int | None = None) -> Self:
        """The rows this actor may see; with `product`, those of that product alone."""
        rows = self.filter(workspace_id=actor.workspace_id)
        if product is not None:
            rows = rows.filter(product_id=product)
        return rows.filter(self._shown(actor)) if actor.is_guest else rows

    def one(self, actor: Actor, **which: Any) -> Any:
        """The one visible row, or NotFound: what one may not see does not exist."""
        row = self.visible_to(actor).filter(**which).first()
        if row is None:
            raise NotFound(f"There is no such {self.model._meta.verbose_name}.", field=next(iter(which), ""))
        return row

    def _shown(self, actor: Actor) -> models.Q:
        itself = models.Q(pk__in=actor.shared.get(self.model.type, ()))
        if not self.model.has("product"):
            return itself
        products = actor.shared.get("product", frozenset())
        whole = models.Q(product_id__in=products)
        return itself | (whole & models.Q(viewers=Viewers.GUESTS) if self.model.has("viewers") else whole)


class Row(models.Model):
    """The base of every object of the product: who may see it, its version, and what changed since it was read."""

    type: str  # the word the object is addressed by: ("idea", 12)

    workspace = models.ForeignKey("workspace.Workspace", models.CASCADE, related_name="+", editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = RowQuerySet.as_manager()

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, db: str | None, field_names: Any, values: Any) -> Self:
        row = super().from_db(db, field_names, values)
        row._read = (field_names, values)
        return row

    @classmethod
    def has(cls, field: str) -> bool:
        return any(f.name == field for f in cls._meta.concrete_fields)

    @classmethod
    def tracked(cls) -> list[Any]:
        """The fields whose changes history keeps."""
        return [f for f in cls._meta.concrete_fields if f.name not in UNTRACKED]

    def snapshot(self) -> dict[str, Any]:
        """What the row holds now, as plain values for history: {field: value}."""
        return {f.name: plain(getattr(self, f.attname)) for f in self.tracked()}

    def as_read(self) -> dict[str, Any]:
        """What it held when it was read; empty for a row that is not in the database yet."""
        names, values = getattr(self, "_read", ((), ()))
        read = dict(zip(names, values, strict=False))
        return {f.name: plain(read[f.attname]) for f in self.tracked() if f.attname in read}

    def mark_read(self) -> None:
        fields = self._meta.concrete_fields
        self._read = ([f.attname for f in fields], [getattr(self, f.attname) for f in fields])


def plain(value: Any) -> Any:
    """A value as JSON knows it: dates as ISO 8601, the rest as it is."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value.value if isinstance(value, models.Choices) else value
    return str(value)
