"""Workspaces, the people who sign in, and what each of them is in a workspace."""

from typing import Self

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from northing.core.actors import Role
from northing.core.rows import Row, RowQuerySet


class UserManager(BaseUserManager):
    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save()
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in; known to each workspace as a member."""

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=120, blank=True)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    def __str__(self) -> str:
        return self.name or self.email


class Workspace(models.Model):
    """Everything of one organisation; nothing is shared between two workspaces."""

    name = models.CharField(max_length=120)
    is_sample = models.BooleanField(default=False)
    last_sequence = models.BigIntegerField(default=0)  # locked while history is written, so its order is commit order
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name

    def take_sequences(self, count: int) -> int:
        """Reserve `count` history numbers until the transaction ends; return the first."""
        Workspace.objects.filter(pk=self.pk).update(last_sequence=models.F("last_sequence") + count)
        self.refresh_from_db(fields=["last_sequence"])
        return self.last_sequence - count + 1


class MemberQuerySet(RowQuerySet):
    def of(self, user: User) -> Self:
        return self.filter(user=user, left_at=None)

    def present(self) -> Self:
        """Those who can be given work: everybody known who has not left."""
        return self.filter(left_at=None)


class Member(Row):
    """A person of the team. Without a `user` they are only known (from an import) and cannot sign in."""

    type = "member"

    user = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="members")
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), blank=True)
    role = models.PositiveSmallIntegerField(_("role"), choices=[(r.value, r.name.lower()) for r in Role])
    title = models.CharField(_("job title"), max_length=120, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("member")
        constraints = [models.UniqueConstraint(fields=["workspace", "user"], name="one_member_a_user")]
        indexes = [models.Index(fields=["workspace", "name"])]

    def __str__(self) -> str:
        return self.name

    @property
    def role_name(self) -> str:
        return Role(self.role).name.lower()
