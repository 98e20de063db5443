"""A message of the story, and the pains it may speak of."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from northing.connectors.sample.customers import House
from northing.connectors.sample.letters import Span
from northing.connectors.sample.story import pains_console, pains_feed, pains_journey, pains_office, pains_phone
from northing.connectors.sample.story.forms import Pain

PAINS = tuple(
    value
    for module in (pains_journey, pains_phone, pains_console, pains_office, pains_feed)
    for value in vars(module).values()
    if isinstance(value, Pain)
)
BY_KEY = {pain.key: pain for pain in PAINS}


@dataclass
class Message:
    """A message, and what we know about it that its reader does not."""

    product: str
    source: str
    mood: str
    house: House
    author: str
    at: datetime
    title: str
    text: str
    spans: list[Span]
    foreign: str = ""
    url: str = ""
    votes: int = 0
    raw: dict[str, Any] = field(default_factory=dict)
    state: str = "new"
    reason: str = ""
    decided_at: datetime | None = None
    decided_by: str = ""
    duplicate_of: str = ""
    viewers: str = "team"

    @property
    def pains(self) -> list[Pain]:
        """What it speaks of, in the order it does."""
        return [BY_KEY[key] for key in dict.fromkeys(span.pain for span in self.spans)]
