"""Everything that changes feedback, insights and themes."""

from .capture import add_feedback, edit_feedback
from .incoming import import_feedback, import_insights, import_themes
from .insights import edit_insight, highlight, remove_insight
from .themes import add_theme, edit_theme
from .triage import reopen_feedback, triage_feedback

__all__ = [
    "add_feedback",
    "add_theme",
    "edit_feedback",
    "edit_insight",
    "edit_theme",
    "highlight",
    "import_feedback",
    "import_insights",
    "import_themes",
    "remove_insight",
    "reopen_feedback",
    "triage_feedback",
]
