"""MCP: each use case is a tool named area_verb, whose description is its docstring; stdio and streamable HTTP."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from asgiref.sync import sync_to_async

from northing import __version__
from northing.core.actors import Actor
from northing.core.errors import Invalid, Problem
from northing.core.usecases import CATALOGUE, UseCase

if TYPE_CHECKING:
    from mcp.server import Server

INSTRUCTIONS = (
    "Northing holds a product team's feedback, ideas, decisions, work items and releases, and the trace between them. "
    "Ask workspace_why for the evidence behind a key such as RUST-123. "
    "Pass dry_run=true to an action to see what it would change."
)


def tools() -> dict[str, UseCase]:
    """The use cases an agent may see, by tool name."""
    return {usecase.name.replace(".", "_"): usecase for usecase in CATALOGUE.values() if usecase.agents}


def server(actor_of: Callable[[Any], Actor]) -> "Server":
    """An MCP server; `actor_of` takes the request context and says who is asking."""
    from mcp import types
    from mcp.server import Server

    async def list_tools(context: Any, params: Any) -> types.ListToolsResult:
        actor = await sync_to_async(actor_of)(context)
        held = [(name, usecase) for name, usecase in tools().items() if _reachable(usecase, actor)]
        return types.ListToolsResult(tools=[_tool(name, usecase) for name, usecase in held])

    async def call_tool(context: Any, params: Any) -> types.CallToolResult:
        actor = await sync_to_async(actor_of)(context)
        text, failed = await sync_to_async(answer)(actor, params.name, params.arguments or {})
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=failed)

    return Server(
        "northing", version=__version__, instructions=INSTRUCTIONS, on_list_tools=list_tools, on_call_tool=call_tool
    )


def answer(actor: Actor, tool: str, arguments: dict[str, Any]) -> tuple[str, bool]:
    """Call the tool; return (text for the agent, whether it failed)."""
    try:
        usecase = tools().get(tool)
        if usecase is None:
            raise Invalid(f"There is no tool {tool}: list the tools first.", field="name")
        given = dict(arguments)
        if usecase.changes and given.pop("dry_run", False) is True:
            return _rehearsed(usecase, actor, given), False
        result = usecase(actor, **given)
        found = {"data": usecase.as_json(result)}
        if getattr(result, "next", ""):
            found["next"] = result.next
        return json.dumps(found, ensure_ascii=False), False
    except Problem as problem:
        return " ".join(fault.sentence for fault in problem.faults), True


def _rehearsed(usecase: UseCase, actor: Actor, given: dict[str, Any]) -> str:
    rehearsal = usecase.rehearse(actor, **given)
    changes = [{"type": c.row.type, "before": c.before, "after": c.after} for c in rehearsal.changes[:50]]
    return json.dumps({"dry_run": True, "would_return": rehearsal.result, "would_change": changes}, ensure_ascii=False)


def _reachable(usecase: UseCase, actor: Actor) -> bool:
    return actor.may(usecase.name) and (actor.writes or not usecase.changes)


def _tool(name: str, usecase: UseCase) -> Any:
    from mcp import types

    schema = usecase.inputs.model_json_schema()
    if usecase.changes:
        schema.setdefault("properties", {})["dry_run"] = {
            "type": "boolean",
            "default": False,
            "description": "Say what would change, and change nothing.",
        }
    hints = types.ToolAnnotations(read_only_hint=not usecase.changes, open_world_hint=False)
    return types.Tool(name=name, description=usecase.description, input_schema=schema, annotations=hints)
