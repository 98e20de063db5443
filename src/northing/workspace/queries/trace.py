"""Why something is built and what came of it: the trace walked back to the evidence and forward to the outcome."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from django.db import connection
from pydantic import Field

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.usecases import query

from ..models import Link
from ..models.trace import WALKED
from ..shapes import NeighbourShape, Ref, WhyShape
from .find import find, refer

MOST_NODES = 1000


@dataclass
class Step:
    """One object of the trace: how far it is from the one asked about, and the link that led here."""

    row: Any
    depth: int
    kind: str = ""
    from_ref: str = ""
    children: list["Step"] = field(default_factory=list)

    @property
    def type(self) -> str:
        return self.row.type

    @property
    def id(self) -> int:
        return self.row.pk

    @property
    def ref(self) -> str:
        return refer(self.row)

    @property
    def title(self) -> str:
        return str(kinds.kind_of(self.row).title(self.row))

    @property
    def url(self) -> str:
        return kinds.kind_of(self.row).page(self.row)

    @property
    def facts(self) -> str:
        return kinds.kind_of(self.row).facts(self.row)


@dataclass
class Why:
    """Both directions of the trace from one object."""

    step: Step
    evidence: list[Step]
    outcome: list[Step]
    complete: bool


@query("workspace.why", "GET /why/{ref}", returns=WhyShape)
def why(actor: Actor, *, ref: Ref, depth: Annotated[int, Field(ge=1, le=20)] = 10) -> Why:
    """Why does this exist, and what came of it: back to customers' sentences, forward to the outcome."""
    row = find(actor, ref)
    up, down = (_walk(actor, row, depth, upward=upward) for upward in (True, False))
    known = kinds.fetch(actor, {node[:2] for node in up + down})
    evidence, outcome = (_steps(nodes, known, actor) for nodes in (up, down))
    return Why(Step(row, 0), evidence, outcome, complete=len(up) < MOST_NODES and len(down) < MOST_NODES)


@query("workspace.links", "GET /links", returns=list[NeighbourShape])
def neighbours(actor: Actor, *, of: Ref) -> list[Step]:
    """Every link of one object, whatever its kind, with the object at the other end."""
    return [step for _link, step in links_of(actor, find(actor, of))]


Node = tuple[
    str, int, int, str, str, int
]  # type, id, depth, link kind, the type and id of the node it was reached from


def _walk(actor: Actor, row: Any, depth: int, *, upward: bool) -> list[Node]:
    with connection.cursor() as cursor:
        cursor.execute(
            _sql("why_up" if upward else "why_down"),
            {"workspace": actor.workspace_id, "type": row.type, "id": row.pk, "depth": depth, "most": MOST_NODES},
        )
        return cursor.fetchall()


def _steps(nodes: list[Node], known: dict[tuple[str, int], Any], actor: Actor) -> list[Step]:
    """The visible nodes, each once, nearest first. What one may not see is left out and hides nothing else."""
    steps: dict[tuple[str, int], Step] = {}
    for type, id, depth, kind, near_type, near_id in nodes:
        row = known.get((type, id))
        if row is not None and (type, id) not in steps:
            near = known.get((near_type, near_id))
            steps[type, id] = Step(row, depth, kind, refer(near) if near else "")
    return list(steps.values())


def grouped(steps: list[Step]) -> dict[str, list[Step]]:
    """The steps by type of object, in the order of the trace."""
    groups: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        groups[step.type].append(step)
    return dict(groups)


def _far_end(link: Link, row: Any) -> tuple[str, int, str]:
    if (link.from_type, link.from_id) == (row.type, row.pk):
        return link.to_type, link.to_id, "out"
    return link.from_type, link.from_id, "in"


@cache
def _sql(name: str) -> str:
    """The named question, without the lines that are marked for the other database."""
    text = (Path(__file__).parent / f"{name}.sql").read_text()
    other = {"sqlite": "postgres", "postgresql": "sqlite"}[connection.vendor]
    text = re.sub(rf"-- {other}.*?(?=-- (sqlite|both))", "", text, flags=re.DOTALL)
    return text.replace("{walked}", ", ".join(f"'{kind}'" for kind in sorted(WALKED)))


def links_of(actor: Actor, row: Any) -> list[tuple[Link, Step]]:
    """The newest links of an object whose other end can be seen, each with that end."""
    links = list(Link.objects.visible_to(actor).touching(row.type, row.pk).order_by("-created")[:200])
    known = kinds.fetch(actor, {_far_end(link, row)[:2] for link in links})
    pairs = [(link, _far_end(link, row)) for link in links]
    return [(link, Step(known[end[:2]], 1, link.kind, end[2])) for link, end in pairs if end[:2] in known]
