"""The append-only record of every change, and who was in which state from when to when."""

from datetime import datetime
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from northing.core.actors import Actor


class HistoryQuerySet(models.QuerySet):
    def visible_to(self, actor: Actor) -> Self:
        """A guest's view of history is that of the objects shown; the query narrows it to one object first."""
        return self.filter(workspace_id=actor.workspace_id)

    def of(self, type: str, id: int) -> Self:
        return self.filter(type=type, object_id=id)

    def newest(self) -> Self:
        return self.order_by("-sequence")


class History(models.Model):
    """One change of one object. `happened_at` is the source's own time, `recorded_at` ours.

    Sequence order is commit order: the numbers come from a counter that is locked until the transaction ends.
    """

    workspace = models.ForeignKey("workspace.Workspace", models.CASCADE, related_name="+")
    sequence = models.BigIntegerField()
    recorded_at = models.DateTimeField()
    happened_at = models.DateTimeField()
    batch = models.UUIDField()
    use_case = models.CharField(max_length=60)
    via = models.CharField(max_length=10)
    member = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, related_name="+")
    who = models.CharField(max_length=120)
    type = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    version = models.PositiveIntegerField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    objects = HistoryQuerySet.as_manager()

    class Meta:
        verbose_name = _("history entry")
        constraints = [models.UniqueConstraint(fields=["workspace", "sequence"], name="one_entry_a_sequence")]
        indexes = [
            models.Index(fields=["workspace", "type", "object_id", "sequence"]),
            models.Index(fields=["batch"]),
            models.Index(fields=["workspace", "happened_at"]),
        ]

    @property
    def fields(self) -> list[tuple[str, object, object]]:
        """What changed, as (field, before, after)."""
        before, after = self.before or {}, self.after or {}
        return [(name, before.get(name), after.get(name)) for name in (after or before)]


class StateSpanQuerySet(models.QuerySet):
    def visible_to(self, actor: Actor) -> Self:
        return self.filter(workspace_id=actor.workspace_id)

    def at(self, when: datetime) -> Self:
        """The spans that were open at that moment."""
        return self.filter(models.Q(until=None) | models.Q(until__gt=when), since__lte=when)

    def entered(self, start: datetime, end: datetime) -> Self:
        """The spans that began in [start, end)."""
        return self.filter(since__gte=start, since__lt=end)


class StateSpan(models.Model):
    """An object was in a state from `since` to `until` (open when None). Kept with history, rebuildable from it."""

    workspace = models.ForeignKey("workspace.Workspace", models.CASCADE, related_name="+")
    product = models.ForeignKey("workspace.Product", models.CASCADE, null=True, related_name="+")
    type = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    state = models.CharField(max_length=30)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    objects = StateSpanQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "type", "object_id", "since"]),
            models.Index(fields=["product", "type", "state", "since"]),
            models.Index(fields=["product", "type", "since", "until"]),
        ]
