"""History in words: which field of which object was what before, and whether this reader may take it back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from northing.core import kinds
from northing.core.actors import Actor

from ..models import History
from ..models.trace import LinkKind

LONGEST = 140
Ref = tuple[str, int]


@dataclass
class Told:
    """One field of one change, as a person reads it; empty stands for nothing."""

    label: str
    before: str
    after: str


@dataclass
class Entry:
    """One change of one object. `row` is None where the object is gone, or not this reader's to see."""

    change: History
    row: Any
    fields: list[Told]
    may_undo: bool
    ends: tuple[Any, Any] | None = None  # of a link: the objects it joins

    @property
    def verb(self) -> str:
        if self.change.before is None:
            return "added"
        return "removed" if self.change.after is None else "changed"

    @property
    def title(self) -> str:
        held = self.change.after or self.change.before or {}
        if self.ends:
            first, second = (str(kinds.kind_of(end).title(end)) if end else _("something else") for end in self.ends)
            return f"{first} {LinkKind(held['kind']).label} {second}"[:LONGEST]
        return (_title_of(self.row) if self.row else _first(held, "title", "name", "body"))[:LONGEST]

    @property
    def key(self) -> str:
        return kinds.kind_of(self.row).key(self.row) if self.row else ""

    @property
    def address(self) -> str:
        """Where to look at it; of a link, at its start."""
        shown = self.ends[0] if self.ends else self.row
        return kinds.kind_of(shown).page(shown) if shown else ""

    @property
    def others(self) -> int:
        """How many objects more were changed with this one."""
        return getattr(self.change, "size", 1) - 1

    @property
    def is_late(self) -> bool:
        """Whether it happened long before it was written down here: an import tells of it."""
        return (self.change.recorded_at - self.change.happened_at).total_seconds() > 60


def told(actor: Actor, changes: Iterable[History]) -> list[Entry]:
    """The changes in words; names of other objects are fetched together, and only those the actor may see."""
    changes = list(changes)
    rows = kinds.fetch(actor, {(change.type, change.object_id) for change in changes})
    named = kinds.fetch(actor, {ref for change in changes for ref in _named_in(change)})
    return [_entry(actor, change, rows.get((change.type, change.object_id)), named) for change in changes]


def _entry(actor: Actor, change: History, row: Any, named: dict[Ref, Any]) -> Entry:
    ends = tuple(named.get(ref) for ref in _ends(change)) or None
    return Entry(change, row, _fields(change, named), _may_undo(actor, change), ends)


def _title_of(row: Any) -> str:
    """Its title; tokens, share links and their like have none of their own, but a name."""
    kind = kinds.kind_of(row)
    return str(kind.title(row) if kind.searchable else getattr(row, "name", "") or kind.title(row))


def _first(held: dict[str, Any], *names: str) -> str:
    return next((str(held[name]) for name in names if held.get(name)), "")


def _ends(change: History) -> list[Ref]:
    held = change.after or change.before or {}
    known = change.type == "link" and "from_id" in held
    return [(held["from_type"], held["from_id"]), (held["to_type"], held["to_id"])] if known else []


def _may_undo(actor: Actor, change: History) -> bool:
    """Whether to offer it. Products and members are not offered to be unmade: much else hangs on them."""
    kind = kinds.KINDS.get(change.type)
    edited = change.before is not None and change.after is not None
    reversible = kind is not None and (bool(kind.editable) if edited else change.type not in ("product", "member"))
    return reversible and actor.writes and actor.may("workspace.undo") and actor.may(change.use_case)


def _fields(change: History, named: dict[Ref, Any]) -> list[Told]:
    """Field by field; a new or removed object is told by its title alone."""
    if change.before is None or change.after is None:
        return []
    found = ((_field(change.type, name), name, before, after) for name, before, after in change.fields)
    return [
        Told(_label(f, name), _shown(f, before, named), _shown(f, after, named)) for f, name, before, after in found
    ]


def _named_in(change: History) -> Iterator[Ref]:
    """Every object that has to be named to tell this change."""
    yield from _ends(change)
    if change.before is None or change.after is None:
        return
    for name, before, after in change.fields:
        type = _names_a(_field(change.type, name))
        yield from ((type, value) for value in (before, after) if type and isinstance(value, int))


@cache
def _field(type: str, name: str) -> Field | None:
    kind = kinds.KINDS.get(type)
    try:
        return apps.get_model(kind.model)._meta.get_field(name) if kind else None
    except FieldDoesNotExist:
        return None


def _names_a(field: Field | None) -> str:
    """The type of object that a foreign key names."""
    return getattr(field.related_model, "type", "") if field is not None and field.is_relation else ""


def _label(field: Field | None, name: str) -> str:
    return str(field.verbose_name if field is not None else name.replace("_", " "))


def _shown(field: Field | None, value: Any, named: dict[Ref, Any]) -> str:
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if type := _names_a(field):
        row = named.get((type, value))
        return str(kinds.kind_of(row).title(row))[:LONGEST] if row else _("something else")
    if isinstance(value, list | dict):
        return _plain(value)
    return _plain(dict(getattr(field, "flatchoices", ())).get(value, value))


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_plain, value))[:LONGEST]
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_plain(one)}" for name, one in value.items())[:LONGEST]
    when = parse_datetime(value) if isinstance(value, str) and len(value) > 18 and value[4:5] == "-" else None
    text = f"{when:%Y-%m-%d %H:%M}" if when else str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
