"""Ten minutes before a call with a customer: what did they ask, what shipped, when is the rest due?"""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.pages.server import Api
from tests.pages.story import is_ready, open_page

TEXT = (
    "The export times out every Monday. We need sign-in through our own directory. "
    "And could the map come first, as it did before?"
)
SLOW, SIGN_IN = "The export times out every Monday.", "We need sign-in through our own directory."
DUE = date.today() + timedelta(days=40)


@pytest.fixture
def account(api: Api, product: str) -> int:
    """Sparrow Foods asked for two things: one shipped, one is being built; a third was declined."""
    id = api.post("/accounts", name=f"Sparrow Foods {product}", revenue=80_000)["id"]
    note = api.post("/feedback", product=product, text=TEXT, title="Call in spring", account=id, author="Mira Holm")
    declined = api.post("/feedback", product=product, text="A watch app, please.", title="Watch app", account=id)
    api.put(f"/feedback/{declined['id']}/triage", verdict="decline", reason="Too few ask for it now.")
    shipped = api.post("/releases", product=product, name="Spring")
    coming = api.post("/releases", product=product, name="Autumn", due=DUE.isoformat())
    done = asked(api, product, note["id"], SLOW, "Export in the background", shipped["id"])
    api.put(f"/items/{done}/state", state="done")
    api.post(f"/releases/{shipped['id']}/ship")
    begun = asked(api, product, note["id"], SIGN_IN, "Sign-in through a directory", coming["id"])
    api.put(f"/items/{begun}/state", state="in_progress")
    return id


def asked(api: Api, product: str, message: int, sentence: str, title: str, release: int) -> str:
    """A sentence became an idea, and the idea a work item in a release; return the item's key."""
    idea = api.post("/ideas", product=product, title=title)
    start = TEXT.index(sentence)
    about = f"idea:{idea['id']}"
    api.post(f"/feedback/{message}/insights", start=start, end=start + len(sentence), about=about, importance=3)
    return api.post("/items", product=product, title=f"Build: {title}", idea=idea["key"], release=release)["key"]


def test_an_account_page_answers_what_was_asked_what_shipped_and_when_the_rest_is_due(page: Page, account: int):
    tells_the_story(page, account)


def test_the_same_at_the_size_of_a_phone(phone: Page, account: int):
    tells_the_story(phone, account)
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def tells_the_story(page: Page, account: int) -> None:
    open_page(page, f"/customers/{account}/")
    said = page.locator("section", has=page.get_by_role("heading", name="What they asked"))
    expect(said.get_by_role("link", name="Call in spring")).to_be_visible()
    expect(said.get_by_text("Too few ask for it now.")).to_be_visible()
    shipped = page.get_by_role("list", name="Shipped for them")
    expect(shipped).to_contain_text("Export in the background")
    rest = page.get_by_role("list", name="Under way, with due dates")
    expect(rest).to_contain_text("Sign-in through a directory")
    expect(rest).to_contain_text(f"{DUE.day} {DUE:%b}")

    rest.get_by_role("link", name="Sign-in through a directory").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sign-in through a directory")
    is_ready(page)
    page.get_by_role("link", name=SIGN_IN).first.click()
    expect(page.locator("mark:target")).to_have_text(SIGN_IN)
    expect(page.locator("mark:target")).to_be_in_viewport()
