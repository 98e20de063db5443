"""A table out of a CSV file: delimiter found, broken rows told, lines counted as an editor counts them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TextIO

from northing.connectors.source import DAMAGE, LINE_LIMIT, Skipped, Source, Unreadable, excerpt, refuse

# The csv module knows only one limit for the whole process; ours is that of a line.
csv.field_size_limit(LINE_LIMIT)
DELIMITERS = ",;\t|"
TOO_LONG = "\ue000too long\ue000"
FAULTS = (*DAMAGE, UnicodeError)


@dataclass(frozen=True)
class Cells:
    """A row: its cells by header. Headers without a cell are empty."""

    line: int
    values: dict[str, str]


class Table:
    """The headers of a CSV file, and its rows, streamed."""

    def __init__(self, source: Source, encoding: str = ""):
        self.source = source
        self.encoding = encoding or "utf-8-sig"
        if not self.encoding.lower().startswith(("utf-16", "utf16", "utf-32", "utf32")):
            refuse(source.head(), source.name)
        self.delimiter = delimiter(self.first_line())
        self.headers, self.header_end = self.first_row()

    def rows(self) -> Iterator[Cells | Skipped]:
        """Every row after the headers; empty ones are passed over."""
        with self.text() as text:
            reader = csv.reader(self.lines(text), delimiter=self.delimiter)
            line = 0
            while True:
                start = line + 1
                try:
                    row = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    line = reader.line_num
                    yield Skipped(start, f"the row is not valid CSV ({error}): close its quotes, or shorten its texts.")
                except FAULTS as fault:
                    yield self.faulty(reader.line_num, fault)
                    return
                else:
                    line = reader.line_num
                    if line > self.header_end and any(row):
                        yield self.cells(start, row)

    def cells(self, line: int, row: list[str]) -> Cells | Skipped:
        """The row by header, unless it does not fit them."""
        width = len(self.headers)
        if any(row[width:]):
            reason = f"{len(row)} cells stand under {width} headers: quote cells that hold {self.delimiter!r}."
            return Skipped(line, reason, excerpt(self.delimiter.join(row)))
        if (wrong := not_decoded(row)) is not None:
            return Skipped(line, self.undecoded(line, wrong), excerpt(shown(row)))
        if any(cell == TOO_LONG for cell in row):
            return Skipped(line, f"the line is longer than {LINE_LIMIT // 1_000_000} MB: shorten its texts.")
        return Cells(line, self.by_header(row))

    def by_header(self, row: list[str]) -> dict[str, str]:
        """The cells by header; Jira repeats a header for every further label, and all its cells count."""
        values: dict[str, str] = dict.fromkeys(self.headers, "")
        for header, cell in zip(self.headers, map(str.strip, row), strict=False):
            values[header] = ", ".join(filter(None, (values[header], cell)))
        return values

    def faulty(self, line: int, fault: BaseException) -> Skipped:
        """What to tell when the file ends too early, or is in another encoding than the user named."""
        if not isinstance(fault, UnicodeError):
            return self.source.damaged(line, fault)
        reason = f"{self.source.name} is not {self.encoding} after line {line:,}: pass the encoding it was saved in."
        return Skipped(line + 1, reason, cut=True)

    def undecoded(self, line: int, byte: int) -> str:
        """The sentence about a byte that means nothing in the file's encoding."""
        if not self.encoding.startswith("utf-8"):
            return f"line {line} is not {self.encoding} (byte 0x{byte:02X}): pass the encoding it was saved in."
        return f"line {line} is not UTF-8 (byte 0x{byte:02X}): save the file as UTF-8 or pass encoding=latin-1."

    def first_line(self) -> str:
        """The line of headers as it stands."""
        with self.text() as text:
            try:
                return next((line for line in self.lines(text) if line.strip()), "")
            except FAULTS as fault:
                field = "encoding" if isinstance(fault, UnicodeError) else "file"
                raise Unreadable(self.faulty(0, fault).reason, field) from fault

    def first_row(self) -> tuple[list[str], int]:
        """The headers, and the line they end on; refused when they are not text."""
        with self.text() as text:
            reader = csv.reader(self.lines(text), delimiter=self.delimiter)
            try:
                row = next((row for row in reader if any(row)), [])
            except (csv.Error, *FAULTS) as error:
                raise Unreadable(f"{self.source.name}: the headers on line 1 cannot be read ({error}).") from error
        if (wrong := not_decoded(row)) is not None:
            raise Unreadable(f"{self.source.name}: {self.undecoded(reader.line_num, wrong)}", "encoding")
        return [cell.strip() for cell in row], reader.line_num

    def text(self) -> TextIO:
        """The file as text; bytes that are none in this encoding become lone surrogates, found row by row."""
        return TextIOWrapper(self.source.open(), encoding=self.encoding, errors="surrogateescape", newline="")

    def lines(self, text: TextIO) -> Iterator[str]:
        """The lines; one above the limit is replaced by a mark, so that it is never held in memory."""
        while line := text.readline(LINE_LIMIT):
            if len(line) < LINE_LIMIT or line.endswith("\n"):
                yield line.replace("\0", "")
            else:
                while line and not line.endswith("\n"):
                    line = text.readline(LINE_LIMIT)
                yield f"{TOO_LONG}\n"


def delimiter(line: str) -> str:
    """The one that divides the headers most often."""
    return max(DELIMITERS, key=line.count)


def not_decoded(row: list[str]) -> int | None:
    """The first byte of a row that is not text in the file's encoding."""
    return next((ord(char) - 0xDC00 for cell in row for char in cell if "\udc80" <= char <= "\udcff"), None)


def shown(row: list[str]) -> str:
    """A row with marks for what is not text."""
    return " ".join(row).encode("utf-8", "replace").decode()
