"""Every page, light and dark, on a desk and on a phone: nobody is shut out, nothing sticks out."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.pages.company import KEY, found_company
from tests.pages.conftest import DESK, PHONE
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
    "nothing found": "/search/?q=zzz", "of one product": f"/items/?product={KEY}", "empty product": "/items/?product=OTHER",
    "empty roadmap": "/roadmap/?product=OTHER", "empty brief": "/brief/OTHER/", "empty inbox": "/feedback/?product=OTHER",
}  # fmt: skip
OBJECTS = (
    "product", "member", "account", "contact", "feedback", "theme", "initiative", "idea", "decision", "release",
    "item", "why", "share",
)  # fmt: skip
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="session")
def company(api: Api) -> dict[str, Any]:
    return found_company(api)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_shuts_nobody_out(page: Page, company: dict[str, Any], pictures: Path | None, room: str):
    open_page(page, ROOMS[room])
    looks_right(page, room, pictures)


@pytest.mark.parametrize("kind", OBJECTS)
def test_the_page_of_an_object_shuts_nobody_out(page: Page, company: dict[str, Any], pictures: Path | None, kind: str):
    open_page(page, company[kind])
    looks_right(page, kind, pictures)


def looks_right(page: Page, name: str, pictures: Path | None) -> None:
    page.evaluate(AXE_SCRIPT)
    assert page.locator("h1:visible").count() == 1
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        assert overflow(page) == "", f"{name} scrolls sideways at {size['width']}"
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            if pictures:
                picture = pictures / f"{name.replace(' ', '-')}-{size['width']}-{theme}.png"
                page.screenshot(path=picture, full_page=True)
            assert violations(page) == [], f"{name}, {theme}, {size['width']}"


def overflow(page: Page) -> str:
    """The widest element of a page that is wider than its window."""
    return page.evaluate(
        """() => document.documentElement.scrollWidth <= innerWidth ? "" : [...document.querySelectorAll("body *")]
            .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
            .map(each => each.outerHTML.slice(0, 200)).slice(-3).join("\\n") || "something"
        """
    )


def violations(page: Page) -> list[str]:
    """What axe finds, with the elements concerned."""
    found = page.evaluate("rules => axe.run(rules)", RULES)["violations"]
    return [
        f"{rule['id']}: {node['html'][:300]} ({node['failureSummary'][:300]})"
        for rule in found
        for node in rule["nodes"]
    ]
