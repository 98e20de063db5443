"""Making foreign text fit ours: titles, labels, keys; and one sentence for a record that does not fit."""

import hashlib
import re
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar

from pydantic import ValidationError

from northing.connectors.shape import Entry
from northing.connectors.source import Skipped, Unfit, excerpt

T = TypeVar("T")
TITLE, LABEL, TEXT, KEY, ADDRESS = 300, 80, 200_000, 200, 2_000
BLANK = re.compile(r"\s+")


def entries(line: int, raw: Any, make: Callable[[], list[Entry]]) -> list[Entry]:
    """The entries of a row, or the one that says why it is skipped."""
    found = attempt(line, raw, make)
    return [Entry(line, "", found)] if isinstance(found, Skipped) else found


def attempt(line: int, raw: Any, make: Callable[[], T]) -> T | Skipped:
    """What a row becomes, or the reason why it is skipped."""
    try:
        return make()
    except ValidationError as error:
        return Skipped(line, sentence(error), excerpt(raw))
    except Unfit as error:
        return Skipped(line, str(error), excerpt(raw))


def sentence(error: ValidationError) -> str:
    """The first fault, by the field's own name, with what stands there."""
    fault = error.errors(include_url=False, include_context=False)[0]
    field = ".".join(map(str, fault["loc"])) or "record"
    if fault["type"] == "missing":
        return f"{field}: is missing; export the record with it."
    if fault["type"] == "string_unicode":
        return f"{field}: is not UTF-8; save the file as UTF-8."
    return f"{field}: {fault['msg'][0].lower()}{fault['msg'][1:]}, but {excerpt(repr(fault['input']))} stands there."


def title_and_text(title: str, text: str, otherwise: str = "") -> tuple[str, str]:
    """One line of at most 300 characters; a longer title is cut at a word and stands whole on top of the text."""
    whole = one_line(title) or otherwise
    if len(whole) > TITLE:
        text = f"{whole}\n\n{text}".strip()
        whole = shortened(whole, TITLE)
    return whole, limited(text, "title and text")


def limited(text: str, field: str) -> str:
    """The text without zero characters, refused above the limit."""
    if len(text) > TEXT:
        raise Unfit(f"{field}: {len(text):,} characters long; at most {TEXT:,} fit: shorten it.")
    return text.replace("\0", "")


def one_line(text: str) -> str:
    """The text without line breaks, zero characters and doubled blanks."""
    return BLANK.sub(" ", text.replace("\0", "")).strip()


def shortened(text: str, size: int) -> str:
    """Cut at a word, with an ellipsis."""
    if len(text) <= size:
        return text
    cut = text[: size - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[size // 2 :] else cut) + "…"


def name(text: str, otherwise: str = "") -> str:
    """A name that fits one line."""
    return shortened(one_line(text), TITLE) or otherwise


def url(text: str) -> str:
    """An address of the web; anything else, such as a script, is no address."""
    return text if re.match(r"https?://\S+$", text) and len(text) <= ADDRESS else ""


def labels(names: Iterable[str]) -> tuple[str, ...]:
    """Labels that fit, each once, in their order."""
    return tuple(dict.fromkeys(short for each in names if (short := shortened(one_line(each), LABEL))))


def key(text: str) -> str:
    """A foreign key that fits: a longer one keeps its start and a digest of the whole."""
    if len(text) <= KEY:
        return text
    return f"{text[: KEY - 17]}~{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def midnight(day: date) -> datetime:
    """The start of a day, where a source knows no hour."""
    return datetime.combine(day, time.min, UTC)


class Seen:
    """The keys met so far: a second record of the same key is refused, so that running again changes nothing."""

    def __init__(self) -> None:
        self.lines: dict[str, int] = {}

    def claim(self, key: str, line: int, shown: str = "") -> None:
        """Take the key for this line."""
        if key in self.lines:
            raise Unfit(f"{shown or key} appears again (first on line {self.lines[key]:,}): the first one is kept.")
        self.lines[key] = line
