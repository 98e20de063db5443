"""A REST call that is repeated with the same Idempotency-Key gets the answer of the first one."""

from collections.abc import Callable
from typing import Any

from django.db import transaction

from northing.core.actors import Actor
from northing.core.errors import Refused

from .models import IdempotentAnswer


def remembered(actor: Actor, key: str, digest: str, call: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Call once a key; the answer is kept in the same transaction. Raises Refused for another call with that key."""
    with transaction.atomic():
        kept = IdempotentAnswer.objects.filter(
            workspace_id=actor.workspace_id, member_id=actor.member_id, key=key[:200]
        ).first()
        if kept is None:
            answer = call()
            IdempotentAnswer.objects.create(
                workspace_id=actor.workspace_id,
                member_id=actor.member_id,
                key=key[:200],
                digest=digest,
                status=200,
                body=answer,
            )
            return answer
    if kept.digest != digest:
        raise Refused("This Idempotency-Key was used for another call: use a new key.", field="Idempotency-Key")
    return kept.body
