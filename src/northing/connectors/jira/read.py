"""Reads issues of Jira from JSON or JSONL, in either form, with the files beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from northing.connectors import fitting
from northing.connectors.jira import archive, mapping, rest, words
from northing.connectors.jira.archive import Sidecars
from northing.connectors.jira.issue import Issue, Version
from northing.connectors.jira.options import JiraOptions
from northing.connectors.order import in_order, parents_first, placed
from northing.connectors.records import Row, records
from northing.connectors.shape import Entry, ProductRecord, Skipped, Source
from northing.core.shapes import Incoming

WRAPPERS = ("issues",)
ALONG = ("names", "schema")


def read(source: Source, options: JiraOptions) -> Iterator[Entry]:
    """Every issue in our words."""
    return in_order(groups(source, options))


def rows(source: Source) -> Iterator[Row]:
    """The issues as they stand in the file."""
    return records(source, WRAPPERS, ALONG)


def groups(source: Source, options: JiraOptions) -> Iterator[list[Entry]]:
    """One issue after the other, parents first; the links of the sidecars last."""
    reading = Reading(options, archive.sidecars(source))
    collect_versions(source, reading.beside)
    yield [Entry(skipped.line, "", skipped) for skipped in reading.beside.skipped]
    yield from parents_first(issues(source, reading))
    for line, told in reading.beside.links:
        if told.start in reading.seen.lines or told.end in reading.seen.lines:
            yield placed(line, words.product_of(project_of(told.start), options), [mapping.link(told)])


@dataclass
class Reading:
    """What is known while a file is read: the sidecars, the issues and the projects met so far."""

    options: JiraOptions
    beside: Sidecars
    seen: fitting.Seen = field(default_factory=fitting.Seen)
    opened: set[str] = field(default_factory=set)

    def entries(self, line: int, raw: dict[str, Any]) -> list[Entry]:
        """What one issue becomes; nothing when its project is left out."""
        issue = issue_of(raw, self.beside)
        product = words.product_of(issue.project, self.options)
        if not product:
            return []
        found = [*self.opening(issue, product), *mapping.records(issue, line, self.options)]
        self.seen.claim(issue.key, line)
        self.opened.add(issue.project)
        return placed(line, product, found)

    def opening(self, issue: Issue, product: str) -> Iterator[ProductRecord | Incoming]:
        """The product with its releases, before the first issue of a project."""
        if issue.project not in self.opened:
            yield ProductRecord(product, issue.project_name or product)
            for version in self.beside.versions.get(issue.project, {}).values():
                yield words.release(issue.project, version)


def issues(source: Source, reading: Reading) -> Iterator[list[Entry]]:
    """The entries of one issue after the other."""
    for line, raw in rows(source):
        if isinstance(raw, Skipped):
            yield [Entry(line, "", raw)]
        else:
            yield fitting.entries(line, raw, partial(reading.entries, line, raw))


def collect_versions(source: Source, beside: Sidecars) -> None:
    """REST tells versions inside the issues: look through them first, as a history may name one told later."""
    for _, raw in rows(source):
        if isinstance(raw, Skipped):
            continue
        if "fields" not in raw:
            return
        for project, version in rest.versions(raw):
            known = beside.versions.setdefault(project, {})
            if version.name not in known or version != Version(version.name):
                known[version.name] = version


def issue_of(raw: dict[str, Any], beside: Sidecars) -> Issue:
    """The issue, whichever form it has."""
    return rest.issue(raw) if "fields" in raw else archive.issue(raw, beside)


def project_of(key: str) -> str:
    """TIMOB of TIMOB-1."""
    return key.rpartition("-")[0]
