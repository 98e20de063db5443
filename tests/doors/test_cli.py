"""The command line to a person: help that says what to write, and one sentence with exit code 2 where it is wrong."""

import gzip
import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from northing.core.errors import Refused
from northing.doors.cli import root, run
from northing.doors.cli.output import say
from northing.doors.cli.serving import refuse_taken
from northing.workspace.setup import create_workspace, only_workspace
from tests.test_crash import env
from tests.world import World

PASSWORD = "correct horse"


def helped(*words: str) -> str:
    return CliRunner().invoke(root, [*words, "--help"], terminal_width=100).output


def test_help_names_the_choices_the_sort_of_value_and_the_defaults():
    shown = helped("feedback", "triage")
    assert "--verdict accept|duplicate|decline|snooze" in shown and "--until YYYY-MM-DD" in shown
    assert "default: story" in helped("backlog", "add-item")


@pytest.mark.parametrize("area", sorted(name for name, found in root.commands.items() if hasattr(found, "commands")))
def test_no_help_shows_how_it_is_made(area: str):
    for verb in root.commands[area].commands:
        shown = helped(area, verb)
        assert "Undefined" not in shown and "ANNOTATED" not in shown and "<" not in shown, f"{area} {verb}"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["brief", "APP", "--as-of", "never"], "northing: Invalid value for '--as-of'"),
        (["init"], "northing: Missing option '--email'. `northing init --help` says more."),
        (["up", "--port", "99999"], "northing: Invalid value for '--port': 99999 is not in the range"),
        (["nonsense"], "northing: No such command 'nonsense'."),
        (["import", "github", "."], "northing: . is a folder: name the file in it."),
    ],
)
def test_what_does_not_fit_is_one_line_and_exit_code_2(words: list[str], sentence: str, capsys: pytest.CaptureFixture):
    assert run(words) == 2
    told = capsys.readouterr()
    assert told.err.startswith(sentence) and told.err.count("\n") == 1 and not told.out


def test_a_folder_that_nothing_was_done_in_says_what_to_do(tmp_path: Path):
    command = [sys.executable, "-m", "northing", "workspace", "products"]
    done = subprocess.run(command, env=env(tmp_path), capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("northing: This data folder has no workspace yet: run `northing init`")


def test_a_taken_port_is_refused_before_anything_is_promised():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Refused, match=f"127.0.0.1:{port} is in use: choose another with --port"):
            refuse_taken("127.0.0.1", port)


@pytest.mark.django_db
def test_a_workspace_is_made_once():
    create_workspace(name="Mine", email="me@acme.test", password=PASSWORD)
    with pytest.raises(Refused, match="has a workspace “Mine” already: choose another name"):
        create_workspace(name="Mine", email="me@acme.test", password=PASSWORD)


@pytest.mark.django_db
def test_commands_mean_ones_own_workspace_before_a_sample_and_ask_where_there_is_a_choice():
    create_workspace(name="Sample", email="demo@acme.test", password=PASSWORD, is_sample=True)
    create_workspace(name="Mine", email="me@acme.test", password=PASSWORD)
    assert (only_workspace().name, only_workspace("Sample").name) == ("Mine", "Sample")
    with pytest.raises(Refused, match="There is no workspace “Nope” in this data folder: it has “Mine”, “Sample”"):
        only_workspace("Nope")
    create_workspace(name="Other", email="me@acme.test", password=PASSWORD)
    with pytest.raises(Refused, match="several workspaces: choose with --workspace among “Mine”, “Other”, “Sample”"):
        only_workspace()


def test_a_table_shows_the_columns_that_fit_and_names_the_rest(capsys: pytest.CaptureFixture):
    say([{f"column{n}": "word " * 8 for n in range(9)}], as_json=False)
    told = capsys.readouterr().out
    assert "column0" in told.split("not shown")[0] and "column8 (--json shows everything)" in told


def test_an_import_of_a_file_that_is_cut_off_takes_in_what_it_can_and_ends_with_two(world: World, tmp_path: Path):
    lines = [json.dumps({"number": n, "title": f"Issue {n}", "state": "open"}) for n in range(1, 2000)]
    whole = gzip.compress("\n".join(lines).encode())
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    assert run(["--workspace", world.workspace.name, "import", "github", str(path), "--product", "ACME"]) == 2
    assert run(["--workspace", world.workspace.name, "import", "github", str(path), "--product", "ACME"]) == 2
