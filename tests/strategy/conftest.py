"""What these tests share: somebody says something, and it is linked to an idea or a theme."""

from collections.abc import Callable
from typing import Any

import pytest

from northing.feedback import actions as feedback
from northing.strategy import actions
from northing.strategy.models import Decision, Idea
from tests.world import World

TEXT = "Signing in takes for ever, every Monday."


@pytest.fixture
def idea(world: World) -> Idea:
    return actions.add_idea(world.member, product="ACME", title="Sign in with passkeys")


@pytest.fixture
def theme(world: World) -> Any:
    return feedback.add_theme(world.member, product="ACME", name="Signing in is slow")


@pytest.fixture
def decision(world: World, idea: Idea) -> Decision:
    """An open decision about the idea, with two options."""
    options = [{"name": "Passkeys", "note": "No password to forget."}, {"name": "Longer sessions"}]
    return actions.add_decision(
        world.member, title="How people sign in", product="ACME", options=options, about=[idea.key]
    )


@pytest.fixture
def hear(world: World) -> Callable[..., Any]:
    """hear("Globex", idea) notes a message of that account with one insight about the idea or theme."""

    def heard(account: str, about: Any, text: str = TEXT, **more: Any) -> Any:
        message = feedback.add_feedback(world.member, product="ACME", text=text, account_name=account, **more)
        ref = f"{about.type}:{about.pk}"
        return feedback.highlight(world.member, id=message.pk, start=0, end=len(text), about=ref)

    return heard
