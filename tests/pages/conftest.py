"""The program as a user has it: a real server on a data folder of its own, driven in Chromium."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hatch_build import build_frontend
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.pages.look import DESK, PHONE
from tests.pages.server import Api, Server
from tests.pages.story import OWNER, PASSWORD, sign_in
from tests.pages.watch import Watch

HERE = Path(__file__).parent
NUMBERS = count(1)
PATIENCE = 15_000  # milliseconds: two cores may be busy with other tests
MARKS = (pytest.mark.browser, pytest.mark.one_database, pytest.mark.xdist_group("browser"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One browser and one server do for all of them, so one worker runs them all."""
    for item in items:
        if HERE in item.path.parents:
            for mark in MARKS:
                item.add_marker(mark)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    program = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Server]]:
    """Start a server on an empty data folder, with scripts and styles as they are now."""
    build_frontend()
    running: list[Server] = []

    def start() -> Server:
        running.append(Server(tmp_path_factory.mktemp("home")))
        return running[-1]

    yield start
    for server in running:
        server.stop()


@pytest.fixture(scope="session")
def server(serve: Callable[[], Server]) -> Server:
    server = serve()
    server.northing("init", "--email", OWNER, "--password", PASSWORD, "--workspace", "Acme")
    server.start()
    return server


@pytest.fixture(scope="session")
def api(server: Server) -> Api:
    """REST as the owner; it refuses to go on after an answer that was not asked for."""
    return server.api()


@pytest.fixture
def product(api: Api, request: pytest.FixtureRequest) -> str:
    """The key of a product that only this test knows."""
    key = f"T{next(NUMBERS)}"
    api.post("/products", key=key, name=request.node.originalname.removeprefix("test_").replace("_", " ").capitalize())
    return key


@pytest.fixture
def watch(server: Server) -> Iterator[Watch]:
    """Everything a browser complains of; a test says beforehand what it provokes."""
    watch = Watch()
    yield watch
    watch.accept()


@pytest.fixture
def browse(browser: Browser, server: Server, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Open another browser of its own: browse(), browse(size=PHONE), browse(signed_in=False)."""
    opened: list[BrowserContext] = []

    def open_browser(
        size: dict[str, int] = DESK, signed_in: bool = True, at: Server = server, **options: object
    ) -> Page:
        context = browser.new_context(
            base_url=at.address,
            viewport=size,
            storage_state=_signed_in(browser, at) if signed_in else None,
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(PATIENCE)
        watch.over(context, at.address)
        opened.append(context)
        return context.new_page()

    yield open_browser
    for context in opened:
        context.close()


@pytest.fixture
def page(browse: Callable[..., Page]) -> Page:
    """A desk, signed in as the owner."""
    return browse()


@pytest.fixture
def phone(browse: Callable[..., Page]) -> Page:
    """A phone, signed in as the owner."""
    return browse(size=PHONE, has_touch=True, is_mobile=True)


def _signed_in(browser: Browser, server: Server) -> object:
    """The cookies of the owner: one signs in once."""
    if server.cookies is None:
        context = browser.new_context(base_url=server.address)
        sign_in(context.new_page())
        server.cookies = context.storage_state()
        context.close()
    return server.cookies
