"""What the user chooses before a table is imported."""

import codecs
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime

from northing.connectors.limits import ProductKey
from northing.connectors.shape import Options
from northing.connectors.states import State
from northing.connectors.types import Type

Into = Literal["items", "feedback", "accounts", "ideas"]


def known_encoding(name: str) -> str:
    """The name, if Python knows it."""
    try:
        codecs.lookup(name or "utf-8")
    except LookupError:
        raise ValueError(f"{name} is not an encoding: use utf-8, latin-1 or cp1252") from None
    return name


def known_dates(order: str) -> str:
    """An order of day and month, or a format."""
    if order not in ("iso", "dmy", "mdy") and not re.search(r"%[dj].*|%[Yy]", order):
        raise ValueError(f"{order} is no way to write dates: use iso, dmy, mdy or a format such as %d/%b/%y %H:%M")
    return order


class CsvOptions(Options):
    """`columns` maps our fields to headers (to nothing: leave the field out); the others are matched by their words."""

    into: Into = "items"
    product: ProductKey = ""  # for rows without a product of their own
    columns: dict[str, str] = {}
    encoding: Annotated[str, AfterValidator(known_encoding)] = ""
    dates: Annotated[str, AfterValidator(known_dates)] = "iso"
    at: AwareDatetime | None = None  # for rows without a date; empty: the file's own
    states: dict[str, State] = {}
    types: dict[str, Type] = {}
