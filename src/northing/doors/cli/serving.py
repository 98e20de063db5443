"""Commands about the program itself: setting up, serving, the worker, the sample, MCP over stdio."""

import errno
import os
import socket
import webbrowser
from pathlib import Path

import click
from django.conf import settings
from django.core.management import call_command

from northing.core.errors import Refused
from northing.core.jobs import work_until_idle
from northing.workspace.models import Workspace
from northing.workspace.setup import create_workspace

from .who import acting

DEMO_EMAIL, DEMO_PASSWORD = "demo@northing.example", "northing-demo"


@click.command()
@click.option("--email", required=True, help="The owner's address, to sign in with.")
@click.option("--password", required=True, help="At least 8 characters.")
@click.option("--workspace", required=True, help="The workspace's name.")
def init(email: str, password: str, workspace: str) -> None:
    """Set up this data folder: a workspace and its owner, without questions."""
    migrate()
    owner = create_workspace(name=workspace, email=email, password=password)
    click.echo(f"{workspace} is ready in {settings.HOME}; {owner.name} is its owner. Next: northing up")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--open", "open_browser", is_flag=True, help="Open the browser.")
def up(host: str, port: int, open_browser: bool) -> None:
    """Serve the pages, REST and MCP, and run background work, until told to stop."""
    refuse_taken(host, port)
    migrate()
    address = f"http://{host}:{port}/"
    click.echo(f"Northing is at {address} · data in {settings.HOME} · Ctrl-C stops it")
    if open_browser:
        webbrowser.open(address)
    serve(host, port)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
def demo(host: str, port: int) -> None:
    """Serve the sample workspace, made on the first start."""
    refuse_taken(host, port)
    migrate()
    if not Workspace.objects.filter(is_sample=True).exists():
        make_sample()
    click.echo(
        f"Sample workspace: http://{host}:{port}/ · sign in as {DEMO_EMAIL} with {DEMO_PASSWORD} · Ctrl-C stops it"
    )
    serve(host, port)


@click.command(hidden=True)
def work() -> None:
    """Run what is queued and end: the child process that `up` starts."""
    work_until_idle()


@click.command(hidden=True)
@click.argument("folder", type=click.Path(path_type=Path))
def reference(folder: Path) -> None:
    """Write the reference documentation."""
    from northing.doors.reference import write

    for path in write(folder):
        click.echo(path)


@click.command()
@click.pass_context
def mcp(context: click.Context) -> None:
    """Serve MCP over standard input and output, for an assistant on this machine."""
    import anyio
    from mcp.server.stdio import stdio_server

    from northing.doors.mcp import server

    chosen = acting(context)

    async def talk() -> None:
        app = server(lambda _context: chosen)
        async with stdio_server() as (incoming, outgoing):
            await app.run(incoming, outgoing, app.create_initialization_options())

    anyio.run(talk)


@click.command()
@click.argument("what", type=click.Choice(["load", "reset", "remove"]))
def sample(what: str) -> None:
    """Load the sample workspace, reset it, or remove it."""
    migrate()
    if what != "load":
        remove_sample()
    if what != "remove" and not Workspace.objects.filter(is_sample=True).exists():
        make_sample()


def make_sample() -> None:
    """The sample company, imported like any other source."""
    from northing.connectors.sample_workspace import load_sample

    click.echo("Making the sample workspace …")
    owner = create_workspace(name="Harbourline (sample)", email=DEMO_EMAIL, password=DEMO_PASSWORD, is_sample=True)
    click.echo(load_sample(owner))


def remove_sample() -> None:
    from northing.connectors.sample_workspace import remove_samples

    click.echo(f"Removed {remove_samples()} sample workspace(s).")


def migrate() -> None:
    Path(settings.HOME).mkdir(parents=True, exist_ok=True)
    call_command("migrate", interactive=False, verbosity=0)


def refuse_taken(host: str, port: int) -> None:
    """Raises Refused where nothing can be served, before anything is written or promised."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as error:
        remedy = "choose another with --port" if error.errno == errno.EADDRINUSE else "choose another --host or --port"
        reason = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be served on ({error.strerror})"
        raise Refused(f"{host}:{port} {reason}: {remedy}.", field="port") from error


def serve(host: str, port: int) -> None:
    import uvicorn

    os.environ.setdefault("NORTHING_HOSTS", f"localhost,127.0.0.1,[::1],{host}")
    settings.ALLOWED_HOSTS = os.environ["NORTHING_HOSTS"].split(",")
    uvicorn.run("northing.asgi:application", host=host, port=port, log_level="warning", lifespan="on")
