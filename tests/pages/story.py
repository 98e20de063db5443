"""The verbs of the tests: what a product manager does in the browser, and the small world they do it in."""

from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.pages.server import Api

OWNER, PASSWORD = "ada@acme.example", "correct horse battery"


def sign_in(page: Page, email: str = OWNER, password: str = PASSWORD) -> None:
    page.goto("/accounts/login/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1, name="Today")).to_be_visible()


def is_ready(page: Page) -> None:
    """The scripts run, and whatever the page fetches by itself has come."""
    page.wait_for_load_state()
    expect(page.locator("body[data-busy]")).to_have_count(0)
    expect(page.locator("[aria-busy=true][hx-get]:visible:not([hx-trigger~=revealed])")).to_have_count(0)


def open_page(page: Page, address: str) -> None:
    page.goto(address)
    is_ready(page)


def says(page: Page, sentence: str) -> None:
    """A toast says it."""
    expect(page.locator(".toast-text").filter(has_text=sentence).last).to_be_visible()


def capture(page: Page, text: str, *, account: str = "", product: str = "", who: str = "") -> None:
    """Capture with `c`, from wherever one is, as one pastes a note."""
    page.keyboard.press("c")
    dialog = page.get_by_role("dialog", name="Capture feedback")
    dialog.get_by_label("What they said").fill(text)
    if who:
        dialog.get_by_label("Who").fill(who)
    if account:
        dialog.get_by_label("Account").fill(account)
    if product:
        dialog.get_by_label("Product").select_option(product)
    page.keyboard.press("Control+Enter")
    expect(dialog).to_be_hidden()
    says(page, "Captured")


def go_by_palette(page: Page, words: str, title: str) -> None:
    """Ctrl-K, some words, Enter on the one that is called so."""
    page.keyboard.press("Control+k")
    palette = page.get_by_role("dialog", name="Search and go to")
    palette.get_by_role("combobox").fill(words)
    expect(palette.get_by_role("option", selected=True)).to_contain_text(title)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)
    is_ready(page)


def select_sentence(page: Page, message: Locator, sentence: str) -> None:
    """Drag the mouse from the first letter to the last."""
    box = message.evaluate(
        """(message, sentence) => {
            const walker = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(sentence);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + sentence.length);
                scrollBy({top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant"});
                const lines = [...range.getClientRects()];
                const [first, last] = [lines[0], lines.at(-1)];
                return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
            }
        }""",
        sentence,
    )
    page.mouse.move(box[0], box[1])
    page.mouse.down()
    page.mouse.move(box[2], box[3], steps=6)
    page.mouse.up()


def lead_to(page: Page, key: str, title: str) -> None:
    """Say in the open form which idea the highlighted words speak for, and save."""
    form = page.get_by_role("form", name="New insight")
    expect(form).to_be_visible()
    form.get_by_label("Idea or theme").fill(title)
    form.get_by_role("radio", name=f"{key} {title}").check()
    form.get_by_role("button", name="Save insight").click()
    says(page, "Highlighted")


def figure(page: Page, name: str) -> Locator:
    """The number under a name in a page's figures."""
    return page.locator("dl.figures > div").filter(has=page.get_by_text(name, exact=True)).locator("dd")


def number_in(locator: Locator) -> int:
    return int("".join(letter for letter in locator.inner_text() if letter.isdigit()))


def ago(**time: float) -> str:
    """A moment in the past, as REST wants it."""
    return (datetime.now(UTC) - timedelta(**time)).isoformat()


def made_item(api: Api, product: str, title: str, **more: Any) -> dict[str, Any]:
    return api.post("/items", product=product, title=title, **more)
