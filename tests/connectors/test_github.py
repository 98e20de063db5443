"""Issues of GitHub: what comes from outside is feedback, what the team takes on is work."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from northing.backlog.shapes import IncomingItem, IncomingMilestone
from northing.connectors.shape import Entry, ProductRecord, Skipped, Unreadable
from northing.customers.shapes import IncomingContact
from northing.feedback.shapes import IncomingFeedback
from northing.workspace.shapes import IncomingComment, IncomingLink, IncomingPerson
from tests.connectors.files import of, read, reasons, survey, write_lines

DAY = "2024-03-01T10:00:00Z"


def issue(number: int, association: str = "MEMBER", **fields: Any) -> dict[str, Any]:
    base = {"number": number, "title": f"Issue {number}", "body": "Text.", "state": "open", "created_at": DAY}
    who = {"user": {"login": "ann" if association == "MEMBER" else "olga"}, "author_association": association}
    return {**base, **who, **fields}


def closed(reason: str | None, **fields: Any) -> dict[str, Any]:
    return {"state": "closed", "state_reason": reason, "closed_at": "2024-03-09T10:00:00Z", **fields}


def said(body: str | None, association: str = "MEMBER", login: str = "ann", **fields: Any) -> dict[str, Any]:
    return {"user": {"login": login}, "created_at": DAY, "author_association": association, "body": body, **fields}


def imported(tmp_path: Path, *issues: Any, **options: Any) -> list[Entry]:
    return read("github", write_lines(tmp_path / "issues.jsonl", [*issues, ""]), **{"product": "APP", **options})


def test_an_issue_from_inside_is_a_work_item_with_its_life(tmp_path: Path) -> None:
    fields = closed(
        "completed",
        labels=[{"name": "C-bug"}, {"name": "P-high"}],
        assignees=[{"login": "bo"}],
        milestone={"number": 3, "title": "1.0", "due_on": "2024-04-01T07:00:00Z", "closed_at": None},
        closed_by={"login": "bo"},
        reactions={"+1": 4, "-1": 2, "heart": 1},
        updated_at="2024-03-10T10:00:00Z",
    )
    found = imported(tmp_path, issue(7, **fields))
    (item,) = of(found, IncomingItem)
    assert (item.foreign, item.number, item.type, item.priority) == ("APP#7", 7, "bug", "high")
    assert (item.state, item.outcome, item.author, item.assignee) == ("done", "completed", "ann", "bo")
    assert (item.labels, item.votes, item.milestone) == (("C-bug", "P-high"), 5, "APP/milestone/3")
    (change,) = item.changes
    assert (change.field, change.before, change.after, change.by) == ("state", "backlog", "done", "bo")
    assert change.at == item.closed
    assert of(found, IncomingMilestone)[0].name == "1.0"
    assert [person.foreign for person in of(found, IncomingPerson)] == ["ann", "bo"]
    assert of(found, IncomingFeedback) == []


def test_an_accepted_issue_from_outside_is_feedback_with_a_linked_item(tmp_path: Path) -> None:
    found = imported(tmp_path, issue(1, "NONE", labels=[{"name": "enhancement"}], comments_data=[said("Thanks!")]))
    (message,), (item,), (comment,) = (of(found, kind) for kind in (IncomingFeedback, IncomingItem, IncomingComment))
    assert (message.state, message.author, message.text) == ("accepted", "olga", "Text.")
    assert message.raw["title"] == "Issue 1"
    assert "comments_data" not in message.raw
    assert (item.foreign, item.feedback, item.type) == (message.foreign, (message.foreign,), "feature")
    assert comment.on == item.foreign
    assert of(found, IncomingContact)[0].foreign == "olga"


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, "new"),
        ({"labels": ["bug"]}, "accepted"),
        ({"assignee": {"login": "ann"}}, "accepted"),
        ({"milestone": {"number": 1, "title": "1.0"}}, "accepted"),
        (closed("completed"), "accepted"),
        (closed(None), "accepted"),
        (closed("not_planned"), "declined"),
        (closed("duplicate"), "declined"),
    ],
)
def test_an_issue_from_outside_is_accepted_by_any_sign_of_the_team(tmp_path: Path, fields: Any, state: str) -> None:
    found = imported(tmp_path, issue(1, "NONE", **fields))
    assert [message.state for message in of(found, IncomingFeedback)] == [state]
    assert len(of(found, IncomingItem)) == (state == "accepted")


def test_a_declined_message_carries_the_last_word_of_the_team(tmp_path: Path) -> None:
    words = [said("We leave\nthis to plugins."), said("Pity.", "NONE", "olga")]
    found = imported(
        tmp_path,
        issue(1, "NONE", **closed("not_planned", comments_data=words)),
        issue(2, "NONE", **closed("not_planned")),
    )
    one, two = of(found, IncomingFeedback)
    assert one.reason == "We leave this to plugins."
    assert two.reason == "Closed on GitHub as not planned."
    assert str(one.decided_at) == "2024-03-09 10:00:00+00:00"


def test_who_is_outside_and_what_is_accepted_can_be_chosen(tmp_path: Path) -> None:
    lines = issue(1, "CONTRIBUTOR", labels=["bug"]), issue(2, "NONE", labels=["bug"])
    found = imported(tmp_path, *lines, outside={"CONTRIBUTOR"}, accepted_when="assigned,milestone")
    assert [message.foreign for message in of(found, IncomingFeedback)] == ["APP#1"]
    assert [item.number for item in of(found, IncomingItem)] == [2]
    with pytest.raises(ValidationError, match="accepted_when"):
        imported(tmp_path, *lines, accepted_when="liked")


def test_duplicates_are_linked_when_a_member_says_so(tmp_path: Path) -> None:
    words = [
        said("Closing as a dupe of #2."),
        said("Duplicate of https://github.com/o/app/issues/3"),
        said("> duplicate of #4"),
        said("This is not a duplicate of #5."),
        said("dup of #6", "NONE", "olga"),
        said("duplicate of #1"),
    ]
    found = of(imported(tmp_path, issue(1, comments_data=words)), IncomingLink)
    assert [link.foreign for link in found] == ["APP#1>duplicates>APP#2", "APP#1>duplicates>APP#3"]


def test_mentions_between_issues_of_the_file_are_links_told_once_and_last(tmp_path: Path) -> None:
    seen = [{"from": 2, "type": "issue", "date": DAY}] * 2 + [{"from": 9, "type": "issue", "date": DAY}]
    found = imported(tmp_path, issue(1, xrefs=seen), issue(2))
    assert [(link.start, link.kind, link.end) for link in of(found, IncomingLink)] == [("APP#2", "mentions", "APP#1")]
    assert isinstance(found[-1].record, IncomingLink)


def test_a_broken_comment_costs_only_itself(tmp_path: Path) -> None:
    words = [said("First"), {"body": "no date"}, said("Third", id=77), said("Early", created_at="2020-01-01T00:00:00Z")]
    found = imported(tmp_path, issue(1, comments_data=words))
    keys = [comment.foreign for comment in of(found, IncomingComment)]
    assert keys == ["APP#1/comment/1", "APP#1/comment/77", "APP#1/comment/4"]
    assert reasons(found) == ["comments_data[1].created_at: is missing; export the record with it."]


def test_deleted_accounts_are_ghosts_and_pull_requests_are_left_out(tmp_path: Path) -> None:
    found = imported(tmp_path, issue(1, user=None), issue(2, pull_request={"url": "x"}))
    assert [(item.number, item.author) for item in of(found, IncomingItem)] == [(1, "ghost")]
    assert of(found, Skipped) == []


def test_an_issue_told_twice_is_taken_once(tmp_path: Path) -> None:
    found = imported(tmp_path, issue(1), issue(2), issue(1))
    assert len(of(found, IncomingItem)) == 2
    assert reasons(found) == ["APP#1 appears again (first on line 1): the first one is kept."]


def test_the_repository_names_the_product_when_nobody_does(tmp_path: Path) -> None:
    found = imported(tmp_path, issue(1, html_url="https://github.com/acme/road-map2/issues/1"), product="")
    assert of(found, ProductRecord) == [ProductRecord("ROADMAP2", "acme/road-map2")]
    assert of(found, IncomingItem)[0].foreign == "acme/road-map2#1"
    with pytest.raises(ValidationError, match="MY-APP cannot be the key of a product"):
        imported(tmp_path, issue(1), product="my-app")
    with pytest.raises(Unreadable, match="product: the file does not name its repository"):
        imported(tmp_path, issue(1), product="")


def test_an_address_that_is_a_script_is_no_address(tmp_path: Path) -> None:
    found = imported(
        tmp_path, issue(1, html_url="javascript:alert(1)"), issue(2, html_url="https://x.test/o/a/issues/2")
    )
    assert [item.url for item in of(found, IncomingItem)] == ["", "https://x.test/o/a/issues/2"]


def test_everything_referred_to_comes_first_and_the_stream_is_always_the_same(tmp_path: Path) -> None:
    many = [issue(n, "NONE", **closed("completed", comments_data=[said("Done.")])) for n in range(1, 30)]
    found = imported(tmp_path, *many)
    kinds = list(dict.fromkeys(type(entry.record) for entry in found))
    assert kinds == [ProductRecord, IncomingPerson, IncomingContact, IncomingFeedback, IncomingItem, IncomingComment]
    assert found == imported(tmp_path, *many)
    assert {entry.product for entry in found if isinstance(entry.record, IncomingPerson | IncomingContact)} == {""}


def test_the_survey_tells_what_is_in_the_file(tmp_path: Path) -> None:
    lines = [
        issue(1, labels=["bug", "odd"], comments_data=[said("Hm", "NONE", "olga")]),
        issue(2, "NONE", **closed("completed")),
        issue(3, pull_request={}) | {"pull_request": {"url": "x"}},
        "broken",
    ]
    found = survey("github", write_lines(tmp_path / "issues.jsonl", lines), product="APP")
    assert found.counts == {
        "issues": 2,
        "comments": 1,
        "from outside": 1,
        "from outside, accepted": 1,
        "pull requests": 1,
        "skipped": 1,
    }
    assert [(state.foreign, state.count, state.suggested) for state in found.states] == [
        ("completed", 1, "done"),
        ("open", 1, "backlog"),
    ]
    assert [(label.foreign, label.suggested) for label in found.types] == [("bug", "bug"), ("odd", "")]
    assert [(person.login, person.count, person.inside) for person in found.people] == [
        ("olga", 2, False),
        ("ann", 1, True),
    ]
    assert found.warnings == ["1 pull requests are left out: they are no work items."]
    assert [error.line for error in found.errors] == [4]
