"""What follows from every change, in the same transaction: history, state spans, the trace, search."""

from northing.core.changes import WRITERS

from .history import write_history
from .search import index_words
from .spans import keep_spans
from .trace import keep_links


def follow_changes() -> None:
    """Fill core's socket, once."""
    for writer in (write_history, keep_spans, keep_links, index_words):
        if writer not in WRITERS:
            WRITERS.append(writer)
