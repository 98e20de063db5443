"""From other systems' words for a state to our six: what a survey suggests, and what a reader does unless told."""

import re
from functools import cache
from typing import Literal

State = Literal["backlog", "ready", "in_progress", "in_review", "done", "cancelled"]

CANCELLED = re.compile(
    r"won.?t|cancel|reject|declin|invalid|duplicate|obsolete|abandon|not.?planned|(cannot|can.?t).?reproduce"
    r"|not.{0,5}(a|our).?bug|works.for.me|needs?.more.info|incomplete|withdrawn|discard|removed|archived|by.design"
)
PUT_OFF = re.compile(r"hold|defer|later|postpone")
WORDS: tuple[tuple[State, re.Pattern[str]], ...] = (
    ("cancelled", CANCELLED),
    ("backlog", re.compile(r"not.?started|re.?open|backlog|icebox|triage|on.?hold|^hold")),
    ("done", re.compile(r"\bdone\b|closed|resolved|complete|fixed|shipped|released|deployed|finished|merged|\blive\b")),
    ("in_review", re.compile(r"review|\bqa\b|\bqe\b|test|verif|staging|approval|\buat\b|validat|pull.?request")),
    ("ready", re.compile(r"ready|selected|to.?do|next|planned|approved|scheduled|committed|refined|groomed|accepted")),
    (
        "in_progress",
        re.compile(r"progress|doing|develop|implement|working|started|active|\bwip\b|blocked|coding|build"),
    ),
)
CATEGORIES: dict[str, State] = {"new": "backlog", "indeterminate": "in_progress", "done": "done"}


@cache
def state_for(status: str, resolution: str = "", category: str = "") -> State:
    """Our state for a foreign status; a resolution decides between done and cancelled, Jira's category the unknown."""
    ended = resolution.casefold() not in ("", "unresolved", "none")
    if ended:
        return "cancelled" if CANCELLED.search(words(resolution)) or PUT_OFF.search(words(resolution)) else "done"
    named = next((state for state, pattern in WORDS if pattern.search(words(status))), None)
    return named or CATEGORIES.get(category, "backlog")


def words(name: str) -> str:
    """Lower case, with blanks for dashes and underscores."""
    return re.sub(r"[-_]+", " ", name.casefold())
