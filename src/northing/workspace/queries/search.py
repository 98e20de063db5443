"""Full-text search over every object one may see: FTS5 on SQLite, tsvector on PostgreSQL."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from django.db import connection
from pydantic import StringConstraints

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.shapes import Limit
from northing.core.usecases import query

from ..models import SearchEntry
from ..models.search import apart
from ..shapes import FoundShape
from .find import refer

Asked = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
MOST_RANKED = 10_000


@dataclass
class Found:
    row: Any
    type: str
    id: int
    ref: str
    title: str
    url: str
    facts: str


@query("workspace.search", "GET /search", returns=list[FoundShape])
def search(actor: Actor, *, words: Asked, type: str = "", limit: Limit = 20) -> list[Found]:
    """Objects with these words, best first; a key such as KEY-12 finds its object at once."""
    entries = _by_key(actor, words) | {}
    for entry in _matching(actor, words, type, limit * 3):
        entries.setdefault((entry.type, entry.object_id), entry)
    wanted = {key: entry for key, entry in entries.items() if not type or entry.type == type}
    rows = kinds.fetch(actor, wanted)
    return [_found(rows[key]) for key in wanted if key in rows][:limit]


def _by_key(actor: Actor, words: str) -> dict[tuple[str, int], SearchEntry]:
    exact = SearchEntry.objects.filter(workspace_id=actor.workspace_id, key=words.upper())
    return {(entry.type, entry.object_id): entry for entry in exact[:5]}


def _matching(actor: Actor, words: str, type: str, limit: int) -> list[SearchEntry]:
    terms = re.findall(r"\w+", words)
    if not terms:
        return []
    found = SearchEntry.objects.filter(workspace_id=actor.workspace_id)
    found = found.filter(type=type) if type else found
    ids = _sqlite(terms, actor, limit) if connection.vendor == "sqlite" else _postgres(terms, actor, limit)
    by_id = found.in_bulk(ids)
    return [by_id[id] for id in ids if id in by_id]


def _sqlite(terms: list[str], actor: Actor, limit: int) -> list[int]:
    asked = " ".join(f'"{apart(term)}"' for term in terms) + "*"
    sql = """
        SELECT entry.id FROM (SELECT rowid, rank FROM workspace_fts WHERE workspace_fts MATCH %s
                              ORDER BY rowid DESC LIMIT %s) AS hit
        JOIN workspace_searchentry AS entry ON entry.id = hit.rowid
        WHERE entry.workspace_id = %s ORDER BY hit.rank LIMIT %s"""
    return _ids(sql, [asked, MOST_RANKED, actor.workspace_id, limit])


def _postgres(terms: list[str], actor: Actor, limit: int) -> list[int]:
    asked = " & ".join(f"({' <-> '.join(apart(term).split())})" for term in terms).removesuffix(")") + ":*)"
    sql = """
        SELECT id FROM (SELECT id, words_vector FROM workspace_searchentry
                         WHERE workspace_id = %s AND words_vector @@ to_tsquery('simple', %s)
                         ORDER BY id DESC LIMIT %s) AS hit
        ORDER BY ts_rank(words_vector, to_tsquery('simple', %s)) DESC LIMIT %s"""
    return _ids(sql, [actor.workspace_id, asked, MOST_RANKED, asked, limit])


def _ids(sql: str, values: list[Any]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [row[0] for row in cursor.fetchall()]


def _found(row: Any) -> Found:
    kind = kinds.kind_of(row)
    return Found(row, row.type, row.pk, refer(row), str(kind.title(row)), kind.page(row), kind.facts(row))
