"""The tables of feedback."""

from .insights import Importance, Insight
from .messages import Feedback, Source, State
from .themes import Theme, ThemeState

__all__ = ["Feedback", "Importance", "Insight", "Source", "State", "Theme", "ThemeState"]
