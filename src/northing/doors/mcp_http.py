"""MCP over streamable HTTP at /mcp, with a bearer token; the library is loaded at the first call."""

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from asgiref.sync import sync_to_async

from northing.core import kinds
from northing.core.actors import Actor
from northing.core.errors import Problem, Unauthenticated

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Mount:
    """An ASGI callable; every call is stateless and authenticated by itself."""

    def __init__(self) -> None:
        self.manager: Any = None
        self.running: asyncio.Task[None] | None = None
        self.ready = asyncio.Event()
        self.done = asyncio.Event()
        self.lock = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await sync_to_async(actor_from)(dict(scope["headers"]).get(b"authorization", b"").decode("latin-1"))
        except Problem as problem:
            await _refuse(send, problem)
            return
        async with self.lock:
            if self.running is None:
                self.running = asyncio.create_task(self._run())
        await self.ready.wait()
        await self.manager.handle_request(scope, receive, send)

    async def stop(self) -> None:
        self.done.set()
        if self.running is not None:
            await self.running

    async def _run(self) -> None:
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

        from .mcp import server

        app = server(lambda context: actor_from(context.request.headers.get("authorization", "")))
        self.manager = StreamableHTTPSessionManager(app, json_response=True, stateless=True)
        async with self.manager.run():
            self.ready.set()
            await self.done.wait()


def actor_from(header: str) -> Actor:
    """The actor of an Authorization header. Raises Unauthenticated."""
    if not header.startswith("Bearer ") or kinds.SOCKETS.bearer is None:
        raise Unauthenticated(
            "Send your token in the header “Authorization: Bearer …”; make one under Settings, Tokens."
        )
    return kinds.SOCKETS.bearer(header.removeprefix("Bearer ").strip(), "mcp")


async def _refuse(send: Send, problem: Problem) -> None:
    body = json.dumps({"title": problem.title, "status": problem.status, "detail": problem.sentence}).encode()
    headers = [(b"content-type", b"application/problem+json"), (b"www-authenticate", b"Bearer")]
    await send({"type": "http.response.start", "status": problem.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
