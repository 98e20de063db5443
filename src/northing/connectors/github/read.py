"""Reads issues of GitHub from JSON or JSONL, and looks through them before."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from northing.connectors import fitting
from northing.connectors.github import mapping
from northing.connectors.github.options import GitHubOptions
from northing.connectors.github.payload import Comment, Issue, Payload, Reference
from northing.connectors.limits import product_key
from northing.connectors.order import in_order, placed
from northing.connectors.records import records
from northing.connectors.shape import Entry, ProductRecord, Skipped, Source, Unreadable
from northing.connectors.source import excerpt
from northing.core.shapes import Incoming
from northing.workspace.shapes import IncomingLink

P = TypeVar("P", bound=Payload)
WRAPPERS = ("items", "response")  # search results; recorded exchanges of octokit


def read(source: Source, options: GitHubOptions) -> Iterator[Entry]:
    """Every issue in our words."""
    return in_order(groups(source, options))


def groups(source: Source, options: GitHubOptions) -> Iterator[list[Entry]]:
    """The entries of one issue after the other; links last, because only then all issues are known."""
    seen = fitting.Seen()
    links: list[Entry] = []
    for line, raw in records(source, WRAPPERS):
        if isinstance(raw, Skipped):
            yield [Entry(line, "", raw)]
        elif not raw.get("pull_request"):
            group = fitting.entries(line, raw, partial(entries, line, raw, seen, options))
            links += (entry for entry in group if isinstance(entry.record, IncomingLink))
            yield [entry for entry in group if not isinstance(entry.record, IncomingLink)]
    yield [entry for entry in links if is_known(entry.record, seen)]


def entries(line: int, raw: dict[str, Any], seen: fitting.Seen, options: GitHubOptions) -> list[Entry]:
    """What one issue becomes."""
    issue = Issue.model_validate(raw)
    product = options.product or product_of(issue)
    home = issue.repository or product
    remarks, spoilt = each_valid(Comment, numbered(issue.comments_data), "comments_data", line)
    mentions, _ = each_valid(Reference, issue.xrefs, "xrefs", line)
    mentions = [each for each in mentions if each.type == "issue" and each.number != issue.number]
    found: list[ProductRecord | Incoming | Skipped] = [
        ProductRecord(product, issue.repository or product),
        *mapping.records(issue, remarks, home, line, raw, options),
        *spoilt,
        *mapping.links(issue, remarks, mentions, home, options),
    ]
    seen.claim(mapping.key_of(home, issue.number), line)
    return placed(line, product, found)


def product_of(issue: Issue) -> str:
    """A key made of the repository's name."""
    key = product_key(issue.repository.partition("/")[2])
    if not key:
        raise Unreadable("product: the file does not name its repository; name the product, e.g. RUST.", "product")
    return key


def each_valid(shape: type[P], raws: Iterable[Any], field: str, line: int) -> tuple[list[P], list[Skipped]]:
    """The parts of an issue that can be read, and what is wrong with the others."""
    good, bad = [], []
    for place, raw in enumerate(raws):
        try:
            good.append(shape.model_validate(raw))
        except ValidationError as error:
            bad.append(Skipped(line, f"{field}[{place}].{fitting.sentence(error)}", excerpt(raw)))
    return good, bad


def numbered(remarks: list[Any]) -> list[Any]:
    """The comments with their places, which are their keys where GitHub's number is missing."""
    return [{**each, "place": place} if isinstance(each, dict) else each for place, each in enumerate(remarks, start=1)]


def is_known(record: object, seen: fitting.Seen) -> bool:
    """Mentions are kept between issues of this file: the others are pull requests and other repositories."""
    return isinstance(record, IncomingLink) and (record.kind != "mentions" or record.start in seen.lines)
