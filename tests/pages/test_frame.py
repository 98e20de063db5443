"""What surrounds every page: the door, the palette, the keys, the theme."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.pages.server import Api, Server
from tests.pages.story import OWNER, PASSWORD, go_by_palette, is_ready, made_item, open_page, sign_in
from tests.pages.watch import Watch


def test_a_fresh_installation_welcomes_its_owner(browse: Callable[..., Page], serve: Callable[[], Server]):
    fresh = serve()
    fresh.start()
    page = browse(signed_in=False, at=fresh)
    page.goto("/items/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Welcome to Northing")
    page.get_by_label("Workspace").fill("Fresh Fish")
    page.get_by_label("Your e-mail").fill("ann@fish.example")
    page.get_by_label("Password").fill("a very long word")
    page.get_by_role("button", name="Make the workspace").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")
    expect(page.get_by_role("navigation", name="Rooms")).to_contain_text("Fresh Fish")
    page.goto("/welcome/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Today")


def test_one_signs_in_and_out_and_a_wrong_password_opens_nothing(browse: Callable[..., Page]):
    page = browse(signed_in=False)
    page.goto("/items/?all=1")
    page.get_by_label("Email").fill(OWNER)
    page.get_by_label("Password").fill("wrong horse")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert").first).to_contain_text("not correct")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url("/items/?all=1", ignore_case=False)
    page.locator(".sidebar-foot summary").click()
    page.get_by_role("button", name="Sign out").click()
    page.goto("/items/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_the_palette_finds_a_key_some_words_and_a_room(page: Page, api: Api, product: str):
    key = made_item(api, product, "Zebra crossing for carts")["key"]
    open_page(page, "/")
    go_by_palette(page, key, "Zebra crossing for carts")
    go_by_palette(page, "roadm", "Roadmap")
    go_by_palette(page, "zebra cross", "Zebra crossing for carts")
    page.keyboard.press("Control+k")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Search and go to")).to_be_hidden()


def test_the_palette_says_when_nothing_fits(page: Page):
    open_page(page, "/")
    page.keyboard.press("Control+k")
    page.keyboard.type("qqqqq")
    expect(page.get_by_role("dialog", name="Search and go to")).to_contain_text("Nothing here has “qqqqq” in it.")


def test_the_question_mark_lists_the_keys_and_the_keys_work(page: Page):
    open_page(page, "/items/")
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keyboard shortcuts")
    for name in ("New item", "Search items", "Ideas", "Next, previous"):
        expect(keys).to_contain_text(name)
    page.keyboard.press("Escape")
    page.keyboard.press("g")
    page.keyboard.press("e")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ideas")
    is_ready(page)
    page.keyboard.press("n")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_theme_stays_after_a_reload(page: Page):
    open_page(page, "/")
    bright = ink(page)
    page.locator(".sidebar-foot summary").click()
    page.get_by_role("button", name="Dark").click()
    dark = ink(page)
    assert dark != bright
    page.reload()
    assert ink(page) == dark
    page.locator(".sidebar-foot summary").click()
    page.get_by_role("button", name="As the system").click()
    assert ink(page) == bright


def ink(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).color")


def test_on_a_phone_the_rooms_open_as_a_drawer(phone: Page):
    open_page(phone, "/items/")
    rooms = phone.get_by_role("navigation", name="Rooms")
    expect(rooms).to_be_hidden()
    phone.get_by_role("button", name="Rooms").tap()
    rooms.get_by_role("link", name="Roadmap").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Roadmap")
    expect(rooms).to_be_hidden()


def test_what_is_being_written_survives_a_reload(page: Page):
    open_page(page, "/")
    page.keyboard.press("c")
    page.get_by_label("What they said").fill("Half a sentence that")
    page.reload()
    is_ready(page)
    page.keyboard.press("c")
    expect(page.get_by_label("What they said")).to_have_value("Half a sentence that")


def test_somebody_who_left_is_told_so(browse: Callable[..., Page], api: Api, watch: Watch):
    watch.expect(403)
    member = api.post("/members", name="Cy", email="cy@acme.example", password=PASSWORD, role="member")
    page = browse(signed_in=False)
    sign_in(page, "cy@acme.example", PASSWORD)
    api.patch(f"/members/{member['id']}", left=True)
    page.goto("/items/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("main")).to_contain_text("You are no longer a member here")
