"""What every part of the story shares: its seed, its calendar, its chance, its words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from math import exp
from random import Random

from northing.connectors.sample.clock import Clock
from northing.connectors.sample.story.accounts import PLACES
from northing.connectors.sample.story.forms import Curve
from northing.connectors.sample.story.roadmap import RELEASES
from northing.connectors.sample.story.voices import DEVICES, WORDS


@dataclass(frozen=True)
class World:
    """One telling of the story."""

    seed: int
    today: date
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "clock", Clock(self.today))

    def rng(self, part: str) -> Random:
        """Chance for one part of the story, so that writing more in one part leaves the others as they are."""
        return Random(f"{self.seed}:{part}")  # noqa: S311 - a story, not a secret


@dataclass
class Bag:
    """Draws variants so that none comes again before the others had their turn."""

    rng: Random
    left: dict[Sequence[str], list[str]] = field(default_factory=dict)

    def draw(self, variants: Sequence[str]) -> str:
        """The next variant."""
        if not self.left.get(variants):
            self.left[variants] = self.rng.sample(variants, len(variants))
        return self.left[variants].pop()


def words(region: str, product: str = "RIDE", **more: str) -> dict[str, list[str]]:
    """The slots of texts: general words, a region's places, a product's devices, and what the caller knows."""
    choices = {**WORDS, **PLACES[region], "device": DEVICES[product], **more}
    return {name: choice.split("|") for name, choice in choices.items()}


def level(curve: Curve, day: int) -> float:
    """The height of a curve at a day, between its points."""
    for (left, low), (right, high) in pairwise(curve):
        if left <= day <= right:
            return low + (high - low) * (day - left) / (right - left)
    return curve[-1][1]


def poisson(rng: Random, mean: float) -> int:
    """How often something happens that happens `mean` times on average."""
    count, product, limit = 0, rng.random(), exp(-mean)
    while product > limit:
        count, product = count + 1, product * rng.random()
    return count


def shipped(product: str, day: int) -> str:
    """The version people used on a day."""
    plans = [plan for plan in RELEASES if plan.product == product and plan.shipped is not None and plan.shipped <= day]
    return plans[-1].version if plans else {"RIDE": "4.7", "OPS": "8.5", "SIGNAL": "0.2"}[product]
