"""Everything that changes strategy."""

from .decisions import add_decision, decide, edit_decision, supersede
from .ideas import add_idea, answer_theme, decline_idea, edit_idea, unanswer_theme
from .incoming import import_decisions, import_ideas, import_initiatives
from .initiatives import add_initiative, edit_initiative

__all__ = [
    "add_decision",
    "add_idea",
    "add_initiative",
    "answer_theme",
    "decide",
    "decline_idea",
    "edit_decision",
    "edit_idea",
    "edit_initiative",
    "import_decisions",
    "import_ideas",
    "import_initiatives",
    "supersede",
    "unanswer_theme",
]
