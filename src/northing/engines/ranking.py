"""Which idea first: RICE, with effort and impact as three-point estimates.

RICE is reach x impact x confidence / effort, as Intercom published it: Sean McBride, "RICE: Simple prioritization for
product managers", Intercom, 2016. There effort is in person-months; here it is in person-weeks, so our scores are
smaller by a constant factor and rank alike. Impact keeps Intercom's scale: 0.25 minimal, 0.5 low, 1 medium, 2 high,
3 massive. The mean of three points is PERT's approximation of a beta distribution, (low + 4 likely + high) / 6:
Malcolm, Roseboom, Clark and Fazar, "Application of a Technique for Research and Development Program Evaluation",
Operations Research 7(5), 1959.
"""

from dataclasses import dataclass
from math import isfinite

WHOLE = 100  # percent


@dataclass(frozen=True, slots=True)
class Points:
    """A three-point estimate: as little as, most likely, as much as. ValueError unless 0 <= low <= likely <= high."""

    low: float
    likely: float
    high: float

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.likely <= self.high or not isfinite(self.high):
            raise ValueError(f"low, likely and high must rise from 0 on, not {self.low}, {self.likely}, {self.high}")

    @property
    def mean(self) -> float:
        """PERT's mean: the likely value counts four times."""
        return (self.low + 4 * self.likely + self.high) / 6


@dataclass(frozen=True, slots=True)
class Rice:
    """A score with the parts it came from; None, with the parts that are `missing`, where it cannot be known yet.

    `low` and `high` are the score at the worst and at the best ends of both estimates: between them lies the truth,
    if the estimates hold.
    """

    reach: int
    impact: float | None
    confidence: int | None
    effort: float | None
    score: float | None
    low: float | None
    high: float | None
    missing: tuple[str, ...] = ()


def rice(*, reach: int, impact: Points | None, confidence: int | None, effort: Points | None) -> Rice:
    """Score an idea by accounts reached in a quarter, impact on each, confidence in percent and person-weeks.

    ValueError for a negative reach, a confidence outside 0 to 100 and an effort that may be nothing.
    """
    _check(reach, confidence, effort)
    if impact is None or confidence is None or effort is None:
        given = {"impact": impact, "confidence": confidence, "effort": effort}
        missing = tuple(name for name, value in given.items() if value is None)
        return Rice(reach, _mean(impact), confidence, _mean(effort), None, None, None, missing)
    sure = reach * confidence / WHOLE
    return Rice(
        reach,
        impact.mean,
        confidence,
        effort.mean,
        score=sure * impact.mean / effort.mean,
        low=sure * impact.low / effort.high,
        high=sure * impact.high / effort.low,
    )


def _mean(points: Points | None) -> float | None:
    return None if points is None else points.mean


def _check(reach: int, confidence: int | None, effort: Points | None) -> None:
    if reach < 0:
        raise ValueError(f"reach must be at least 0, not {reach}")
    if confidence is not None and not 0 <= confidence <= WHOLE:
        raise ValueError(f"confidence must be from 0 to 100 percent, not {confidence}")
    if effort is not None and effort.low <= 0:
        raise ValueError(f"effort must be above 0 person-weeks, not {effort.low}")
