"""What these tests share: somebody says something."""

from collections.abc import Callable
from typing import Any

import pytest

from northing.feedback import actions
from northing.feedback.models import Feedback
from tests.world import World

Say = Callable[..., Feedback]


@pytest.fixture
def say(world: World) -> Say:
    """say("It is slow.", account_name="Globex") captures a message as a member."""

    def said(text: str = "The export is slow. It times out every Monday.", **more: Any) -> Feedback:
        return actions.add_feedback(world.member, **{"product": "ACME", "text": text} | more)

    return said
