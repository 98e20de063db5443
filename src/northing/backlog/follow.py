"""What follows from a change of an item, in the same transaction: the tables by which lists find labels and sprints."""

from collections.abc import Iterable

from northing.core.changes import WRITERS, Batch

from .models import Item, ItemLabel, ItemSprint


def follow_changes() -> None:
    """Fill core's socket, once."""
    if keep_labels_and_sprints not in WRITERS:
        WRITERS.append(keep_labels_and_sprints)


def keep_labels_and_sprints(batch: Batch) -> None:
    """Make ItemLabel and ItemSprint tell what the items' own fields do."""
    for field, table, rows_of in (("labels", ItemLabel, _labels), ("sprints", ItemSprint, _sprints)):
        touched = [change for change in batch.changes if change.row.type == Item.type and field in (change.after or {})]
        items = {change.row.pk: change.row for change in touched}
        old = set(items) - {change.row.pk for change in touched if change.before is None}
        if old:
            table.objects.filter(item__in=old).delete()
        table.objects.bulk_create(rows_of(items.values()), batch_size=500)


def _labels(items: Iterable[Item]) -> list[ItemLabel]:
    pairs = ((item, label) for item in items for label in dict.fromkeys(item.labels))
    return [ItemLabel(item_id=item.pk, name=label) for item, label in pairs]


def _sprints(items: Iterable[Item]) -> list[ItemSprint]:
    pairs = ((item, sprint) for item in items for sprint in dict.fromkeys(item.sprints))
    return [ItemSprint(item_id=item.pk, sprint_id=sprint) for item, sprint in pairs]
