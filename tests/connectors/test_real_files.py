"""The real files: every issue, comment, sprint, version and link arrives."""

from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

from northing.backlog.shapes import IncomingItem, IncomingRelease, IncomingSprint
from northing.connectors.shape import Entry, ProductRecord, Skipped
from northing.feedback.shapes import IncomingFeedback
from northing.workspace.shapes import IncomingComment, IncomingLink
from tests.connectors.files import of, read, survey

pytestmark = pytest.mark.shared_data


def kinds(entries: list[Entry]) -> Counter[str]:
    return Counter(link.kind for link in of(entries, IncomingLink))


def test_the_issues_of_rust(shared: Path) -> None:
    path = shared / "github_issues" / "rust_issues.jsonl.gz"
    found = read("github", path, product="RUST")
    assert len(of(found, IncomingItem)) == 7_735
    assert len(of(found, IncomingComment)) == 36_087
    assert len(of(found, IncomingFeedback)) == 1_250
    assert kinds(found) == {"duplicates": 693, "mentions": 3_591}
    assert Counter(item.state for item in of(found, IncomingItem)) == {"done": 7_672, "backlog": 55, "cancelled": 8}
    assert of(found, Skipped) == []
    told = survey("github", path, product="RUST")
    assert (told.counts["issues"], told.counts["comments"], len(told.people)) == (7_735, 36_087, 500)


def test_the_issues_of_titanium(shared: Path) -> None:
    path = shared / "delivery_jira_titanium" / "issues.jsonl.gz"
    found = read("jira", path)
    items = of(found, IncomingItem)
    assert len(items) == 20_297
    assert {product.key for product in of(found, ProductRecord)} == {"TIMOB", "AC", "ALOY", "MOD"}
    assert len({sprint.foreign.rpartition("/")[2] for sprint in of(found, IncomingSprint)}) == 289
    assert len(of(found, IncomingRelease)) == 1_197
    assert kinds(found) == {"relates": 2_339, "duplicates": 754, "blocks": 455, "clones": 323}
    assert all(item.changes[-1].after == item.state for item in items if item.changes)
    assert of(found, Skipped) == []
    runs = groupby(found, key=lambda entry: (entry.product, type(entry.record)))
    assert sum(1 for _ in runs) < 200
    told = survey("jira", path)
    assert (told.counts["sprints"], told.counts["links"], len(told.projects)) == (289, 3_884, 4)


def test_recorded_exchanges_of_octokit(shared: Path) -> None:
    path = shared / "integration_payloads" / "github_rest_fixtures" / "paginate-issues.json"
    found = of(read("github", path), IncomingItem)
    assert len(found) == 13
    assert found[0].foreign == "octokit-fixture-org/paginate-issues#13"
