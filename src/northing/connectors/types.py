"""From other systems' words for types and priorities to ours."""

import re
from functools import cache
from typing import Literal

Type = Literal["epic", "feature", "story", "bug", "task", "spike", "debt", "incident"]
Priority = Literal["urgent", "high", "medium", "low", "none"]

TYPES: tuple[tuple[Type, frozenset[str]], ...] = (
    ("incident", frozenset({"incident", "outage", "sev1", "sev2"})),
    ("bug", frozenset({"bug", "bugs", "defect", "crash", "regression", "fault"})),
    ("epic", frozenset({"epic", "initiative", "saga"})),
    ("spike", frozenset({"spike", "research", "investigation", "investigate"})),
    ("debt", frozenset({"debt", "refactor", "refactoring", "cleanup"})),
    ("feature", frozenset({"feature", "features", "enhancement", "improvement", "wish", "suggestion"})),
    ("story", frozenset({"story"})),
    ("task", frozenset({"task", "subtask", "chore", "docs", "documentation", "maintenance"})),
)
PRIORITIES: dict[str, Priority] = {
    **dict.fromkeys(("blocker", "critical", "highest", "urgent", "immediate", "p0"), "urgent"),
    **dict.fromkeys(("high", "major", "important", "p1"), "high"),
    **dict.fromkeys(("medium", "normal", "moderate", "p2"), "medium"),
    **dict.fromkeys(("low", "lowest", "minor", "trivial", "p3", "p4"), "low"),
}


@cache
def type_for(name: str) -> Type | None:
    """Our type for a foreign type or label, when its words tell one."""
    said = words(name)
    return next((ours for ours, known in TYPES if said & known), None)


@cache
def priority_for(name: str) -> Priority:
    """Our priority for a foreign one; `none` when its words tell nothing."""
    return next((PRIORITIES[word] for word in sorted(words(name)) if word in PRIORITIES), "none")


@cache
def is_priority_label(label: str) -> bool:
    """Whether a label speaks of priority: `P-high`, `priority: low`, `critical`."""
    said = words(label)
    return bool(said & {"p", "prio", "priority"}) or (len(said) == 1 and bool(said & PRIORITIES.keys()))


def words(name: str) -> frozenset[str]:
    """The words of a name in lower case."""
    return frozenset(re.findall(r"[^\W_]+", name.casefold()))
