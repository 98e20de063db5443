"""How a brief looks from outside."""

from datetime import date

from northing.core.shapes import Shape
from northing.roadmap.shapes import ForecastShape


class FigureShape(Shape):
    """A number; `rows_url` (REST) and `page` (browser) list exactly the rows behind it."""

    name: str
    label: str
    value: int
    unit: str
    rows_url: str
    page: str


class RowShape(Shape):
    """One object: a row behind a figure, or a line of a list in the brief."""

    type: str
    id: int
    key: str
    title: str
    state: str  # as of the day of the brief
    state_label: str
    facts: str
    page: str
    number: int | None = None  # what the list is ordered by, such as votes


class AskedShape(RowShape):
    """What people ask for, with the evidence behind it; a guest gets neither accounts nor revenue."""

    figures: list[FigureShape]
    revenue: int = 0
    votes: int = 0  # on the messages behind it


class PointShape(Shape):
    start: date  # the Monday of the week
    value: int


class SeriesShape(Shape):
    """A number week by week, oldest first: the picture beside a figure."""

    name: str
    label: str
    points: list[PointShape]

    @property
    def width(self) -> int:
        return 10 * len(self.points) - 2

    @property
    def columns(self) -> list[tuple[int, float, float]]:
        """The points drawn 24 high: (from the left, from the top, height)."""
        most = max((point.value for point in self.points), default=0) or 1
        heights = [round(max(22 * point.value / most, 0.75), 2) for point in self.points]
        return [(10 * place, round(24 - height, 2), height) for place, height in enumerate(heights)]


class ListShape(Shape):
    title: str
    unit: str = ""
    entries: list[RowShape]


class SectionShape(Shape):
    """One question that the brief answers; `sentence` says what an empty section means."""

    name: str
    title: str
    sentence: str = ""
    figures: list[FigureShape] = []
    series: list[SeriesShape] = []
    asked: list[AskedShape] = []
    lists: list[ListShape] = []

    @property
    def most(self) -> int:
        """The longest bar of what is asked."""
        return max((one.figures[0].value for one in self.asked), default=0) or 1


class BriefShape(Shape):
    """A product's status update: `p85` is the day by which everything open is done with 85 %.

    `hit_rate` and `cases` say how often such days held on the product's own history.
    """

    product: str
    product_name: str
    as_of: date
    start: date
    days: int
    headline: list[FigureShape]
    sections: list[SectionShape]
    forecast: ForecastShape
    releases: list[ForecastShape]
    p50: date | None
    p85: date | None
    p95: date | None
    hit_rate: float | None
    cases: int
