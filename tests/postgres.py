"""A PostgreSQL server of our own for a test run: a fresh cluster on a free port, gone afterwards."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def server() -> Iterator[str]:
    """The DATABASE_URL of a running server with an empty database."""
    programs = _programs()
    place = Path(tempfile.mkdtemp(prefix="northing-postgres-"))
    port = _free_port()
    _own(place)
    _run([programs / "initdb", "-D", place / "data", "-U", "northing", "-A", "trust", "-E", "UTF8", "--no-sync"])
    options = (
        f"-p {port} -k {place} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c max_connections=60"
    )
    _run([programs / "pg_ctl", "-D", place / "data", "-l", place / "log", "-o", options, "-w", "start"])
    try:
        _run([programs / "createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "northing", "northing"])
        yield f"postgresql://northing@127.0.0.1:{port}/northing"
    finally:
        _run([programs / "pg_ctl", "-D", place / "data", "-m", "immediate", "stop"])
        shutil.rmtree(place, ignore_errors=True)


def _programs() -> Path:
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    return sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]


def _own(place: Path) -> None:
    """initdb refuses root: hand the folder to the user `postgres`, who runs the server."""
    if os.geteuid() == 0:
        shutil.chown(place, "postgres", "postgres")


def _run(command: list[object]) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words]
    done = subprocess.run(words, capture_output=True, text=True, cwd="/tmp", check=False)
    if done.returncode:
        raise RuntimeError(f"{words[-1]}: {done.stdout}{done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
