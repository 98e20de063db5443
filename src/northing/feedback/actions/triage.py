"""Clearing the inbox."""

from enum import StrEnum
from typing import Annotated

from django.utils.translation import gettext as _
from pydantic import StringConstraints

from northing.core.actors import Actor
from northing.core.changes import record
from northing.core.errors import Invalid
from northing.core.shapes import Id
from northing.core.usecases import action

from ..models import Feedback
from ..shapes import Day, FeedbackShape

Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)]


class Verdict(StrEnum):
    ACCEPT = "accept"
    DUPLICATE = "duplicate"
    DECLINE = "decline"
    SNOOZE = "snooze"


@action("feedback.triage", "PUT /feedback/{id}/triage", returns=FeedbackShape)
def triage_feedback(
    actor: Actor,
    *,
    id: Id,
    verdict: Verdict,
    reason: Reason = "",
    duplicate_of: Id | None = None,
    until: Day | None = None,
) -> Feedback:
    """Accept a message, mark it as a duplicate of another, decline it with a reason, or snooze it until a day."""
    message = Feedback.objects.select_related("product").one(actor, id=id)
    match verdict:
        case Verdict.ACCEPT:
            message.accept(actor.member_id)
        case Verdict.DECLINE:
            message.decline(reason, actor.member_id)
        case Verdict.SNOOZE:
            message.snooze(until, actor.member_id)
        case Verdict.DUPLICATE:
            message.mark_duplicate(_named(actor, duplicate_of), actor.member_id)
    return record(actor, message)


@action("feedback.reopen", "DELETE /feedback/{id}/triage", returns=FeedbackShape)
def reopen_feedback(actor: Actor, *, id: Id) -> Feedback:
    """Put a message back into the inbox, whatever was decided about it."""
    message = Feedback.objects.all().one(actor, id=id)
    message.reopen()
    return record(actor, message)


def _named(actor: Actor, id: int | None) -> Feedback:
    """The message it repeats. Raises Invalid where none is named, or it is not there."""
    found = Feedback.objects.visible_to(actor).select_related("product").filter(pk=id or 0).first()
    if found is None:
        raise Invalid(
            _("duplicate_of names no message: give the number of the one that this repeats."), field="duplicate_of"
        )
    return found
