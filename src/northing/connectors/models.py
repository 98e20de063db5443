"""Imports, and the rows they could not read."""

from datetime import timedelta
from pathlib import Path
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from northing.core.rows import Row, RowQuerySet

MOST_SKIPPED = 10_000
SILENCE = timedelta(minutes=2)


class ImportState(models.TextChoices):
    UPLOADED = "uploaded", _("to be mapped")
    WAITING = "waiting", _("waiting")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class ImportQuerySet(RowQuerySet):
    def newest(self) -> Self:
        return self.select_related("member").order_by("-id")


class Import(Row):
    """One run of a connector over a file. Run again on the same file it changes nothing; interrupted, it resumes."""

    type = "import"

    connector = models.CharField(max_length=30)
    name = models.CharField(max_length=300)
    folder = models.CharField(max_length=100, blank=True)
    member = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, related_name="+")
    options = models.JSONField(default=dict)
    members = models.JSONField(default=dict)  # {login over there: member here}
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.UPLOADED)
    share = models.FloatField(default=0.0)
    sentence = models.CharField(max_length=500, blank=True)
    tallies = models.JSONField(default=dict)
    skipped_count = models.PositiveIntegerField(default=0)
    heard_at = models.DateTimeField(default=timezone.now, editable=False)  # the last sign of life while it runs
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = _("import")

    def __str__(self) -> str:
        return self.name

    @classmethod
    def tracked(cls) -> list[models.Field]:
        return [f for f in super().tracked() if f.name not in {"share", "sentence", "tallies", "folder", "heard_at"}]

    @property
    def path(self) -> Path:
        return Path(settings.HOME) / "imports" / self.folder / self.name

    @property
    def percent(self) -> int:
        return round(self.share * 100)

    @property
    def is_interrupted(self) -> bool:
        """Whether whoever ran it is gone: killed, or the machine went down."""
        return self.state == ImportState.RUNNING and timezone.now() - self.heard_at > SILENCE

    def show_progress(self, share: float, sentence: str) -> None:
        """Progress is for the eye: it is no change that history would keep."""
        Import.objects.filter(pk=self.pk).update(share=share, sentence=sentence[:500], heard_at=timezone.now())

    def finish(self, state: ImportState, sentence: str) -> None:
        self.state, self.share, self.sentence, self.ended_at = state, 1.0, sentence[:500], timezone.now()


class SkippedRow(models.Model):
    """A row that was not taken in: where it stands and why."""

    run = models.ForeignKey(Import, models.CASCADE, related_name="skipped")
    line = models.PositiveIntegerField()
    reason = models.CharField(max_length=500)
    excerpt = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("skipped row")
        indexes = [models.Index(fields=["run", "line", "id"])]
