"""Ways in besides a password: tokens for programs, links for readers, what guests were shown."""

import hashlib
import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from northing.core.rows import Row


def fresh_secret(prefix: str) -> str:
    return f"{prefix}_{secrets.token_urlsafe(32)}"


def hashed(secret: str) -> str:
    """A secret of 256 random bits needs no salt and no slow hash: SHA-256 keeps it."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Token(Row):
    """Lets a program act as a member. Only its hash is kept; it can read, or read and write."""

    type = "token"

    member = models.ForeignKey("workspace.Member", models.CASCADE, related_name="tokens")
    name = models.CharField(_("name"), max_length=120)
    hash = models.CharField(max_length=64, unique=True, editable=False)
    writes = models.BooleanField(_("may write"), default=False)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("token")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def tracked(cls) -> list[models.Field]:
        return [f for f in super().tracked() if f.name not in {"hash", "last_used_at"}]

    def revoke(self) -> None:
        self.revoked_at = self.revoked_at or timezone.now()


class ShareLink(Row):
    """A read-only address for one page; whoever has it sees only what guests may see."""

    type = "share_link"

    page = models.CharField(max_length=40)  # the name of a shared page: "brief", "roadmap"
    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=120)
    secret = models.CharField(max_length=80, unique=True, editable=False)
    made_by = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("share link")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def tracked(cls) -> list[models.Field]:
        return [f for f in super().tracked() if f.name != "secret"]

    def revoke(self) -> None:
        self.revoked_at = self.revoked_at or timezone.now()


class Grant(Row):
    """A guest was shown an object: a product (its guest-visible part), or one single object."""

    type = "grant"

    member = models.ForeignKey("workspace.Member", models.CASCADE, related_name="grants")
    on_type = models.CharField(max_length=30)
    on_id = models.BigIntegerField()

    class Meta:
        verbose_name = _("grant")
        constraints = [models.UniqueConstraint(fields=["member", "on_type", "on_id"], name="one_grant_an_object")]


class IdempotentAnswer(models.Model):
    """The answer a REST call with an Idempotency-Key got, so that a repeated call gets the same."""

    workspace = models.ForeignKey("workspace.Workspace", models.CASCADE, related_name="+")
    member = models.ForeignKey("workspace.Member", models.CASCADE, null=True, related_name="+")
    key = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.JSONField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "member", "key"], name="one_answer_a_key")]
