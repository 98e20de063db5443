"""What a table holds, and which column looks like which field."""

from northing.connectors.csv.cells import Row
from northing.connectors.csv.fields import columns
from northing.connectors.csv.mapping import state_of, type_of
from northing.connectors.csv.options import CsvOptions
from northing.connectors.csv.read import groups, moment
from northing.connectors.shape import ProductRecord, Skipped, Source, Survey
from northing.connectors.survey import Column, Tally
from northing.connectors.table import Table

SAMPLES = 3
LONGEST = 80


def survey(source: Source, options: CsvOptions) -> Survey:
    """A dry run: every row is read, nothing is kept but counts and samples."""
    table = Table(source, options.encoding)
    found = columns(table.headers, options, source.name)
    tally = Tally()
    samples: dict[str, list[str]] = {header: [] for header in table.headers}
    states: dict[str, str] = {}
    types: dict[str, str] = {}
    at = moment(source)
    for row in table.rows():
        tally.counts["rows"] += 1
        if not isinstance(row, Skipped):
            sample(samples, row.values)
            if options.into == "items":
                choices(tally, Row(row.values, found.headers, options.dates, at), options, states, types)
    if not found.fault:
        skips(tally, table, found.headers, options)
    told = tally.survey(states, types, filter(None, [found.fault]))
    by_header = {header: field for field, header in found.headers.items()}
    told.columns = [Column(header, samples[header], by_header.get(header, "")) for header in samples]
    return told


def sample(samples: dict[str, list[str]], values: dict[str, str]) -> None:
    """Keep the first different cells of every column."""
    for header, value in values.items():
        kept = samples[header]
        if value and len(kept) < SAMPLES and value[:LONGEST] not in kept:
            kept.append(value[:LONGEST])


def choices(tally: Tally, row: Row, options: CsvOptions, states: dict[str, str], types: dict[str, str]) -> None:
    """Count the states and types to map."""
    for field, counter in (("state", tally.states), ("type", tally.types)):
        if row.text(field):
            counter[row.text(field)] += 1
    states[row.text("state")] = state_of(row, options)
    types[row.text("type")] = type_of(row, options)


def skips(tally: Tally, table: Table, headers: dict[str, str], options: CsvOptions) -> None:
    """Count the rows that will not go in, and the products of the others."""
    for group in groups(table, headers, options):
        for entry in group:
            if isinstance(entry.record, Skipped):
                tally.skip(entry.record)
            elif isinstance(entry.record, ProductRecord):
                tally.projects[entry.record.key] += 1
