"""Everything one can ask about feedback, insights and themes."""

from .evidence import evidence_of, themes_asked_most, weigh
from .insights import insights, insights_of_account, quotes, target_of, targets
from .messages import (
    came_in,
    counts,
    inbox,
    last_handled,
    message,
    messages,
    newest,
    next_waiting,
    of_account,
    of_author,
    similar,
    snooze_days,
    untriaged_at,
)
from .themes import theme, themes

__all__ = [
    "came_in",
    "counts",
    "evidence_of",
    "inbox",
    "insights",
    "insights_of_account",
    "last_handled",
    "message",
    "messages",
    "newest",
    "next_waiting",
    "of_account",
    "of_author",
    "quotes",
    "similar",
    "snooze_days",
    "target_of",
    "targets",
    "theme",
    "themes",
    "themes_asked_most",
    "untriaged_at",
    "weigh",
]
