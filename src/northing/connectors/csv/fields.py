"""The fields a table may fill, the words their headers go by, and which header is which field."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from northing.connectors.csv.options import CsvOptions, Into
from northing.connectors.shape import Unreadable

COMMON = {
    "id": "id, number, no, issue id, row id, ticket id, external id, uid",
    "product": "product, product key, project, project key",
    "url": "url, link, permalink",
}
PEOPLE = {
    "author": "author, reporter, created by, creator, requester, from, submitted by, user, contact",
}
FIELDS: dict[Into, dict[str, str]] = {
    "items": {
        "key": "key, issue key",
        "title": "title, summary, name, subject, issue, task, story",
        "text": "text, description, body, details, content",
        "type": "type, issue type, work item type, kind, tracker",
        "state": "state, status, column, list",
        "priority": "priority, severity",
        "assignee": "assignee, assigned to, owner, responsible",
        "labels": "labels, tags, label, components, component",
        "estimate": "estimate, story points, points, size, effort",
        "votes": "votes, upvotes",
        "parent": "parent, parent id, parent key, epic, epic link",
        "release": "release, fix version, fix versions, version, target version",
        "milestone": "milestone",
        "sprint": "sprint, iteration",
        "outcome": "outcome, resolution",
        "created": "created, created at, created on, created date, opened, date",
        "updated": "updated, updated at, modified, last modified, changed date",
        "closed": "closed, closed at, resolved, resolved at, completed, done at, closed date",
        **PEOPLE,
        **COMMON,
    },
    "feedback": {
        "text": "text, feedback, message, comment, comments, body, description, review, answer, response, note",
        "title": "title, subject, summary, headline",
        "account": "account, company, organisation, organization, customer, client",
        "email": "email, e mail, mail, contact email, user email",
        "at": "at, date, created, created at, submitted, submitted at, received, timestamp, time",
        "source": "source, channel, origin",
        "votes": "votes, upvotes, likes",
        "state": "state, status, verdict",
        "reason": "reason, decline reason",
        **PEOPLE,
        **COMMON,
    },
    "accounts": {
        "name": "name, account, company, organisation, organization, customer, client, account name",
        "kind": "kind, type, relationship",
        "segment": "segment, industry, tier, size",
        "plan": "plan, subscription, package, edition",
        "revenue": "revenue, arr, annual revenue, acv, mrr, contract value",
        "currency": "currency",
        "id": COMMON["id"] + ", account id, customer id",
    },
    "ideas": {
        "title": "title, idea, name, summary, feature",
        "summary": "description, text, body, details, problem",
        "hypothesis": "hypothesis, bet",
        "target_segment": "target segment, segment, target, persona",
        "state": "state, status, stage",
        "reach": "reach",
        "confidence": "confidence",
        "impact": "impact",
        "effort": "effort, estimate",
        "owner": "owner, business owner, product manager",
        "author": "author, created by, submitted by, from",
        "at": "at, date, created, created at, submitted",
        "id": COMMON["id"] + ", key",
        "product": COMMON["product"],
    },
}
REQUIRED: dict[Into, str] = {"items": "title", "feedback": "text", "accounts": "name", "ideas": "title"}


@dataclass(frozen=True)
class Columns:
    """Which header fills which field, and what is wrong with that (empty: nothing)."""

    headers: dict[str, str]
    fault: str = ""
    field: str = "columns"

    def or_unreadable(self) -> dict[str, str]:
        """The headers by field, if nothing is wrong."""
        if self.fault:
            raise Unreadable(self.fault, self.field)
        return self.headers


def columns(headers: list[str], options: CsvOptions, name: str) -> Columns:
    """The user's choice first; then every field takes the first free header that goes by one of its words."""
    chosen, fields = options.columns, FIELDS[options.into]
    found = {field: same(header, headers) for field, header in chosen.items() if header}
    for field, words in fields.items():
        taken = set(found.values())
        if field not in chosen and (header := by_words(words, [each for each in headers if each not in taken])):
            found[field] = header
    return Columns({field: header for field, header in found.items() if header}, *fault(found, headers, options, name))


def same(header: str, headers: list[str]) -> str:
    """The header as it stands in the file."""
    return next((each for each in headers if plain(each) == plain(header)), "")


def by_words(words: str, headers: list[str]) -> str:
    """The header that goes by the first of these words that any goes by."""
    by_name = {plain(header): header for header in reversed(headers)}
    return next((by_name[word] for word in words.split(", ") if word in by_name), "")


def plain(header: str) -> str:
    """Lower case, words parted by one blank: `Created_At (UTC)` is `created at`."""
    header = re.sub(r"\(.*?\)|\[.*?\]", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header))
    return " ".join(re.findall(r"[^\W_]+", header.casefold()))


def fault(found: dict[str, str], headers: list[str], options: CsvOptions, name: str) -> tuple[str, ...]:
    """The sentence about the first wrong choice or the missing column, and the option to change."""
    there = f"{name} has {', '.join(map(repr, headers))}"
    for field, header in options.columns.items():
        if field not in FIELDS[options.into]:
            choices = ", ".join(FIELDS[options.into])
            return f"columns.{field}: {options.into} have no such field; choose among {choices}.", f"columns.{field}"
        if header and not found[field]:
            return f"columns.{field}: {there}, not {header!r}{likely(header, headers)}.", f"columns.{field}"
    needed = REQUIRED[options.into]
    if found.get(needed):
        return ()
    remedy = f"name the header that holds it, columns.{needed}=HEADER"
    return f"columns.{needed}: {options.into} need it; {there}{likely(needed, headers)}: {remedy}.", f"columns.{needed}"


def likely(header: str, headers: list[str]) -> str:
    """The header that was perhaps meant."""
    close = get_close_matches(header.casefold(), [each.casefold() for each in headers], 1, 0.6)
    return f" (perhaps {next(each for each in headers if each.casefold() == close[0])!r})" if close else ""
