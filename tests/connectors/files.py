"""Writing small files to import, and reading them back as entries."""

import gzip
import json
from pathlib import Path
from typing import Any, TypeVar

from northing.connectors import CONNECTORS
from northing.connectors.shape import Entry, Skipped, Source, Survey

T = TypeVar("T")


def write_lines(path: Path, records: list[Any]) -> Path:
    """JSONL; a string stands for a line as it is."""
    lines = [each if isinstance(each, str) else json.dumps(each) for each in records]
    content = "".join(f"{line}\n" for line in lines).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def read(name: str, path: Path, **options: Any) -> list[Entry]:
    connector = CONNECTORS[name]
    return list(connector.read(Source(path), connector.options(**options)))


def survey(name: str, path: Path, **options: Any) -> Survey:
    connector = CONNECTORS[name]
    return connector.survey(Source(path), connector.options(**options))


def of(entries: list[Entry], kind: type[T]) -> list[T]:
    """The records of one class, in their order."""
    return [entry.record for entry in entries if isinstance(entry.record, kind)]


def reasons(entries: list[Entry]) -> list[str]:
    return [skipped.reason for skipped in of(entries, Skipped)]
