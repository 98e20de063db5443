"""Moving bets in time and between now, next and later: by mouse, and by keyboard alone."""

from datetime import date, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.server import Api
from tests.pages.story import open_page, says

STARTS, DUE = date.today() - timedelta(days=5), date.today() + timedelta(days=25)


@pytest.fixture
def bet(api: Api, product: str) -> dict[str, Any]:
    days = {"starts": STARTS.isoformat(), "due": DUE.isoformat()}
    return api.post("/initiatives", product=product, name="Calm exports", state="active", horizon="now", **days)


def test_a_bar_is_moved_by_arrow_keys_and_stays_there(page: Page, api: Api, product: str, bet: dict[str, Any]):
    open_page(page, f"/roadmap/?product={product}")
    bar(page).focus()
    for _day in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    with page.expect_response("**/move/**"):
        page.keyboard.press("Tab")
    page.reload()
    expect(bar(page)).to_have_attribute("data-start", str(STARTS + timedelta(days=3)))
    assert dates(api, bet) == (str(STARTS + timedelta(days=3)), str(DUE + timedelta(days=4)))


def test_a_bar_is_dragged_and_undo_brings_it_back(page: Page, api: Api, product: str, bet: dict[str, Any]):
    open_page(page, f"/roadmap/?product={product}")
    box = bar(page).bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 60, middle, steps=5)
    with page.expect_response("**/move/**"):
        page.mouse.up()
    moved = dates(api, bet)
    assert moved[0] > str(STARTS) and moved[1] > str(DUE)
    page.get_by_role("button", name="Undo").click()
    says(page, "taken back")
    assert dates(api, bet) == (str(STARTS), str(DUE))


def test_a_card_goes_from_now_to_next_by_keyboard(page: Page, api: Api, product: str, bet: dict[str, Any]):
    open_page(page, f"/roadmap/now-next-later/?product={product}")
    page.keyboard.press("j")
    page.keyboard.press(".")
    expect(page.get_by_role("region", name="Next")).to_contain_text("Calm exports")
    assert api.get(f"/initiatives/{bet['id']}")["horizon"] == "next"
    page.keyboard.press(",")
    expect(page.get_by_role("region", name="Now")).to_contain_text("Calm exports")


def test_a_card_is_dragged_to_later(page: Page, api: Api, product: str, bet: dict[str, Any]):
    open_page(page, f"/roadmap/now-next-later/?product={product}")
    card = page.locator("[data-card]", has_text="Calm exports")
    card.drag_to(page.get_by_role("region", name="Later"), source_position={"x": 20, "y": 60})
    expect(page.get_by_role("region", name="Later")).to_contain_text("Calm exports")
    assert api.get(f"/initiatives/{bet['id']}")["horizon"] == "later"


def bar(page: Page) -> Locator:
    return page.locator("[data-bar]", has_text="Calm exports")


def dates(api: Api, bet: dict[str, Any]) -> tuple[str, str]:
    now = api.get(f"/initiatives/{bet['id']}")
    return now["starts"], now["due"]
