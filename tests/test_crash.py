"""An acknowledged write survives kill -9; what was cut off in the middle is not there at all."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

pytestmark = [pytest.mark.one_database, pytest.mark.xdist_group("processes")]

ISSUES, CUT_AFTER = 3000, 500


def northing(home: Path, *words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "northing", *words], env=env(home), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def env(home: Path) -> dict[str, str]:
    return {**os.environ, "NORTHING_HOME": str(home), "DJANGO_SETTINGS_MODULE": "northing.settings", "DATABASE_URL": ""}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    northing(tmp_path, "init", "--email", "o@acme.test", "--password", "correct horse", "--workspace", "Acme")
    return tmp_path


def count(home: Path, table: str) -> int:
    with sqlite3.connect(home / "northing.sqlite3") as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_an_import_that_is_killed_leaves_whole_batches_and_resumes(home: Path, tmp_path: Path):
    path = tmp_path / "issues.jsonl"
    path.write_text("\n".join(json.dumps(issue(n)) for n in range(1, ISSUES + 1)))
    command = [sys.executable, "-m", "northing", "import", "github", str(path), "--product", "APP"]
    run = subprocess.Popen(command, env=env(home), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while count(home, "backlog_item") < CUT_AFTER and run.poll() is None:
        time.sleep(0.01)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert_whole(home)
    northing(home, "import", "github", str(path), "--product", "APP")
    assert count(home, "backlog_item") == ISSUES
    assert_whole(home)
    assert json.loads(northing(home, "import", "github", str(path), "--product", "APP", "--json"))["changes"] == 0


def test_a_thousand_writes_and_a_kill_lose_nothing_that_was_acknowledged(home: Path):
    secret = json.loads(northing(home, "workspace", "make-token", "--name", "t", "--writes", "1", "--json"))["secret"]
    server, address = serve(home)
    acknowledged: list[str] = []
    writers = [threading.Thread(target=write, args=(address, secret, n, acknowledged)) for n in range(8)]
    for writer in writers:
        writer.start()
    while len(acknowledged) < 300:
        time.sleep(0.01)
    server.send_signal(signal.SIGKILL)
    server.wait()
    for writer in writers:
        writer.join()
    with sqlite3.connect(home / "northing.sqlite3") as database:
        kept = {name for (name,) in database.execute("SELECT name FROM customers_account")}
    assert set(acknowledged) <= kept
    assert_whole(home)
    server, _ = serve(home)
    server.terminate()
    server.wait()


def issue(number: int) -> dict[str, object]:
    return {
        "number": number,
        "title": f"Issue {number}",
        "body": "It happens when I click.",
        "state": "open",
        "labels": [],
        "user": {"login": f"user{number % 50}"},
        "author_association": "MEMBER",
        "created_at": "2024-01-01T10:00:00Z",
        "updated_at": "2024-01-01T10:00:00Z",
        "comments_data": [],
    }


def assert_whole(home: Path) -> None:
    """Every object has its history, every numbered entry is there, and the database is sound."""
    with sqlite3.connect(home / "northing.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for table, type in (("backlog_item", "item"), ("customers_account", "account")):
            told = f"SELECT object_id FROM workspace_history WHERE type = '{type}'"
            assert database.execute(f"SELECT count(*) FROM {table} WHERE id NOT IN ({told})").fetchone() == (0,)
        last, entries = database.execute("SELECT max(sequence), count(*) FROM workspace_history").fetchone()
        assert last == entries == database.execute("SELECT last_sequence FROM workspace_workspace").fetchone()[0]


def serve(home: Path) -> tuple[subprocess.Popen[bytes], str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "northing", "up", "--port", str(port)], env=env(home), stdout=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    for _ in range(1200):
        try:
            urllib.request.urlopen(f"{address}/api/v1/openapi.json", timeout=5).close()
            return server, address
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not start")


def write(address: str, secret: str, writer: int, acknowledged: list[str]) -> None:
    for n in range(125):
        name = f"account {writer}-{n}"
        headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
        request = urllib.request.Request(f"{address}/api/v1/accounts", json.dumps({"name": name}).encode(), headers)
        try:
            urllib.request.urlopen(request, timeout=30).read()
        except (OSError, urllib.error.HTTPError, ConnectionError):
            return
        acknowledged.append(name)
