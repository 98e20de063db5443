"""The life of an issue: Jira's changelog in our fields and words, in the order of time."""

from collections.abc import Iterator
from itertools import groupby

from northing.connectors.jira import words
from northing.connectors.jira.issue import Issue, Step, Version
from northing.connectors.jira.options import JiraOptions
from northing.connectors.types import priority_for
from northing.core.shapes import Change

EPIC = ("Epic Link", "Parent", "IssueParentAssociation")
POINTS = ("Story Points", "Story point estimate")


def changes(issue: Issue, options: JiraOptions) -> tuple[Change, ...]:
    """Every change we can tell; those of the state always end at the state the issue has now."""
    told = list(states(issue, options))
    told += releases(issue, options)
    for step in issue.steps or ():
        told += other(step, issue, options)
    return tuple(sorted((each for each in told if each.before != each.after), key=lambda each: each.at))


def states(issue: Issue, options: JiraOptions) -> Iterator[Change]:
    """Changes of the state. Without a changelog, the one that the last date tells."""
    status, resolution = first(issue, "status"), first(issue, "resolution")
    state = words.state_of(status, resolution, options) if has(issue, "status") else "backlog"
    at = issue.resolved or issue.updated or issue.created
    for (at, who), steps in groupby(issue.steps or (), key=lambda step: (step.at, step.by)):
        for step in steps:
            status = step.shown_after if step.field == "status" else status
            resolution = step.shown_after if step.field == "resolution" else resolution
        before = state
        state = words.state_of(status, resolution, options, issue.category if status == issue.status else "")
        if state != before:
            yield Change(at=at, by=words.login(who, options), field="state", before=before, after=state)
    now = words.last_state(issue, options)
    if now != state:
        yield Change(at=max(at, issue.resolved or issue.updated or at), field="state", before=state, after=now)


def has(issue: Issue, field: str) -> bool:
    """Whether the changelog speaks of a field."""
    return any(step.field == field for step in issue.steps or ())


def first(issue: Issue, field: str) -> str:
    """What the field said before its first change."""
    steps = (step.shown_before for step in issue.steps or () if step.field == field)
    return next(steps, issue.status if field == "status" else issue.resolution)


def releases(issue: Issue, options: JiraOptions) -> Iterator[Change]:
    """Jira keeps several fix versions and logs each; we keep the main one, so the log is replayed from its start."""
    steps = [step for step in issue.steps or () if step.field == "Fix Version"]
    known = {version.name: version for version in issue.versions}
    held = list(known)
    for step in reversed(steps):
        held = moved(held, step.shown_after, step.shown_before)
    for step in steps:
        before, held = main(held, known), moved(held, step.shown_before, step.shown_after)
        if (after := main(held, known)) != before:
            keys = (words.release_key(issue.project, name) for name in (before, after))
            yield change(step, options, "release", *keys)


def moved(held: list[str], out: str, into: str) -> list[str]:
    """The names without one and with another."""
    return [name for name in held if name != out] + [into] * bool(into and into not in held)


def main(held: list[str], known: dict[str, Version]) -> str:
    """The main one of the names."""
    found = words.main_version([known.get(name) or Version(name) for name in held])
    return found.name if found else ""


def other(step: Step, issue: Issue, options: JiraOptions) -> Iterator[Change]:
    """A change of a field that means the same here."""
    if step.field == "assignee":
        yield change(step, options, "assignee", *(words.assignee(who, options) for who in (step.before, step.after)))
    elif step.field == "priority":
        yield change(step, options, "priority", *map(priority_for, (step.shown_before, step.shown_after)))
    elif step.field == "issuetype":
        yield change(
            step, options, "type", *(words.type_of(name, options) for name in (step.shown_before, step.shown_after))
        )
    elif step.field == "summary":
        yield change(step, options, "title", step.shown_before, step.shown_after)
    elif step.field in POINTS:
        yield change(step, options, "estimate", step.shown_before, step.shown_after)
    elif step.field in EPIC:
        yield change(step, options, "parent", step.shown_before, step.shown_after)
    elif step.field == "Sprint":
        yield change(step, options, "sprints", *(sprints(issue.project, ids) for ids in (step.before, step.after)))


def sprints(project: str, ids: str) -> str:
    """`12, 13` as the keys of our sprints."""
    return ", ".join(words.sprint_key(project, number.strip()) for number in ids.split(",") if number.strip())


def change(step: Step, options: JiraOptions, field: str, before: str, after: str) -> Change:
    """The step in our words."""
    return Change(at=step.at, by=words.login(step.by, options), field=field, before=before, after=after)
