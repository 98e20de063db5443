"""Taking changes back."""

from typing import Annotated, Any

from django.apps import apps
from django.utils.translation import ngettext
from pydantic import Field

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.changes import record, remove
from northing.core.errors import Forbidden, NotFound, Refused
from northing.core.rows import Row
from northing.core.usecases import action

from ..models import History
from ..queries import changes_of
from ..shapes import UndoneShape

MOST_AT_ONCE = 1000


@action("workspace.undo", "POST /history/{sequence}/undo", returns=UndoneShape)
def undo(actor: Actor, *, sequence: Annotated[int, Field(ge=1, le=2**63 - 1)]) -> dict[str, Any]:
    """Take back everything that was changed together with this history entry, unless it was changed again since."""
    entry = History.objects.visible_to(actor).filter(sequence=sequence).first()
    if entry is None:
        raise NotFound(f"History has no entry {sequence}.", field="sequence")
    if not actor.may(entry.use_case):
        raise Forbidden(f"Undoing {entry.use_case} needs the same role as doing it.")
    entries = list(changes_of(actor, entry.batch)[: MOST_AT_ONCE + 1])
    if len(entries) > MOST_AT_ONCE:
        raise Refused(f"This changed more than {MOST_AT_ONCE} objects at once: undo is for smaller changes.")
    for one in reversed(entries):
        _take_back(actor, one)
    sentence = ngettext("Took %(n)d change back.", "Took %(n)d changes back.", len(entries)) % {"n": len(entries)}
    return {"batch": entry.batch, "changes": len(entries), "sentence": sentence}


def _take_back(actor: Actor, entry: History) -> None:
    kind = kinds.KINDS.get(entry.type)
    if kind is None or (entry.before and entry.after and not kind.editable):
        raise Refused(f"A change of a {entry.type} cannot be undone here.")
    row = kind.rows.filter(pk=entry.object_id, workspace_id=actor.workspace_id).first()
    if entry.after is None:
        _bring_back(actor, kind, entry, row)
    elif row is None:
        raise Refused(f"The {kind.label} is gone: there is nothing to undo.")
    elif entry.before is None:
        _take_away(actor, kind, entry, row)
    else:
        _set_back(actor, kind, entry, row)


def _bring_back(actor: Actor, kind: kinds.Kind, entry: History, row: Row | None) -> None:
    if row is not None:
        raise Refused(f"The {kind.label} is there again already.")
    model = apps.get_model(kind.model)
    names = {f.name: f.attname for f in model.tracked()}
    values = {names[name]: _parsed(model, name, value) for name, value in entry.before.items() if name in names}
    record(actor, model(pk=entry.object_id, **values))


def _take_away(actor: Actor, kind: kinds.Kind, entry: History, row: Row) -> None:
    later = History.objects.visible_to(actor).of(entry.type, entry.object_id).filter(sequence__gt=entry.sequence)
    later = later.exclude(batch=entry.batch).newest().first()
    if later is not None:
        raise Refused(f"{later.who} changed this {kind.label} later (entry {later.sequence}): undo that first.")
    _refuse_if_needed(kind, row)
    remove(actor, row)


def _refuse_if_needed(kind: kinds.Kind, row: Row) -> None:
    """What hangs on the row would go with it, or lose it, without an entry of its own."""
    for relation in row._meta.related_objects:
        if issubclass(relation.related_model, Row):
            count = relation.related_model.objects.filter(**{relation.field.attname: row.pk})[:100].count()
            if count:
                name = relation.related_model._meta.verbose_name
                raise Refused(f"{count} × {name} hang on this {kind.label}: move or remove that first.")


def _set_back(actor: Actor, kind: kinds.Kind, entry: History, row: Row) -> None:
    now = row.snapshot()
    for name, value in entry.after.items():
        if name in now and now[name] != value:
            later = _changed_later(actor, entry, name)
            raise Refused(f"{later} changed {name} later: undo would lose that, so change it by hand.", field=name)
    before = entry.before or {}
    for field in row.tracked():
        if field.name in before:
            setattr(row, field.attname, _parsed(type(row), field.name, before[field.name]))
    record(actor, row)


def _changed_later(actor: Actor, entry: History, name: str) -> str:
    later = History.objects.visible_to(actor).of(entry.type, entry.object_id).filter(sequence__gt=entry.sequence)
    return next((one.who for one in later.newest() if name in (one.after or {})), "Somebody")


def _parsed(model: type[Row], name: str, value: Any) -> Any:
    field = model._meta.get_field(name)
    return field.target_field.to_python(value) if field.is_relation else field.to_python(value)
