"""How the day looks from outside."""

from datetime import date, datetime

from northing.core.shapes import Shape
from northing.updates.shapes import FigureShape, RowShape, SeriesShape


class ProductDay(Shape):
    """One product's numbers; each opens its rows."""

    key: str
    name: str
    page: str
    figures: list[FigureShape]


class PlanShape(RowShape):
    """Something with a day: a decision to be reviewed, a release that is due."""

    due: date | None


class TodayShape(Shape):
    """The day of one member: lists are cut to the first few, numbers are whole."""

    since: datetime
    days: int
    is_new: bool  # nothing is here yet: say what to do
    inbox: int
    came_in: list[RowShape]
    mine: list[RowShape]
    decide: list[RowShape]
    review: list[PlanShape]
    finished: list[RowShape]
    shipped: list[RowShape]
    ageing: list[RowShape]
    blocked: list[RowShape]
    late: list[PlanShape]
    products: list[ProductDay]
    series: list[SeriesShape]
