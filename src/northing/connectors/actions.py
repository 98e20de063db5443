"""Running imports: at once on the command line, in the background from the browser."""

import shutil
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings
from django.db import transaction

from northing.core.actors import Actor, Role
from northing.core.changes import batch, record
from northing.core.errors import Invalid, NotFound, Refused
from northing.core.jobs import enqueue
from northing.core.shapes import Id
from northing.core.usecases import action
from northing.workspace.incoming import adopt
from northing.workspace.queries import known_people

from . import CONNECTORS
from .load import Note, Result, load
from .models import MOST_SKIPPED, Import, ImportState, SkippedRow
from .queries import options_of, source_name
from .shape import Options, Source, Unreadable
from .shapes import ImportShape

LARGEST_FILE = 2 * 1024**3


class Upload(Protocol):
    name: str
    size: int

    def chunks(self) -> Iterable[bytes]: ...


@action("connectors.start", "POST /imports/{id}/start", returns=ImportShape, may=Role.MANAGER, agents=False)
def start(actor: Actor, *, id: Id, options: dict[str, Any] = {}, members: dict[str, Id] = {}) -> Import:
    """Start an uploaded import in the background; `members` says which logins over there are whom here."""
    run = Import.objects.all().one(actor, id=id)
    if run.state in (ImportState.WAITING, ImportState.RUNNING) and not run.is_interrupted:
        raise Refused("This import is under way already: watch its progress.")
    options_of(run.connector, options)
    known = {member.pk for member in known_people(actor)}
    if not set(members.values()) <= known:
        raise Invalid("members names somebody who is not a member here.", field="members")
    run.options, run.members, run.state = options, members, ImportState.WAITING
    enqueue("connectors.import", run=run.pk)
    return record(actor, run)


@action("connectors.add", "POST /imports", returns=ImportShape, may=Role.MANAGER, agents=False)
def add(actor: Actor, *, connector: str, name: str, folder: str = "") -> Import:
    """Note an uploaded file; `folder` is where the server put it."""
    if connector not in CONNECTORS:
        raise Invalid(f"There is no connector {connector}: choose one of {', '.join(CONNECTORS)}.", field="connector")
    if not folder or not (Path(settings.HOME) / "imports" / Path(folder).name / Path(name).name).is_file():
        raise NotFound("Upload the file on the page Import, or use `northing import`.", field="folder")
    run = Import(connector=connector, name=Path(name).name, folder=Path(folder).name, member_id=actor.member_id)
    return record(actor, run)


def keep_upload(files: Iterable[Upload]) -> tuple[str, str]:
    """Put uploaded files into a folder of their own; return (folder, name of the first). Raises Invalid."""
    files = list(files)
    if not files:
        raise Invalid("Choose a file to import.", field="files")
    folder = uuid.uuid4().hex
    place = Path(settings.HOME) / "imports" / folder
    place.mkdir(parents=True)
    for file in files:
        if file.size > LARGEST_FILE:
            shutil.rmtree(place)
            raise Invalid(f"{file.name} is larger than 2 GB: split it, or use `northing import`.", field="files")
        with (place / Path(file.name).name).open("wb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
    main = max(files, key=lambda file: (not file.name.endswith(".csv"), file.size))
    return folder, Path(main.name).name


def import_file(actor: Actor, connector: str, path: Path, options: Options, note: Note) -> Result:
    """Import a file now. Raises Invalid when it cannot be read at all; rows that cannot are in the result."""
    return carry_out(actor, add_run(actor, connector, path.name, options), path, options, note)


def add_run(actor: Actor, connector: str, name: str, options: Options) -> Import:
    with batch(actor, "connectors.start"):
        values = options.model_dump(mode="json")
        run = Import(
            connector=connector, name=name, member_id=actor.member_id, options=values, state=ImportState.RUNNING
        )
        return record(actor, run)


def carry_out(actor: Actor, run: Import, path: Path, options: Options, note: Note) -> Result:
    """Read, take in, and keep what was skipped; the run says how it ended."""
    source = Source(path)
    connector = CONNECTORS[run.connector]
    size = max(source.size, 1)
    name = source_name(run.connector, options)
    adopt(actor, name, "member", run.members)

    def tell(share: float, sentence: str) -> None:
        run.show_progress(share, sentence)
        note(share, sentence)

    try:
        entries = connector.read(source, options)
        result = load(actor, name, entries, tell, lambda: min(source.position / size, 0.99))
    except (Unreadable, Invalid) as problem:
        _end(actor, run, ImportState.FAILED, str(problem), Result())
        raise Invalid(str(problem), field=getattr(problem, "field", "file")) from problem
    except Exception as fault:
        _end(actor, run, ImportState.FAILED, f"A fault of Northing stopped it ({fault}): please report it.", Result())
        raise
    _end(actor, run, ImportState.DONE, result.sentence, result)
    return result


def _end(actor: Actor, run: Import, state: ImportState, sentence: str, result: Result) -> None:
    with batch(actor, "connectors.start"), transaction.atomic():
        run.finish(state, sentence)
        run.tallies = {name: tally.model_dump() for name, tally in result.tallies.items()}
        run.skipped_count = len(result.skipped)
        record(actor, run)
        Import.objects.filter(pk=run.pk).update(tallies=run.tallies, share=run.share, sentence=run.sentence)
        SkippedRow.objects.filter(run=run).delete()
        SkippedRow.objects.bulk_create(
            SkippedRow(run=run, line=s.line, reason=s.reason[:500], excerpt=s.excerpt[:300])
            for s in result.skipped[:MOST_SKIPPED]
        )
