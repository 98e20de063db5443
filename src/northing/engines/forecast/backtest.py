"""How often the same forecast, made at earlier weeks of the same history, came true.

A rolling-origin evaluation (Tashman 2000, International Journal of Forecasting 16). Whether a case counts must not
depend on what happened after its origin, or misses hide among the undecided. For *when*, a case counts, for all
quantiles alike, if its P95 deadline lies inside the history: that is known when the forecast is made, and leaves every
case decided, hit or miss. For *how many*, it counts if the weeks asked for lie inside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from northing.engines.forecast.simulate import Run, deadlines, least_done
from northing.engines.forecast.throughput import LONGEST, MOST_ITEMS, Flow, read_flow, read_seed, read_whole

Trust = Literal["no history", "few cases", "measured"]

FEW = 20
FIRST_ORIGIN = 8
MOST_ORIGINS = 80
TRIALS = 250
SIZES = (0.5, 0.75, 1.0, 1.5)


@dataclass(frozen=True, slots=True)
class Hits:
    """How often the forecasts of one quantile came true; `rate` is 0 to 1, None without a case."""

    hits: int
    cases: int
    rate: float | None


@dataclass(frozen=True, slots=True)
class HitRate:
    """The score of a forecast on its own history.

    `origins` counts the weeks looked back from, and below 20 of them `trust` is "few cases". One origin may hold
    several cases, of different sizes, and neighbours overlap: `apart` is how many cases share no week.
    """

    p50: Hits
    p85: Hits
    p95: Hits
    origins: int
    apart: int
    trust: Trust


@dataclass(frozen=True, slots=True)
class Case:
    """A forecast made at week `origin` and decided by week `decided`: did P50, P85 and P95 come true?"""

    origin: int
    decided: int
    true: tuple[bool, bool, bool]


def hit_rate_when(
    history: Sequence[int], remaining: int, *, arrivals: Sequence[int] | None = None, seed: int = 1, horizon: int = 520
) -> HitRate:
    """Score `when` for scopes from half to one and a half times `remaining` items; ValueError on bad input."""
    remaining = read_whole("remaining", remaining, least=1, most=MOST_ITEMS)
    horizon = read_whole("horizon", horizon, least=1, most=LONGEST)
    return score_when(read_flow(history, arrivals), remaining, read_seed(seed), horizon)


def hit_rate_how_many(history: Sequence[int], weeks: int, *, seed: int = 1) -> HitRate:
    """Score `how_many` for the same number of weeks; ValueError on bad input."""
    weeks = read_whole("weeks", weeks, least=1, most=LONGEST)
    return score_how_many(read_flow(history), weeks, read_seed(seed))


def score_when(flow: Flow, remaining: int, seed: int, horizon: int) -> HitRate:
    """Score `when` on input that has been read."""
    scopes = sorted({max(1, round(remaining * size)) for size in SIZES})
    return _score([case for origin in _origins(flow, 1) for case in _when_cases(flow, origin, scopes, seed, horizon)])


def score_how_many(flow: Flow, weeks: int, seed: int) -> HitRate:
    """Score `how_many` on input that has been read."""
    return _score([_how_many_case(flow, origin, weeks, seed) for origin in _origins(flow, weeks)])


def _origins(flow: Flow, ahead: int) -> range:
    """Weeks to look back from, thinned to MOST_ORIGINS: with enough known before and `ahead` weeks after."""
    counts = flow.finished.counts
    started = np.flatnonzero(counts)
    first = FIRST_ORIGIN + int(started[0]) if started.size else counts.size
    last = counts.size - ahead
    return range(last, first - 1, min(-1, -(last - first) // MOST_ORIGINS))


def _when_cases(flow: Flow, origin: int, scopes: list[int], seed: int, horizon: int) -> Iterator[Case]:
    happened = np.maximum.accumulate(np.cumsum(flow.net()[origin:]))
    run = Run((seed, origin), TRIALS, min(horizon, happened.size))
    promised = deadlines(flow.before(origin), scopes, run).weeks
    for scope, weeks in zip(scopes, promised, strict=True):
        if weeks[-1] <= run.horizon:
            yield _case(origin, origin + int(weeks[-1]), happened[weeks - 1] >= scope)


def _how_many_case(flow: Flow, origin: int, weeks: int, seed: int) -> Case:
    happened = flow.finished.counts[origin : origin + weeks].sum()
    promised = least_done(flow.before(origin), Run((seed, origin), TRIALS, weeks))
    return _case(origin, origin + weeks, happened >= promised)


def _case(origin: int, decided: int, true: NDArray[np.bool_]) -> Case:
    return Case(origin, decided, (bool(true[0]), bool(true[1]), bool(true[2])))


def _score(cases: list[Case]) -> HitRate:
    p50, p85, p95 = (_hits([case.true[column] for case in cases]) for column in range(3))
    origins = len({case.origin for case in cases})
    return HitRate(p50, p85, p95, origins, _apart(cases), _trust(origins))


def _hits(true: list[bool]) -> Hits:
    return Hits(sum(true), len(true), sum(true) / len(true) if true else None)


def _apart(cases: list[Case]) -> int:
    """The most cases without a common week: take the one decided first, again and again."""
    free, count = 0, 0
    for case in sorted(cases, key=lambda case: case.decided):
        if case.origin >= free:
            free, count = case.decided, count + 1
    return count


def _trust(origins: int) -> Trust:
    if origins == 0:
        return "no history"
    return "few cases" if origins < FEW else "measured"
