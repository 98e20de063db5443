"""Jira's words in ours: keys, states, types, people, links. What the user chose goes first."""

from northing.backlog.shapes import IncomingRelease
from northing.connectors import fitting
from northing.connectors.jira.issue import Issue, Person, Version
from northing.connectors.jira.options import JiraOptions
from northing.connectors.limits import product_key
from northing.connectors.states import State, state_for
from northing.connectors.types import Type, type_for

PASSIVE = ("blocked by", "cloned by", "duplicated by", "caused by", "depends", "depend on", "requires", "after")
KINDS = {
    "block": "blocks", "depend": "blocks", "require": "blocks", "before": "blocks", "after": "blocks",
    "clone": "clones", "duplicate": "duplicates", "cause": "causes",
}  # fmt: skip


def product_of(project: str, options: JiraOptions) -> str:
    """The product a project becomes; empty: it is left out."""
    return options.products.get(project, product_key(project))


def condition(status: str, resolution: str) -> str:
    """How the survey and the options name a status with its resolution."""
    return f"{status} / {resolution}" if resolution else status


def state_of(status: str, resolution: str, options: JiraOptions, category: str = "") -> State:
    """By status and resolution together, then by status, then by what the words suggest."""
    chosen = options.states.get(condition(status, resolution)) or options.states.get(status)
    return chosen or state_for(status, resolution, category)


def type_of(name: str, options: JiraOptions) -> Type:
    """Our type; what tells nothing is a task."""
    return options.types.get(name) or type_for(name) or "task"


def login(person: Person | None, options: JiraOptions) -> str:
    """Our handle or the foreign login; a person mapped to nothing keeps the name."""
    if person is None:
        return ""
    return options.people.get(person.login, person.login) or fitting.name(person.name, person.login)


def assignee(login: str, options: JiraOptions) -> str:
    """Our handle or the foreign login; a person mapped to nothing is not assigned."""
    return options.people.get(login, login)


def release_key(project: str, name: str) -> str:
    """Versions are known by their name within a project."""
    return fitting.key(f"{project}/version/{name}") if name else ""


def sprint_key(project: str, number: str) -> str:
    """A sprint may hold issues of several projects: each product gets its own."""
    return fitting.key(f"{project}/sprint/{number}")


def main_version(versions: list[Version]) -> Version | None:
    """Of several fix versions the release is the first to ship; versions named after sprints come last."""
    return min(versions, key=lambda each: ("sprint" in each.name.lower(), str(each.due or "9999")), default=None)


def release(project: str, found: Version) -> IncomingRelease:
    """A version as a release; Jira knows the day it shipped."""
    state = "shipped" if found.released else "dropped" if found.archived else "planned"
    return IncomingRelease(
        foreign=release_key(project, found.name),
        name=fitting.name(found.name),
        summary=fitting.limited(found.summary, "version.description"),
        starts=found.starts,
        due=found.due,
        shipped_at=fitting.midnight(found.due) if found.released and found.due else None,
        state=state,
    )


def kind_of(says: str) -> tuple[str, bool]:
    """Our kind for the outward words of a link, and whether it runs the other way round."""
    words = says.lower()
    kind = next((ours for sign, ours in KINDS.items() if sign in words), "relates")
    return kind, kind != "relates" and any(sign in words for sign in PASSIVE)


def last_state(issue: Issue, options: JiraOptions) -> State:
    """Where the issue stands now."""
    return state_of(issue.status, issue.resolution, options, issue.category)
