"""What stands behind ideas: insights about them and about the themes they answer, each account counted once.

`feedback.evidence_of` weighs ideas or themes by themselves; an account that asked for an idea and also complained of
its theme would count twice if those were added up. Insights, accounts and themes are reached through their kinds, as
everything that crosses areas is. Nothing here is for guests.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.paging import Slice, take
from northing.engines.ranking import Rice, rice
from northing.feedback.shapes import Evidence

from ..models import Idea
from . import links

STRONGEST = ("-importance", "-id")


@dataclass
class Said:
    """What was said about one thing: how many insights, in which messages, by which accounts."""

    insights: int = 0
    votes: dict[int, int] = field(default_factory=dict)  # {message: votes}
    revenue: dict[int, int] = field(default_factory=dict)  # {account: what it pays a year}

    def add(self, other: "Said") -> None:
        self.insights += other.insights
        self.votes.update(other.votes)
        self.revenue.update(other.revenue)

    def weighed(self) -> Evidence:
        paid, votes = sum(self.revenue.values()), sum(self.votes.values())
        return Evidence(self.insights, len(self.votes), len(self.revenue), paid, votes)


def weigh(actor: Actor, ideas: Iterable[Idea]) -> None:
    """Give each idea its evidence and its score, in a constant number of queries; guests get neither."""
    ideas = list(ideas)
    if actor.is_guest or not ideas:
        return
    behind = evidence_behind(actor, [idea.pk for idea in ideas])
    for idea in ideas:
        idea.evidence = behind[idea.pk]
        idea.rice = _score(idea)


def evidence_behind(actor: Actor, ids: Collection[int]) -> dict[int, Evidence]:
    """The evidence of each of these ideas."""
    themes = links.starts(actor, "answered_by", "theme", "idea", ids)
    said = _said(actor, ids, {theme for group in themes.values() for theme in group})
    found: dict[int, Evidence] = {}
    for id in ids:
        whole = Said()
        for about in (("idea", id), *(("theme", theme) for theme in themes.get(id, ()))):
            if about in said:
                whole.add(said[about])
        found[id] = whole.weighed()
    return found


def insights_behind(actor: Actor, idea: Idea) -> QuerySet:
    """The insights about the idea and about the themes it answers."""
    themes = links.starts(actor, "answered_by", "theme", "idea", [idea.pk]).get(idea.pk, [])
    return _about(actor, [idea.pk], themes)


def quotes_behind(actor: Actor, idea: Idea, *, after: str = "", limit: int = 50) -> Slice:
    """The insights behind the idea, the most important first, each with the theme it came by as `theme`."""
    page = take(insights_behind(actor, idea).with_speakers(), STRONGEST, after=after, limit=limit)
    themes = kinds.fetch(actor, {one.about for one in page if one.about_type == "theme"})
    for one in page:
        one.theme = themes.get(one.about)
    return page


def accounts_behind(actor: Actor, idea: Idea) -> list[tuple[Any, int]]:
    """The accounts whose people said it, each with its number of insights, the highest revenue first."""
    said = insights_behind(actor, idea).exclude(feedback__account=None).order_by()
    counted = dict(said.values_list("feedback__account").annotate(Count("pk")))
    accounts = kinds.KINDS["account"].visible_to(actor).filter(pk__in=counted).order_by("-revenue", "name")
    return [(account, counted[account.pk]) for account in accounts]


def themes_of(actor: Actor, idea: Idea) -> list[Any]:
    """The themes the idea answers, as far as the actor may see them."""
    found = links.starts(actor, "answered_by", "theme", "idea", [idea.pk]).get(idea.pk, [])
    rows = kinds.fetch(actor, [("theme", theme) for theme in found])
    return [rows["theme", theme] for theme in found if ("theme", theme) in rows]


def asked_by(actor: Actor, account: int) -> Counter[int]:
    """The ids of the ideas that this account's people asked for, each with its number of insights."""
    insights = kinds.KINDS["insight"].visible_to(actor).filter(feedback__account=account).order_by()
    said = {(type, id): n for type, id, n in insights.values_list("about_type", "about_id").annotate(Count("pk"))}
    answers = links.ends(actor, "answered_by", "theme", [id for type, id in said if type == "theme"], "idea")
    asked: Counter[int] = Counter()
    for (type, id), number in said.items():
        for idea in {"idea": [id], "theme": answers.get(id, [])}.get(type, []):
            asked[idea] += number
    return asked


def _score(idea: Idea) -> Rice:
    reach = idea.evidence.accounts if idea.reach is None else idea.reach
    return rice(reach=reach, impact=idea.impact, confidence=idea.confidence, effort=idea.effort)


def _said(actor: Actor, ideas: Collection[int], themes: Collection[int]) -> dict[tuple[str, int], Said]:
    said: dict[tuple[str, int], Said] = defaultdict(Said)
    columns = ("about_type", "about_id", "feedback_id", "feedback__votes", "feedback__account_id")
    rows = list(_about(actor, ideas, themes).order_by().values_list(*columns))
    paid = _paid(actor, {account for *_, account in rows})
    for type, id, message, votes, account in rows:
        one = said[type, id]
        one.insights += 1
        one.votes[message] = votes
        if account in paid:
            one.revenue[account] = paid[account]
    return said


def _paid(actor: Actor, accounts: Collection[int | None]) -> dict[int | None, int]:
    found = kinds.KINDS["account"].visible_to(actor).filter(pk__in=[id for id in accounts if id])
    return dict(found.values_list("pk", "revenue"))


def _about(actor: Actor, ideas: Collection[int], themes: Collection[int]) -> QuerySet:
    insights = kinds.KINDS["insight"].visible_to(actor)
    return insights.about("idea", ideas) | insights.about("theme", themes)
