"""What a browser complains of while a test runs: errors in the console (a broken CSP is one), strangers asked."""

import re

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

STATUS = re.compile(r"responded with a status of (\d+)")
OURS = ("data:", "blob:", "about:")


class Watch:
    """Collects complaints; `accept` fails on those that were not announced with `expect`."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self.expected: set[int] = set()

    def expect(self, *statuses: int) -> None:
        """This test provokes answers of these kinds."""
        self.expected.update(statuses)

    def over(self, context: BrowserContext, address: str) -> None:
        context.on("console", self._heard)
        context.on("weberror", self._broke)
        context.on("request", lambda request: self._asked(request, address))
        context.on("response", self._answered)

    def accept(self) -> None:
        assert not self.complaints, "\n".join(self.complaints)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not STATUS.search(message.text):
            self.complaints.append(f"console at {message.location.get('url')}: {message.text}")

    def _broke(self, error: WebError) -> None:
        self.complaints.append(f"script at {error.page and error.page.url}: {error.error.message}")

    def _asked(self, request: Request, address: str) -> None:
        if not request.url.startswith((f"{address}/", *OURS)):
            self.complaints.append(f"a stranger was asked: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.complaints.append(f"{response.status} from {response.request.method} {response.url}")
