"""Forecasts of delivery: *when* will this scope be done, and *how many* items will be done by then.

Weekly counts of finished items go in, weeks and items at P50, P85 and P95 come out, and every answer carries its hit
rate: how often the same forecast, made at earlier weeks of the same history, came true. Plain numpy, reproducible by
seed. `throughput` reads the history, `simulate` rolls the weeks ahead, `backtest` keeps the score, `questions` answers.
"""

from northing.engines.forecast.backtest import HitRate, Hits, Trust, hit_rate_how_many, hit_rate_when
from northing.engines.forecast.questions import HowMany, When, how_many, when

__all__ = ["HitRate", "Hits", "HowMany", "Trust", "When", "hit_rate_how_many", "hit_rate_when", "how_many", "when"]
