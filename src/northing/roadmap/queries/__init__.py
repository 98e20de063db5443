"""Everything one can ask of the roadmap."""

from .forecast import Pace, forecast, forecast_of, pace_of
from .horizons import horizons
from .moment import AsOf, day_of, moment_of
from .timeline import nearest, timeline

__all__ = [
    "AsOf",
    "Pace",
    "day_of",
    "forecast",
    "forecast_of",
    "horizons",
    "moment_of",
    "nearest",
    "pace_of",
    "timeline",
]
