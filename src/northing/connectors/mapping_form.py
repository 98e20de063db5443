"""What the mapping page shows and sends: `state:Closed` → done, `person:ann` → a member, `column:title` → a header."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from .csv.fields import FIELDS, REQUIRED
from .limits import product_key
from .survey import Choice, Survey

STATES = {
    "backlog": _("Backlog"),
    "ready": _("Ready"),
    "in_progress": _("In progress"),
    "in_review": _("In review"),
    "done": _("Done"),
    "cancelled": _("Cancelled"),
}
TYPES = {
    "epic": _("Epic"),
    "feature": _("Feature"),
    "story": _("Story"),
    "bug": _("Bug"),
    "task": _("Task"),
    "spike": _("Spike"),
    "debt": _("Technical debt"),
    "incident": _("Incident"),
}
INTO = {
    "items": _("Work items"),
    "feedback": _("Feedback"),
    "accounts": _("Accounts"),
    "ideas": _("Ideas"),
}
ENCODINGS = {"": _("UTF-8"), "latin-1": _("Latin-1"), "cp1252": _("Windows 1252"), "utf-16": _("UTF-16")}
DATES = {"iso": _("2026-11-22"), "dmy": _("22/11/2026"), "mdy": _("11/22/2026")}
OUTSIDE = ("NONE", "FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR", "CONTRIBUTOR", "COLLABORATOR", "MEMBER", "OWNER")
ACCEPTED = {
    "labelled": _("it has a label"),
    "assigned": _("somebody is assigned"),
    "milestone": _("it has a milestone"),
    "completed": _("it was closed as completed"),
}
WORDS = {
    "states": list(STATES.items()),
    "types": list(TYPES.items()),
    "into": list(INTO.items()),
    "encodings": list(ENCODINGS.items()),
    "dates": list(DATES.items()),
    "accepted": list(ACCEPTED.items()),
    "outside": OUTSIDE,
}
"""What the form offers, as (value, label); lists, because a template takes `.items` of a dict for one of its keys."""

MAPS = {"state": "states", "type": "types", "project": "products", "column": "columns"}
LEFT_OUT = ("project", "column")  # an empty choice leaves these out; of the others it means: as suggested
MANY = ("outside", "accepted_when")
NOBODY = "-"
MOST_PEOPLE = 100


@dataclass
class Line:
    """One choice of the form: what it is called over there, and what it is to be here."""

    name: str
    foreign: str
    chosen: str
    count: int = 0
    aside: str = ""
    samples: list[str] = field(default_factory=list)
    is_needed: bool = False
    error: str = ""


@dataclass
class MappingForm:
    """The lines of the form, as suggested or as chosen so far."""

    states: list[Line]
    types: list[Line]
    projects: list[Line]
    people: list[Line]
    columns: list[Line]
    more_people: int

    @classmethod
    def of(cls, survey: Survey, form: QueryDict, members: Iterable[Any], errors: dict[str, str]) -> "MappingForm":
        """Out of what is in the file; `errors` by option, such as `products.TIMOB`, come to stand at their line."""
        inside = [person for person in survey.people if person.inside]
        known = {
            name: str(member.pk) for member in members for name in (member.name.lower(), member.email.lower()) if name
        }
        found = cls(
            states=[_choice("state", choice, form) for choice in survey.states],
            types=sorted((_choice("type", choice, form) for choice in survey.types), key=lambda line: not line.chosen),
            projects=[
                _line(
                    "project",
                    one.key,
                    product_key(one.key),
                    form,
                    count=one.count,
                    aside=one.name if one.name != one.key else "",
                )
                for one in survey.projects
            ],
            people=[
                _line("person", one.login, _same(known, one.login, one.name), form, count=one.count, aside=one.name)
                for one in inside[:MOST_PEOPLE]
            ],
            columns=_columns(survey, form),
            more_people=len(survey.people) - len(inside[:MOST_PEOPLE]),
        )
        for line in (*found.states, *found.types, *found.projects, *found.columns):
            prefix, _colon, foreign = line.name.partition(":")
            line.error = errors.get(f"{MAPS[prefix]}.{foreign}", "")
        return found


def options_in(fields: set[str], form: QueryDict) -> dict[str, Any]:
    """The options that the connector knows (`fields`), out of what the page sent."""
    maps: dict[str, dict[str, str]] = defaultdict(dict)
    plain: dict[str, Any] = {}
    for name in form:
        prefix, colon, foreign = name.partition(":")
        value = form[name].strip()
        if colon and prefix in MAPS and (value or prefix in LEFT_OUT):
            maps[MAPS[prefix]][foreign] = value.upper() if prefix == "project" else value
        elif prefix == "person" and value == NOBODY:
            maps["people"][foreign] = ""
        elif name in MANY:
            plain[name] = [one for one in form.getlist(name) if one]
        elif not colon and value:
            plain[name] = value.upper() if name == "product" else value
    return {name: value for name, value in {**plain, **maps}.items() if name in fields}


def members_in(form: QueryDict) -> dict[str, int]:
    """The logins that stand for somebody known here: {login: member id}."""
    chosen = {name.partition(":")[2]: form[name] for name in form if name.startswith("person:")}
    return {login: int(id) for login, id in chosen.items() if id.isdecimal()}


def form_of(options: dict[str, Any], members: dict[str, int]) -> QueryDict:
    """The form that would send these options: how an import that was started before is shown again."""
    form = QueryDict(mutable=True)
    prefixes = {option: prefix for prefix, option in MAPS.items()}
    for name, value in options.items():
        if name in prefixes:
            form.update({f"{prefixes[name]}:{foreign}": ours for foreign, ours in value.items()})
        elif name == "people":
            form.update({f"person:{login}": NOBODY for login in value})
        elif name in MANY:
            form.setlist(name, ["", *value])
        elif isinstance(value, str):
            form[name] = value
    form.update({f"person:{login}": str(id) for login, id in members.items()})
    return form


def _columns(survey: Survey, form: QueryDict) -> list[Line]:
    """Every field that a table can fill, with the header that fills it."""
    if not survey.columns:
        return []
    into: Any = form.get("into") if form.get("into") in FIELDS else "items"
    found = {column.suggested: column.header for column in survey.columns if column.suggested}
    samples = {column.header: column.samples for column in survey.columns}
    lines = [_line("column", name, found.get(name, ""), form) for name in FIELDS[into]]
    for line in lines:
        line.samples, line.is_needed = samples.get(line.chosen, []), line.foreign == REQUIRED[into]
    return sorted(lines, key=lambda line: not (line.chosen or line.is_needed))


def _choice(prefix: str, choice: Choice, form: QueryDict) -> Line:
    return _line(prefix, choice.foreign, choice.suggested, form, count=choice.count)


def _line(prefix: str, foreign: str, suggested: str, form: QueryDict, *, count: int = 0, aside: str = "") -> Line:
    name = f"{prefix}:{foreign}"
    return Line(name, foreign, form.get(name, suggested), count, aside)


def _same(known: dict[str, str], *names: str) -> str:
    """The member who goes by one of these names."""
    return next((known[name.lower()] for name in names if name.lower() in known), "")
