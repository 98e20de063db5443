"""What a history of weekly counts says about the pace: recent weeks weigh more, and a restless past means drift ahead.

The pace is taken to wander from week to week while single weeks scatter around it (the local-level model). The best
guess is then an exponentially weighted mean, and its half-life fixes how far the pace wanders in a week
(Muth 1960, "Optimal properties of exponentially weighted forecasts", JASA 55).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

HALF_LIFE = 5.0
FORGOTTEN: float = 1 - 0.5 ** (1 / HALF_LIFE)
WANDERING = FORGOTTEN / math.sqrt(1 - FORGOTTEN)
# Beyond this, scatter is batching (an import, a clean-up day), not a pace on the move.
MOST_SCATTER = 1.0
LONGEST = 1040
MOST_ITEMS = 10**9
MOST_SEED = 2**63 - 1


@dataclass(frozen=True, eq=False)
class Pace:
    """Counts per week, oldest first, with the weights and the restlessness they imply."""

    counts: FloatArray

    @cached_property
    def recency(self) -> FloatArray:
        """Cumulative share of each week: one counts half as much as the week `HALF_LIFE` weeks after it."""
        running: FloatArray = np.cumsum((1 - FORGOTTEN) ** np.arange(self.counts.size)[::-1])
        share: FloatArray = running / running[-1]
        return share

    @cached_property
    def mean(self) -> float:
        """Items a week, recent weeks weighing more."""
        return float(self._shares @ self.counts)

    @cached_property
    def drift(self) -> float:
        """Standard deviation of one week's change in the logarithm of the pace."""
        spread: float = math.sqrt(self._shares @ (self.counts - self.mean) ** 2)
        return WANDERING * (min(spread / self.mean, MOST_SCATTER) if self.mean > 0 else 0.0)

    @cached_property
    def _shares(self) -> FloatArray:
        return np.diff(self.recency, prepend=0.0)


@dataclass(frozen=True, slots=True)
class Flow:
    """What is finished each week and, where scope grows, what arrives."""

    finished: Pace
    arrived: Pace | None = None

    def before(self, week: int) -> "Flow":
        """The flow as it was known at the start of week number `week` (0 = the first of the history)."""
        return Flow(Pace(self.finished.counts[:week]), self.arrived and Pace(self.arrived.counts[:week]))

    def net(self) -> FloatArray:
        """Items that each week of the history took off the scope."""
        return self.finished.counts - (0.0 if self.arrived is None else self.arrived.counts)


def read_flow(history: Sequence[int], arrivals: Sequence[int] | None = None) -> Flow:
    """Read weekly counts, oldest first; ValueError names the parameter and the remedy."""
    finished = _read_pace("history", history)
    if arrivals is None:
        return Flow(finished)
    if len(arrivals) != len(history):
        raise ValueError(
            f"arrivals covers {len(arrivals)} weeks and history {len(history)}: give both for the same weeks."
        )
    return Flow(finished, _read_pace("arrivals", arrivals))


def read_seed(seed: int) -> int:
    """Read a seed; ValueError names the bounds."""
    return read_whole("seed", seed, least=0, most=MOST_SEED)


def read_whole(name: str, number: int, *, least: int, most: int) -> int:
    """Read a whole number within bounds; ValueError names the parameter and the bounds."""
    if not (least <= number <= most and number % 1 == 0):
        raise ValueError(f"{name} must be a whole number from {least} to {most}, not {number}.")
    return int(number)


def _read_pace(name: str, counts: Sequence[int]) -> Pace:
    if len(counts) == 0:
        raise ValueError(f"{name} is empty: give the counts of at least one full week.")
    weeks = _numbers(name, counts)
    if not ((weeks >= 0) & (weeks <= MOST_ITEMS) & (np.floor(weeks) == weeks)).all():
        raise ValueError(f"{name} must hold whole numbers from 0 to {MOST_ITEMS}: write 0 for a week without any.")
    return Pace(weeks)


def _numbers(name: str, counts: Sequence[int]) -> FloatArray:
    try:
        return np.asarray(counts, dtype=np.float64).reshape(len(counts))
    except (TypeError, ValueError):
        raise ValueError(f"{name} must hold whole numbers, one a week: remove what is not a number.") from None
