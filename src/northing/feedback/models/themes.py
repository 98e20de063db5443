"""The pains that many messages are about."""

from typing import Self

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from northing.core.rows import Row, RowQuerySet, Viewers

from .insights import InsightQuerySet


class ThemeState(models.TextChoices):
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


class ThemeQuerySet(RowQuerySet):
    def of_product(self, product: Row | None) -> Self:
        return self.filter(product=product) if product else self

    def in_state(self, state: str | None) -> Self:
        return self.filter(state=state) if state else self

    def named_like(self, words: str) -> Self:
        return self.filter(name__icontains=words) if words else self

    def called(self, name: str) -> Self:
        return self.filter(name__iexact=name)

    def with_asked(self, insights: InsightQuerySet) -> Self:
        """With `asked`: how many of these insights are about each."""
        mine = insights.filter(about_type="theme", about_id=models.OuterRef("pk")).order_by().values("about_id")
        count = models.Subquery(mine.annotate(n=models.Count("pk")).values("n"), output_field=models.IntegerField())
        return self.annotate(asked=Coalesce(count, 0))


class Theme(Row):
    """A pain that many messages are about; it keeps its number while messages come and go."""

    type = "theme"

    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=300)
    summary = models.TextField(_("summary"), blank=True)
    state = models.CharField(_("state"), max_length=10, choices=ThemeState, default=ThemeState.OPEN)
    viewers = models.CharField(max_length=10, choices=Viewers, default=Viewers.TEAM)

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("theme")
        indexes = [models.Index(fields=["workspace", "product", "state"], name="theme_state")]

    def __str__(self) -> str:
        return self.name

    @property
    def product_key(self) -> str:
        return self.product.key
