"""One running server and one installed command: each door once, as a user has it."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_crash import env, northing, serve

pytestmark = [pytest.mark.one_database, pytest.mark.xdist_group("processes")]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("home")
    northing(place, "init", "--email", "o@acme.test", "--password", "correct horse", "--workspace", "Acme")
    northing(place, "workspace", "add-product", "--key", "APP", "--name", "App")
    return place


@pytest.fixture(scope="module")
def token(home: Path) -> str:
    return json.loads(northing(home, "workspace", "make-token", "--name", "t", "--writes", "1", "--json"))["secret"]


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    server, address = serve(home)
    yield address
    server.terminate()
    server.wait()


def ask(url: str, token: str, body: dict | None = None) -> dict:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    headers["Accept"] = "application/json, text/event-stream"
    request = urllib.request.Request(url, json.dumps(body).encode() if body else None, headers)
    return json.loads(urllib.request.urlopen(request, timeout=60).read())


def test_rest_writes_and_the_command_line_reads_it(home: Path, address: str, token: str):
    made = ask(f"{address}/api/v1/items", token, {"product": "APP", "title": "Smoke rises"})["data"]
    told = northing(home, "why", made["key"])
    assert told.startswith(f"{made['key']}  Smoke rises")


def test_mcp_answers_over_http(address: str, token: str):
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call"}
    call["params"] = {"name": "workspace_products", "arguments": {}}
    answer = ask(f"{address}/mcp", token, call)
    assert "App" in answer["result"]["content"][0]["text"]


def test_mcp_answers_over_standard_input(home: Path):
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
    lines = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/list"},
    ]
    program = subprocess.Popen(
        [sys.executable, "-m", "northing", "mcp"],
        env=env(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    program.stdin.write("".join(json.dumps(line) + "\n" for line in lines))
    program.stdin.flush()
    answers = [json.loads(program.stdout.readline()) for _ in range(2)]
    program.stdin.close()
    program.wait(30)
    assert any(tool["name"] == "workspace_why" for tool in answers[1]["result"]["tools"])


def test_bad_input_is_one_sentence_and_exit_code_two(home: Path):
    command = [sys.executable, "-m", "northing", "why", "NOPE-1"]
    done = subprocess.run(command, env=env(home), capture_output=True, text=True, cwd=os.sep)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "northing: Nothing here is called “NOPE-1”: give a key such as KEY-123, or type:id.\n"


def test_the_first_page_of_an_empty_folder_is_a_welcome(tmp_path: Path):
    server, address = serve(tmp_path)
    try:
        assert "/welcome/" in urllib.request.urlopen(f"{address}/", timeout=60).url
    finally:
        server.terminate()
        server.wait()
