"""Bringing a Jira project along: the file, the mapping, the old keys, and the same file once more."""

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.look import looks_right
from tests.pages.server import Api
from tests.pages.story import figure, go_by_palette, is_ready, open_page

ANN = {"accountId": "a1", "displayName": "Ann Lee", "emailAddress": "ann@shop.example"}
BO = {"accountId": "b2", "displayName": "Bo Day", "emailAddress": "bo@shop.example"}
SCHEMA = {"customfield_1": {"custom": "com.pyxis.greenhopper.jira:gh-sprint"}}
SPRINT = {"id": 7, "name": "Spring cleaning", "state": "closed", "startDate": "2024-03-04T08:00:00.000Z"}
BROKEN = '{"key": "CART-77", "fields": {"summary": "Cut off in the mid'
NO_DATE = {
    "key": "CART-78",
    "fields": {"summary": "Without a date", "project": {"key": "CART"}, "status": {"name": "New"}},
}


def issue(key: str, status: str, *changes: tuple[int, str, str], **fields: Any) -> dict[str, Any]:
    """An issue as Jira's REST API tells it with expand=changelog; a change is its day in March and the two states."""
    base = {
        "summary": f"Summary of {key}",
        "project": {"key": key.split("-")[0], "name": f"The {key.split('-')[0].lower()}"},
        "issuetype": {"name": "Bug"},
        "status": {"name": status},
        "created": "2024-03-01T09:30:00.000+0000",
        "reporter": ANN,
    }
    histories = [
        {
            "id": str(day),
            "created": f"2024-03-{day:02}T10:00:00.000+0000",
            "author": BO,
            "items": [{"field": "status", "fromString": before, "toString": after}],
        }
        for day, before, after in changes
    ]
    return {"key": key, "fields": {**base, **fields}, "changelog": {"histories": histories}, "schema": SCHEMA}


def blocks(key: str) -> dict[str, Any]:
    return {"type": {"inward": "is blocked by", "outward": "blocks"}, "outwardIssue": {"key": key}}


ISSUES = [
    issue("CART-1", "Closed", (5, "New", "At the bench"), (9, "At the bench", "Closed"), assignee=BO),
    issue(
        "CART-3", "At the bench", (6, "New", "At the bench"),
        summary="The wheel squeaks", description="In *every* corner.", assignee=BO, issuelinks=[blocks("CART-4")],
        labels=["wheel"], customfield_1=[SPRINT],
    ),
    issue("CART-4", "New", issuetype={"name": "Story"}, parent={"key": "CART-3"}),
    *[issue(f"CART-{n}", "New") for n in range(5, 9)],
    *[issue(f"SHIP-{n}", "At the bench", (4, "New", "At the bench")) for n in range(1, 6)],
]  # fmt: skip


@pytest.fixture
def export() -> dict[str, Any]:
    """Twelve issues of two projects, and two rows that nobody can read."""
    lines = [json.dumps(each) for each in ISSUES]
    lines[4:4] = [BROKEN, json.dumps(NO_DATE)]
    return {"name": "jira.jsonl", "mimeType": "application/json", "buffer": "\n".join(lines).encode()}


def test_a_jira_export_is_mapped_on_screen_and_its_keys_live_on(page: Page, api: Api, export: dict[str, Any]):
    look_into(page, export)
    expect(figure(page, "Issues")).to_have_text("12")
    looks_right(page, "mapping")
    page.get_by_label("At the bench becomes").select_option("in_progress")
    page.get_by_label("Bo Day is here").select_option(label="Ada")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(outcome(page)).to_be_visible(timeout=40_000)
    looks_right(page, "import done")
    page.get_by_role("link", name="2 rows were skipped: see why").click()
    rows = page.locator("main [data-row], main tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text("5")
    expect(rows.nth(1)).to_contain_text("created")
    looks_right(page, "skipped")

    go_by_palette(page, "CART-3", "The wheel squeaks")
    expect(prop(page, "State")).to_contain_text("In progress")
    expect(prop(page, "Assignee")).to_contain_text("Ada")
    expect(prop(page, "Author")).to_contain_text("Ann Lee")
    expect(prop(page, "Sprints")).to_contain_text("Spring cleaning")
    expect(prop(page, "Opened").locator("time")).to_have_attribute("datetime", "2024-03-01T09:30:00+00:00")
    expect(page.get_by_role("list", name="Holds up")).to_contain_text("CART-4")
    expect(page.get_by_role("list", name="Parts")).to_contain_text("CART-4")
    began = page.locator(".history li", has_text="backlog to in progress")
    expect(began).to_contain_text("Ada")
    expect(began.locator("time")).to_have_attribute("datetime", "2024-03-06T10:00:00+00:00")
    assert [api.get(f"/items/SHIP-{n}")["state"] for n in range(1, 6)] == ["in_progress"] * 5

    look_into(page, export)
    page.get_by_label("At the bench becomes").select_option("in_progress")
    page.get_by_label("Bo Day is here").select_option(label="Ada")
    page.get_by_role("button", name="Import", exact=True).click()
    expect(outcome(page)).to_contain_text("0 changes", timeout=40_000)


def test_an_archive_of_flat_lines_brings_its_sprints_and_links_along(page: Page, api: Api):
    flat = {"project": "DOCK", "type": "Bug", "status": "Open", "created": "2014-05-01T10:00:00.000+0000"}
    more = {"reporter": "u1", "sprints": [31]}
    lines = [{**flat, **more, "key": f"DOCK-{n}", "summary": f"Crane {n} stops"} for n in (1, 2)]
    files = {
        "issues.jsonl": "\n".join(map(json.dumps, lines)),
        "sprints.csv": "sprint_id,name,start,planned_end,completed\n31,Harbour works,2014-05-01T08:00:00.000Z,,\n",
        "issue_links.csv": "from_key,link_type,outward_text,to_key\nDOCK-1,Blocks,blocks,DOCK-2\n",
    }
    look_into(page, *(file(name, text) for name, text in files.items()))
    page.get_by_role("button", name="Import", exact=True).click()
    expect(outcome(page)).to_be_visible(timeout=40_000)
    go_by_palette(page, "DOCK-2", "Crane 2 stops")
    expect(prop(page, "Sprints")).to_contain_text("Harbour works")
    expect(prop(page, "Opened").locator("time")).to_have_attribute("datetime", "2014-05-01T10:00:00+00:00")
    assert api.get("/items/DOCK-2")["blocked_by"] == ["DOCK-1"]


def test_a_file_that_is_cut_off_is_refused_in_one_sentence(page: Page, watch):
    watch.expect(422)
    look_into(page, {"name": "jira.jsonl.gz", "mimeType": "application/gzip", "buffer": b"\x1f\x8b\x08\x00cut"})
    expect(page.get_by_role("alert")).to_contain_text("jira.jsonl.gz")


def file(name: str, text: str) -> dict[str, Any]:
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


def look_into(page: Page, *files: dict[str, Any]) -> None:
    open_page(page, "/import/")
    page.get_by_role("radio", name="Jira").check()
    page.get_by_label("Drop files here").set_input_files(list(files))
    page.get_by_role("button", name="Look into it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(files[0]["name"].split(".")[0])
    is_ready(page)


def outcome(page: Page) -> Locator:
    """The note that says what came of an import."""
    return page.locator("#job").get_by_role("status")


def prop(page: Page, name: str) -> Locator:
    return page.locator("dl.props > div").filter(has=page.get_by_text(name, exact=True)).locator("dd")
