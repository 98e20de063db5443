"""How imports look from outside."""

from datetime import datetime
from typing import Any

from northing.core.shapes import Shape


class ImportShape(Shape):
    id: int
    connector: str
    name: str
    state: str
    percent: int
    sentence: str
    tallies: dict[str, Any]
    skipped_count: int
    created_at: datetime
    ended_at: datetime | None


class SkippedShape(Shape):
    line: int
    reason: str
    excerpt: str
