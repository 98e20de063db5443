"""Takes in what a connector reads: batch by batch, each in its own transaction, so that a killed import resumes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from northing.backlog import actions as backlog
from northing.backlog import shapes as items
from northing.core.actors import Actor
from northing.core.usecases import UseCase
from northing.customers import actions as customers
from northing.customers import shapes as people
from northing.feedback import actions as feedback
from northing.feedback import shapes as messages
from northing.strategy import actions as strategy
from northing.strategy import shapes as ideas
from northing.workspace import actions as workspace
from northing.workspace import shapes as first_floor
from northing.workspace.incoming import Tally
from northing.workspace.queries import products

from .shape import Entry, ProductRecord, Skipped

BATCH = 500
Note = Callable[[float, str], None]

TAKES: dict[type, tuple[str, UseCase]] = {
    first_floor.IncomingPerson: ("people", workspace.import_people),
    people.IncomingAccount: ("accounts", customers.import_accounts),
    people.IncomingContact: ("contacts", customers.import_contacts),
    items.IncomingRelease: ("releases", backlog.import_releases),
    items.IncomingMilestone: ("milestones", backlog.import_milestones),
    items.IncomingSprint: ("sprints", backlog.import_sprints),
    ideas.IncomingInitiative: ("initiatives", strategy.import_initiatives),
    messages.IncomingTheme: ("themes", feedback.import_themes),
    messages.IncomingFeedback: ("feedback", feedback.import_feedback),
    ideas.IncomingIdea: ("ideas", strategy.import_ideas),
    messages.IncomingInsight: ("insights", feedback.import_insights),
    ideas.IncomingDecision: ("decisions", strategy.import_decisions),
    items.IncomingItem: ("items", backlog.import_items),
    first_floor.IncomingComment: ("comments", workspace.import_comments),
    first_floor.IncomingLink: ("links", backlog.import_links),
}
"""What each class of record is called, and the use case that takes it in."""


@dataclass
class Result:
    """What an import did."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def is_cut(self) -> bool:
        """Whether the file ended in the middle, or nothing of it could be read."""
        return any(skipped.cut for skipped in self.skipped) or bool(self.skipped and not self.tallies)

    @property
    def changes(self) -> int:
        return sum(tally.added + tally.changed for tally in self.tallies.values())

    @property
    def sentence(self) -> str:
        skipped = f", {_counted(len(self.skipped), 'row')} skipped" if self.skipped else ""
        return f"{_counted(self.changes, 'change')}{skipped}."

    def as_json(self) -> dict[str, Any]:
        return {
            "changes": self.changes,
            "tallies": {name: tally.model_dump() for name, tally in self.tallies.items()},
            "skipped": [{"line": s.line, "reason": s.reason, "excerpt": s.excerpt} for s in self.skipped],
        }


def load(actor: Actor, source: str, entries: Iterable[Entry], note: Note, share: Callable[[], float]) -> Result:
    """Take in a stream of entries. `source` names it for ever; `note` is told the share read and a sentence."""
    result = Result()
    known = {product.key for product in products(actor, limit=200)}
    for product, records in batches(entries, result):
        if isinstance(records[0], ProductRecord):
            _add_missing(actor, records, known)
            continue
        name, take = TAKES[type(records[0])]
        given = {"source": source, "records": records}
        if "product" in take.inputs.model_fields:
            given["product"] = product
        result.tallies[name] = result.tallies.get(name, Tally()) + take(actor, **given)
        note(share(), f"{name}: {result.tallies[name].added:,} added")
    return result


def batches(entries: Iterable[Entry], result: Result) -> Iterator[tuple[str, list[Any]]]:
    """Runs of records of one class and product, at most 500 each; skipped rows are put aside."""
    run: list[Any] = []
    mark: tuple[str, type] = ("", object)
    for entry in entries:
        if isinstance(entry.record, Skipped):
            result.skipped.append(entry.record)
            continue
        here = (entry.product, type(entry.record))
        if run and (here != mark or len(run) >= BATCH):
            yield mark[0], run
            run = []
        mark = here
        run.append(entry.record)
    if run:
        yield mark[0], run


def _add_missing(actor: Actor, records: list[ProductRecord], known: set[str]) -> None:
    for record in records:
        if record.key not in known:
            workspace.add_product(actor, key=record.key, name=record.name or record.key)
            known.add(record.key)


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
