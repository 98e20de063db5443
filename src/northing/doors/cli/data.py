"""The commands people type daily: import, brief, why."""

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from northing.connectors import CONNECTORS
from northing.core.errors import Invalid

from .output import say
from .who import acting


@click.command("import")
@click.argument("connector", metavar="CONNECTOR")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--product", default="", help="The product's key; it is added if it is missing.")
@click.option(
    "--option",
    "pairs",
    multiple=True,
    metavar="NAME=VALUE",
    help="An option of the connector; a map as NAME.KEY=VALUE.",
)
@click.option("--look", is_flag=True, help="Only tell what is in the file.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def import_(
    context: click.Context, connector: str, file: Path, product: str, pairs: tuple[str, ...], look: bool, as_json: bool
) -> None:
    """Import a file of another system; running it again changes nothing.

    CONNECTOR is github, jira or csv.
    """
    from northing.connectors.actions import import_file
    from northing.connectors.queries import options_from, survey_file

    if connector not in CONNECTORS:
        raise Invalid(f"There is no connector {connector}: choose one of {', '.join(CONNECTORS)}.", field="connector")
    if file.is_dir():
        raise Invalid(f"{file} is a folder: name the file in it.", field="file")
    if not file.is_file():
        raise Invalid(f"There is no file {file}: check the path.", field="file")
    options = options_from(connector, product, pairs)
    if look:
        say(survey_file(connector, file, options), as_json=True)
        return
    result = _with_progress(lambda note: import_file(acting(context), connector, file, options, note))
    _say_result(result, as_json)
    if result.is_cut:
        context.exit(2)


@click.command()
@click.argument("product")
@click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), default=None, help="As things stood at the end of this day."
)
@click.option("--days", default=28, show_default=True, help="How far back “new” and “moved” look.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--html", "as_html", is_flag=True, help="Print a whole HTML page.")
@click.pass_context
def brief(
    context: click.Context, product: str, as_of: datetime | None, days: int, as_json: bool, as_html: bool
) -> None:
    """What came in, what people ask for, what was decided, what moved, what is stuck, what is forecast."""
    from northing.updates.queries import brief as brief_of
    from northing.updates.queries import html, markdown

    found = brief_of(acting(context), product=product, as_of=as_of.date() if as_of else None, days=days)
    if as_json:
        click.echo(json.dumps(brief_of.as_json(found), ensure_ascii=False, indent=2))
    else:
        click.echo(html(found) if as_html else markdown(found))


@click.command()
@click.argument("ref")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def why(context: click.Context, ref: str, as_json: bool) -> None:
    """Walk the trace: back to what customers said, forward to what came of it."""
    from northing.workspace.queries import why as why_of

    found = why_of(acting(context), ref=ref)
    if as_json:
        click.echo(json.dumps(why_of.as_json(found), ensure_ascii=False, indent=2))
        return
    click.echo(f"{found.step.ref}  {found.step.title}")
    for heading, steps in (("because of", found.evidence), ("which led to", found.outcome)):
        click.echo(f"\n{heading}:" if steps else f"\n{heading}: nothing yet")
        for step in steps:
            click.echo(
                f"{'  ' * step.depth}{step.ref}  {step.title[:90]}" + (f"  · {step.facts}" if step.facts else "")
            )


def _with_progress(run: Any) -> Any:
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, transient=True, disable=not sys.stdout.isatty()) as progress:
        shown = progress.add_task("reading", total=1.0)

        def note(share: float, sentence: str) -> None:
            progress.update(shown, completed=share, description=sentence)

        return run(note)


def _say_result(result: Any, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(result.as_json(), ensure_ascii=False, indent=2))
        return
    click.echo(result.sentence)
    for name, tally in result.tallies.items():
        click.echo(f"  {name:<12} {tally.added:>7,} added  {tally.changed:>7,} changed  {tally.same:>7,} as before")
    for skipped in result.skipped[:10]:
        click.echo(f"  skipped line {skipped.line}: {skipped.reason}")
    if len(result.skipped) > 10:
        click.echo(f"  … and {len(result.skipped) - 10:,} more; `northing connectors skipped` lists them all")
