"""Products, their keys, and the keys objects had elsewhere."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from northing.core.rows import Row, RowQuerySet


class ProductKind(models.TextChoices):
    WEB = "web", _("web application")
    INFRASTRUCTURE = "infrastructure", _("infrastructure")
    API = "api", _("API or platform")
    AI = "ai", _("AI or machine learning")
    SECURITY = "security", _("security")
    IOT = "iot", _("Internet of things")
    MOBILE = "mobile", _("mobile")


class Stage(models.TextChoices):
    DISCOVERY = "discovery", _("discovery")
    ALPHA = "alpha", _("alpha")
    BETA = "beta", _("beta")
    GA = "ga", _("general availability")
    MATURE = "mature", _("mature")
    SUNSET = "sunset", _("sunset")


class ProductQuerySet(RowQuerySet):
    def keyed(self, key: str) -> Self:
        return self.filter(key=key.strip().upper())


class Product(Row):
    """What the team builds. Its key starts the keys of its work items and ideas: KEY-123."""

    type = "product"

    key = models.CharField(_("key"), max_length=10)
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=20, choices=ProductKind, default=ProductKind.WEB)
    stage = models.CharField(_("stage"), max_length=20, choices=Stage, default=Stage.GA)
    description = models.TextField(_("description"), blank=True)
    last_number = models.PositiveIntegerField(default=0, editable=False)

    objects = ProductQuerySet.as_manager()

    class Meta:
        verbose_name = _("product")
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="one_product_a_key")]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def tracked(cls) -> list[models.Field]:
        return [f for f in super().tracked() if f.name != "last_number"]

    def take_numbers(self, count: int = 1, *, at_least: int = 0) -> int:
        """Reserve `count` numbers for keys and return the first; `at_least` skips numbers that an import brings."""
        locked = Product.objects.select_for_update().only("last_number").get(pk=self.pk)
        first = max(locked.last_number, at_least) + 1
        Product.objects.filter(pk=self.pk).update(last_number=first + count - 1)
        return first

    def raise_number(self, number: int) -> None:
        """Never give out again the numbers up to this one."""
        Product.objects.filter(pk=self.pk, last_number__lt=number).update(last_number=number)


class Alias(models.Model):
    """The key an object has in another system. An import finds its objects again by it; people may type it.

    `digest` is of the record as it last came, so that an import that is run again changes nothing.
    """

    workspace = models.ForeignKey("workspace.Workspace", models.CASCADE, related_name="+")
    source = models.CharField(max_length=60)  # "github:RUST": one stream of one connector
    foreign = models.CharField(max_length=200)
    type = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    digest = models.CharField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "source", "type", "foreign"], name="one_alias_an_object")
        ]
        indexes = [
            models.Index(fields=["workspace", "foreign"]),
            models.Index(fields=["workspace", "type", "object_id"]),
        ]
