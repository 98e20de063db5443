"""Clearing the inbox without touching the mouse."""

import pytest
from playwright.sync_api import Page, expect

from tests.pages.server import Api
from tests.pages.story import ago, is_ready, open_page, says

HOW_MANY = 50


@pytest.fixture
def fifty(api: Api, product: str) -> list[str]:
    """The titles of fifty messages, the newest first."""
    titles = [f"Message {n} about the export" for n in range(HOW_MANY)]
    records = [
        {"foreign": title, "source": "mail", "title": title, "text": f"{title} on Mondays.", "at": ago(minutes=n)}
        for n, title in enumerate(titles)
    ]
    api.post("/imports/feedback", source=product, product=product, records=records)
    return titles


def test_fifty_messages_are_cleared_by_keyboard_only(page: Page, api: Api, product: str, fifty: list[str]):
    open_page(page, f"/feedback/?product={product}")
    expect(page.locator("#inbox-count")).to_have_text(str(HOW_MANY))
    page.keyboard.press("j")
    for n, title in enumerate(fifty[:47]):
        expect(page.locator("[data-row][aria-current=true]")).to_contain_text(title)
        decide = (accept, decline, snooze, accept, mark_duplicate)[n % 5] if n else accept
        decide(page)
        expect(page.locator("[data-row]", has_text=title)).to_have_count(0)
    expect(page.locator("#inbox-count")).to_have_text("3")

    page.reload()
    is_ready(page)
    expect(page.locator("#inbox-count")).to_have_text("3")
    expect(page.locator("[data-row]")).to_have_count(3)
    assert api.get("/inbox/counts", product=product) == {"waiting": 3, "snoozed": 9}

    for waiting in (4, 5, 6):
        page.keyboard.press("u")
        expect(page.locator("#inbox-count")).to_have_text(str(waiting))
    for title in fifty[44:]:
        expect(page.locator("[data-row]", has_text=title)).to_be_visible()
    back = {row["title"] for row in api.get("/inbox", product=product)}
    assert back == set(fifty[44:])


def accept(page: Page) -> None:
    page.keyboard.press("a")
    says(page, "Accepted")


def decline(page: Page) -> None:
    page.keyboard.press("d")
    expect(page.locator("#triage")).to_be_visible()
    page.keyboard.press("1")
    expect(page.locator("#triage")).to_be_hidden()
    says(page, "Declined")


def snooze(page: Page) -> None:
    page.keyboard.press("s")
    expect(page.locator("#triage")).to_be_visible()
    page.keyboard.press("2")
    expect(page.locator("#triage")).to_be_hidden()
    says(page, "Snoozed")


def mark_duplicate(page: Page) -> None:
    page.keyboard.press("m")
    expect(page.locator("#triage")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#triage")).to_be_hidden()
    says(page, "Marked as a duplicate")
