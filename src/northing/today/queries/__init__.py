"""Everything one can ask of the day."""

from .today import today

__all__ = ["today"]
