"""The trace in words: in which order its objects are told, and how a link reads from either of its ends."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from northing.core import kinds

from ..models import Link
from ..models.trace import WALKED, LinkKind
from ..queries.trace import Step, grouped

ORDER = ("insight", "feedback", "contact", "account", "theme", "initiative", "idea", "decision", "release", "item")
"""Quotes first."""

BACKWARDS = {
    "said": _("was said by"),
    "contains": _("is contained in"),
    "supports": _("is supported by"),
    "answered_by": _("answers"),
    "decided_in": _("decides on"),
    "leads_to": _("follows from"),
    "includes": _("is included in"),
    "became": _("came of"),
    "parent": _("is part of"),
    "blocks": _("is blocked by"),
    "duplicates": _("is duplicated by"),
    "causes": _("is caused by"),
    "clones": _("is cloned by"),
    "mentions": _("is mentioned by"),
    "relates": _("relates to"),
}
TURNED = "-"
OFFERED = ("supports", "answered_by", "decided_in", "leads_to", "blocks", "duplicates", "causes", "mentions")
BEARINGS = {"relates": LinkKind.RELATES.label} | {
    value: label
    for kind in OFFERED
    for value, label in ((kind, LinkKind(kind).label), (TURNED + kind, BACKWARDS[kind]))
}
"""How this object may bear on another, for the form: {"blocks": "blocks", "-blocks": "is blocked by"}."""


@dataclass
class Neighbour:
    """A link of one object, and the object at its other end."""

    link: Link
    step: Step

    @property
    def words(self) -> Any:
        outward = self.step.from_ref == "out"
        return LinkKind(self.link.kind).label if outward else BACKWARDS.get(self.link.kind, self.link.kind)

    @property
    def is_shown_apart(self) -> bool:
        """Not already told as evidence or outcome, or made by hand and so to be taken away again."""
        return self.link.by_hand or self.link.kind not in WALKED


def bearing_of(value: str) -> tuple[str, bool]:
    """The kind of link that a choice of `BEARINGS` stands for, and whether it is turned around."""
    return value.removeprefix(TURNED) or "relates", value.startswith(TURNED)


@dataclass
class Group:
    """The objects of one type in one direction of the trace."""

    type: str
    steps: list[Step]

    @property
    def label(self) -> Any:
        kind = kinds.KINDS[self.type]
        return kind.label if len(self.steps) == 1 else kind.plural

    @property
    def is_quotes(self) -> bool:
        return self.type == ORDER[0]


def in_order(steps: list[Step]) -> list[Group]:
    """The steps by type of object, quotes first."""
    groups = grouped(steps)
    known = [type for type in ORDER if type in groups]
    return [Group(type, groups[type]) for type in known + [type for type in groups if type not in ORDER]]
