"""Bets that span releases."""

from typing import Self

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from northing.core.errors import Invalid
from northing.core.rows import Row, RowQuerySet, Viewers


class InitiativeState(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    ACTIVE = "active", _("active")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")


class Horizon(models.TextChoices):
    NOW = "now", _("now")
    NEXT = "next", _("next")
    LATER = "later", _("later")


class InitiativeQuerySet(RowQuerySet):
    def of_product(self, product: models.Model | None) -> Self:
        return self.filter(product=product) if product else self

    def in_state(self, state: str | None) -> Self:
        """Those in the state; `open` stands for proposed and active."""
        if state == "open":
            return self.filter(state__in=[InitiativeState.PROPOSED, InitiativeState.ACTIVE])
        return self.filter(state=state) if state else self

    def on_horizon(self, horizon: str | None) -> Self:
        return self.filter(horizon=horizon) if horizon else self

    def with_people(self) -> Self:
        return self.select_related("owner", "product")


class Initiative(Row):
    """A bet: several ideas that together should bring the product further."""

    type = "initiative"

    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=300)
    summary = models.TextField(_("summary"), blank=True)
    state = models.CharField(_("state"), max_length=10, choices=InitiativeState, default=InitiativeState.PROPOSED)
    horizon = models.CharField(_("horizon"), max_length=5, choices=Horizon, default=Horizon.LATER)
    starts = models.DateField(_("starts"), null=True, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    owner = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, blank=True, related_name="+")
    viewers = models.CharField(_("viewers"), max_length=10, choices=Viewers, default=Viewers.TEAM)

    objects = InitiativeQuerySet.as_manager()

    class Meta:
        verbose_name = _("initiative")
        indexes = [models.Index(fields=["workspace", "name"]), models.Index(fields=["product", "state"])]

    def __str__(self) -> str:
        return self.name

    def sound(self) -> Self:
        """Itself, unless its dates make no sense."""
        if self.starts and self.due and self.due < self.starts:
            sentence = _now("due ({due}) is before starts ({starts}): choose a later day.")
            raise Invalid(sentence.format(due=self.due, starts=self.starts), field="due")
        return self
