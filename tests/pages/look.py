"""What every page must stand: both themes, a desk and a phone, axe, one heading, no scrolling sideways."""

import os
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

DESK, PHONE = {"width": 1280, "height": 800}, {"width": 375, "height": 760}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def looks_right(page: Page, name: str) -> None:
    page.evaluate(AXE_SCRIPT)
    assert page.locator("h1:visible").count() == 1
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        assert overflow(page) == "", f"{name} scrolls sideways at {size['width']}"
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            keep_picture(page, f"{name}-{size['width']}-{theme}")
            assert violations(page) == [], f"{name}, {theme}, {size['width']}"
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(DESK)


def overflow(page: Page) -> str:
    """The widest elements of a page that is wider than its window."""
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


def keep_picture(page: Page, name: str) -> None:
    """Leave a screenshot in NORTHING_PICTURES, if somebody wants to look."""
    if folder := os.environ.get("NORTHING_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name.replace(' ', '-')}.png", full_page=True)
