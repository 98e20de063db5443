"""Changing things in place, alone and at the same time as somebody else."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.server import Api
from tests.pages.story import made_item, open_page, says, sign_in
from tests.pages.watch import Watch

BEN, BENS_PASSWORD = "ben@acme.example", "horse battery staple"


@pytest.fixture(scope="session")
def ben(api: Api) -> str:
    """A teammate; return their name."""
    api.post("/members", name="Ben", email=BEN, password=BENS_PASSWORD, role="member")
    return "Ben"


@pytest.fixture
def items(api: Api, product: str) -> list[str]:
    """The keys of four items."""
    return [made_item(api, product, f"{word} list")["key"] for word in ("First", "Second", "Third", "Fourth")]


def test_of_two_who_edit_the_same_title_the_second_is_told(
    page: Page, browse: Callable[..., Page], api: Api, ben: str, items: list[str], watch: Watch
):
    watch.expect(409)
    other = browse(signed_in=False)
    sign_in(other, BEN, BENS_PASSWORD)
    for each in (page, other):
        open_page(each, f"/items/{items[0]}/")
        each.keyboard.press("t")
        expect(each.get_by_label("Title")).to_be_focused()
    rename(page, "Faster list")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Faster list")
    rename(other, "Shorter list")

    told = other.get_by_role("alert").filter(visible=True)
    expect(told).to_contain_text("Faster list")
    expect(told).to_contain_text("Shorter list")
    expect(other.get_by_label("Title")).to_have_value("Shorter list")
    assert api.get(f"/items/{items[0]}")["title"] == "Faster list"
    rename(other, "Shorter list")
    says(other, "Saved")
    expect(other.get_by_label("Title", exact=True)).to_have_count(0)
    expect(other.get_by_role("heading", level=1)).to_contain_text("Shorter list")
    titles = [entry["after"]["title"] for entry in api.get("/history", of=items[0]) if "title" in entry["after"]]
    assert titles == ["Shorter list", "Faster list", "First list"]


def rename(page: Page, title: str) -> None:
    page.get_by_label("Title").fill(title)
    page.keyboard.press("Enter")


def test_different_fields_of_one_item_can_be_edited_at_once(
    page: Page, browse: Callable[..., Page], api: Api, items: list[str]
):
    other = browse()
    for each, key in ((page, "t"), (other, "p")):
        open_page(each, f"/items/{items[0]}/")
        each.keyboard.press(key)
    rename(page, "Faster list")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Faster list")
    other.get_by_label("Priority").select_option("high")
    says(other, "Saved")
    now = api.get(f"/items/{items[0]}")
    assert (now["title"], now["priority"]) == ("Faster list", "high")


def test_state_and_assignee_are_changed_in_the_list(page: Page, api: Api, product: str, ben: str, items: list[str]):
    open_page(page, f"/items/?product={product}")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(row(page, "Second list")).to_have_attribute("aria-current", "true")
    page.keyboard.press("s")
    page.get_by_role("combobox", name="State").and_(page.locator(".row *")).select_option("in_progress")
    expect(row(page, "Second list").locator("[data-state=in_progress]")).to_be_visible()
    says(page, "Saved")
    page.keyboard.press("a")
    row(page, "Second list").get_by_role("combobox", name="Assignee").select_option(label=ben)
    expect(row(page, "Second list").locator(f".avatar[title={ben}]")).to_be_visible()
    now = api.get(f"/items/{items[1]}")
    assert (now["state"], now["assignee_name"]) == ("in_progress", ben)


def test_many_items_are_changed_at_once_and_one_undo_takes_it_back(
    page: Page, api: Api, product: str, items: list[str]
):
    open_page(page, f"/items/?product={product}")
    for _each in range(3):
        page.keyboard.press("j")
        page.keyboard.press("x")
    bar = page.locator("form[data-bulk]")
    expect(bar).to_contain_text("3 selected")
    bar.get_by_label("State").select_option("ready")
    bar.get_by_label("Priority").select_option("urgent")
    bar.get_by_role("button", name="Change").click()
    says(page, "3 changed")
    assert states(api, items) == ["ready", "ready", "ready", "backlog"]
    page.get_by_role("button", name="Undo").click()
    says(page, "3 changes taken back")
    assert states(api, items) == ["backlog"] * 4
    assert {api.get(f"/items/{key}")["priority"] for key in items} == {"none"}


def states(api: Api, items: list[str]) -> list[str]:
    return [api.get(f"/items/{key}")["state"] for key in items]


def row(page: Page, title: str) -> Locator:
    return page.locator("[data-row]", has_text=title)


def test_a_script_in_a_comment_is_shown_as_text(page: Page, items: list[str]):
    open_page(page, f"/items/{items[0]}/")
    comment(page, '<script>document.title = "broken"</script><b onmouseover="document.title = 0">bold</b>')
    shown = page.locator(".comment .prose")
    expect(shown).to_contain_text('<script>document.title = "broken"</script>')
    shown.locator("b").hover()
    assert items[0] in page.title()


def test_a_picture_elsewhere_is_not_fetched_because_somebody_reads(page: Page, items: list[str]):
    open_page(page, f"/items/{items[0]}/")
    comment(page, "Look: ![the crash](https://elsewhere.example/crash.png)")
    link = page.locator(".comment").get_by_role("link", name="the crash")
    expect(link).to_have_attribute("href", "https://elsewhere.example/crash.png")


def test_a_diagram_in_a_comment_is_drawn(page: Page, items: list[str]):
    open_page(page, f"/items/{items[0]}/")
    comment(page, "This way:\n\n```mermaid\nflowchart LR\n  Sentence --> Idea --> Item\n```\n")
    drawn = page.locator(".comment svg").filter(has_text="Sentence")
    expect(drawn).to_be_visible()
    expect(drawn).to_contain_text("Item")
    assert drawn.bounding_box()["width"] > 100


def comment(page: Page, text: str) -> None:
    page.keyboard.press("m")
    page.get_by_label("Your comment").fill(text)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".comment")).to_have_count(1)


def test_a_title_of_ten_megabytes_is_refused_at_its_field(page: Page, api: Api, product: str, watch: Watch):
    watch.expect(422)
    open_page(page, f"/items/?product={product}")
    page.keyboard.press("n")
    dialog = page.get_by_role("dialog", name="New item")
    dialog.get_by_label("Title").evaluate(
        "field => { field.value = 'x'.repeat(10_000_000); field.form.requestSubmit(); }"
    )
    expect(dialog.locator(".field-error")).to_contain_text("300 characters")
    expect(dialog.get_by_label("Title")).to_have_attribute("aria-invalid", "true")
    assert api.get("/items", product=product) == []
    status, problem = api.ask("POST", "/items", {"product": product, "title": "x" * 10_000_000})
    assert status == 422
    assert "title" in str(problem) and len(str(problem)) < 2000
