"""The spans highlighted in messages."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from northing.core.actors import Actor
from northing.core.errors import Invalid
from northing.core.rows import Row, RowQuerySet

from .messages import Feedback


class Importance(models.IntegerChoices):
    NICE = 1, _("Nice to have")
    IMPORTANT = 2, _("Important")
    BREAKER = 3, _("Deal-breaker")


class InsightQuerySet(RowQuerySet):
    def visible_to(self, actor: Actor, product: int | None = None) -> Self:
        """Whoever may see a message may see what was highlighted in it."""
        rows = self.filter(workspace_id=actor.workspace_id)
        if product is not None:
            rows = rows.filter(feedback__product_id=product)
        return rows.filter(feedback__in=Feedback.objects.visible_to(actor)) if actor.is_guest else rows

    def about(self, type: str, ids: Iterable[int]) -> Self:
        return self.filter(about_type=type, about_id__in=ids)

    def with_speakers(self) -> Self:
        """With the message, its account and author, but not its text."""
        return self.select_related("feedback__account", "feedback__author", "feedback__product", "by").defer(
            "feedback__text", "feedback__raw"
        )


class Insight(Row):
    """A highlighted span of a message, from `start` to before `end` in code points, and where it leads."""

    type = "insight"

    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="insights")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField(_("quote"))
    importance = models.PositiveSmallIntegerField(_("importance"), choices=Importance, default=Importance.IMPORTANT)
    about_type = models.CharField(max_length=30, blank=True)  # theme or idea; empty: not linked yet
    about_id = models.BigIntegerField(null=True, blank=True)
    by = models.ForeignKey("workspace.Member", models.SET_NULL, null=True, related_name="+")

    objects = InsightQuerySet.as_manager()

    class Meta:
        verbose_name = _("insight")
        indexes = [
            models.Index(fields=["workspace", "about_type", "about_id", "-importance", "-id"], name="insight_about")
        ]

    def __str__(self) -> str:
        return self.quote

    @property
    def product_id(self) -> int:
        return self.feedback.product_id

    @property
    def at(self) -> datetime:
        return self.feedback.at

    @property
    def account_id(self) -> int | None:
        return self.feedback.account_id

    @property
    def account_name(self) -> str:
        return self.feedback.account_name

    @property
    def author_name(self) -> str:
        return self.feedback.author_name

    @property
    def about(self) -> tuple[str, int] | None:
        return (self.about_type, self.about_id) if self.about_type and self.about_id else None

    def point_at(self, start: int, end: int) -> None:
        """Highlight this span of the message. Raises Invalid if it is empty or crosses the end of the text."""
        text = self.feedback.text
        if end > len(text):
            sentence = _now("end is {end}, but the text has {size} characters: highlight a span inside it.")
            raise Invalid(sentence.format(end=end, size=len(text)), field="end")
        if not text[start:end].strip():
            raise Invalid(_now("The highlight is empty: end must lie after start, with words between."), field="end")
        self.start, self.end, self.quote = start, end, text[start:end]

    def follow(self, text: str) -> bool:
        """Find the quote again in a changed text, as near as possible to where it was; False if it is gone."""
        places = [found.start() for found in re.finditer(re.escape(self.quote), text)]
        if places:
            self.start = min(places, key=lambda place: abs(place - self.start))
            self.end = self.start + len(self.quote)
        return bool(places)

    def lead_to(self, about: tuple[str, int] | None) -> None:
        self.about_type, self.about_id = about or ("", None)
