"""JSON records out of a file: one to a line (JSONL), an array, or a document that wraps its records in a list."""

import json
import re
from collections.abc import Iterator
from typing import Any

from northing.connectors.source import DAMAGE, DOCUMENT_LIMIT, Skipped, Source, Unreadable, excerpt

Row = tuple[int, dict[str, Any] | Skipped]
UNCLEAN = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
BETWEEN = re.compile(r"[\s,\ufeff]*")


def records(source: Source, inside: tuple[str, ...], along: tuple[str, ...] = ()) -> Iterator[Row]:
    """Every record with its line. `inside` names what may wrap them; `along` is copied from the wrapper to each."""
    rows = by_line(source) if is_lines(source) else by_document(source, inside, along)
    for line, value in rows:
        yield from unwrapped(line, value, inside, along)


def is_lines(source: Source) -> bool:
    """Whether the file holds a record to a line: its second line starts a new one, or its first is a whole one."""
    if source.head().lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
        return False
    filled = (raw for _, raw in source.lines() if isinstance(raw, Skipped) or raw.strip())
    first, second = next(filled, None), next(filled, None)
    if isinstance(second, bytes) and second.startswith(b"{"):
        return True
    return second is not None and not (isinstance(first, bytes) and isinstance(parsed(1, first), Skipped))


def by_line(source: Source) -> Iterator[tuple[int, Any]]:
    """JSONL, streamed: a broken line is told and the rest goes on."""
    for line, raw in source.lines():
        if isinstance(raw, Skipped):
            yield line, raw
        elif raw.strip():
            yield line, parsed(line, raw)


def parsed(line: int, raw: bytes) -> Any:
    """The value on one line, or what is wrong with it."""
    try:
        value = json.loads(raw.rstrip())
    except UnicodeDecodeError as error:
        reason = f"is not UTF-8 (byte 0x{raw[error.start]:02X} at column {error.start + 1}): save the file as UTF-8."
    except json.JSONDecodeError as error:
        reason = f"is not valid JSON at column {error.colno} ({error.msg}): export it again or repair the line."
    except (ValueError, RecursionError) as error:
        reason = f"is not usable JSON ({error}): export it again or repair the line."
    else:
        return cleaned(value) if UNCLEAN.search(raw.decode()) else value
    return Skipped(line, f"the line {reason}", excerpt(raw))


def cleaned(value: Any) -> Any:
    """The same without zero characters and halves of characters, which no database keeps."""
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [cleaned(each) for each in value]
    return {key: cleaned(each) for key, each in value.items()} if isinstance(value, dict) else value


def by_document(source: Source, inside: tuple[str, ...], along: tuple[str, ...]) -> Iterator[tuple[int, Any]]:
    """An array, or one object: read whole, up to the limit; a damaged one gives what stands before the damage."""
    text, damage = whole_text(source)
    start = list_start(text, inside)
    if start is None:
        yield 1, damage or parsed(1, text.encode("utf-8", "surrogateescape"))
        return
    common = wrapper(text, along) if along else {}
    for line, value in elements(text, start, damage):
        yield line, common | value if isinstance(value, dict) else value


def list_start(text: str, inside: tuple[str, ...]) -> int | None:
    """Where the first record of an array stands, be it the document or one of its fields."""
    found = re.match(rf'\s*(\{{[^\[]*?"({"|".join(inside)})"\s*:\s*)?\[', text)
    return found.end() if found else None


def whole_text(source: Source) -> tuple[str, Skipped | None]:
    """The whole file as text, and the damage that ended it."""
    damage = None
    parts: list[bytes] = []
    with source.open() as stream:
        try:
            while sum(map(len, parts)) <= DOCUMENT_LIMIT and (part := stream.read(4_000_000)):
                parts.append(part)
        except DAMAGE as error:
            damage = source.damaged(b"".join(parts).count(b"\n"), error)
    if sum(map(len, parts)) > DOCUMENT_LIMIT:
        limit = f"{DOCUMENT_LIMIT // 1_000_000} MB"
        raise Unreadable(f"{source.name} is one JSON document above {limit}: export it as JSONL, a record to a line.")
    return b"".join(parts).decode("utf-8-sig", "surrogateescape"), damage


def wrapper(text: str, along: tuple[str, ...]) -> dict[str, Any]:
    """What a wrapping object says of all its records."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return {key: whole[key] for key in along if key in whole} if isinstance(whole, dict) else {}


def elements(text: str, at: int, damage: Skipped | None) -> Iterator[tuple[int, Any]]:
    """The elements of an array one by one, so that a damaged end costs only the end."""
    decode = json.JSONDecoder().raw_decode
    unclean = UNCLEAN.search(text)
    line, counted = 1, 0
    while True:
        at = after_blanks(text, at)
        line, counted = line + text.count("\n", counted, at), at
        if text.startswith("]", at):
            return
        try:
            value, at = decode(text, at)
        except (ValueError, RecursionError) as error:
            yield line, damage or broken(line, error, text[at : at + 500])
            return
        yield line, cleaned(value) if unclean else value


def after_blanks(text: str, at: int) -> int:
    """Where the next value starts."""
    found = BETWEEN.match(text, at)
    return found.end() if found else at


def broken(line: int, error: Exception, rest: str) -> Skipped:
    """The record that cannot be read hides where the next one starts."""
    where = (
        f"line {error.lineno}, column {error.colno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else error
    )
    reason = f"the document is not valid JSON ({where}); nothing after it could be read: export it again."
    return Skipped(line, reason, excerpt(rest.encode("utf-8", "replace")), cut=True)


def unwrapped(line: int, value: Any, inside: tuple[str, ...], along: tuple[str, ...]) -> Iterator[Row]:
    """The records in one value: itself, or the list it wraps."""
    if isinstance(value, Skipped):
        yield line, value
    elif not isinstance(value, dict):
        yield line, Skipped(line, "the record is not a JSON object: export it again or remove it.", excerpt(value))
    elif isinstance(wrapped := next((value[key] for key in inside if key in value), None), list | dict):
        common = {key: value[key] for key in along if key in value}
        for each in wrapped if isinstance(wrapped, list) else [wrapped]:
            yield from unwrapped(line, common | each if isinstance(each, dict) else each, inside, along)
    else:
        yield line, value
