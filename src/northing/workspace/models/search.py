"""The words of every object, searched by SQLite's FTS5 or PostgreSQL's text search."""

import re

from django.db import models
from django.utils import timezone

WRITTEN_TOGETHER = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff])")


def apart(text: str) -> str:
    """The text with blanks around Chinese and Japanese signs, which are written together and found in any place."""
    return WRITTEN_TOGETHER.sub(r" \1 ", text)


class SearchEntry(models.Model):
    """One object as search sees it. `id` is also the row of the full-text index (migration 0002)."""

    workspace = models.ForeignKey("workspace.Workspace", models.CASCADE, related_name="+")
    product = models.ForeignKey("workspace.Product", models.CASCADE, null=True, related_name="+")
    type = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    key = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=300)
    words = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "type", "object_id"], name="one_entry_an_object")]
        indexes = [models.Index(fields=["workspace", "key"])]
