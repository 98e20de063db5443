"""Keeps who was in which state from when to when, for every kind that names a state field."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from northing.core.changes import Batch, Change
from northing.core.kinds import KINDS

from ..models import History, StateSpan

Step = tuple[str | None, datetime]  # the state entered (None: gone), and when


def keep_spans(batch: Batch) -> None:
    lives: dict[tuple[str, int], list[Step]] = defaultdict(list)
    rows, new = {}, set()
    for change in batch.changes:
        step = _step(change)
        if step:
            key = (change.row.type, change.row.pk)
            lives[key].append(step)
            rows[key] = change.row
            new |= {key} if change.before is None else set()
    _close_open_ones({key: life for key, life in lives.items() if key not in new}, batch.actor.workspace_id)
    StateSpan.objects.bulk_create(
        (
            StateSpan(
                workspace_id=batch.actor.workspace_id,
                product_id=getattr(rows[key], "product_id", None),
                type=key[0],
                object_id=key[1],
                state=state,
                since=since,
                until=until,
            )
            for key, life in lives.items()
            for state, since, until in spans_of(life)
        ),
        batch_size=500,
    )


def spans_of(life: Iterable[Step]) -> list[tuple[str, datetime, datetime | None]]:
    """Turn the steps of one life, in order, into (state, since, until)."""
    steps = list(life)
    ends = [since for _, since in steps[1:]] + [None]
    return [(state, since, until) for (state, since), until in zip(steps, ends, strict=True) if state is not None]


def rebuilt(type: str, id: int, workspace: int) -> list[tuple[str, datetime, datetime | None]]:
    """The spans of one object as its history tells them: what the kept ones must equal."""
    field = KINDS[type].state
    entries = History.objects.of(type, id).filter(workspace_id=workspace).order_by("sequence")
    steps: list[Step] = [
        (entry.after[field] if entry.after else None, entry.happened_at)
        for entry in entries
        if entry.after is None or field in entry.after
    ]
    return spans_of(steps)


def _step(change: Change) -> Step | None:
    kind = KINDS.get(change.row.type)
    if kind is None or not kind.state:
        return None
    if change.after is None:
        return None, change.happened_at
    return (change.after[kind.state], change.happened_at) if kind.state in change.after else None


def _close_open_ones(lives: dict[tuple[str, int], list[Step]], workspace: int) -> None:
    for (type, id), life in lives.items():
        StateSpan.objects.filter(workspace_id=workspace, type=type, object_id=id, until=None).update(until=life[0][1])
