"""Reads any CSV file into work items, feedback, accounts or ideas, and looks through it before."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from northing.connectors import fitting
from northing.connectors.csv import mapping
from northing.connectors.csv.cells import Row
from northing.connectors.csv.fields import columns
from northing.connectors.csv.options import CsvOptions, Into
from northing.connectors.limits import product_key
from northing.connectors.order import in_order, parents_first, placed
from northing.connectors.shape import Entry, ProductRecord, Skipped, Source, Unfit
from northing.connectors.table import Cells, Table
from northing.core.shapes import Incoming

MAPPERS: dict[Into, Callable[[Row, str, str, int, CsvOptions], Iterator[Incoming]]] = {
    "items": mapping.items,
    "feedback": mapping.feedback,
    "accounts": mapping.accounts,
    "ideas": mapping.ideas,
}


def read(source: Source, options: CsvOptions) -> Iterator[Entry]:
    """Every row in our words."""
    table = Table(source, options.encoding)
    headers = columns(table.headers, options, source.name).or_unreadable()
    return in_order(parents_first(groups(table, headers, options)))


def groups(table: Table, headers: dict[str, str], options: CsvOptions) -> Iterator[list[Entry]]:
    """The entries of one row after the other."""
    reading = Reading(options, headers, options.at or moment(table.source))
    for row in table.rows():
        if isinstance(row, Skipped):
            yield [Entry(row.line, "", row)]
        else:
            shown = table.delimiter.join(row.values.values())
            yield fitting.entries(row.line, shown, partial(reading.entries, row))


def moment(source: Source) -> datetime:
    """The day the file was last written: the date of rows that have none. A day, as a copy is a little younger."""
    return datetime.fromtimestamp(source.path.stat().st_mtime, UTC).replace(hour=0, minute=0, second=0, microsecond=0)


@dataclass
class Reading:
    """What is known while a table is read."""

    options: CsvOptions
    headers: dict[str, str]
    at: datetime
    seen: fitting.Seen = field(default_factory=fitting.Seen)

    def entries(self, cells: Cells) -> list[Entry]:
        """What one row becomes."""
        options = self.options
        row = Row(cells.values, self.headers, options.dates, self.at)
        product = product_key(row.text("product")) or options.product
        if not product and options.into != "accounts":
            raise Unfit("product: the row belongs to no product: pass product=KEY, or fill the column.")
        foreign = mapping.foreign_of(row, product, options)
        found = list(MAPPERS[options.into](row, foreign, product, cells.line, options))
        self.seen.claim(foreign, cells.line, row.text("id") or "the row")
        announced = [ProductRecord(product, product)] if product and options.into != "accounts" else []
        return placed(cells.line, product, [*announced, *found])
