"""What is in a file, told before anything is imported."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from northing.connectors.source import Skipped

CAP = 500
ERRORS = 20


@dataclass
class Project:
    """A project over there, which becomes a product here."""

    key: str
    name: str
    count: int


@dataclass
class Choice:
    """A foreign state or type, how often it appears, and our word for it (empty: none fits)."""

    foreign: str
    count: int
    suggested: str


@dataclass
class Person:
    """Somebody who appears in the file: `inside` the team, as far as the file tells."""

    login: str
    name: str
    count: int
    inside: bool


@dataclass
class Column:
    """A column of a table, with samples and the field it looks like (empty: none)."""

    header: str
    samples: list[str]
    suggested: str


@dataclass
class Survey:
    """The whole answer; lists hold at most 500 entries, the most frequent first, and say so in `warnings`."""

    counts: dict[str, int] = field(default_factory=dict)
    projects: list[Project] = field(default_factory=list)
    states: list[Choice] = field(default_factory=list)
    types: list[Choice] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    errors: list[Skipped] = field(default_factory=list)


@dataclass
class Tally:
    """Counts while a file is read; `survey` sums up."""

    counts: Counter[str] = field(default_factory=Counter)
    projects: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    inside: set[str] = field(default_factory=set)
    errors: list[Skipped] = field(default_factory=list)

    def person(self, login: str, name: str = "", inside: bool = False) -> None:
        """Count one appearance."""
        self.people[login] += 1
        if name:
            self.names[login] = name
        if inside:
            self.inside.add(login)

    def skip(self, skipped: Skipped) -> None:
        """Count a row that cannot be read, and keep the first ones to show."""
        self.counts["skipped"] += 1
        if len(self.errors) < ERRORS:
            self.errors.append(skipped)

    def survey(self, states: Mapping[str, str], types: Mapping[str, str], warnings: Iterable[str] = ()) -> Survey:
        """The sum, with our words for the foreign states and types."""
        lists = {"people": self.people, "states": self.states, "types": self.types, "projects": self.projects}
        return Survey(
            counts={name: count for name, count in self.counts.items() if count},
            projects=[Project(key, self.names.get(key, key), count) for key, count in most(self.projects)],
            states=[Choice(name, count, states[name]) for name, count in most(self.states)],
            types=[Choice(name, count, types[name]) for name, count in most(self.types)],
            people=[Person(who, self.names.get(who, ""), n, who in self.inside) for who, n in most(self.people)],
            warnings=[*(capped(name, len(found)) for name, found in lists.items() if len(found) > CAP), *warnings],
            errors=self.errors,
        )


def most(counter: Counter[str]) -> list[tuple[str, int]]:
    """The most frequent first; equals by name, so that the same file always reads the same."""
    return sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))[:CAP]


def capped(name: str, found: int) -> str:
    """That a list is longer than what it shows."""
    return f"{name}: {found:,} appear; the {CAP} most frequent are listed."
