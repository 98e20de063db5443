"""The import that a page started, run by the worker."""

from northing.core.changes import batch, record
from northing.core.errors import Problem
from northing.core.jobs import job
from northing.workspace.access import actor_for
from northing.workspace.setup import acting

from .actions import carry_out
from .models import Import, ImportState
from .queries import options_of


@job("connectors.import")
def run_import(run: int) -> None:
    """Carry out the import; what it refuses is kept as its sentence."""
    row = Import.objects.select_related("member").get(pk=run)
    actor = actor_for(row.member, "job") if row.member else acting()
    with batch(actor, "connectors.start"):
        row.state = ImportState.RUNNING
        record(actor, row)
    try:
        carry_out(actor, row, row.path, options_of(row.connector, row.options), lambda share, sentence: None)
    except Problem:
        return
