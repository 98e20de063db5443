"""The rows behind each figure of a brief."""

from typing import Annotated

from pydantic import StringConstraints

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.core.shapes import Cursor, Limit, ProductKey
from northing.core.usecases import query
from northing.roadmap.queries import AsOf

from ..figures import Figure, figure_named
from ..shapes import FigureShape, RowShape
from .reader import Days, Reader, reader_of

FigureName = Annotated[str, StringConstraints(min_length=1, max_length=60)]


@query("updates.brief_rows", "GET /brief/{product}/rows/{figure}", returns=list[RowShape])
def brief_rows(
    actor: Actor,
    *,
    product: ProductKey,
    figure: FigureName,
    as_of: AsOf | None = None,
    days: Days = 28,
    after: Cursor = "",
    limit: Limit = 50,
) -> Slice:
    """The rows behind a figure of the brief: exactly as many as the figure says."""
    reader, shown = reader_of(actor, product, as_of, days), figure_named(figure)
    found = take(reader.rows(figure), shown.order, after=after, limit=limit)
    return RowsBehind(found, reader, shown)


class RowsBehind(Slice):
    """A page of the rows behind a figure, and what a page needs to say whose and of when they are."""

    def __init__(self, found: Slice, reader: Reader, shown: Figure) -> None:
        super().__init__(reader.lines(found, number=shown.number))
        self.next, self.reader, self.shown = found.next, reader, shown

    @property
    def figure(self) -> FigureShape:
        return self.reader.figure(self.shown.name)

    @property
    def about(self) -> str:
        """The title of the object that the figure is about."""
        row = kinds.get(self.reader.actor, *self.shown.about) if self.shown.about else None
        return str(kinds.kind_of(row).title(row)) if row else ""
