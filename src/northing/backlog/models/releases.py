"""What holds work items: releases, milestones and sprints."""

from datetime import UTC, date, datetime
from typing import Self

from django.db import models
from django.db.models import Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from northing.core.errors import Invalid, Refused
from northing.core.rows import Row, RowQuerySet, Viewers


class ReleaseState(models.TextChoices):
    PLANNED = "planned", _("planned")
    ACTIVE = "active", _("under way")
    SHIPPED = "shipped", _("shipped")
    DROPPED = "dropped", _("dropped")


NEVER, EVER = date(9999, 12, 31), datetime(1900, 1, 1, tzinfo=UTC)
COMING = (ReleaseState.PLANNED, ReleaseState.ACTIVE)


class DatedQuerySet(RowQuerySet):
    def by_day(self) -> Self:
        """With `day`, the day it is due: far away for those without one, so that lists may be ordered by it."""
        return self.annotate(day=Coalesce("due", Value(NEVER), output_field=models.DateField()))


class SprintQuerySet(RowQuerySet):
    def by_start(self) -> Self:
        """With `begun`, the moment it starts: long ago for those that do not tell."""
        return self.annotate(begun=Coalesce("starts", Value(EVER), output_field=models.DateTimeField()))


class ReleaseQuerySet(DatedQuerySet):
    def named_like(self, words: str) -> Self:
        return self.filter(name__icontains=words) if words else self

    def in_states(self, states: list[str]) -> Self:
        return self.filter(state__in=states) if states else self

    def coming(self) -> Self:
        """Those that have not shipped and were not dropped."""
        return self.filter(state__in=COMING)

    def shipped_between(self, start: datetime, end: datetime) -> Self:
        return self.filter(shipped_at__gte=start, shipped_at__lt=end)


class Release(Row):
    """A scope that ships together; `due` is the day it is meant to, `shipped_at` the moment it did."""

    type = "release"

    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=300)
    summary = models.TextField(_("summary"), blank=True)
    starts = models.DateField(_("starts"), null=True, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    shipped_at = models.DateTimeField(_("shipped"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=ReleaseState, default=ReleaseState.PLANNED)
    viewers = models.CharField(_("viewers"), max_length=10, choices=Viewers, default=Viewers.TEAM)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("release")
        indexes = [
            models.Index(fields=["workspace", "state", "due"]),
            models.Index(fields=["product", "state", "due"]),
            models.Index(fields=["workspace", "shipped_at"]),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        return self.state in COMING

    @property
    def is_late(self) -> bool:
        return self.is_open and self.due is not None and self.due < timezone.localdate()

    def ship(self, at: datetime) -> Self:
        """Say that it is out. Raises Refused when it was shipped before."""
        if self.state == ReleaseState.SHIPPED:
            raise Refused(f"{self.name} has shipped already: add a new release for what comes next.")
        self.state, self.shipped_at = ReleaseState.SHIPPED, at
        return self

    def sound(self) -> Self:
        """Itself, unless its dates or its state make no sense."""
        if self.starts and self.due and self.due < self.starts:
            raise Invalid(f"due ({self.due}) is before starts ({self.starts}): choose a later day.", field="due")
        if self.state != ReleaseState.SHIPPED:
            self.shipped_at = None
        elif self.shipped_at is None:
            self.shipped_at = timezone.now()
        return self


class Milestone(Row):
    """A dated point; reached when it was."""

    type = "milestone"

    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=300)
    due = models.DateField(_("due"), null=True, blank=True)
    reached_at = models.DateTimeField(_("reached"), null=True, blank=True)
    viewers = models.CharField(_("viewers"), max_length=10, choices=Viewers, default=Viewers.TEAM)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("milestone")
        indexes = [models.Index(fields=["workspace", "due"])]

    def __str__(self) -> str:
        return self.name

    @property
    def is_late(self) -> bool:
        return self.reached_at is None and self.due is not None and self.due < timezone.localdate()


class Sprint(Row):
    """A span of time in which a team does what it took on; completed when it was closed."""

    type = "sprint"

    product = models.ForeignKey("workspace.Product", models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=300)
    goal = models.TextField(_("goal"), blank=True)
    starts = models.DateTimeField(_("starts"), null=True, blank=True)
    ends = models.DateTimeField(_("ends"), null=True, blank=True)
    completed_at = models.DateTimeField(_("completed"), null=True, blank=True)
    viewers = models.CharField(_("viewers"), max_length=10, choices=Viewers, default=Viewers.TEAM)

    objects = SprintQuerySet.as_manager()

    class Meta:
        verbose_name = _("sprint")
        indexes = [models.Index(fields=["workspace", "-starts"])]

    def __str__(self) -> str:
        return self.name

    @property
    def is_running(self) -> bool:
        begun = self.starts is not None and self.starts <= timezone.now()
        return begun and self.completed_at is None

    def sound(self) -> Self:
        """Itself, unless it ends before it starts."""
        if self.starts and self.ends and self.ends < self.starts:
            raise Invalid(
                f"ends ({_day(self.ends)}) is before starts ({_day(self.starts)}): choose a later day.", field="ends"
            )
        return self


def _day(when: datetime) -> date:
    return timezone.localtime(when).date()
