"""Seeded simulations of the weeks ahead.

Each simulation first picks a handful of past weeks, recent ones more likely, as *its* picture of the team, then draws
its weeks from that picture: a bootstrap inside a bootstrap, which carries the doubt about the mean that a plain one
leaves out, as the Bayesian bootstrap does (Rubin 1981, Annals of Statistics 9). On top the pace wanders, a random walk
of its logarithm (see `throughput`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from northing.engines.forecast.throughput import FORGOTTEN, FloatArray, Flow, Pace

QUANTILES = (50, 85, 95)
BLOCK = 26
# The mean of so few weeks is as uncertain as the local-level model is about the pace of today.
PICTURE = round(1 / FORGOTTEN + 1)


@dataclass(frozen=True, slots=True)
class Run:
    """How to simulate; the same run on the same flow gives the same answer. The horizon is in weeks."""

    seed: tuple[int, ...]
    trials: int
    horizon: int


@dataclass(frozen=True, slots=True, eq=False)
class Deadlines:
    """A row for each scope: weeks until P50, P85 and P95, and the share of simulations that finish at all.

    A week beyond the horizon stands for "not within the horizon"; a share is exact only where that happens.
    """

    weeks: NDArray[np.int64]
    finishing: FloatArray


def deadlines(flow: Flow, scopes: Sequence[int], run: Run) -> Deadlines:
    """Find the first week by whose end 50, 85 and 95 % of the simulations have finished each scope."""
    sizes, needed = np.asarray(scopes)[:, None, None], _needed(run.trials)[None, :, None]
    weeks = np.ones((len(scopes), len(QUANTILES)), dtype=np.int64)
    for block in progress(flow, run):
        done = (block >= sizes).sum(axis=2)
        late = done[:, None, :] < needed
        weeks += late.sum(axis=2)
        if not late[..., -1].any():
            break
    return Deadlines(weeks, done[:, -1] / run.trials)


def least_done(flow: Flow, run: Run) -> NDArray[np.int64]:
    """Items that 50, 85 and 95 % of the simulations have done by the horizon, or more."""
    for block in progress(flow, run):
        last = block[-1]
    least: NDArray[np.float64] = np.sort(last)[run.trials - _needed(run.trials)]
    return least.astype(np.int64)


def progress(flow: Flow, run: Run) -> Iterator[FloatArray]:
    """Yield, in blocks of weeks, the most each simulation has taken off the scope so far: items by (week, simulation).

    A longer horizon continues the same simulations, so answers for different horizons never contradict each other.
    """
    picked = np.searchsorted(flow.finished.recency, _dice(run, 0).random((PICTURE, run.trials)), side="right")
    finished = _weeks_ahead(flow.finished, picked, run, walk=2)
    arrived = repeat(np.zeros(1)) if flow.arrived is None else _weeks_ahead(flow.arrived, picked, run, walk=3)
    total = best = np.zeros((1, run.trials))
    for left in range(run.horizon, 0, -BLOCK):
        total = total[-1] + np.cumsum(next(finished) - next(arrived), axis=0)
        best = np.maximum(best[-1], np.maximum.accumulate(total, axis=0))
        yield best[:left]


def _weeks_ahead(pace: Pace, picked: NDArray[np.int64], run: Run, *, walk: int) -> Iterator[FloatArray]:
    # What is finished and what arrives roll the same draws: a week stays whole, with all that it did to both.
    draws, steps = _dice(run, 1), _dice(run, walk)
    picture, size, trial = pace.counts[picked], (BLOCK, run.trials), np.arange(run.trials)
    wandered = np.zeros((1, run.trials), dtype=np.float32)
    while True:
        weeks = picture[draws.integers(PICTURE, size=size, dtype=np.uint8), trial]
        wandered = wandered[-1] + np.cumsum(steps.standard_normal(size, dtype=np.float32), axis=0)
        yield weeks * np.exp(pace.drift * wandered)


def _dice(run: Run, stream: int) -> np.random.Generator:
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence((*run.seed, stream))))


def _needed(trials: int) -> NDArray[np.int64]:
    """How many simulations must agree for each quantile, in whole numbers so that rounding cannot tip a case."""
    return np.array([-(-trials * quantile // 100) for quantile in QUANTILES])
