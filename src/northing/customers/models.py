"""Accounts and the people in them."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from northing.core.rows import Row, RowQuerySet


class AccountKind(models.TextChoices):
    CUSTOMER = "customer", _("customer")
    PROSPECT = "prospect", _("prospect")
    PARTNER = "partner", _("partner")
    VENDOR = "vendor", _("vendor")
    COMPETITOR = "competitor", _("competitor")


class AccountQuerySet(RowQuerySet):
    def named_like(self, words: str) -> Self:
        return self.filter(name__icontains=words) if words else self

    def of_kind(self, kind: str | None) -> Self:
        return self.filter(kind=kind) if kind else self

    def in_segment(self, segment: str) -> Self:
        return self.filter(segment=segment) if segment else self


class Account(Row):
    """An organisation. `revenue` is what it pays a year, in whole units of `currency`."""

    type = "account"

    name = models.CharField(_("name"), max_length=300)
    kind = models.CharField(_("kind"), max_length=12, choices=AccountKind, default=AccountKind.CUSTOMER)
    segment = models.CharField(_("segment"), max_length=80, blank=True)
    plan = models.CharField(_("plan"), max_length=80, blank=True)
    revenue = models.BigIntegerField(_("revenue a year"), default=0)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    notes = models.TextField(_("notes"), blank=True)

    objects = AccountQuerySet.as_manager()

    class Meta:
        verbose_name = _("account")
        indexes = [models.Index(fields=["workspace", "-revenue", "-id"]), models.Index(fields=["workspace", "name"])]

    def __str__(self) -> str:
        return self.name


class Contact(Row):
    """A person of an account, or of none that we know of."""

    type = "contact"

    account = models.ForeignKey(Account, models.SET_NULL, null=True, blank=True, related_name="contacts")
    name = models.CharField(_("name"), max_length=300)
    email = models.EmailField(_("e-mail"), blank=True)
    title = models.CharField(_("job title"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("contact")
        indexes = [models.Index(fields=["workspace", "name"])]

    def __str__(self) -> str:
        return self.name
