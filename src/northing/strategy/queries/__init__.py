"""Everything one can ask of strategy."""

from .decisions import (
    about,
    decision,
    decisions,
    decisions_made,
    decisions_of,
    decisions_open,
    led_to,
    successor_of,
    successors_for,
)
from .evidence import accounts_behind, quotes_behind, themes_of
from .ideas import (
    idea,
    idea_evidence,
    ideas,
    ideas_asked_most,
    ideas_of_account,
    ideas_of_theme,
    initiative_of,
    target_segments,
)
from .initiatives import ideas_in, initiative, initiatives

__all__ = [
    "about",
    "accounts_behind",
    "decision",
    "decisions",
    "decisions_made",
    "decisions_of",
    "decisions_open",
    "idea",
    "idea_evidence",
    "ideas",
    "ideas_asked_most",
    "ideas_in",
    "ideas_of_account",
    "ideas_of_theme",
    "initiative",
    "initiative_of",
    "initiatives",
    "led_to",
    "quotes_behind",
    "successor_of",
    "successors_for",
    "target_segments",
    "themes_of",
]
