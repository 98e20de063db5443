"""Writes one history row a change, numbered in commit order."""

from django.utils import timezone

from northing.core.changes import LAST_SEQUENCE, Batch, Change
from northing.core.rows import Row

from ..models import History, Workspace


def write_history(batch: Batch) -> None:
    workspace = Workspace.objects.get(pk=batch.actor.workspace_id)
    first = workspace.take_sequences(len(batch.changes))
    LAST_SEQUENCE.set(first)
    now = timezone.now()
    History.objects.bulk_create(
        (_entry(batch, change, sequence, now) for sequence, change in enumerate(batch.changes, first)), batch_size=500
    )


def changed_since(row: Row, version: int) -> dict[str, str]:
    """The fields that changed after `version`, each with who changed it last."""
    entries = History.objects.of(row.type, row.pk).filter(workspace_id=row.workspace_id, version__gt=version)
    return {name: entry.who for entry in entries.order_by("sequence") for name in (entry.after or {})}


def _entry(batch: Batch, change: Change, sequence: int, now: object) -> History:
    return History(
        workspace_id=batch.actor.workspace_id,
        sequence=sequence,
        recorded_at=now,
        happened_at=change.happened_at,
        batch=batch.id,
        use_case=batch.use_case,
        via=batch.actor.via,
        member_id=batch.actor.member_id,
        who=(change.by or batch.actor.name)[:120],
        type=change.row.type,
        object_id=change.row.pk,
        version=change.row.version,
        before=change.before,
        after=change.after,
    )
