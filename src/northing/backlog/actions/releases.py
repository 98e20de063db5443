"""Releases, milestones and sprints."""

from datetime import date

from django.utils import timezone

from northing.core.actors import Actor
from northing.core.changes import edit, record
from northing.core.rows import Viewers
from northing.core.shapes import Id, Label, Line, ProductKey, Text
from northing.core.usecases import action

from ..models import Milestone, Release, ReleaseState, Sprint
from ..shapes import MilestoneShape, Moment, ReleaseShape, SprintShape
from .items import a_product


@action("backlog.add_release", "POST /releases", returns=ReleaseShape)
def add_release(
    actor: Actor,
    *,
    product: ProductKey,
    name: Line,
    summary: Text = "",
    starts: date | None = None,
    due: date | None = None,
    state: ReleaseState = ReleaseState.PLANNED,
    viewers: Viewers = Viewers.TEAM,
) -> Release:
    """Plan a release of a product."""
    release = Release(product=a_product(actor, product), name=name, summary=summary, starts=starts, due=due)
    release.state, release.viewers = state, viewers
    return record(actor, release.sound())


@action("backlog.edit_release", "PATCH /releases/{id}", returns=ReleaseShape)
def edit_release(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    name: Line | None = None,
    summary: Text | None = None,
    starts: date | None = None,
    due: date | None = None,
    state: ReleaseState | None = None,
    viewers: Viewers | None = None,
    clear: list[Label] = [],
) -> Release:
    """Change a release; `clear` names fields to empty, such as due."""
    release = Release.objects.all().one(actor, id=id)
    values = {"name": name, "summary": summary, "starts": starts, "due": due, "state": state, "viewers": viewers}
    return record(actor, edit(release, version=version, clear=clear, **values).sound())


@action("backlog.ship_release", "POST /releases/{id}/ship", returns=ReleaseShape)
def ship_release(actor: Actor, *, id: Id, at: Moment | None = None) -> Release:
    """Say that a release is out, now or since a moment."""
    return record(actor, Release.objects.all().one(actor, id=id).ship(at or timezone.now()))


@action("backlog.add_milestone", "POST /milestones", returns=MilestoneShape)
def add_milestone(
    actor: Actor, *, product: ProductKey, name: Line, due: date | None = None, viewers: Viewers = Viewers.TEAM
) -> Milestone:
    """Add a dated point to a product."""
    return record(actor, Milestone(product=a_product(actor, product), name=name, due=due, viewers=viewers))


@action("backlog.edit_milestone", "PATCH /milestones/{id}", returns=MilestoneShape)
def edit_milestone(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    name: Line | None = None,
    due: date | None = None,
    reached_at: Moment | None = None,
    viewers: Viewers | None = None,
    clear: list[Label] = [],
) -> Milestone:
    """Change a milestone, or say when it was reached; `clear` names fields to empty, such as due."""
    milestone = Milestone.objects.all().one(actor, id=id)
    values = {"name": name, "due": due, "reached_at": reached_at, "viewers": viewers}
    return record(actor, edit(milestone, version=version, clear=clear, **values))


@action("backlog.add_sprint", "POST /sprints", returns=SprintShape)
def add_sprint(
    actor: Actor,
    *,
    product: ProductKey,
    name: Line,
    goal: Text = "",
    starts: Moment | None = None,
    ends: Moment | None = None,
) -> Sprint:
    """Add a sprint to a product."""
    return record(
        actor, Sprint(product=a_product(actor, product), name=name, goal=goal, starts=starts, ends=ends).sound()
    )


@action("backlog.edit_sprint", "PATCH /sprints/{id}", returns=SprintShape)
def edit_sprint(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    name: Line | None = None,
    goal: Text | None = None,
    starts: Moment | None = None,
    ends: Moment | None = None,
    completed_at: Moment | None = None,
    clear: list[Label] = [],
) -> Sprint:
    """Change a sprint, or say when it was completed; `clear` names fields to empty, such as goal."""
    sprint = Sprint.objects.all().one(actor, id=id)
    values = {"name": name, "goal": goal, "starts": starts, "ends": ends, "completed_at": completed_at}
    return record(actor, edit(sprint, version=version, clear=clear, **values).sound())
