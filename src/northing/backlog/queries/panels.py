"""What other areas' pages show of the backlog: work for an account, of an idea, of an initiative."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from northing.core.actors import Actor
from northing.workspace.queries import why

from ..models import Item, ItemState, Release
from .guests import hide_unshown
from .links import links
from .releases import Progress, progress_of

MOST = 50
QUOTES = 30


@dataclass
class Promised:
    """What an account asked for: what shipped, and what is under way with its due dates; at most `most` of each."""

    shipped: list[Item]
    under_way: list[Item]
    most: int


def for_account(actor: Actor, account: int) -> Promised:
    """The items that came of what an account said: shipped ones newest first, open ones by due date."""
    found = Item.objects.visible_to(actor).filter(_came_of(actor, account)).exclude(state=ItemState.CANCELLED)
    rows = found.for_rows().select_related("assignee", "release", "milestone")
    shipped = list(rows.filter(done_at__isnull=False).order_by("-done_at", "id")[:MOST])
    under_way = list(rows.open().order_by("rank", "id")[: 4 * MOST])
    hide_unshown(actor, shipped + under_way)
    under_way.sort(key=lambda each: (each.due is None, each.due or "", each.rank))
    return Promised(shipped, under_way[:MOST], MOST)


def of_idea(actor: Actor, idea: int) -> tuple[list[Item], Progress]:
    """What became of an idea, and how far it is."""
    found = Item.objects.visible_to(actor).having(idea_id=idea).for_rows().order_by("done_at", "rank", "id")
    rows = list(found[:MOST])
    hide_unshown(actor, rows)
    return rows, progress_of(actor, idea__in=[idea])[idea]


def of_initiative(actor: Actor, initiative: int) -> list[Release]:
    """The releases that hold work of an initiative's ideas, each with how far that work is."""
    mine = Q(idea__in=links(actor, "includes", "initiative", "idea").filter(from_id=initiative).values("to_id"))
    held = Item.objects.visible_to(actor).filter(mine).values("release")
    found = list(Release.objects.visible_to(actor).filter(pk__in=held).by_day().order_by("day", "id")[:MOST])
    done = progress_of(actor, release__in=[each.pk for each in found])
    for each in found:
        each.progress = done[each.pk]
    return found


def quotes_behind(actor: Actor, item: Item) -> list[Any]:
    """What customers said that led to an item, nearest first: steps of the trace, insights before whole messages."""
    evidence = why(actor, ref=f"item:{item.pk}").evidence
    insights = [step for step in evidence if step.type == "insight"]
    heard = [step for step in evidence if step.type == "feedback" and step.depth == 1]
    return (insights + heard)[:QUOTES]


def _came_of(actor: Actor, account: int) -> Q:
    """Items reached from an account's messages: at once, or through the ideas and themes these speak of."""
    said = links(actor, "said", "account", "feedback").filter(from_id=account).values("to_id")
    insights = links(actor, "contains", "feedback", "insight").filter(from_id__in=said).values("to_id")
    asked = links(actor, "supports", "insight", "idea").filter(from_id__in=insights).values("to_id")
    pains = links(actor, "supports", "insight", "theme").filter(from_id__in=insights).values("to_id")
    answers = links(actor, "answered_by", "theme", "idea").filter(from_id__in=pains).values("to_id")
    of_messages = links(actor, "became", "feedback", "item").filter(from_id__in=said)
    of_ideas = links(actor, "became", "idea", "item").filter(Q(from_id__in=asked) | Q(from_id__in=answers))
    return Q(pk__in=of_messages.values("to_id")) | Q(pk__in=of_ideas.values("to_id"))
