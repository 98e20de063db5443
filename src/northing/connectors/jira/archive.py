"""The flat form of an archived Jira: a line of JSON an issue; sprints, versions and links in CSV files beside it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from northing.connectors import fitting
from northing.connectors.jira.issue import Issue, Link, Person, Sprint, Version
from northing.connectors.jira.wiki import markdown
from northing.connectors.limits import Day, IssueKey, Moment
from northing.connectors.shape import Skipped, Source
from northing.connectors.source import excerpt
from northing.connectors.table import Cells, Table

SIDECARS = {
    "versions.csv": "releases have no dates",
    "sprints.csv": "sprints have neither names nor dates",
    "issue_links.csv": "issues have no links",
    "duplicate_links.csv": "duplicates are not linked",
}
WHEN: TypeAdapter[datetime | None] = TypeAdapter(Moment | None)
DAY: TypeAdapter[date | None] = TypeAdapter(Day | None)


class Flat(BaseModel):
    """A line of the archive."""

    model_config = ConfigDict(frozen=True)

    key: IssueKey
    project: str
    type: str
    status: str
    resolution: str | None = None
    priority: str | None = None
    created: Moment
    resolved: Moment | None = None
    updated: Moment | None = None
    summary: str | None = None
    description: str | None = None
    components: list[str] = []
    labels: list[str] = []
    fix_versions: list[str] = []
    assignee: str | None = None
    reporter: str | None = None
    parent: str | None = None
    epic: str | None = None
    sprints: list[int | str] = []


@dataclass
class Sidecars:
    """What lies beside the issues: `missing` names the files that do not, `skipped` the rows that could not be read."""

    versions: dict[str, dict[str, Version]] = field(default_factory=dict)
    sprints: dict[str, Sprint] = field(default_factory=dict)
    links: list[tuple[int, Link]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def version(self, project: str, name: str) -> Version:
        """By its name."""
        return self.versions.get(project, {}).get(name) or Version(name)

    def sprint(self, number: str) -> Sprint:
        """By its number."""
        return self.sprints.get(number) or Sprint(number, f"Sprint {number}")


def sidecars(source: Source) -> Sidecars:
    """Read the files beside the issues."""
    found = Sidecars()
    adders: dict[str, Callable[[Sidecars, Cells], None]] = dict(
        zip(SIDECARS, (add_version, add_sprint, add_link, add_duplicate), strict=True)
    )
    for name, add in adders.items():
        if beside := source.beside(name):
            found.skipped += each_row(beside, add, found)
        else:
            found.missing.append(f"{name} does not lie beside {source.name}: {SIDECARS[name]}.")
    return found


def each_row(source: Source, add: Callable[[Sidecars, Cells], None], found: Sidecars) -> Iterator[Skipped]:
    """Add every row of one file; tell those that cannot be read."""
    for row in Table(source).rows():
        try:
            add(found, row) if isinstance(row, Cells) else None
        except KeyError as error:
            yield Skipped(1, f"{source.name} has no column {error}: export it with that column.", cut=True)
            return
        except ValidationError as error:
            row = Skipped(row.line, fitting.sentence(error), excerpt(",".join(row.values.values())))
        if isinstance(row, Skipped):
            yield Skipped(row.line, f"{source.name}, line {row.line:,}: {row.reason}", row.excerpt, row.cut)


def add_version(found: Sidecars, row: Cells) -> None:
    """A row of versions.csv."""
    cells = row.values
    released, archived = (cells[name].lower() == "true" for name in ("released", "archived"))
    due = DAY.validate_python(cells["release_date"] or None)
    version = Version(cells["name"], due=due, released=released, archived=archived)
    found.versions.setdefault(cells["project"], {})[version.name] = version


def add_sprint(found: Sidecars, row: Cells) -> None:
    """A row of sprints.csv."""
    starts, ends, completed = (
        WHEN.validate_python(row.values[it] or None) for it in ("start", "planned_end", "completed")
    )
    number = row.values["sprint_id"]
    found.sprints[number] = Sprint(number, row.values["name"] or f"Sprint {number}", "", starts, ends, completed)


def add_link(found: Sidecars, row: Cells) -> None:
    """A row of issue_links.csv."""
    says = row.values["outward_text"] or row.values["link_type"]
    found.links.append((row.line, Link(row.values["from_key"], says, row.values["to_key"])))


def add_duplicate(found: Sidecars, row: Cells) -> None:
    """A row of duplicate_links.csv."""
    found.links.append((row.line, Link(row.values["duplicate_key"], "duplicates", row.values["master_key"])))


def issue(raw: dict[str, Any], beside: Sidecars) -> Issue:
    """A line of the archive, with what the files beside it tell."""
    flat = Flat.model_validate(raw)
    return Issue(
        key=flat.key,
        project=flat.project,
        type=flat.type,
        status=flat.status,
        created=flat.created,
        title=flat.summary or "",
        text=markdown(flat.description or ""),
        resolution=flat.resolution or "",
        priority=flat.priority or "",
        resolved=flat.resolved,
        updated=flat.updated,
        labels=(*flat.labels, *flat.components),
        versions=tuple(beside.version(flat.project, name.strip()) for name in flat.fix_versions),
        sprints=tuple(beside.sprint(str(number)) for number in flat.sprints),
        assignee=person(flat.assignee),
        reporter=person(flat.reporter),
        parent=flat.parent or flat.epic or "",
    )


def person(login: str | None) -> Person | None:
    """The archive knows people by their logins only."""
    return Person(fitting.key(fitting.name(login))) if login and login.strip() else None
