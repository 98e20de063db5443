"""The pages of strategy."""

from .decisions import add_decision, decide, decision, decisions, edit_decision, supersede
from .ideas import (
    accounts,
    add_idea,
    answer_theme,
    decline_idea,
    edit_idea,
    evidence,
    idea,
    ideas,
    unanswer_theme,
)
from .initiatives import add_initiative, edit_initiative, initiative, initiatives
from .panels import ideas_of_account, ideas_of_theme

__all__ = [
    "accounts",
    "add_decision",
    "add_idea",
    "add_initiative",
    "answer_theme",
    "decide",
    "decision",
    "decisions",
    "decline_idea",
    "edit_decision",
    "edit_idea",
    "edit_initiative",
    "evidence",
    "idea",
    "ideas",
    "ideas_of_account",
    "ideas_of_theme",
    "initiative",
    "initiatives",
    "supersede",
    "unanswer_theme",
]
