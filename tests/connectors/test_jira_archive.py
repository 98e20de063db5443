"""An archived Jira: flat lines, with sprints, versions and links in CSV files beside them."""

from pathlib import Path
from typing import Any

from northing.backlog.shapes import IncomingItem, IncomingRelease, IncomingSprint
from northing.connectors.shape import Entry, ProductRecord, Skipped
from northing.workspace.shapes import IncomingLink
from tests.connectors.files import of, read, reasons, survey, write_lines

SIDECARS = {
    "sprints.csv": "sprint_id,name,start,planned_end,completed\n"
    "3,Sprint 3,2012-09-27T05:26:46Z,2012-10-08T20:05:00Z,\n",
    "versions.csv": "project,name,released,release_date,archived\n"
    "APP,1.0,True,2012-10-01,False\n"
    "APP,Sprint 3,True,2012-09-01,True\n"
    "APP,2.0,False,,False\n"
    "WEB,old,False,,True\n",
    "issue_links.csv": "from_key,link_type,outward_text,to_key\n"
    "APP-1,Cloners,is cloned from,WEB-1\n"
    "WEB-1,Relates,relates to,APP-1\n"
    "APP-1,Relates,relates to,WEB-1\n",
    "duplicate_links.csv": "duplicate_key,master_key,cluster_root\nAPP-2,APP-1,APP-1\n",
}


def issue(key: str, **fields: Any) -> dict[str, Any]:
    base = {
        "key": key,
        "project": key.split("-")[0],
        "type": "Bug",
        "status": "Open",
        "created": "2012-09-01T10:00:00.000+0000",
    }
    return {**base, "summary": f"Summary of {key}", **fields}


def imported(tmp_path: Path, *issues: Any, sidecars: dict[str, str] = SIDECARS) -> list[Entry]:
    for name, content in sidecars.items():
        (tmp_path / name).write_text(content)
    return read("jira", write_lines(tmp_path / "issues.jsonl.gz", list(issues)))


def test_projects_become_products_with_their_releases(tmp_path: Path) -> None:
    found = imported(tmp_path, issue("APP-1"), issue("WEB-1"))
    assert of(found, ProductRecord) == [ProductRecord("APP", "APP"), ProductRecord("WEB", "WEB")]
    told = [(release.foreign, release.state, str(release.due)) for release in of(found, IncomingRelease)]
    assert told == [
        ("APP/version/1.0", "shipped", "2012-10-01"),
        ("APP/version/Sprint 3", "shipped", "2012-09-01"),
        ("APP/version/2.0", "planned", "None"),
        ("WEB/version/old", "dropped", "None"),
    ]


def test_a_sprint_is_told_for_every_product_that_has_items_in_it(tmp_path: Path) -> None:
    found = imported(
        tmp_path, issue("APP-1", sprints=[3]), issue("APP-2", sprints=[3]), issue("WEB-1", sprints=[3, 99])
    )
    told = [
        (entry.product, entry.record.foreign, entry.record.name)
        for entry in found
        if isinstance(entry.record, IncomingSprint)
    ]
    assert told == [
        ("APP", "APP/sprint/3", "Sprint 3"),
        ("WEB", "WEB/sprint/3", "Sprint 3"),
        ("WEB", "WEB/sprint/99", "Sprint 99"),
    ]


def test_of_several_fix_versions_the_first_to_ship_is_the_release_and_the_others_are_labels(tmp_path: Path) -> None:
    item = of(imported(tmp_path, issue("APP-1", fix_versions=["Sprint 3", "2.0", "1.0"], labels=["ui"])), IncomingItem)[
        0
    ]
    assert item.release == "APP/version/1.0"
    assert item.labels == ("ui", "Sprint 3", "2.0")


def test_without_a_changelog_the_resolution_is_the_one_change(tmp_path: Path) -> None:
    ended = {
        "status": "Closed",
        "resolution": "Fixed",
        "resolved": "2012-10-05T10:00:00.000+0000",
        "updated": "2016-01-01T10:00:00.000+0000",
    }
    done, busy, waiting = of(
        imported(
            tmp_path,
            issue("APP-1", **ended),
            issue("APP-2", status="In Progress", updated="2013-01-01T00:00:00Z"),
            issue("APP-3"),
        ),
        IncomingItem,
    )
    assert [(str(each.at), each.before, each.after) for each in done.changes] == [
        ("2012-10-05 10:00:00+00:00", "backlog", "done")
    ]
    assert str(done.closed) == "2012-10-05 10:00:00+00:00"
    assert [(each.at.year, each.after) for each in busy.changes] == [(2013, "in_progress")]
    assert (waiting.changes, waiting.closed, waiting.state) == ((), None, "backlog")


def test_links_and_duplicates_come_last_each_once(tmp_path: Path) -> None:
    found = imported(tmp_path, issue("APP-1"), issue("APP-2"), issue("WEB-1"))
    keys = [link.foreign for link in of(found, IncomingLink)]
    assert keys == ["APP-1>clones>WEB-1", "APP-2>duplicates>APP-1", "APP-1>relates>WEB-1"]
    assert all(isinstance(entry.record, IncomingLink) for entry in found[-3:])


def test_an_issue_without_a_summary_is_known_by_its_key(tmp_path: Path) -> None:
    assert of(imported(tmp_path, issue("APP-1", summary=None)), IncomingItem)[0].title == "APP-1 (no summary)"


def test_a_sidecar_with_broken_rows_or_columns_is_told_by_name(tmp_path: Path) -> None:
    sidecars = {
        "versions.csv": "project,name,released,release_date,archived\n"
        "APP,1.0,True,soon,False\n"
        "APP,2.0,True,2012-01-01,False\n",
        "sprints.csv": "id,title\n1,x\n",
    }
    found = imported(tmp_path, issue("APP-1"), sidecars=sidecars)
    assert [release.name for release in of(found, IncomingRelease)] == ["2.0"]
    versions, sprints = reasons(found)
    assert (
        versions.startswith("versions.csv, line 2: input should be a valid date") or "versions.csv, line 2" in versions
    )
    assert sprints == "sprints.csv has no column 'start': export it with that column."


def test_missing_sidecars_are_warned_of_before_the_import(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "issues.jsonl",
        [issue("APP-1", comment_dates=["2012-09-02T10:00:00Z"]), issue("APP-2", comment_dates=[])],
    )
    assert survey("jira", path).warnings == [
        "versions.csv does not lie beside issues.jsonl: releases have no dates.",
        "sprints.csv does not lie beside issues.jsonl: sprints have neither names nor dates.",
        "issue_links.csv does not lie beside issues.jsonl: issues have no links.",
        "duplicate_links.csv does not lie beside issues.jsonl: duplicates are not linked.",
        "comments: the file tells only when they were written, not what they say: none are imported.",
    ]


def test_a_line_without_its_key_is_skipped_by_name(tmp_path: Path) -> None:
    found = imported(tmp_path, {"summary": "lost"}, issue("APP-1"), issue("APP-2", created="yesterday"))
    assert len(of(found, IncomingItem)) == 1
    assert [each.line for each in of(found, Skipped)] == [1, 3]
    assert reasons(found)[0] == "key: is missing; export the record with it."
    assert reasons(found)[1].startswith("created: input should be a valid datetime")
