"""RICE and three-point estimates: the published examples, and what must hold for every input."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from northing.engines.ranking import Points, rice

amounts = st.floats(0.01, 1000, allow_nan=False)
points = st.tuples(amounts, amounts, amounts).map(lambda three: Points(*sorted(three)))
reaches = st.integers(0, 100_000)
percents = st.integers(0, 100)


def test_the_mean_of_three_points_is_that_of_pert():
    assert Points(2, 4, 12).mean == 5  # (2 + 16 + 12) / 6


def test_a_score_multiplies_reach_impact_and_confidence_and_divides_by_effort():
    found = rice(reach=120, impact=Points(1, 2, 3), confidence=80, effort=Points(4, 4, 4))
    assert (found.score, found.low, found.high) == (48, 24, 72)


def test_a_score_is_unknown_while_parts_are_missing_and_says_which():
    found = rice(reach=10, impact=None, confidence=50, effort=None)
    assert found.score is None
    assert found.missing == ("impact", "effort")


def test_nobody_reached_scores_nothing():
    assert rice(reach=0, impact=Points(3, 3, 3), confidence=100, effort=Points(1, 1, 1)).score == 0


@pytest.mark.parametrize("wrong", [(3, 2, 4), (1, 5, 4), (-1, 0, 1), (0, 1, float("inf")), (0, float("nan"), 1)])
def test_points_that_do_not_rise_are_refused(wrong):
    with pytest.raises(ValueError, match="must rise"):
        Points(*wrong)


@pytest.mark.parametrize(
    ("wrong", "names"),
    [({"reach": -1}, "reach"), ({"confidence": 101}, "confidence"), ({"effort": Points(0, 1, 2)}, "effort")],
)
def test_parts_out_of_range_are_refused_by_name(wrong, names):
    right = {"reach": 1, "impact": Points(1, 1, 1), "confidence": 50, "effort": Points(1, 1, 1)}
    with pytest.raises(ValueError, match=names):
        rice(**right | wrong)


@given(points)
def test_a_mean_lies_between_its_ends(three):
    assert three.low <= three.mean * (1 + 1e-9)
    assert three.mean <= three.high * (1 + 1e-9)


@given(reaches, points, percents, points)
def test_a_score_lies_between_its_worst_and_its_best(reach, impact, confidence, effort):
    found = rice(reach=reach, impact=impact, confidence=confidence, effort=effort)
    assert found.low <= found.score * (1 + 1e-9)
    assert found.score <= found.high * (1 + 1e-9)


@given(reaches, points, percents, points)
def test_reaching_one_account_more_never_lowers_a_score(reach, impact, confidence, effort):
    parts = {"impact": impact, "confidence": confidence, "effort": effort}
    assert rice(reach=reach + 1, **parts).score >= rice(reach=reach, **parts).score


@given(reaches, points, percents, points)
def test_more_effort_never_raises_a_score(reach, impact, confidence, effort):
    parts = {"reach": reach, "impact": impact, "confidence": confidence}
    dearer = replace(effort, high=effort.high * 2)
    assert rice(effort=dearer, **parts).score <= rice(effort=effort, **parts).score


@given(reaches, points, percents, points, st.integers(2, 9))
def test_the_unit_of_effort_changes_scores_but_no_ranking(reach, impact, confidence, effort, factor):
    parts = {"reach": reach, "impact": impact, "confidence": confidence}
    scaled = Points(effort.low * factor, effort.likely * factor, effort.high * factor)
    assert rice(effort=scaled, **parts).score * factor == pytest.approx(rice(effort=effort, **parts).score)
