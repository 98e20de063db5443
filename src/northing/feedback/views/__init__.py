"""The pages of feedback: the inbox, messages, insights, themes, and what accounts see of them."""

from .inbox import ask, capture, inbox, reopen, similar, triage
from .insights import edit_insight, highlight, remove_insight, targets
from .messages import edit, message, messages, of_account, of_contact
from .themes import add_theme, edit_theme, theme, themes

__all__ = [
    "add_theme",
    "ask",
    "capture",
    "edit",
    "edit_insight",
    "edit_theme",
    "highlight",
    "inbox",
    "message",
    "messages",
    "of_account",
    "of_contact",
    "remove_insight",
    "reopen",
    "similar",
    "targets",
    "theme",
    "themes",
    "triage",
]
