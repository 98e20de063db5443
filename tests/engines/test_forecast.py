"""The forecast engine: worked instances, what must hold for every history, the score's fairness, and bad input."""

import csv
import gzip
import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from northing.engines.forecast import HitRate, hit_rate_how_many, hit_rate_when, how_many, simulate, when
from northing.engines.forecast.simulate import BLOCK, Run
from northing.engines.forecast.throughput import FloatArray, Flow, read_flow

SHARED = Path(os.environ.get("NORTHING_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
RESTLESS = [3, 9, 0, 14, 6, 2, 11, 5, 1, 8] * 4
QUICK = settings(max_examples=25, deadline=None)

histories = st.lists(st.integers(0, 30), min_size=1, max_size=24)
scopes = st.integers(1, 200)


def test_a_steady_team_is_forecast_exactly() -> None:
    answer = when([5] * 12, 23)
    assert (answer.p50, answer.p85, answer.p95, answer.because) == (5, 5, 5, "")


def test_a_scope_that_ends_with_a_week_is_done_in_that_week() -> None:
    assert when([5] * 12, 25).p95 == 5
    assert when([5] * 12, 26).p95 == 6


def test_a_steady_team_does_its_pace_times_the_weeks() -> None:
    answer = how_many([5] * 12, 30)
    assert (answer.p50, answer.p85, answer.p95) == (150, 150, 150)


def test_steady_arrivals_slow_a_steady_team_down() -> None:
    assert when([5] * 12, 20, arrivals=[3] * 12).p85 == 10


def test_one_week_of_history_is_enough_to_answer_and_not_enough_to_trust() -> None:
    answer = when([4], 8)
    assert (answer.p85, answer.hit_rate.p85.rate, answer.hit_rate.trust) == (2, None, "no history")


def test_recent_weeks_weigh_more() -> None:
    assert how_many([2] * 10 + [8] * 10, 8).p50 > 2 * how_many([8] * 10 + [2] * 10, 8).p50


def test_a_restless_team_is_promised_less_than_a_steady_one_of_the_same_mean() -> None:
    assert how_many([0, 10] * 10, 12).p95 < how_many([4, 6] * 10, 12).p95


def test_the_doubt_about_the_mean_is_part_of_the_forecast() -> None:
    """The variance of a 26-week total is far above that of 26 independent draws from the history."""
    last = [block[-1] for block in simulate.progress(read_flow(RESTLESS), Run((1,), 4000, 26))][-1]
    assert np.var(last) > 3 * 26 * np.var(RESTLESS)


def test_a_team_that_finished_nothing_has_no_date() -> None:
    answer = when([0] * 10, 5)
    assert (answer.p50, answer.p85, answer.p95) == (None, None, None)
    assert answer.because == "Nothing was finished in the 10 weeks of history, so there is no pace to forecast from."


def test_scope_that_grows_as_fast_as_it_shrinks_is_never_done() -> None:
    answer = when([5] * 12, 20, arrivals=[5] * 12, trials=200)
    assert answer.p50 is None
    assert answer.because == (
        "Only 0 % of the simulations finish within 520 weeks: lately 5.0 items are finished a week and 5.0 arrive."
    )


def test_a_date_beyond_the_horizon_is_not_given() -> None:
    assert when([5] * 12, 50, horizon=10).p95 == 10
    answer = when([5] * 12, 51, horizon=10)
    assert answer.p95 is None
    assert answer.because.startswith("Only 0 % of the simulations finish within 10 weeks")


@QUICK
@given(histories, scopes, st.integers(0, 2**40))
def test_the_same_seed_gives_the_same_answer(history: list[int], remaining: int, seed: int) -> None:
    one, other = (when(history, remaining, seed=seed, trials=200, horizon=60) for _ in range(2))
    assert one == other


@QUICK
@given(histories, scopes)
def test_more_confidence_never_means_sooner(history: list[int], remaining: int) -> None:
    answer = when(history, remaining, trials=200, horizon=60)
    assert weeks(answer.p50) <= weeks(answer.p85) <= weeks(answer.p95)
    assert (answer.because == "") == (answer.p95 is not None)


@QUICK
@given(histories, st.integers(1, 40))
def test_more_confidence_never_means_more(history: list[int], ahead: int) -> None:
    answer = how_many(history, ahead, trials=200)
    assert answer.p95 <= answer.p85 <= answer.p50


@QUICK
@given(histories, scopes, scopes)
def test_a_larger_scope_is_never_done_sooner(history: list[int], one: int, other: int) -> None:
    small, large = (when(history, scope, trials=200, horizon=60) for scope in sorted((one, other)))
    assert weeks(small.p85) <= weeks(large.p85)


@QUICK
@given(histories, st.integers(1, 40), st.integers(1, 40))
def test_more_weeks_never_do_less(history: list[int], one: int, other: int) -> None:
    less, more = (how_many(history, ahead, trials=200) for ahead in sorted((one, other)))
    assert less.p85 <= more.p85


@QUICK
@given(histories, scopes, st.integers(1, 60))
def test_both_questions_tell_the_same_story(history: list[int], remaining: int, ahead: int) -> None:
    dated = when(history, remaining, trials=200, horizon=60)
    items = how_many(history, ahead, trials=200)
    for quantile in ("p50", "p85", "p95"):
        assert (weeks(getattr(dated, quantile)) <= ahead) == (getattr(items, quantile) >= remaining)


@QUICK
@given(histories, scopes)
def test_counting_in_halves_changes_no_date(history: list[int], remaining: int) -> None:
    whole = when(history, remaining, trials=200, horizon=60)
    halves = when([2 * count for count in history], 2 * remaining, trials=200, horizon=60)
    assert (whole.p50, whole.p85, whole.p95) == (halves.p50, halves.p85, halves.p95)


@QUICK
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10)), min_size=1, max_size=24), scopes)
def test_arrivals_never_make_it_sooner(both: list[tuple[int, int]], remaining: int) -> None:
    history, arrivals = [list(counts) for counts in zip(*both, strict=True)]
    alone = when(history, remaining, trials=200, horizon=60)
    growing = when(history, remaining, arrivals=arrivals, trials=200, horizon=60)
    assert weeks(alone.p85) <= weeks(growing.p85)
    none = when(history, remaining, arrivals=[0] * len(history), trials=200, horizon=60)
    assert (none.p50, none.p85, none.hit_rate) == (alone.p50, alone.p85, alone.hit_rate)


def test_a_promise_that_is_overdue_counts_as_a_miss() -> None:
    """Scopes of 10, 15, 20 and 30 at 5 a week take 2, 3, 4 and 6 weeks; only those that meet the idle week are late.

    From week 8 on, 22 + 21 + 20 + 18 promises fall due in 31 weeks: the last one of each size is overdue at the end.
    Had only the finished ones been counted, every promise would have come true.
    """
    score = hit_rate_when([5] * 30 + [0], 20)
    assert (score.p85.hits, score.p85.cases) == (77, 81)
    assert score.p50 == score.p85 == score.p95
    assert (score.origins, score.apart, score.trust) == (22, 11, "measured")


def test_a_case_counts_for_every_quantile_or_for_none() -> None:
    score = hit_rate_when(RESTLESS, 60)
    assert score.p50.cases == score.p85.cases == score.p95.cases > 0


@pytest.mark.parametrize("known", [[5] * 24, RESTLESS[:24]])
def test_what_happens_after_an_origin_does_not_decide_whether_it_counts(known: list[int]) -> None:
    triumph, standstill = (hit_rate_when([*known, count], 20) for count in (1000, 0))
    assert triumph.p85.cases == standstill.p85.cases > 0


def test_a_promise_not_yet_due_is_no_case() -> None:
    assert hit_rate_when([5] * 30, 1000).trust == "no history"
    assert hit_rate_how_many([5] * 30, 23).trust == "no history"


def test_how_many_is_scored_wherever_the_weeks_have_passed() -> None:
    score = hit_rate_how_many([5] * 30 + [0], 3)
    assert (score.p85.hits, score.p85.cases) == (20, 21)
    assert score.p85.rate == pytest.approx(20 / 21)


def test_weeks_before_the_first_finished_item_prove_nothing() -> None:
    assert hit_rate_how_many([0] * 50 + [5] * 8, 1).trust == "no history"
    assert hit_rate_how_many([0] * 50 + [5] * 9, 1).trust == "few cases"


def test_fewer_than_twenty_origins_are_few_cases() -> None:
    assert hit_rate_how_many([5] * 27, 1).trust == "few cases"
    assert hit_rate_how_many([5] * 28, 1).trust == "measured"


def test_a_forecast_carries_its_hit_rate() -> None:
    assert when(RESTLESS, 30).hit_rate == hit_rate_when(RESTLESS, 30)
    assert how_many(RESTLESS, 6).hit_rate == hit_rate_how_many(RESTLESS, 6)


@pytest.mark.parametrize(
    ("history", "message"),
    [
        ([], "history is empty: give the counts of at least one full week."),
        ([3, -1], "history must hold whole numbers from 0 to 1000000000: write 0 for a week without any."),
        ([3, float("nan")], "history must hold whole numbers from 0"),
        ([3, float("inf")], "history must hold whole numbers from 0"),
        ([3, 0.5], "history must hold whole numbers from 0"),
        ([3, None], "history must hold whole numbers from 0"),
        ([3, "many"], "history must hold whole numbers, one a week: remove what is not a number."),
        ([[3, 4]], "history must hold whole numbers, one a week"),
    ],
)
def test_a_bad_history_is_refused_in_one_sentence(history: list[int], message: str) -> None:
    for ask in (when, how_many, hit_rate_when, hit_rate_how_many):
        with pytest.raises(ValueError, match=re.escape(message)):
            ask(history, 5)


@pytest.mark.parametrize("number", [0, -3, 1.5, float("nan"), float("inf")])
def test_a_bad_size_is_refused_by_name(number: int) -> None:
    with pytest.raises(ValueError, match="remaining must be a whole number from 1 to"):
        when([5], number)
    with pytest.raises(ValueError, match="weeks must be a whole number from 1 to 1040"):
        how_many([5], number)


def test_other_bad_input_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="arrivals covers 1 weeks and history 2: give both for the same weeks"):
        when([5, 5], 5, arrivals=[1])
    with pytest.raises(ValueError, match="arrivals must hold whole numbers"):
        when([5, 5], 5, arrivals=[1, -1])
    with pytest.raises(ValueError, match="horizon must be a whole number from 1 to 1040, not 0"):
        when([5], 5, horizon=0)
    with pytest.raises(ValueError, match="trials must be a whole number from 100 to 100000, not 10"):
        how_many([5], 5, trials=10)
    with pytest.raises(ValueError, match="seed must be a whole number from 0"):
        how_many([5], 5, seed=-1)


@pytest.mark.shared_data
@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the shared data is not at {SHARED}")
def test_on_public_histories_85_percent_is_nearer_the_truth_than_the_plain_bootstrap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    series = [*titanium().values(), rust()]
    ours = p85_rates(series)
    monkeypatch.setattr(simulate, "progress", plain_bootstrap)
    for rate, plain in zip(ours, p85_rates(series), strict=True):
        assert abs(rate - 0.85) < abs(plain - 0.85) - 0.02


def weeks(answer: int | None) -> float:
    return float("inf") if answer is None else answer


def p85_rates(series: list[list[int]]) -> tuple[float, float]:
    """Share of P85 that came true, pooled over the series: when (4, 8, 16 usual weeks' work) and how many."""
    usual = [int(np.median([count for count in history if count])) for history in series]
    dates = [hit_rate_when(h, size * k) for h, size in zip(series, usual, strict=True) for k in (4, 8, 16)]
    return pooled(dates), pooled([hit_rate_how_many(h, ahead) for h in series for ahead in (4, 8, 16)])


def pooled(scores: list[HitRate]) -> float:
    return sum(score.p85.hits for score in scores) / sum(score.p85.cases for score in scores)


def plain_bootstrap(flow: Flow, run: Run) -> Iterator[FloatArray]:
    """What every tool does: draw from the last twelve weeks."""
    rng, recent = np.random.Generator(np.random.PCG64(run.seed)), flow.finished.counts[-12:]
    total = np.zeros((1, run.trials))
    for left in range(run.horizon, 0, -BLOCK):
        total = total[-1] + np.cumsum(rng.choice(recent, size=(BLOCK, run.trials)), axis=0)
        yield total[:left]


def titanium() -> dict[str, list[int]]:
    """Weekly resolutions by project; TIMOB without its first import and only while all of its issues are here."""
    counts: dict[str, Counter[date]] = {}
    with (SHARED / "delivery_jira_titanium" / "weekly_throughput.csv").open() as lines:
        for row in csv.DictReader(lines):
            week = date.fromisoformat(row["week_start_monday"])
            counts.setdefault(row["project"], Counter())[week] = int(row["resolved_any"])
    timob = {week: n for week, n in counts["TIMOB"].items() if date(2011, 4, 18) <= week <= date(2013, 12, 30)}
    return {project: by_week(Counter(weeks)) for project, weeks in (counts | {"TIMOB": Counter(timob)}).items()}


def rust() -> list[int]:
    """Weekly closings in the two years whose new issues are all here."""
    with gzip.open(SHARED / "github_issues" / "rust_issues.jsonl.gz", "rt") as lines:
        closed = [
            date.fromisoformat(found[1]) for line in lines if (found := re.search(r'"closed_at": "(.{10})', line))
        ]
    return by_week(Counter(day - timedelta(day.weekday()) for day in closed if day < date(2015, 1, 5)))


def by_week(counts: Counter[date]) -> list[int]:
    busy = sorted(week for week, count in counts.items() if count)
    return [counts[busy[0] + timedelta(7 * n)] for n in range((busy[-1] - busy[0]).days // 7 + 1)]
