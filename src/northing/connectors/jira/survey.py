"""What a file of Jira issues holds."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from northing.connectors import fitting
from northing.connectors.jira import archive, words
from northing.connectors.jira.archive import Sidecars
from northing.connectors.jira.issue import Issue, Person
from northing.connectors.jira.options import JiraOptions
from northing.connectors.jira.read import issue_of, rows
from northing.connectors.shape import Skipped, Source, Survey
from northing.connectors.survey import Tally


def survey(source: Source, options: JiraOptions) -> Survey:
    """Count everything once; people are inside the team when work is assigned to them."""
    look = Look(options, archive.sidecars(source))
    for line, raw in rows(source):
        if isinstance(raw, Skipped):
            look.tally.skip(raw)
        else:
            look.at(line, raw)
    return look.survey()


@dataclass
class Look:
    """What was met so far."""

    options: JiraOptions
    beside: Sidecars
    tally: Tally = field(default_factory=Tally)
    states: dict[str, str] = field(default_factory=dict)
    sprints: set[str] = field(default_factory=set)
    versions: set[tuple[str, str]] = field(default_factory=set)
    flat: int = 0

    def at(self, line: int, raw: dict[str, Any]) -> None:
        """Count what one issue holds."""
        issue = fitting.attempt(line, raw, partial(issue_of, raw, self.beside))
        if isinstance(issue, Skipped):
            self.tally.skip(issue)
            return
        self.flat += "comment_dates" in raw
        self.count(issue)
        self.condition(issue)
        self.sprints.update(sprint.id for sprint in issue.sprints)
        self.versions.update((issue.project, version.name) for version in issue.versions)
        for person in people(issue):
            self.tally.person(person.login, person.name, person is issue.assignee)

    def count(self, issue: Issue) -> None:
        """The numbers."""
        counts = self.tally.counts
        counts["issues"] += 1
        counts["comments"] += len(issue.remarks)
        counts["links"] += len(issue.links)
        counts["status changes"] += sum(step.field == "status" for step in issue.steps or ())
        counts["long titles"] += len(issue.title) > fitting.TITLE
        counts["without title"] += not issue.title.strip()
        self.tally.projects[issue.project] += 1
        self.tally.types[issue.type] += 1
        if issue.project_name:
            self.tally.names[issue.project] = issue.project_name

    def condition(self, issue: Issue) -> None:
        """How it stands, and what that is here; the statuses of its past are listed too."""
        name = words.condition(issue.status, issue.resolution)
        self.tally.states[name] += 1
        self.states[name] = words.last_state(issue, self.options)
        for step in issue.steps or ():
            if step.field == "status" and step.shown_before not in self.states:
                self.tally.states[step.shown_before] += 0
                self.states[step.shown_before] = words.state_of(step.shown_before, "", self.options)

    def survey(self) -> Survey:
        """The sum."""
        for skipped in self.beside.skipped:
            self.tally.skip(skipped)
        listed = {(project, name) for project, names in self.beside.versions.items() for name in names}
        self.tally.counts["sprints"] = len(self.sprints)
        self.tally.counts["versions"] = len(self.versions | listed)
        self.tally.counts["links"] += len(self.beside.links)
        types = {name: words.type_of(name, self.options) for name in self.tally.types}
        return self.tally.survey(self.states, types, self.warnings())

    def warnings(self) -> Iterator[str]:
        """What the user should know before the import."""
        counts = self.tally.counts
        if self.flat:
            yield from self.beside.missing
            yield "comments: the file tells only when they were written, not what they say: none are imported."
        if counts["long titles"]:
            yield f"{counts['long titles']:,} titles are longer than 300 characters: cut, and whole on top of the text."
        if counts["without title"]:
            yield f"{counts['without title']:,} issues have no summary: their key is their title."


def people(issue: Issue) -> Iterator[Person]:
    """Everybody an issue names."""
    remarked = (remark.author for remark in issue.remarks)
    yield from (person for person in (issue.reporter, issue.assignee, *remarked) if person and person.login)
