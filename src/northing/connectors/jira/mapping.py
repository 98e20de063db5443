"""From an issue of Jira to our words: people, releases, sprints, the work item, its comments and links."""

from collections.abc import Iterator
from datetime import datetime

from northing.backlog.shapes import IncomingItem, IncomingSprint
from northing.connectors import fitting
from northing.connectors.jira import history, words
from northing.connectors.jira.issue import Issue, Link, Remark, Sprint
from northing.connectors.jira.options import JiraOptions
from northing.connectors.types import priority_for
from northing.core.shapes import Change, Incoming
from northing.workspace.shapes import IncomingComment, IncomingLink, IncomingPerson


def records(issue: Issue, line: int, options: JiraOptions) -> Iterator[Incoming]:
    """Everything one issue becomes, whatever it refers to first."""
    yield from people(issue, options)
    for found in issue.versions:
        yield words.release(issue.project, found)
    for each in issue.sprints:
        yield sprint(issue.project, each)
    yield item(issue, line, options)
    for remark in issue.remarks:
        yield comment(issue.key, remark, options)
    for told in issue.links:
        yield link(told)


def people(issue: Issue, options: JiraOptions) -> Iterator[IncomingPerson]:
    """Who reported, does, wrote and changed it; without those the user mapped to members or to nobody."""
    remarked = (remark.author for remark in issue.remarks)
    changed = (step.by for step in issue.steps or ())
    for person in (issue.reporter, issue.assignee, *remarked, *changed):
        if person and person.login and person.login not in options.people:
            yield IncomingPerson(
                foreign=fitting.key(person.login), name=fitting.name(person.name, person.login), email=person.email
            )


def sprint(project: str, found: Sprint) -> IncomingSprint:
    """A sprint of one product."""
    return IncomingSprint(
        foreign=words.sprint_key(project, found.id),
        name=fitting.name(found.name),
        goal=found.goal,
        starts=found.starts,
        ends=found.ends,
        completed_at=found.completed,
    )


def item(issue: Issue, line: int, options: JiraOptions) -> IncomingItem:
    """The work item with its whole life."""
    title, text = fitting.title_and_text(issue.title, issue.text, f"{issue.key} (no summary)")
    project, _, number = issue.key.rpartition("-")
    state = words.last_state(issue, options)
    changes = history.changes(issue, options)
    main = words.main_version(list(issue.versions))
    rest = (version.name for version in issue.versions if version != main)
    keeps_key = words.product_of(issue.project, options) == project
    return IncomingItem(
        foreign=issue.key,
        key=issue.key if keeps_key else "",
        number=int(number) if number.isdigit() else None,
        type=words.type_of(issue.type, options),
        title=title,
        text=text,
        state=state,
        outcome=fitting.name(issue.resolution),
        priority=priority_for(issue.priority),
        author=words.login(issue.reporter, options),
        assignee=words.assignee(issue.assignee.login, options) if issue.assignee else "",
        labels=fitting.labels((*issue.labels, *rest)),
        estimate=issue.points,
        votes=issue.votes,
        rank=line,
        parent=issue.parent,
        release=words.release_key(issue.project, main.name) if main else "",
        sprints=tuple(dict.fromkeys(words.sprint_key(issue.project, each.id) for each in issue.sprints)),
        url=issue.url,
        created=issue.created,
        updated=issue.updated,
        closed=closed_at(issue, changes) if state in ("done", "cancelled") else None,
        changes=changes,
    )


def closed_at(issue: Issue, changes: tuple[Change, ...]) -> datetime:
    """When it came to its end: Jira's own date, or that of the last change of state."""
    ends = (each.at for each in reversed(changes) if each.field == "state")
    return issue.resolved or next(ends, issue.updated or issue.created)


def comment(key: str, remark: Remark, options: JiraOptions) -> IncomingComment:
    """A comment of the issue."""
    return IncomingComment(
        foreign=fitting.key(f"{key}/comment/{remark.id}"),
        on=key,
        author=words.login(remark.author, options),
        body=fitting.limited(remark.body, "comment"),
        at=remark.at,
    )


def link(told: Link) -> IncomingLink:
    """A link in our kinds; both directions of `relates` are one."""
    kind, backwards = words.kind_of(told.says)
    start, end = (told.end, told.start) if backwards else (told.start, told.end)
    if kind == "relates":
        start, end = sorted((start, end))
    return IncomingLink(foreign=fitting.key(f"{start}>{kind}>{end}"), kind=kind, start=start, end=end)
