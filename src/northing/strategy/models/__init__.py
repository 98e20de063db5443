"""The tables of strategy."""

from .decisions import Decision, DecisionState
from .ideas import Idea, IdeaState
from .initiatives import Horizon, Initiative, InitiativeState

__all__ = ["Decision", "DecisionState", "Horizon", "Idea", "IdeaState", "Initiative", "InitiativeState"]
