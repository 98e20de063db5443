"""From a row to our words: work items, feedback, accounts or ideas, and the people and releases they name."""

import hashlib
import re
from collections.abc import Iterator

from northing.backlog.shapes import IncomingItem, IncomingMilestone, IncomingRelease, IncomingSprint
from northing.connectors import fitting
from northing.connectors.csv.cells import Row
from northing.connectors.csv.options import CsvOptions
from northing.connectors.source import Unfit
from northing.connectors.states import State, state_for
from northing.connectors.types import Type, priority_for, type_for
from northing.core.shapes import Change, Incoming
from northing.customers.shapes import IncomingAccount, IncomingContact
from northing.feedback.shapes import IncomingFeedback
from northing.strategy.shapes import IncomingIdea
from northing.workspace.shapes import IncomingPerson

ISSUE_KEY = re.compile(r"[A-Z][A-Z0-9_]*-\d+")
ACCOUNT_KINDS = ("customer", "prospect", "partner", "vendor", "competitor")
SOURCES = ("csv", "survey", "ticket", "review", "call", "forum", "market", "mail", "github", "jira")
VERDICTS = ("new", "accepted", "duplicate", "declined", "snoozed")
STAGES = ("new", "exploring", "ready", "decided", "declined", "delivered")


def foreign_of(row: Row, product: str, options: CsvOptions) -> str:
    """The key of a row: its id, else its own key or name, else a digest of all its cells."""
    names = {"items": "key", "accounts": "name"}
    own = row.text("id") or row.text(names.get(options.into, ""))
    return key_of(own or f"row-{digest(row)}", product, options)


def key_of(own: str, product: str, options: CsvOptions) -> str:
    """Numbers of different tables must not meet; keys like SHOP-12 stand for themselves."""
    if ISSUE_KEY.fullmatch(own):
        return own
    return fitting.key(account_key(own) if options.into == "accounts" else f"{product}/{options.into}/{own}")


def account_key(own: str) -> str:
    """What feedback and accounts both call an account."""
    return fitting.key(f"account/{own.casefold()}")


def digest(row: Row) -> str:
    """The same row always gives the same."""
    return hashlib.sha256("\x1f".join(row.values.values()).encode("utf-8", "replace")).hexdigest()[:24]


def items(row: Row, foreign: str, product: str, line: int, options: CsvOptions) -> Iterator[Incoming]:
    """A work item."""
    yield from people(row, "author", "assignee")
    if release := row.text("release"):
        yield IncomingRelease(foreign=named("release", release, product), name=fitting.name(release))
    if milestone := row.text("milestone"):
        yield IncomingMilestone(foreign=named("milestone", milestone, product), name=fitting.name(milestone))
    sprints = row.list("sprint")
    for sprint in sprints:
        yield IncomingSprint(foreign=named("sprint", sprint, product), name=fitting.name(sprint))
    yield item(row, foreign, product, line, options)


def item(row: Row, foreign: str, product: str, line: int, options: CsvOptions) -> IncomingItem:
    """The item itself; a closed one gets its one change."""
    title, text = titled(row, "title", "text")
    state = state_of(row, options)
    ended = state in ("done", "cancelled")
    created = row.date("created") or row.at
    closed = (row.date("closed") or row.date("updated")) if ended else None
    first = "backlog" if closed else state
    return IncomingItem(
        foreign=foreign,
        key=row.text("key") if ISSUE_KEY.fullmatch(row.text("key")) else "",
        type=type_of(row, options),
        title=title,
        text=text,
        state=state,
        outcome=fitting.name(row.text("outcome")),
        priority=priority_for(row.text("priority")),
        author=person(row.text("author")),
        assignee=person(row.text("assignee")),
        labels=fitting.labels(row.list("labels")),
        estimate=row.number("estimate"),
        votes=row.whole("votes") or 0,
        rank=line,
        parent=key_of(row.text("parent"), product, options) if row.text("parent") else "",
        release=named("release", row.text("release"), product),
        milestone=named("milestone", row.text("milestone"), product),
        sprints=tuple(named("sprint", sprint, product) for sprint in row.list("sprint")),
        url=fitting.url(row.text("url")),
        created=created,
        updated=row.date("updated"),
        closed=closed,
        changes=(Change(at=closed, field="state", before=first, after=state),) if closed and first != state else (),
    )


def feedback(row: Row, foreign: str, product: str, line: int, options: CsvOptions) -> Iterator[Incoming]:
    """A message, with its author and account."""
    account = account_key(row.text("account")) if row.text("account") else ""
    author = person(row.text("email") or row.text("author"))
    if account:
        yield IncomingAccount(foreign=account, name=fitting.name(row.text("account")))
    if author:
        shown = fitting.name(row.text("author"), author)
        yield IncomingContact(foreign=author, name=shown, email=mail(author), account=account)
    title = fitting.name(row.text("title"))
    state = row.one_of("state", VERDICTS, "new")
    at = row.date("at") or row.at
    yield IncomingFeedback(
        foreign=foreign,
        source=row.one_of("source", SOURCES, "csv"),
        title=title,
        text=fitting.limited(needed(row, "text"), "text"),
        author=author,
        account=account,
        at=at,
        url=fitting.url(row.text("url")),
        votes=row.whole("votes") or 0,
        state=state,
        reason=row.text("reason"),
        decided_at=None if state == "new" else at,
        raw=row.values,
    )


def accounts(row: Row, foreign: str, product: str, line: int, options: CsvOptions) -> Iterator[Incoming]:
    """An account; fields without a column are not set, so that what is known stays."""
    told: dict[str, object] = {"name": fitting.name(needed(row, "name"))}
    for field in ("segment", "plan", "currency"):
        if field in row.headers and row.text(field):
            told[field] = fitting.name(row.text(field))
    if row.text("kind"):
        told["kind"] = row.one_of("kind", ACCOUNT_KINDS, "customer")
    if row.text("revenue"):
        told["revenue"] = row.whole("revenue")
    yield IncomingAccount.model_validate({"foreign": foreign, **told})


def ideas(row: Row, foreign: str, product: str, line: int, options: CsvOptions) -> Iterator[Incoming]:
    """An idea; one number for effort or impact is its own low, likely and high."""
    yield from people(row, "author", "owner")
    title, summary = titled(row, "title", "summary")
    yield IncomingIdea(
        foreign=foreign,
        title=title,
        summary=summary,
        hypothesis=row.text("hypothesis"),
        target_segment=fitting.name(row.text("target_segment")),
        state=row.one_of("state", STAGES, "new"),
        effort=three(row, "effort"),
        impact=three(row, "impact"),
        confidence=row.whole("confidence"),
        reach=row.whole("reach"),
        owner=person(row.text("owner")),
        author=person(row.text("author")),
        at=row.date("at") or row.at,
    )


def titled(row: Row, title: str, text: str) -> tuple[str, str]:
    """The title and the text below it."""
    return fitting.title_and_text(needed(row, title), row.text(text))


def needed(row: Row, field: str) -> str:
    """A cell that must not be empty."""
    if not row.text(field):
        raise Unfit(f"{field}: the cell under {row.headers[field]!r} is empty: fill it in.")
    return row.text(field)


def people(row: Row, *fields: str) -> Iterator[IncomingPerson]:
    """The members of the team a row names."""
    for field in fields:
        if who := person(row.text(field)):
            yield IncomingPerson(foreign=who, name=fitting.name(row.text(field)), email=mail(who))


def person(name: str) -> str:
    """The key of a person: the mail address or name."""
    return fitting.key(fitting.name(name))


def mail(key: str) -> str:
    """The key, if it is a mail address."""
    return key if "@" in key else ""


def named(kind: str, name: str, product: str) -> str:
    """The key of something known by its name within a product."""
    return fitting.key(f"{product}/{kind}/{name}") if name else ""


def state_of(row: Row, options: CsvOptions) -> State:
    """By the state's cell, and the outcome's."""
    return options.states.get(row.text("state")) or state_for(row.text("state"), row.text("outcome"))


def type_of(row: Row, options: CsvOptions) -> Type:
    """By the type's cell; an item without one is a story."""
    return options.types.get(row.text("type")) or type_for(row.text("type")) or "story"


def three(row: Row, field: str) -> tuple[float, float, float] | None:
    """A number as its own low, likely and high."""
    found = row.number(field)
    return None if found is None else (found, found, found)
