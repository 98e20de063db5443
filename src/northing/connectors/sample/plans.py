"""Releases, milestones, initiatives, themes, ideas and decisions: what was planned, and when."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from northing.backlog.shapes import IncomingMilestone, IncomingRelease
from northing.connectors.sample.story.all import DECISIONS, EPICS, IDEAS
from northing.connectors.sample.story.forms import Idea, Plan, Verdict
from northing.connectors.sample.story.roadmap import BETS, MILESTONES, RELEASES, THEMES
from northing.connectors.sample.world import World
from northing.core.shapes import Change
from northing.feedback.shapes import IncomingTheme
from northing.strategy.shapes import IncomingDecision, IncomingIdea, IncomingInitiative

ROAD = ("new", "exploring", "ready", "decided", "delivered")

SHIPPED = {epic.idea: plan for plan in RELEASES for epic in EPICS[plan.product] if epic.version == plan.version}
"""The release that delivers an idea."""

GUEST_THEMES = {theme for idea in IDEAS for theme in idea.themes if idea.key in SHIPPED and SHIPPED[idea.key].guests}


def releases(world: World) -> Iterator[tuple[str, IncomingRelease]]:
    """Every release with its dates as planned and as they came."""
    for plan in RELEASES:
        begin = started(plan)
        yield plan.product, IncomingRelease(
            foreign=release_key(plan), name=f"{plan.version} {plan.name}", summary=plan.summary,
            starts=world.clock.weekday(begin), due=world.clock.weekday(plan.due), shipped_at=shipped_at(world, plan),
            state=state_of(plan), viewers="guests" if plan.guests else "team", at=_at(world, min(begin, -20) - 40),
        )  # fmt: skip


def milestones(world: World) -> Iterator[tuple[str, IncomingMilestone]]:
    """The dated points of the products."""
    for number, (product, name, due, reached) in enumerate(MILESTONES, start=1):
        yield product, IncomingMilestone(
            foreign=f"milestone-{number}", name=name, due=world.clock.weekday(due),
            reached_at=None if reached is None else _at(world, reached),
        )  # fmt: skip


def initiatives(world: World) -> Iterator[tuple[str, IncomingInitiative]]:
    """The bets."""
    for bet in BETS:
        yield bet.product, IncomingInitiative(
            foreign=f"initiative-{bet.key}", name=bet.name, summary=bet.summary, state=bet.state, horizon=bet.horizon,
            starts=world.clock.weekday(bet.starts), due=world.clock.weekday(bet.due), owner=bet.owner,
            at=_at(world, bet.since),
        )  # fmt: skip


def themes(world: World) -> Iterator[tuple[str, IncomingTheme]]:
    """The pains as the team names them."""
    for theme in THEMES:
        at = _at(world, theme.since)
        yield theme.product, IncomingTheme(foreign=f"theme-{theme.key}", name=theme.name, summary=theme.summary, at=at)


def ideas(world: World) -> Iterator[tuple[str, IncomingIdea]]:
    """Every idea with both its halves and the states it went through."""
    rng = world.rng("ideas")
    for idea in IDEAS:
        business, technical = idea.owners
        yield idea.product, IncomingIdea(
            foreign=f"idea-{idea.key}", title=idea.title, summary=idea.summary, hypothesis=idea.hypothesis,
            target_segment=idea.segment, state=idea.state, effort=idea.effort, impact=idea.impact,
            confidence=idea.confidence, reach=idea.reach, feasibility=idea.feasibility, owner=business,
            technical_owner=technical, initiative=f"initiative-{idea.bet}" if idea.bet else "",
            themes=tuple(f"theme-{theme}" for theme in idea.themes), author=rng.choice((business, technical, "grace")),
            at=_at(world, idea.since), changes=tuple(_road(world, rng, idea)),
        )  # fmt: skip


def decisions(world: World) -> Iterator[tuple[str, IncomingDecision]]:
    """What was decided, and what still waits."""
    for verdict in DECISIONS:
        yield verdict.product, _decision(world, verdict)


def release_key(plan: Plan) -> str:
    """The foreign key of a release."""
    return f"release-{plan.product}-{plan.version}"


def started(plan: Plan) -> int:
    """The day work on a release began: when the one before it shipped, or will."""
    mine = [other for other in RELEASES if other.product == plan.product]
    at = mine.index(plan)
    before = mine[at - 1] if at else None
    return -730 if before is None else max(before.due, 4) + 1 if before.shipped is None else before.shipped


def shipped_at(world: World, plan: Plan) -> datetime | None:
    """When a release went out, if it has."""
    return None if plan.shipped is None else world.clock.at(world.clock.work(plan.shipped) + 0.55)


def state_of(plan: Plan) -> str:
    """Shipped, or worked on, or only planned."""
    return "shipped" if plan.shipped is not None else "active" if started(plan) < 0 else "planned"


def _at(world: World, day: int) -> datetime:
    """A moment of a past day, the same for the same day."""
    return world.clock.at(world.clock.work(day) + 0.2 + (day * 37 % 50) / 100)


def _road(world: World, rng: Random, idea: Idea) -> Iterator[Change]:
    """The states an idea went through: spread between its birth and its end."""
    states = ("new", "exploring", "declined") if idea.state == "declined" else ROAD[: ROAD.index(idea.state) + 1]
    plan = SHIPPED.get(idea.key)
    begin = world.clock.work(idea.since) + 0.8
    end = world.clock.work(plan.shipped) + 0.6 if plan and plan.shipped is not None else _until(world, begin)
    steps = sorted(rng.uniform(0.1, 0.8) for _ in states[2:])
    for before, after, part in zip(states, states[1:], [*steps, 1.0], strict=False):
        at = world.clock.at(begin + (end - begin) * part)
        by = rng.choice(idea.owners)
        yield Change(at=at, by=by, field="state", before=before, after=after)
        if after == "declined":
            yield Change(at=at, by=by, field="reason", before="", after=idea.reason)


def _until(world: World, begin: float) -> float:
    """When an idea that has not shipped got where it is: not later than today."""
    return begin + min(30.0, (world.clock.now - begin) * 0.8)


def _decision(world: World, verdict: Verdict) -> IncomingDecision:
    driver, approver, contributors, informed = verdict.people
    return IncomingDecision(
        foreign=f"decision-{verdict.key}", title=verdict.title, context=verdict.context, options=verdict.options,
        choice=verdict.choice, why=verdict.why, prediction=verdict.prediction,
        review_on=None if verdict.review is None else world.clock.weekday(verdict.review), driver=driver,
        approver=approver, contributors=tuple(contributors.split()), informed=tuple(informed.split()),
        state=verdict.state, about=verdict.about, leads_to=verdict.leads_to, at=_at(world, verdict.raised),
        decided_at=None if verdict.decided is None else _at(world, verdict.decided),
    )  # fmt: skip
