"""Every page, light and dark, on a desk and on a phone: nobody is shut out, nothing sticks out."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.pages.company import KEY, found_company
from tests.pages.look import looks_right
from tests.pages.server import Api
from tests.pages.story import open_page

ROOMS = {
    "today": "/", "inbox": "/feedback/", "feedback list": "/feedback/all/", "themes": "/themes/",
    "customers": "/customers/", "ideas": "/ideas/", "initiatives": "/initiatives/", "decisions": "/decisions/",
    "items": "/items/", "items by assignee": "/items/?group=assignee&all=1", "releases": "/releases/",
    "milestones": "/milestones/", "sprints": "/sprints/", "roadmap": "/roadmap/",
    "now next later": "/roadmap/now-next-later/", "forecast": f"/forecast/?product={KEY}", "briefs": "/brief/",
    "brief": f"/brief/{KEY}/", "rows of the brief": f"/brief/{KEY}/rows/opened/", "products": "/products/",
    "import": "/import/", "history": "/history/", "settings": "/settings/", "members": "/settings/members/",
    "tokens": "/settings/tokens/", "shares": "/settings/shares/", "search": "/search/?q=export",
    "nothing found": "/search/?q=zzz", "of one product": f"/items/?product={KEY}",
    "empty product": "/items/?product=OTHER", "empty roadmap": "/roadmap/?product=OTHER",
    "empty brief": "/brief/OTHER/", "empty inbox": "/feedback/?product=OTHER",
}  # fmt: skip
OBJECTS = (
    "product", "member", "account", "contact", "feedback", "theme", "initiative", "idea", "decision", "release",
    "item", "why", "share",
)  # fmt: skip
DIALOGS = {
    "capture": ("/", "c"), "palette": ("/", "Control+k"), "shortcuts": ("/items/", "?"), "new item": ("/items/", "n"),
    "new idea": ("/ideas/", "n"), "new theme": ("/themes/", "n"), "new account": ("/customers/", "n"),
    "new initiative": ("/initiatives/", "n"), "new release": ("/releases/", "n"), "new product": ("/products/", "n"),
    "new member": ("/settings/members/", "n"), "share": ("/settings/shares/", "n"),
}  # fmt: skip


@pytest.fixture(scope="session")
def company(api: Api) -> dict[str, Any]:
    return found_company(api)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_shuts_nobody_out(page: Page, company: dict[str, Any], room: str):
    open_page(page, ROOMS[room])
    looks_right(page, room)


@pytest.mark.parametrize("kind", OBJECTS)
def test_the_page_of_an_object_shuts_nobody_out(page: Page, company: dict[str, Any], kind: str):
    open_page(page, company[kind])
    looks_right(page, kind)


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_shuts_nobody_out(page: Page, company: dict[str, Any], name: str):
    address, key = DIALOGS[name]
    open_page(page, address)
    page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_visible()
    looks_right(page, f"dialog {name}")
