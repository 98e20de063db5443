"""Who reads a brief, of which product, about which days: what every figure and list of it is made from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from django.urls import reverse
from pydantic import Field

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import NotFound
from northing.roadmap.queries import day_of, moment_of
from northing.workspace.queries import product_of
from northing.workspace.queries.spans import spans_of_type

from ..figures import Period, figure_named
from ..shapes import FigureShape, RowShape

Days = Annotated[int, Field(ge=1, le=366, description="How many days the brief looks back")]


@dataclass(frozen=True)
class Reader:
    """An actor reading the brief of a product: everything told is what this actor may see."""

    actor: Actor
    product: Any
    period: Period
    days: int

    @property
    def as_of(self) -> date:
        return day_of(self.period.end)

    def figure(self, name: str, label: str = "") -> FigureShape:
        """A number of the brief, with the addresses of its rows."""
        figure = figure_named(name)
        path = f"{self.product.key}/rows/{quote(name)}"
        asked = urlencode({"as_of": self.as_of, "days": self.days})
        return FigureShape(
            name=name,
            label=label or str(figure.label),
            value=figure.value(self.actor, self.product, self.period),
            unit=str(figure.unit),
            rows_url=f"/api/v1/brief/{path}?{asked}",
            page=f"{reverse('updates:rows', args=[self.product.key, name])}?{asked}",
        )

    def rows(self, name: str) -> Any:
        """The rows behind a figure, to pick a few of them for a list."""
        return figure_named(name).rows(self.actor, self.product, self.period)

    def lines(self, rows: Iterable[Any], *, number: str = "", facts: str = "") -> list[RowShape]:
        """Objects of one kind as lines of a list, in their state as of the day; with two fields to tell too."""
        rows = list(rows)
        states = self._states(rows)
        return [self._line(row, states.get(row.pk, ""), number, facts) for row in rows]

    def _line(self, row: Any, state: str, number: str, facts: str) -> RowShape:
        kind = kinds.kind_of(row)
        label = dict(row._meta.get_field(kind.state).flatchoices).get(state, state) if kind.state else ""
        told = getattr(row, facts) if facts else "" if kind.state or self.actor.is_guest else kind.facts(row)
        return RowShape(
            type=row.type,
            id=row.pk,
            key=kind.key(row),
            title=str(kind.title(row)),
            state=state,
            state_label=str(label),
            facts=told,
            page=kind.page(row),
            number=getattr(row, number) if number else None,
        )

    def _states(self, rows: list[Any]) -> dict[int, str]:
        """The state each row was in at the end of the period: {id: state}."""
        if not rows or not kinds.kind_of(rows[0]).state:
            return {}
        spans = spans_of_type(self.actor, rows[0].type).filter(object_id__in=[row.pk for row in rows])
        return dict(spans.at(self.period.end).values_list("object_id", "state"))


def reader_of(actor: Actor, product: str, as_of: date | None, days: int) -> Reader:
    """Raises NotFound for an unknown product, Invalid for a day to come."""
    of = product_of(actor, product)
    if of is None:
        raise NotFound("Give the key of the product that the brief is about.", field="product")
    end = moment_of(as_of)
    return Reader(actor, of, Period(end - timedelta(days=days), end), days)
