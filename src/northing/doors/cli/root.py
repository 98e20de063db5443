"""The root command; bad input is one sentence and exit code 2."""

import sys

import click
from django.db import OperationalError, ProgrammingError, connection

from northing import __version__
from northing.core.errors import Problem
from northing.workspace.models import Workspace
from northing.workspace.setup import NOTHING_YET

from .data import brief, import_, why
from .derived import areas
from .serving import demo, init, mcp, reference, sample, up, work


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="northing")
@click.option("--as", "email", default="", metavar="EMAIL", help="Act as this member; by default as the owner.")
@click.option("--workspace", default="", metavar="NAME", help="The workspace meant, where this folder has several.")
@click.pass_context
def root(context: click.Context, email: str, workspace: str) -> None:
    """Northing: why are we building this, when will it be done, and did it work?"""
    context.obj = {"email": email, "workspace": workspace}


for command in (init, up, demo, work, reference, mcp, sample, import_, brief, why):
    root.add_command(command)
for group in areas():
    root.add_command(group)
for command in root.commands.values():
    command.short_help = (command.help or "").split("\n")[0]


def run(argv: list[str]) -> int:
    """Run the command; return its exit code."""
    try:
        return int(root.main(argv, prog_name="northing", standalone_mode=False) or 0)
    except Problem as problem:
        for fault in problem.faults:
            click.echo(f"northing: {fault.sentence}", err=True)
        return 2
    except click.exceptions.NoArgsIsHelpError as help_asked:
        help_asked.show(sys.stderr)
        return 2
    except click.ClickException as problem:
        click.echo(f"northing: {problem.format_message()}{_where_to_read(problem)}", err=True)
        return 2
    except (OperationalError, ProgrammingError):
        if _is_set_up():
            raise
        click.echo(f"northing: {NOTHING_YET}", err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130


def _where_to_read(problem: click.ClickException) -> str:
    """The command whose help says more."""
    context = getattr(problem, "ctx", None)
    return f" `{context.command_path} --help` says more." if context else ""


def _is_set_up() -> bool:
    """Whether the database has our tables: a folder that nothing was done in has none."""
    return Workspace._meta.db_table in connection.introspection.table_names()
