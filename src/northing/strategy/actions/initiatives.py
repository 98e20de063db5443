"""Placing bets."""

from datetime import date

from northing.core.actors import Actor
from northing.core.changes import edit, record
from northing.core.rows import Viewers
from northing.core.shapes import Id, Label, Line, ProductKey, Text
from northing.core.usecases import action

from ..models import Horizon, Initiative, InitiativeState
from ..shapes import InitiativeShape
from .named import home, named


@action("strategy.add_initiative", "POST /initiatives", returns=InitiativeShape)
def add_initiative(
    actor: Actor,
    *,
    product: ProductKey,
    name: Line,
    summary: Text = "",
    state: InitiativeState = InitiativeState.PROPOSED,
    horizon: Horizon = Horizon.LATER,
    starts: date | None = None,
    due: date | None = None,
    owner: Id | None = None,
    viewers: Viewers = Viewers.TEAM,
) -> Initiative:
    """Add a bet that spans releases, for now, next or later."""
    initiative = Initiative(product=home(actor, product), name=name, summary=summary, state=state, horizon=horizon)
    initiative.starts, initiative.due, initiative.viewers = starts, due, viewers
    initiative.owner = named(actor, "member", owner, "owner")
    return record(actor, initiative.sound())


@action("strategy.edit_initiative", "PATCH /initiatives/{id}", returns=InitiativeShape)
def edit_initiative(
    actor: Actor,
    *,
    id: Id,
    version: int | None = None,
    name: Line | None = None,
    summary: Text | None = None,
    state: InitiativeState | None = None,
    horizon: Horizon | None = None,
    starts: date | None = None,
    due: date | None = None,
    owner: Id | None = None,
    viewers: Viewers | None = None,
    clear: list[Label] = [],
) -> Initiative:
    """Change a bet: its words, state, horizon, dates or owner; `clear` names fields to empty, such as due."""
    initiative = Initiative.objects.with_people().one(actor, id=id)
    values = {"name": name, "summary": summary, "state": state, "horizon": horizon, "starts": starts, "due": due}
    person = named(actor, "member", owner, "owner")
    edit(initiative, version=version, clear=clear, **values, owner=person, viewers=viewers)
    return record(actor, initiative.sound())
