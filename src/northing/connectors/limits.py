"""Numbers, dates and keys as they may come in: whatever no database or calendar could keep is refused by its field."""

import re
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

FIRST, LAST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
MOST = 2**31 - 1
PRODUCT = re.compile(r"[A-Z][A-Z0-9]{1,9}")

Moment = Annotated[AwareDatetime, Field(ge=FIRST, le=LAST)]
"""A date between 1900 and 2200, with its zone."""

Day = Annotated[date, Field(ge=FIRST.date(), le=LAST.date())]
"""A day between 1900 and 2200."""

Count = Annotated[int, Field(ge=-MOST, le=MOST)]
"""A number of things."""

IssueKey = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]{0,80}-\d{1,9}$")]
"""TIMOB-1."""


def product_key(text: str) -> str:
    """A key a product may have, made of a name; empty when the name has no letters for it."""
    letters = re.sub(r"^[0-9]+", "", re.sub(r"[^A-Z0-9]", "", text.upper()))[:10]
    return letters if PRODUCT.fullmatch(letters) else ""


def known_key(text: str) -> str:
    """The key of a product in capitals, or nothing."""
    key = text.strip().upper()
    if key and not PRODUCT.fullmatch(key):
        raise ValueError(f"{key} cannot be the key of a product: take 2 to 10 letters and digits, a letter first")
    return key


ProductKey = Annotated[str, AfterValidator(known_key)]
"""The key of a product, or nothing."""
