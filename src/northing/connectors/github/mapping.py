"""From an issue of GitHub to our words: feedback from outside, work items, people, comments and links."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from northing.backlog.shapes import IncomingItem, IncomingMilestone
from northing.connectors import fitting
from northing.connectors.github.options import GitHubOptions
from northing.connectors.github.payload import Comment, Issue, Milestone, Reference, User, login
from northing.connectors.states import State
from northing.connectors.types import Priority, Type, is_priority_label, priority_for, type_for
from northing.core.shapes import Change, Incoming
from northing.customers.shapes import IncomingContact
from northing.feedback.shapes import IncomingFeedback
from northing.workspace.shapes import IncomingComment, IncomingLink, IncomingPerson

SUGGESTED: dict[str, State] = {
    "open": "backlog", "reopened": "backlog", "completed": "done", "closed": "done",
    "not_planned": "cancelled", "duplicate": "cancelled",
}  # fmt: skip
DUPLICATE = re.compile(
    r"^(?!>).*?(?<!not )(?<!not a )\b(?:dup|dupe|duplicates?)\b\s*(?:of|with|:|to)?\s*"
    r"(?:#|https?://github\.com/[\w.-]+/[\w.-]+/issues/)(\d+)",
    re.IGNORECASE | re.MULTILINE,
)
Remarks = list[Comment]


def key_of(home: str, number: int) -> str:
    """The foreign key of an issue: `rust-lang/rust#5`, or with our product's key when the file has no repository."""
    return fitting.key(f"{home}#{number}")


def records(
    issue: Issue, remarks: Remarks, home: str, line: int, raw: Any, options: GitHubOptions
) -> Iterator[Incoming]:
    """Everything one issue becomes, whatever it refers to first; links to other issues are apart (`links`)."""
    outside = is_outside(issue.author_association, options)
    yield from people(issue, remarks, options)
    if issue.milestone:
        yield milestone(issue.milestone, home)
    if outside:
        yield feedback(issue, remarks, home, raw, options)
    if not outside or is_accepted(issue, options):
        yield item(issue, home, line, options)
    for remark in remarks:
        yield comment(remark, key_of(home, issue.number))


def is_outside(association: str | None, options: GitHubOptions) -> bool:
    """Whether somebody speaks from outside the team; old exports do not tell, and then nobody does."""
    return association in options.outside


def is_accepted(issue: Issue, options: GitHubOptions) -> bool:
    """Whether the team took an issue on."""
    signs = {
        "labelled": bool(issue.labels),
        "assigned": bool(issue.assigned_to),
        "milestone": bool(issue.milestone),
        "completed": issue.condition in ("completed", "closed"),
    }
    return any(signs[sign] for sign in options.accepted_when)


def people(issue: Issue, remarks: Remarks, options: GitHubOptions) -> Iterator[Incoming]:
    """Who wrote, who does it, who closed it."""
    yield person(issue.user, is_outside(issue.author_association, options))
    for user in filter(None, (*issue.assignees, issue.assignee, issue.closed_by)):
        yield person(user, outside=False)
    for remark in remarks:
        yield person(remark.user, is_outside(remark.author_association, options))


def person(user: User | None, outside: bool) -> Incoming:
    """A member of the team, or a contact."""
    who = login(user)
    return IncomingContact(foreign=who, name=who) if outside else IncomingPerson(foreign=who, name=who)


def milestone(found: Milestone, home: str) -> IncomingMilestone:
    """A dated point; reached when it was closed."""
    return IncomingMilestone(
        foreign=milestone_key(found, home),
        name=fitting.name(found.title, f"Milestone {found.number}"),
        due=found.due_on.date() if found.due_on else None,
        reached_at=found.closed_at,
    )


def milestone_key(found: Milestone, home: str) -> str:
    """Unique among repositories."""
    return fitting.key(f"{home}/milestone/{found.number}")


def feedback(issue: Issue, remarks: Remarks, home: str, raw: Any, options: GitHubOptions) -> IncomingFeedback:
    """The message of somebody outside, and what became of it."""
    title, text = fitting.title_and_text(issue.title, issue.body or "", f"#{issue.number} (no title)")
    state, reason = verdict(issue, remarks, options)
    return IncomingFeedback(
        foreign=key_of(home, issue.number),
        source="github",
        title=title,
        text=text if text.strip() else title,
        author=login(issue.user),
        at=issue.created_at,
        url=fitting.url(issue.html_url),
        votes=issue.votes,
        state=state,
        reason=reason,
        decided_at=None if state == "new" else issue.ended or issue.updated_at or issue.created_at,
        decided_by=login(issue.closed_by) if issue.closed_by and state != "new" else "",
        raw={key: value for key, value in raw.items() if key not in ("comments_data", "xrefs")},
    )


def verdict(issue: Issue, remarks: Remarks, options: GitHubOptions) -> tuple[str, str]:
    """What the team decided about a message, and why it declined."""
    if is_accepted(issue, options):
        return "accepted", ""
    if not issue.is_closed:
        return "new", ""
    inside = (each.body for each in remarks if not is_outside(each.author_association, options) and each.body)
    last_word = fitting.name(next(reversed(list(inside)), ""))
    return "declined", last_word or f"Closed on GitHub as {issue.condition.replace('_', ' ')}."


def item(issue: Issue, home: str, line: int, options: GitHubOptions) -> IncomingItem:
    """The work item with the one change GitHub tells: its closing."""
    title, text = fitting.title_and_text(issue.title, issue.body or "", f"#{issue.number} (no title)")
    foreign = key_of(home, issue.number)
    names = issue.label_names
    return IncomingItem(
        foreign=foreign,
        number=issue.number,
        type=type_of(issue, options),
        title=title,
        text=text,
        state=state_of(issue, options),
        outcome=issue.condition if issue.is_closed else "",
        priority=priority_of(names),
        author=login(issue.user),
        assignee=issue.assigned_to,
        labels=fitting.labels(names),
        votes=issue.votes,
        rank=line,
        milestone=milestone_key(issue.milestone, home) if issue.milestone else "",
        feedback=(foreign,) if is_outside(issue.author_association, options) else (),
        url=fitting.url(issue.html_url),
        created=issue.created_at,
        updated=issue.updated_at,
        closed=issue.ended,
        closed_by=login(issue.closed_by) if issue.closed_by else "",
        changes=closing(issue, options),
    )


def type_of(issue: Issue, options: GitHubOptions) -> Type:
    """By GitHub's own type or by labels: what the user chose, or else the label whose words tell most."""
    names = [issue.type.name, *issue.label_names] if issue.type else issue.label_names
    chosen = (options.types[name] for name in names if name in options.types)
    return next(chosen, None) or type_for(" ".join(names)) or "task"


def priority_of(names: list[str]) -> Priority:
    """By the first label that speaks of priority."""
    return next((priority_for(name) for name in names if is_priority_label(name)), "none")


def state_of(issue: Issue, options: GitHubOptions) -> State:
    """By how it stands there."""
    found = issue.condition
    return options.states.get(found) or SUGGESTED.get(found) or ("done" if issue.is_closed else "backlog")


def closing(issue: Issue, options: GitHubOptions) -> tuple[Change, ...]:
    """The change of state when it was closed."""
    before, after = options.states.get("open", "backlog"), state_of(issue, options)
    if issue.ended is None or before == after:
        return ()
    by = login(issue.closed_by) if issue.closed_by else ""
    return (Change(at=issue.ended, by=by, field="state", before=before, after=after),)


def comment(remark: Comment, on: str) -> IncomingComment:
    """A comment, by GitHub's number, or by its place when the file has none."""
    return IncomingComment(
        foreign=fitting.key(f"{on}/comment/{remark.id or remark.place}"),
        on=on,
        author=login(remark.user),
        body=fitting.limited(remark.body or "", "comment"),
        at=remark.created_at,
    )


def links(
    issue: Issue, remarks: Remarks, mentions: list[Reference], home: str, options: GitHubOptions
) -> Iterator[IncomingLink]:
    """The issues this one duplicates, as a member of the team said, and the issues that mention it."""
    here = key_of(home, issue.number)
    for remark in remarks:
        if "dup" in (remark.body or "").lower() and not is_outside(remark.author_association, options):
            for number in map(int, DUPLICATE.findall(remark.body or "")):
                if number != issue.number:
                    yield link(here, "duplicates", key_of(home, number), remark.created_at)
    for each in mentions:
        yield link(key_of(home, each.number), "mentions", here, each.date)


def link(start: str, kind: str, end: str, at: datetime | None) -> IncomingLink:
    """A link, with the key that makes it unique."""
    return IncomingLink(foreign=fitting.key(f"{start}>{kind}>{end}"), kind=kind, start=start, end=end, at=at)
