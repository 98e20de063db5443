"""Comments on any object."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from northing.core.rows import Row, Viewers


class Comment(Row):
    """What somebody wrote on an object, in Markdown."""

    type = "comment"

    on_type = models.CharField(max_length=30)
    on_id = models.BigIntegerField()
    body = models.TextField(_("comment"))
    author = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, related_name="+")
    author_name = models.CharField(max_length=120)
    at = models.DateTimeField(default=timezone.now)
    viewers = models.CharField(max_length=10, choices=Viewers, default=Viewers.TEAM)

    class Meta:
        verbose_name = _("comment")
        indexes = [models.Index(fields=["workspace", "on_type", "on_id", "at"])]

    def __str__(self) -> str:
        return self.body[:80]
