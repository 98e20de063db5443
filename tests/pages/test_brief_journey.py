"""The brief for the steering committee: every number opens, the past looks different, guests see less."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.pages.server import Api
from tests.pages.story import number_in, open_page

SECRET = "Zeppelin"


@pytest.fixture
def history(api: Api, product: str) -> str:
    """Thirty weeks in which two items a week were opened and finished; every fifth item guests may see."""
    now = datetime.now(UTC).replace(microsecond=0)
    items = [finished(now - timedelta(days=3 + 3.5 * n), n) for n in range(60)]
    items += [opened(now - timedelta(days=20 + n), n) for n in range(9)]
    api.post("/imports/items", source=product, product=product, records=items)
    messages = [said(now - timedelta(days=2 * n), n) for n in range(30)]
    api.post("/imports/feedback", source=product, product=product, records=messages)
    return product


def finished(at: datetime, n: int) -> dict[str, Any]:
    created, begun = (at - timedelta(days=days) for days in (12, 6))
    return {
        "foreign": f"done-{n}", "title": title(n), "state": "done", "viewers": viewers(n),
        "created": created.isoformat(), "closed": at.isoformat(),
        "changes": [
            {"at": begun.isoformat(), "field": "state", "before": "ready", "after": "in_progress"},
            {"at": at.isoformat(), "field": "state", "before": "in_progress", "after": "done"},
        ],
    }  # fmt: skip


def opened(at: datetime, n: int) -> dict[str, Any]:
    return {
        "foreign": f"open-{n}",
        "title": title(n),
        "viewers": viewers(n),
        "created": at.isoformat(),
        "state": "ready",
    }


def said(at: datetime, n: int) -> dict[str, Any]:
    text = f"{title(n)}: we wait for it every week."
    return {"foreign": f"said-{n}", "source": "mail", "text": text, "at": at.isoformat(), "viewers": viewers(n)}


def title(n: int) -> str:
    return f"Faster list {n}" if viewers(n) == "guests" else f"{SECRET} {n}"


def viewers(n: int) -> str:
    return "guests" if n % 5 == 0 else "team"


def test_every_number_of_the_brief_opens_exactly_its_rows(page: Page, history: str):
    now = numbers_that_open(page, f"/brief/{history}/?days=28")
    assert all(now[name] for name in ("opened", "finished", "came-in", "open")), now
    earlier = (date.today() - timedelta(days=100)).isoformat()
    then = numbers_that_open(page, f"/brief/{history}/?days=28&as_of={earlier}")
    expect(page.get_by_label("As of")).to_have_value(earlier)
    assert then["came-in"] == 0
    assert then["open"] != now["open"]


def numbers_that_open(page: Page, address: str) -> dict[str, int]:
    """The numbers by name; each was followed to a list of just that many rows."""
    open_page(page, address)
    numbers = numbers_of(page)
    for value, target in numbers.values():
        open_page(page, target)
        expect(page.locator("main .rows > .row")).to_have_count(value)
    open_page(page, address)
    return {name: value for name, (value, _target) in numbers.items()}


def numbers_of(page: Page) -> dict[str, tuple[int, str]]:
    """The numbers that can be opened, and where they lead."""
    links = page.locator("main a[href*='rows/']").all()
    found = [(number_in(link), link.get_attribute("href") or "") for link in links]
    return {target.split("rows/")[1].split("/")[0]: (value, target) for value, target in found}


def test_a_guest_with_the_link_finds_nothing_internal_even_in_the_source(page: Page, browse, history: str):
    address = f"/brief/{history}/?days=28"
    open_page(page, numbers_of(at(page, address))["opened"][1])
    expect(page.locator("main")).to_contain_text(SECRET)
    shared = share(at(page, address))

    guest = browse(signed_in=False)
    source = guest.goto(shared).text()
    assert SECRET not in source
    assert "Ada" not in source
    numbers = numbers_of(guest)
    assert any(value for value, _target in numbers.values())
    for value, target in numbers.values():
        assert SECRET not in guest.goto(target).text()
        expect(guest.locator("main .row")).to_have_count(value)


def at(page: Page, address: str) -> Page:
    open_page(page, address)
    return page


def share(page: Page) -> str:
    """Make a link to this page; return its address."""
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog", name="Share this page")
    dialog.get_by_label("For whom").fill("Steering committee")
    dialog.get_by_role("button", name="Make a link").click()
    return dialog.get_by_label("Address").input_value()
