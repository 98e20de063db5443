"""The two questions, each answered together with how often such answers came true."""

from collections.abc import Sequence
from dataclasses import dataclass

from northing.engines.forecast.backtest import HitRate, score_how_many, score_when
from northing.engines.forecast.simulate import Run, deadlines, least_done
from northing.engines.forecast.throughput import LONGEST, MOST_ITEMS, Flow, read_flow, read_seed, read_whole

MOST_TRIALS = 100_000


@dataclass(frozen=True, slots=True)
class When:
    """Whole weeks after the history within which the scope is done: done by the end of week `p85` with 85 %.

    None where the simulations do not get there within the horizon, and then `because` says why (else it is empty).
    """

    remaining: int
    p50: int | None
    p85: int | None
    p95: int | None
    because: str
    hit_rate: HitRate


@dataclass(frozen=True, slots=True)
class HowMany:
    """Items done within `weeks` after the history: at least `p85` with 85 %, so p95 <= p85 <= p50."""

    weeks: int
    p50: int
    p85: int
    p95: int
    hit_rate: HitRate


def when(
    history: Sequence[int],
    remaining: int,
    *,
    arrivals: Sequence[int] | None = None,
    seed: int = 1,
    trials: int = 10_000,
    horizon: int = 520,
) -> When:
    """Forecast when `remaining` items are done, from items finished in each past week, oldest first.

    `arrivals` are the items added to the scope in the same weeks; without them the scope stands still.
    ValueError on bad input. The method is told in `simulate`.
    """
    flow = read_flow(history, arrivals)
    remaining = read_whole("remaining", remaining, least=1, most=MOST_ITEMS)
    run = _read_run(seed, trials, read_whole("horizon", horizon, least=1, most=LONGEST))
    found = deadlines(flow, [remaining], run)
    p50, p85, p95 = (int(week) if week <= run.horizon else None for week in found.weeks[0])
    because = "" if p95 else _because(flow, float(found.finishing[0]), run.horizon)
    return When(remaining, p50, p85, p95, because, score_when(flow, remaining, run.seed[0], run.horizon))


def how_many(history: Sequence[int], weeks: int, *, seed: int = 1, trials: int = 10_000) -> HowMany:
    """Forecast how many items are done within `weeks`, from items finished in each past week, oldest first.

    ValueError on bad input. The method is told in `simulate`.
    """
    flow = read_flow(history)
    run = _read_run(seed, trials, read_whole("weeks", weeks, least=1, most=LONGEST))
    p50, p85, p95 = (int(items) for items in least_done(flow, run))
    return HowMany(run.horizon, p50, p85, p95, score_how_many(flow, run.horizon, run.seed[0]))


def _read_run(seed: int, trials: int, horizon: int) -> Run:
    trials = read_whole("trials", trials, least=100, most=MOST_TRIALS)
    return Run((read_seed(seed),), trials, horizon)


def _because(flow: Flow, finishing: float, horizon: int) -> str:
    weeks = flow.finished.counts.size
    if not flow.finished.counts.any():
        return f"Nothing was finished in the {weeks} weeks of history, so there is no pace to forecast from."
    share = f"Only {int(100 * finishing)} % of the simulations finish within {horizon} weeks"
    return f"{share}: {_pace(flow)}."


def _pace(flow: Flow) -> str:
    pace = f"lately {flow.finished.mean:.1f} items are finished a week"
    return pace if flow.arrived is None else f"{pace} and {flow.arrived.mean:.1f} arrive"
