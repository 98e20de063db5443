"""What a cell says: dates, numbers, lists and choices; an unusable one is told with its header and the remedy."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TypeVar

from northing.connectors.limits import FIRST, LAST, MOST
from northing.connectors.source import Unfit

T = TypeVar("T")
DAY = re.compile(
    r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T,]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*([AaPp][Mm])?)?$"
)
GROUPED = re.compile(r"-?\d{1,3}([.,' \u00a0\u202f])\d{3}(\1\d{3})*([.,]\d+)?$")


class Row:
    """A row by our fields: `row.text("title")`. Fields without a column, and empty cells, are empty."""

    def __init__(self, values: dict[str, str], headers: dict[str, str], dates: str, at: datetime):
        self.values, self.headers, self.dates, self.at = values, headers, dates, at

    def text(self, field: str) -> str:
        """The cell as it stands."""
        header = self.headers.get(field)
        return self.values.get(header, "") if header else ""

    def list(self, field: str) -> list[str]:
        """The parts between commas or semicolons."""
        return [part.strip() for part in re.split(r"[,;|]", self.text(field)) if part.strip()]

    def one_of(self, field: str, choices: Iterable[str], otherwise: str) -> str:
        """A word out of a list."""
        word = re.sub(r"[ -]", "_", self.text(field).casefold())
        if word and word not in choices:
            self.refuse(field, f"is not one of {', '.join(choices)}")
        return word or otherwise

    def number(self, field: str) -> float | None:
        """A number, with or without currency sign and separators."""
        return self.read(field, number, "is not a number: write it like 1234.5")

    def whole(self, field: str) -> int | None:
        """A number without its fraction."""
        found = self.number(field)
        if found is not None and abs(found) > MOST:
            self.refuse(field, "is too large")
        return None if found is None else round(found)

    def date(self, field: str) -> datetime | None:
        """A date in the order the user told; without a zone it is UTC."""
        hint = (
            "is not an ISO date: pass dates=dmy or dates=mdy" if self.dates == "iso" else f"is not a {self.dates} date"
        )
        return self.read(field, lambda text: date(text, self.dates), hint)

    def read(self, field: str, reader: Callable[[str], T], hint: str) -> T | None:
        """What the cell says, or None when it is empty."""
        text = self.text(field)
        try:
            return reader(text) if text else None
        except (ValueError, OverflowError):
            self.refuse(field, hint)
            return None

    def refuse(self, field: str, hint: str) -> None:
        """Give the row up."""
        raise Unfit(f"{field}: {self.text(field)[:60]!r} under {self.headers[field]!r} {hint}.")


def number(text: str) -> float:
    """`€ 12,000.50`, `12.000,50` and `12000.5` are the same."""
    digits = re.sub(r"[^\d.,' \u00a0\u202f-]", "", text).strip()
    if not re.search(r"\d", digits) or re.search(r"\d\s*[A-Za-z]{4,}", text):
        raise ValueError(text)
    if grouped := GROUPED.match(digits):
        digits = digits.replace(grouped[1], "")
    return float(digits.replace(",", "."))


def date(text: str, order: str) -> datetime:
    """A moment out of a date that may have a time and a zone."""
    found = numeric(text, order) if "%" not in order else datetime.strptime(text, order)
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    if not FIRST <= found <= LAST:
        raise ValueError(text)
    return found


def numeric(text: str, order: str) -> datetime:
    """Year first is ISO whatever the order says."""
    parts = DAY.match(text)
    if parts is None or len(parts[1]) == 4:
        return datetime.fromisoformat(text.replace(" UTC", "+00:00"))
    if order == "iso":
        raise ValueError(text)
    day, month = (parts[1], parts[2]) if order == "dmy" else (parts[2], parts[1])
    year = parts[3] if len(parts[3]) == 4 else f"20{parts[3]:0>2}"
    clock, half = parts[4] or "0:00", (parts[5] or "").upper()
    shape = ("%I" if half else "%H") + ":%M" + (":%S" if clock.count(":") == 2 else "") + (" %p" if half else "")
    return datetime.strptime(f"{year}-{month}-{day} {clock} {half}".strip(), f"%Y-%m-%d {shape}")
