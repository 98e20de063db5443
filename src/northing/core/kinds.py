"""The sockets: what lower floors need from above, filled once in each area's `AppConfig.ready()`.

Every object is addressed as (type, id) and reached only through its kind, so that history, undo, trace,
comments, search and sharing are written once and import no area.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.apps import apps

from .actors import Actor
from .errors import NotFound

if TYPE_CHECKING:  # models can be imported only after every app is known; areas fill the sockets before that
    from .rows import Row, RowQuerySet


@dataclass(frozen=True)
class Edge:
    """A foreign key that is also a step of the trace: from the object it names to the row that holds it.

    `to` is the type named; where the row itself says which type (`about_type`, `about_id`), `to` is the name of
    that field. `outward` turns the arrow: from the row to what it names.
    """

    field: str
    link: str
    to: str = ""
    to_field: str = ""
    outward: bool = False


@dataclass(frozen=True)
class Kind:
    """All that the shared machinery must know of a type of object."""

    type: str
    model: str  # "feedback.Feedback"
    label: Any  # a lazy string, singular
    plural: Any
    title: Callable[[Any], str]
    page: Callable[[Any], str]
    key: Callable[[Any], str] = lambda row: ""
    words: Callable[[Any], str] = lambda row: ""
    state: str = ""  # the field whose life is kept in state spans
    edges: tuple[Edge, ...] = ()
    editable: frozenset[str] = frozenset()  # what undo may set back
    edit: str = ""  # the permission that guards these
    icon: str = ""
    facts: Callable[[Any], str] = lambda row: ""  # one short line beside the title in lists
    find: Callable[[Actor, str], Any] | None = None  # by a key people type
    searchable: bool = True

    @property
    def rows(self) -> RowQuerySet:
        """All rows of this kind, asked anew: a kept query would answer with what it found the first time."""
        return apps.get_model(self.model).objects.all()

    def visible_to(self, actor: Actor) -> RowQuerySet:
        return self.rows.visible_to(actor)


@dataclass(frozen=True)
class Panel:
    """A fragment that an upper area shows on the page of a lower area's object, fetched by URL."""

    on: str
    title: Any
    url: Callable[[Row], str]
    order: int = 50


@dataclass(frozen=True)
class Section:
    """A part of the day page: `rows(actor, product)` gives a list of (title, url, aside)."""

    name: str
    title: Any
    template: str
    fill: Callable[[Actor, Any], Any]
    order: int = 50


@dataclass
class _Sockets:
    kinds: dict[str, Kind] = field(default_factory=dict)
    panels: list[Panel] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    changed_since: Callable[[Row, int], dict[str, str]] = lambda row, version: {}
    authenticate: Callable[[Any], Actor | None] = lambda request: None  # a browser's request
    bearer: Callable[[str, str], Actor] | None = None  # (secret, door), raises Unauthenticated
    shared: dict[str, Callable[..., Any]] = field(default_factory=dict)  # pages that a share link can show
    frame: Callable[[Any], dict[str, Any]] = lambda request: {}  # what the layout of every page shows


SOCKETS = _Sockets()
KINDS = SOCKETS.kinds


def add(*kinds: Kind) -> None:
    for kind in kinds:
        KINDS[kind.type] = kind


def panels_of(type: str) -> list[Panel]:
    return sorted((p for p in SOCKETS.panels if p.on == type), key=lambda p: p.order)


def changed_since(row: Row, version: int) -> dict[str, str]:
    """The fields of the row that changed after that version, each with who changed it."""
    return SOCKETS.changed_since(row, version)


def kind_of(row: Row) -> Kind:
    return KINDS[row.type]


def get(actor: Actor, type: str, id: int) -> Any:
    """The object at (type, id), or NotFound: an unknown type and an invisible row look the same."""
    kind = KINDS.get(type)
    row = kind.visible_to(actor).filter(pk=id).first() if kind else None
    if row is None:
        raise NotFound(f"There is no {type} {id}.", field="id")
    return row


def fetch(actor: Actor, refs: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Any]:
    """Many visible objects at once, one query a type: {(type, id): row}."""
    wanted: dict[str, set[int]] = {}
    for type, id in refs:
        wanted.setdefault(type, set()).add(id)
    return {
        (type, row.pk): row
        for type, ids in wanted.items()
        if type in KINDS
        for row in _in_parts(KINDS[type].visible_to(actor), ids)
    }


def _in_parts(rows: RowQuerySet, ids: set[int], size: int = 5000) -> Iterable[Any]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), size):
        yield from rows.filter(pk__in=ordered[start : start + size])
