"""The door for assistants, through a real client."""

import asyncio
import json
from typing import Any

import pytest

from northing.core.actors import Actor
from northing.core.usecases import CATALOGUE
from northing.customers.models import Account
from northing.doors import mcp
from northing.doors.mcp_http import Mount
from northing.workspace.access import by_token
from northing.workspace.actions import make_token
from tests.world import World

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_database]


def talk(actor: Actor, tool: str = "", **arguments: Any) -> tuple[set[str], Any]:
    """The tools the actor sees, and what the call answered: its JSON, or its sentence."""
    from mcp.client import Client

    async def conversation() -> tuple[set[str], Any]:
        async with Client(mcp.server(lambda context: actor)) as client:
            names = {found.name for found in (await client.list_tools()).tools}
            if not tool:
                return names, None
            answer = await client.call_tool(tool, arguments)
            text = answer.content[0].text
            return names, text if answer.is_error else json.loads(text)

    return asyncio.run(conversation())


def test_an_assistant_sees_the_task_shaped_tools_and_no_imports(world: World):
    names, _ = talk(world.owner)
    assert names == {name.replace(".", "_") for name, usecase in CATALOGUE.items() if usecase.agents}
    assert not {name for name in names if "import" in name or "token" in name}


def test_a_tool_answers_with_the_shape_of_its_use_case(world: World):
    _, answer = talk(world.member, "customers_add_account", name="Initech", revenue=7)
    assert answer["data"]["revenue"] == 7


def test_a_dry_run_tells_and_does_nothing(world: World):
    _, answer = talk(world.member, "customers_add_account", name="Initech", dry_run=True)
    assert answer["would_change"][0]["after"]["name"] == "Initech"
    assert not Account.objects.filter(name="Initech").exists()


def test_a_refusal_is_a_sentence(world: World):
    _, sentence = talk(world.member, "customers_add_account", name="")
    assert sentence == "name is empty or too short: at least 1 characters."


def test_a_reading_token_sees_only_reading_tools(world: World):
    reader = by_token(make_token(world.owner, name="reader").secret, "mcp")
    names, sentence = talk(reader, "customers_add_account", name="Initech")
    assert "customers_accounts" in names and "customers_add_account" not in names
    assert "may only read" in sentence


def test_a_stranger_asks_why_and_learns_nothing(world: World):
    _, sentence = talk(world.stranger, "workspace_why", ref=f"account:{world.account.pk}")
    assert "Globex" not in sentence


def test_nobody_reaches_mcp_over_http_without_a_token(db: None):
    sent: list[dict[str, Any]] = []

    async def knock() -> None:
        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await Mount()({"type": "http", "path": "/mcp", "headers": []}, lambda: None, send)

    asyncio.run(knock())
    assert sent[0]["status"] == 401
