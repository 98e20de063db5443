"""Jira's custom fields: which `customfield_10020` is the sprint, the epic or the story points, and what it says."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import TypeAdapter

from northing.connectors.jira.issue import Sprint
from northing.connectors.limits import MOST, Moment

SCHEMAS = {
    "com.pyxis.greenhopper.jira:gh-epic-link": "epic",
    "com.pyxis.greenhopper.jira:gh-sprint": "sprint",
    "com.pyxis.greenhopper.jira:jsw-story-points": "points",
}
NAMES = {"epic link": "epic", "sprint": "sprint", "story points": "points", "story point estimate": "points"}
CLOUD = {"customfield_10014": "epic", "customfield_10016": "points", "customfield_10020": "sprint"}
LEGACY = re.compile(r"com\.atlassian\.greenhopper\.service\.sprint\.Sprint@\w+\[(.*)\]$", re.DOTALL)
ATTRIBUTE = re.compile(r"(?:^|,)(\w+)=(.*?)(?=,\w+=|$)", re.DOTALL)
ISSUE_KEY = re.compile(r"[A-Z][A-Z0-9_]+-\d+")
WHEN: TypeAdapter[Any] = TypeAdapter(Moment | None)


def fields(raw: dict[str, Any]) -> dict[str, list[str]]:
    """The ids of the fields for `epic`, `sprint` and `points`: told by schema, names or changelog, else the cloud's."""
    known = {**of_changelog(raw), **of_names(raw), **of_schema(raw)} or CLOUD
    found: dict[str, list[str]] = {"epic": [], "sprint": [], "points": []}
    for field, meaning in known.items():
        found[meaning].append(field)
    return found


def of_schema(raw: dict[str, Any]) -> dict[str, str]:
    """`expand=schema` names the type of every custom field."""
    kinds = {id: str(each.get("custom")) for id, each in told(raw, "schema").items() if isinstance(each, dict)}
    return {id: SCHEMAS[kind] for id, kind in kinds.items() if kind in SCHEMAS}


def of_names(raw: dict[str, Any]) -> dict[str, str]:
    """`expand=names` tells what people call the fields."""
    names = {id: str(name).casefold() for id, name in told(raw, "names").items()}
    return {id: NAMES[name] for id, name in names.items() if name in NAMES}


def of_changelog(raw: dict[str, Any]) -> dict[str, str]:
    """The changelog tells the name of a field beside its id."""
    histories = [each for each in flat([told(raw, "changelog").get("histories")]) if isinstance(each, dict)]
    items = [item for item in flat(each.get("items") for each in histories) if isinstance(item, dict)]
    names = {str(item.get("fieldId")): str(item.get("field")).casefold() for item in items if item.get("fieldId")}
    return {id: NAMES[name] for id, name in names.items() if name in NAMES}


def told(raw: dict[str, Any], key: str) -> dict[str, Any]:
    """An object inside the raw one, or an empty one."""
    value = raw.get(key)
    return value if isinstance(value, dict) else {}


def epic(extra: dict[str, Any], special: dict[str, list[str]]) -> str:
    """The key of the epic."""
    found = (str(extra.get(field) or "") for field in special["epic"])
    return next((key for key in found if ISSUE_KEY.fullmatch(key)), "")


def points(extra: dict[str, Any], special: dict[str, list[str]]) -> float | None:
    """The story points."""
    found = (extra.get(field) for field in special["points"])
    return next((float(each) for each in found if isinstance(each, int | float) and abs(each) < MOST), None)


def sprints(extra: dict[str, Any], special: dict[str, list[str]]) -> Iterator[Sprint]:
    """The sprints an issue was in; a field that looks like one is taken even when nothing names it."""
    values = [extra.get(field) for field in special["sprint"]] or [each for each in extra.values() if is_legacy(each)]
    for each in flat(values):
        found = each if isinstance(each, dict) else legacy(str(each))
        if found.get("id"):
            yield sprint(found)


def is_legacy(value: Any) -> bool:
    """Whether a value holds sprints as servers print them."""
    return isinstance(value, list) and bool(value) and isinstance(value[0], str) and bool(LEGACY.match(value[0]))


def flat(values: Iterable[Any]) -> Iterator[Any]:
    """The values inside the lists."""
    for value in values:
        yield from value if isinstance(value, list) else ()


def legacy(text: str) -> dict[str, Any]:
    """`...Sprint@1f[id=7,name=Sprint 7,startDate=2020-...]` as a dictionary."""
    found = LEGACY.match(text)
    pairs = ATTRIBUTE.findall(found[1]) if found else []
    return {name: value for name, value in pairs if value not in ("<null>", "")}


def sprint(found: dict[str, Any]) -> Sprint:
    """A sprint, from either form."""
    starts, ends, completed = (WHEN.validate_python(found.get(it)) for it in ("startDate", "endDate", "completeDate"))
    number = str(found["id"])
    name, goal = str(found.get("name") or f"Sprint {number}"), str(found.get("goal") or "")
    return Sprint(number, name, goal, starts, ends, completed)
