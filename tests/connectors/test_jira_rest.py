"""Jira's own REST JSON: fields, custom fields, documents, comments, links, and the history of the changelog."""

import json
from pathlib import Path
from typing import Any

import pytest

from northing.backlog.shapes import IncomingItem, IncomingRelease, IncomingSprint
from northing.connectors.shape import Entry, ProductRecord
from northing.workspace.shapes import IncomingComment, IncomingLink, IncomingPerson
from tests.connectors.files import of, read, reasons, survey, write_lines

ANN = {"accountId": "a1", "displayName": "Ann Lee", "emailAddress": "ann@example.org"}
BO = {"name": "bo", "displayName": "Bo Day"}
SCHEMA = {
    "customfield_1": {"custom": "com.pyxis.greenhopper.jira:gh-sprint"},
    "customfield_2": {"custom": "com.pyxis.greenhopper.jira:gh-epic-link"},
}
NAMES = {"customfield_3": "Story Points"}


def issue(key: str = "SHOP-1", histories: list[Any] | None = None, **fields: Any) -> dict[str, Any]:
    base = {
        "summary": f"Summary of {key}",
        "project": {"key": key.split("-")[0], "name": "The shop"},
        "issuetype": {"name": "Bug"},
        "status": {"name": "Open", "statusCategory": {"key": "new"}},
        "created": "2024-03-01T10:00:00.000+0100",
        "reporter": ANN,
    }
    found = {"key": key, "self": f"https://jira.example.org/rest/api/2/issue/{key}", "fields": {**base, **fields}}
    return found if histories is None else {**found, "changelog": {"histories": histories}}


def history(day: int, *items: tuple[str, str, str], by: Any = BO) -> dict[str, Any]:
    """A step of the changelog; values are their own ids."""
    told = [{"field": f, "from": a, "fromString": a, "to": b, "toString": b} for f, a, b in items]
    return {"id": str(day), "created": f"2024-03-{day:02}T10:00:00.000+0000", "author": by, "items": told}


def imported(tmp_path: Path, *issues: Any, **options: Any) -> list[Entry]:
    path = tmp_path / "search.json"
    path.write_text(json.dumps({"total": len(issues), "issues": issues, "names": NAMES, "schema": SCHEMA}, indent=1))
    return read("jira", path, **options)


def one(tmp_path: Path, *args: Any, **fields: Any) -> IncomingItem:
    return of(imported(tmp_path, issue(*args, **fields)), IncomingItem)[0]


def test_the_fields_of_an_issue_become_ours(tmp_path: Path) -> None:
    fields = {
        "priority": {"name": "Blocker"},
        "labels": ["cart"],
        "components": [{"name": "Checkout"}],
        "assignee": BO,
        "votes": {"votes": 3},
        "customfield_2": "SHOP-9",
        "customfield_3": 5.0,
        "fixVersions": [{"name": "2.0", "releaseDate": "2024-06-01", "released": True, "description": "Big"}],
    }
    found = imported(tmp_path, issue(**fields))
    (item,) = of(found, IncomingItem)
    assert (item.foreign, item.key, item.number, item.type) == ("SHOP-1", "SHOP-1", 1, "bug")
    assert (item.priority, item.author, item.assignee, item.votes) == ("urgent", "a1", "bo", 3)
    assert (item.labels, item.estimate, item.parent) == (("cart", "Checkout"), 5.0, "SHOP-9")
    assert item.url == "https://jira.example.org/browse/SHOP-1"
    assert item.created.isoformat() == "2024-03-01T10:00:00+01:00"
    (release,) = of(found, IncomingRelease)
    assert item.release == release.foreign
    assert (release.state, release.summary, str(release.shipped_at)) == ("shipped", "Big", "2024-06-01 00:00:00+00:00")
    assert of(found, ProductRecord) == [ProductRecord("SHOP", "The shop")]
    people = [(person.foreign, person.name, person.email) for person in of(found, IncomingPerson)]
    assert people == [("a1", "Ann Lee", "ann@example.org"), ("bo", "Bo Day", "")]


def test_the_status_history_becomes_history_with_resolutions_decided_as_they_were(tmp_path: Path) -> None:
    log = [
        history(9, ("status", "Resolved", "Closed")),
        history(3, ("status", "Open", "In Progress")),
        history(5, ("resolution", "", "Won't Fix"), ("status", "In Progress", "Resolved"), by=ANN),
    ]
    fields = {
        "status": {"name": "Closed"},
        "resolution": {"name": "Won't Fix"},
        "resolutiondate": "2024-03-05T10:00:00.000+0000",
    }
    item = one(tmp_path, "SHOP-1", log, **fields)
    told = [(change.at.day, change.by, change.before, change.after) for change in item.changes]
    assert told == [(3, "bo", "backlog", "in_progress"), (5, "a1", "in_progress", "cancelled")]
    assert (item.state, item.outcome, str(item.closed)) == ("cancelled", "Won't Fix", "2024-03-05 10:00:00+00:00")


def test_the_last_change_always_ends_at_the_state_of_today(tmp_path: Path) -> None:
    item = one(
        tmp_path,
        "SHOP-1",
        [history(3, ("status", "Open", "In Progress"))],
        status={"name": "Done"},
        updated="2024-03-08T10:00:00Z",
    )
    assert [(change.at.day, change.after) for change in item.changes] == [(3, "in_progress"), (8, "done")]


def test_other_changes_are_told_in_our_fields_and_words(tmp_path: Path) -> None:
    log = [
        history(2, ("assignee", "", "bo"), ("priority", "Low", "High"), ("summary", "Old", "New")),
        history(3, ("issuetype", "Task", "Bug"), ("Story Points", "", "5"), ("Sprint", "", "7, 8")),
        history(4, ("Fix Version", "", "1.0"), ("Fix Version", "", "2.0")),
        history(5, ("Fix Version", "1.0", ""), ("Rank", "a", "b"), ("Epic Link", "", "SHOP-9")),
    ]
    found = imported(tmp_path, issue("SHOP-1", log, assignee=BO, fixVersions=[{"name": "2.0"}]))
    (item,) = of(found, IncomingItem)
    assert [(change.at.day, change.field, change.before, change.after) for change in item.changes] == [
        (2, "assignee", "", "bo"),
        (2, "priority", "low", "high"),
        (2, "title", "Old", "New"),
        (3, "type", "task", "bug"),
        (3, "estimate", "", "5"),
        (3, "sprints", "", "SHOP/sprint/7, SHOP/sprint/8"),
        (4, "release", "", "SHOP/version/1.0"),
        (5, "release", "SHOP/version/1.0", "SHOP/version/2.0"),
        (5, "parent", "", "SHOP-9"),
    ]
    assert {release.name for release in of(found, IncomingRelease)} == {"1.0", "2.0"}


def test_sprints_are_read_from_objects_and_from_what_servers_print(tmp_path: Path) -> None:
    told = "id=7,rapidViewId=2,state=CLOSED,name=Sprint 7, late,startDate=2024-01-01T10:00:00.000Z,endDate=<null>"
    printed = f"com.atlassian.greenhopper.service.sprint.Sprint@1f[{told},completeDate=<null>,sequence=7]"
    new = {"id": 8, "name": "Sprint 8", "state": "active", "goal": "Ship", "startDate": "2024-02-01T10:00:00.000Z"}
    found = imported(tmp_path, issue(customfield_1=[printed, new]))
    assert [(each.foreign, each.name, each.goal) for each in of(found, IncomingSprint)] == [
        ("SHOP/sprint/7", "Sprint 7, late", ""),
        ("SHOP/sprint/8", "Sprint 8", "Ship"),
    ]
    assert of(found, IncomingItem)[0].sprints == ("SHOP/sprint/7", "SHOP/sprint/8")


def test_comments_and_descriptions_are_markdown_whichever_form_they_have(tmp_path: Path) -> None:
    document = {
        "type": "doc",
        "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "It broke", "marks": [{"type": "strong"}]}]}
        ],
    }
    words = [
        {"id": "10", "author": BO, "body": document, "created": "2024-03-02T10:00:00.000+0000"},
        {"id": "11", "author": None, "body": "h2. Why\n{code}x{code}", "created": "2024-03-03T10:00:00.000+0000"},
    ]
    found = imported(tmp_path, issue(description=document, comment={"comments": words}))
    assert of(found, IncomingItem)[0].text == "**It broke**"
    assert [(each.foreign, each.author, each.body) for each in of(found, IncomingComment)] == [
        ("SHOP-1/comment/10", "bo", "**It broke**"),
        ("SHOP-1/comment/11", "Former user", "## Why\n\n```\nx\n```"),
    ]


def test_a_link_told_by_both_ends_is_one_and_runs_the_right_way(tmp_path: Path) -> None:
    blocks = {"name": "Blocks", "inward": "is blocked by", "outward": "blocks"}
    depends = {"name": "Depends", "inward": "is depended on by", "outward": "depends on"}
    relates = {"name": "Relates", "inward": "relates to", "outward": "relates to"}
    found = imported(
        tmp_path,
        issue(
            "SHOP-1",
            issuelinks=[
                {"type": blocks, "outwardIssue": {"key": "SHOP-2"}},
                {"type": relates, "inwardIssue": {"key": "SHOP-2"}},
            ],
        ),
        issue(
            "SHOP-2",
            issuelinks=[
                {"type": blocks, "inwardIssue": {"key": "SHOP-1"}},
                {"type": relates, "outwardIssue": {"key": "SHOP-1"}},
            ],
        ),
        issue("SHOP-3", issuelinks=[{"type": depends, "outwardIssue": {"key": "SHOP-1"}}]),
    )
    keys = [link.foreign for link in of(found, IncomingLink)]
    assert keys == ["SHOP-1>blocks>SHOP-2", "SHOP-1>relates>SHOP-2", "SHOP-1>blocks>SHOP-3"]


def test_parents_come_before_their_children_and_circles_do_not_hang(tmp_path: Path) -> None:
    chain = [issue("SHOP-3", parent={"key": "SHOP-2"}), issue("SHOP-2", parent={"key": "SHOP-1"}), issue("SHOP-1")]
    strays = [
        issue("SHOP-5", parent={"key": "GONE-1"}),
        issue("SHOP-6", parent={"key": "SHOP-7"}),
        issue("SHOP-7", parent={"key": "SHOP-6"}),
    ]
    keys = [item.foreign for item in of(imported(tmp_path, *chain, *strays), IncomingItem)]
    assert sorted(keys) == ["SHOP-1", "SHOP-2", "SHOP-3", "SHOP-5", "SHOP-6", "SHOP-7"]
    assert [key for key in keys if key <= "SHOP-3"] == ["SHOP-1", "SHOP-2", "SHOP-3"]


def test_states_types_people_and_products_are_what_the_user_chose(tmp_path: Path) -> None:
    fields = {"status": {"name": "Parked"}, "assignee": BO, "issuetype": {"name": "Odd"}}
    options = {
        "states": {"Parked": "ready"},
        "types": {"Odd": "spike"},
        "people": {"bo": "", "a1": "ann"},
        "products": {"SHOP": "STORE", "OLD": ""},
    }
    found = imported(tmp_path, issue("SHOP-4", **fields), issue("OLD-1"), **options)
    (item,) = of(found, IncomingItem)
    assert (item.state, item.type, item.author, item.assignee) == ("ready", "spike", "ann", "")
    assert (item.foreign, item.key, item.number) == ("SHOP-4", "", 4)
    assert of(found, IncomingPerson) == []
    assert {entry.product for entry in found} == {"STORE"}


@pytest.mark.parametrize("form", ["lines", "one", "pages"])
def test_single_issues_lines_of_issues_and_lines_of_pages_read_too(tmp_path: Path, form: str) -> None:
    path = tmp_path / "issues.jsonl.gz"
    pages = {
        "lines": [issue("SHOP-1"), issue("SHOP-2")],
        "one": [issue("SHOP-1") | {"names": {"customfield_9": "Sprint"}}],
        "pages": [{"issues": [issue("SHOP-1")]}, {"issues": [issue("SHOP-2")]}],
    }
    found = of(read("jira", write_lines(path, pages[form])), IncomingItem)
    assert [item.foreign for item in found] == ["SHOP-1", "SHOP-2"][: 1 if form == "one" else 2]


def test_a_wrong_field_is_named_as_jira_names_it(tmp_path: Path) -> None:
    found = imported(tmp_path, issue("SHOP-1", fixVersions=[{"name": "1", "releaseDate": "soon"}]), issue("SHOP-2"))
    assert [item.foreign for item in of(found, IncomingItem)] == ["SHOP-2"]
    assert reasons(found)[0].startswith("fields.fixVersions.0.releaseDate: input should be a valid date")


def test_a_project_key_that_no_product_could_have_is_made_one(tmp_path: Path) -> None:
    found = imported(tmp_path, issue("MY_LONG_PROJECT-1"))
    (item,) = of(found, IncomingItem)
    assert [product.key for product in of(found, ProductRecord)] == ["MYLONGPROJ"]
    assert (item.foreign, item.key, item.number) == ("MY_LONG_PROJECT-1", "", 1)


def test_the_survey_lists_states_of_the_present_and_the_past(tmp_path: Path) -> None:
    path = tmp_path / "search.json"
    log = [history(3, ("status", "QA", "Closed"))]
    fields = {"status": {"name": "Closed"}, "resolution": {"name": "Duplicate"}, "assignee": BO}
    path.write_text(json.dumps({"issues": [issue("SHOP-1", log, **fields), issue("SHOP-2")]}))
    found = survey("jira", path)
    assert [(each.foreign, each.count, each.suggested) for each in found.states] == [
        ("Closed / Duplicate", 1, "cancelled"),
        ("Open", 1, "backlog"),
        ("QA", 0, "in_review"),
    ]
    assert [(each.key, each.name, each.count) for each in found.projects] == [("SHOP", "The shop", 2)]
    assert [(each.login, each.name, each.inside) for each in found.people] == [
        ("a1", "Ann Lee", False),
        ("bo", "Bo Day", True),
    ]
    assert found.counts["status changes"] == 1
    assert found.warnings == []
