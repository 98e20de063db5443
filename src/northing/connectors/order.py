"""The order entries are handed over in: what is referred to comes first, and equals come in long runs."""

from collections.abc import Iterable, Iterator

from northing.backlog.shapes import IncomingItem, IncomingMilestone, IncomingRelease, IncomingSprint
from northing.connectors.shape import Entry, ProductRecord, Skipped
from northing.core.shapes import Incoming
from northing.customers.shapes import IncomingAccount, IncomingContact
from northing.feedback.shapes import IncomingFeedback
from northing.strategy.shapes import IncomingIdea
from northing.workspace.shapes import IncomingComment, IncomingLink, IncomingPerson

ONCE: tuple[type, ...] = (
    ProductRecord, IncomingPerson, IncomingAccount, IncomingContact, IncomingMilestone, IncomingRelease, IncomingSprint,
)  # fmt: skip
WORKSPACE = (IncomingPerson, IncomingAccount, IncomingContact)
ORDER: tuple[type, ...] = (*ONCE, IncomingIdea, IncomingFeedback, IncomingItem, IncomingComment, Skipped, IncomingLink)
PLACE = {record: place for place, record in enumerate(ORDER)}
BATCH = 5_000


def in_order(groups: Iterable[list[Entry]], size: int = BATCH) -> Iterator[Entry]:
    """Batches of about `size` entries, each sorted by class (see ORDER) and product; links wait for the end.

    People, accounts, milestones and the like may be repeated in the groups: only the first of a key passes.
    """
    batch: list[Entry] = []
    links: dict[str, Entry] = {}
    announced: set[tuple[type, str]] = set()
    for group in groups:
        for entry in group:
            if isinstance(entry.record, IncomingLink):
                links.setdefault(entry.record.foreign, entry)
            elif is_new(entry, announced):
                batch.append(entry)
        if len(batch) >= size:
            yield from in_runs(batch)
            batch = []
    yield from in_runs(batch)
    yield from sorted(links.values(), key=lambda entry: entry.product)


def parents_first(groups: Iterable[list[Entry]]) -> Iterator[list[Entry]]:
    """A child waits for its parent; at the end those go whose parent is not in the file, or who run in a circle."""
    told: set[str] = set()
    waiting: dict[str, list[list[Entry]]] = {}
    for group in groups:
        yield [entry for entry in group if isinstance(entry.record, ONCE)]
        group = [entry for entry in group if not isinstance(entry.record, ONCE)]
        item = item_of(group)
        if item and item.parent and item.parent not in told:
            waiting.setdefault(item.parent, []).append(group)
        else:
            yield from family(group, told, waiting)
    held = {item.foreign for groups in waiting.values() for group in groups if (item := item_of(group))}
    for parent in sorted(waiting, key=lambda parent: parent in held):
        for group in waiting.pop(parent, []):
            yield from family(group, told, waiting)


def item_of(group: list[Entry]) -> IncomingItem | None:
    """The work item of a group."""
    return next((entry.record for entry in group if isinstance(entry.record, IncomingItem)), None)


def family(group: list[Entry], told: set[str], waiting: dict[str, list[list[Entry]]]) -> Iterator[list[Entry]]:
    """A group, then those who waited for it, then those who waited for them."""
    ready = [group]
    while ready:
        group = ready.pop(0)
        yield group
        if item := item_of(group):
            told.add(item.foreign)
            ready += waiting.pop(item.foreign, [])


def placed(line: int, product: str, records: Iterable[ProductRecord | Incoming | Skipped]) -> list[Entry]:
    """The records as entries: people and accounts belong to the workspace, all others to the product."""
    return [Entry(line, "" if isinstance(record, WORKSPACE) else product, record) for record in records]


def is_new(entry: Entry, announced: set[tuple[type, str]]) -> bool:
    """Whether this entry still has to be told; remembers it when it is of a class that is told once."""
    kind = type(entry.record)
    if kind not in ONCE:
        return True
    key = (kind, entry.record.foreign if isinstance(entry.record, Incoming) else entry.product)
    new = key not in announced
    announced.add(key)
    return new


def in_runs(batch: list[Entry]) -> list[Entry]:
    """The batch by class and product, so that runs are long; a parent still comes before its children."""
    depth: dict[str, int] = {}
    for entry in batch:
        if isinstance(entry.record, IncomingItem):
            depth[entry.record.foreign] = depth.get(entry.record.parent, -1) + 1

    def place(entry: Entry) -> tuple[int, int, str]:
        item = entry.record if isinstance(entry.record, IncomingItem) else None
        return PLACE[type(entry.record)], depth[item.foreign] if item else 0, entry.product

    return sorted(batch, key=place)
