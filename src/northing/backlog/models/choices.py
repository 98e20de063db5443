"""What an item can be: its types, states and priorities, in words."""

from functools import cache
from typing import Any

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class ItemKind(models.TextChoices):
    EPIC = "epic", _("epic")
    FEATURE = "feature", _("feature")
    STORY = "story", _("story")
    BUG = "bug", _("bug")
    TASK = "task", _("task")
    SPIKE = "spike", _("spike")
    DEBT = "debt", _("technical debt")
    INCIDENT = "incident", _("incident")


class ItemState(models.TextChoices):
    BACKLOG = "backlog", _("backlog")
    READY = "ready", _("ready")
    IN_PROGRESS = "in_progress", _("in progress")
    IN_REVIEW = "in_review", _("in review")
    DONE = "done", _("done")
    CANCELLED = "cancelled", _("cancelled")


class Priority(models.TextChoices):
    URGENT = "urgent", _("urgent")
    HIGH = "high", _("high")
    MEDIUM = "medium", _("medium")
    LOW = "low", _("low")
    NONE = "none", _("no priority")


OPEN = (ItemState.BACKLOG, ItemState.READY, ItemState.IN_PROGRESS, ItemState.IN_REVIEW)
UNDER_WAY = (ItemState.IN_PROGRESS, ItemState.IN_REVIEW)
CLOSED = (ItemState.DONE, ItemState.CANCELLED)
LEVELS: dict[str, int] = {Priority.URGENT: 4, Priority.HIGH: 3, Priority.MEDIUM: 2, Priority.LOW: 1, Priority.NONE: 0}


def words_of(choices: Any) -> dict[str, str]:
    """The labels of choices in the reader's language: what get_state_display gives, at a hundredth of its cost."""
    return _words(choices, get_language())


@cache
def _words(choices: Any, language: str | None) -> dict[str, str]:
    return {value: str(label) for value, label in choices.choices}
