"""The nested form of Jira's own REST API: fields, custom fields, comments and, with `expand=changelog`, the history."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from northing.connectors import fitting
from northing.connectors.jira import adf, custom, wiki
from northing.connectors.jira.issue import Issue, Link, Person, Remark, Step, Version
from northing.connectors.limits import Count, Day, IssueKey, Moment

SITE = re.compile(r"^(https?://.+?)/rest/")


def listed(value: Any) -> Any:
    """Jira says null for an empty list."""
    return [] if value is None else value


def worded(value: Any) -> Any:
    """Some ids are numbers; null says nothing."""
    return "" if value is None else str(value) if isinstance(value, int) else value


Word = Annotated[str, BeforeValidator(worded)]


class Payload(BaseModel):
    """Fields we do not read are left aside; ours are written as in Python."""

    model_config = ConfigDict(frozen=True, alias_generator=to_camel)


class Named(Payload):
    """Whatever has a name, and sometimes a key."""

    name: Word = ""
    key: Word = ""


class User(Payload):
    """The cloud has `accountId`, a server `name` or `key`."""

    account_id: Word = ""
    name: Word = ""
    key: Word = ""
    display_name: Word = ""
    email_address: Word = ""

    @property
    def login(self) -> str:
        """What the changelog and the fields both use."""
        return fitting.key(fitting.name(self.account_id or self.name or self.key or self.display_name))


class Status(Payload):
    """A status, and which of three categories it is in."""

    name: str
    status_category: Named = Named()


class FixVersion(Payload):
    """A version an issue is fixed in."""

    name: str
    description: Word = ""
    start_date: Day | None = None
    release_date: Day | None = None
    released: bool = False
    archived: bool = False


class Comment(Payload):
    """A comment; its body is wiki markup or a document."""

    id: Word
    author: User | None = None
    body: Any = None
    created: Moment


class Comments(Payload):
    """The comments of an issue."""

    comments: list[Comment] = []


class LinkType(Payload):
    """How the ends of a link are read."""

    name: Word = ""
    outward: Word = ""


class Keyed(Payload):
    """Another issue."""

    key: str


class IssueLink(Payload):
    """A link, told from one of its ends."""

    type: LinkType
    outward_issue: Keyed | None = None
    inward_issue: Keyed | None = None


class Votes(Payload):
    """How many voted."""

    votes: Count = 0


class ChangedField(Payload):
    """`from` and `to` are ids, the strings are how they were shown."""

    field: str
    before: Word = Field("", alias="from")
    after: Word = Field("", alias="to")
    from_string: Word = ""
    to_string: Word = ""


class History(Payload):
    """What somebody changed at one moment."""

    created: Moment
    author: User | None = None
    items: list[ChangedField] = []


class Changelog(Payload):
    """All of it."""

    histories: list[History] = []


class Fields(Payload):
    """The fields every Jira has; custom ones come as extras."""

    model_config = ConfigDict(extra="allow")

    summary: str | None = None
    description: Any = None
    project: Named = Named()
    issuetype: Named = Named()
    status: Status
    resolution: Named | None = None
    priority: Named | None = None
    created: Moment
    updated: Moment | None = None
    resolutiondate: Moment | None = None
    labels: Annotated[list[str], BeforeValidator(listed)] = []
    components: Annotated[list[Named], BeforeValidator(listed)] = []
    fix_versions: Annotated[list[FixVersion], BeforeValidator(listed)] = []
    assignee: User | None = None
    reporter: User | None = None
    parent: Keyed | None = None
    votes: Votes | None = None
    comment: Comments | None = None
    issuelinks: Annotated[list[IssueLink], BeforeValidator(listed)] = []


class Rest(Payload):
    """The issue."""

    key: IssueKey
    self: Word = ""
    fields: Fields
    changelog: Changelog | None = None


def issue(raw: dict[str, Any]) -> Issue:
    """One issue as REST hands it over; `names` and `schema` beside it tell which custom field is which."""
    rest = Rest.model_validate(raw)
    fields = rest.fields
    special = custom.fields(raw)
    extra = fields.model_extra or {}
    project = fields.project.key or rest.key.rpartition("-")[0]
    return Issue(
        key=rest.key,
        project=project,
        project_name=fields.project.name,
        type=fields.issuetype.name,
        status=fields.status.name,
        category=fields.status.status_category.key,
        created=fields.created,
        title=fields.summary or "",
        text=words(fields.description),
        resolution=fields.resolution.name if fields.resolution else "",
        priority=fields.priority.name if fields.priority else "",
        resolved=fields.resolutiondate,
        updated=fields.updated,
        labels=(*fields.labels, *(each.name for each in fields.components)),
        versions=tuple(map(version, fields.fix_versions)),
        sprints=tuple(custom.sprints(extra, special)),
        assignee=person(fields.assignee),
        reporter=person(fields.reporter),
        parent=fields.parent.key if fields.parent else custom.epic(extra, special),
        points=custom.points(extra, special),
        votes=fields.votes.votes if fields.votes else 0,
        url=page(rest),
        remarks=tuple(map(remark, fields.comment.comments)) if fields.comment else (),
        links=tuple(links(rest)),
        steps=tuple(steps(rest.changelog)) if rest.changelog else None,
    )


def versions(raw: dict[str, Any]) -> Iterator[tuple[str, Version]]:
    """Every version an issue has or had, with its project."""
    try:
        rest = Rest.model_validate(raw)
    except ValidationError:
        return  # told when the issue itself is read
    project = rest.fields.project.key or rest.key.rpartition("-")[0]
    for step in steps(rest.changelog) if rest.changelog else ():
        names = (step.shown_before, step.shown_after) if step.field == "Fix Version" else ()
        yield from ((project, Version(name)) for name in names if name)
    yield from ((project, version(found)) for found in rest.fields.fix_versions)


def words(value: Any) -> str:
    """A text, be it wiki markup or a document."""
    return wiki.markdown(value) if isinstance(value, str) else adf.markdown(value)


def version(found: FixVersion) -> Version:
    """A version in our order of words."""
    return Version(found.name, found.description, found.start_date, found.release_date, found.released, found.archived)


def person(found: User | None) -> Person | None:
    """An account, if it still says anything."""
    return Person(found.login, found.display_name, found.email_address) if found and found.login else None


def remark(found: Comment) -> Remark:
    """A comment; a deleted account is `former user`, as Jira shows it."""
    return Remark(found.id, person(found.author) or Person("", "Former user"), words(found.body), found.created)


def page(rest: Rest) -> str:
    """Where people read the issue."""
    site = SITE.match(rest.self)
    return fitting.url(f"{site[1]}/browse/{rest.key}") if site else ""


def links(rest: Rest) -> Iterator[Link]:
    """Both ends of a link tell it in the outward words."""
    for found in rest.fields.issuelinks:
        says = found.type.outward or found.type.name
        if found.outward_issue:
            yield Link(rest.key, says, found.outward_issue.key)
        if found.inward_issue:
            yield Link(found.inward_issue.key, says, rest.key)


def steps(changelog: Changelog) -> Iterator[Step]:
    """The changelog from its start: Jira's cloud tells the newest first."""
    for history in sorted(changelog.histories, key=lambda each: each.created):
        for found in history.items:
            yield Step(
                history.created, person(history.author), found.field, found.before, found.after,
                found.from_string, found.to_string,
            )  # fmt: skip
