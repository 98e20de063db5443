"""The one process: pages and REST (Django), MCP at /mcp, and the foreman that starts the worker when there is work."""

import os
import warnings
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "northing.settings")

from django.core.asgi import get_asgi_application

warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous")  # small static files
django = get_asgi_application()

from northing.core.jobs import Foreman  # noqa: E402 - the line above sets Django up
from northing.doors.mcp_http import Mount  # noqa: E402

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
mcp = Mount()


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["type"] == "http" and scope["path"].rstrip("/") == "/mcp":
        await mcp(scope, receive, send)
    elif scope["type"] == "http":
        await django(scope, receive, send)


async def _lifespan(receive: Receive, send: Send) -> None:
    foreman = Foreman()
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            foreman.start()
            await send({"type": "lifespan.startup.complete"})
        elif message["type"] == "lifespan.shutdown":
            foreman.stop()
            await mcp.stop()
            await send({"type": "lifespan.shutdown.complete"})
            return
