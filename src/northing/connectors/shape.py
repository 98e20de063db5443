"""The one small connector shape: what every connector offers, and what it hands over.

A connector turns a file of another system into a stream of entries in our words. It writes nothing. The stream is
deterministic: the same file with the same options gives the same entries in the same order, so an interrupted import
resumes by counting entries. Whatever an entry refers to comes before it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict

from northing.connectors.source import Skipped, Source, Unfit, Unreadable
from northing.connectors.survey import Survey
from northing.core.shapes import Incoming

__all__ = ["Connector", "Entry", "Options", "ProductRecord", "Skipped", "Source", "Survey", "Unfit", "Unreadable"]


class Options(BaseModel):
    """What the user chooses before an import; each connector has its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class ProductRecord:
    """Announces a product before anything that belongs to it."""

    key: str
    name: str


class Entry(NamedTuple):
    """One record: the line it came from, the key of its product (empty: the workspace's), and what it is."""

    line: int
    product: str
    record: ProductRecord | Incoming | Skipped


O = TypeVar("O", bound=Options)  # noqa: E741


@dataclass(frozen=True)
class Connector(Generic[O]):
    """A way in. `accepts` tells in a sentence which files; `survey` looks before anything is imported; `read` reads."""

    name: str
    title: str
    accepts: str
    suffixes: tuple[str, ...]
    options: type[O]
    survey: Callable[[Source, O], Survey]
    read: Callable[[Source, O], Iterator[Entry]]
