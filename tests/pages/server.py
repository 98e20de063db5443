"""A server in a process of its own, and its REST interface."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PATIENCE = 60


class Server:
    """`northing up` on a data folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.cookies: Any = None
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def northing(self, *words: str) -> str:
        """Run a command; return what it says."""
        done = subprocess.run(self._command(*words), env=self._environment(), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self) -> None:
        with (self.home / "log").open("wb") as log:
            command = self._command("up", "--port", str(self.port))
            self.process = subprocess.Popen(command, env=self._environment(), stdout=log, stderr=log)
        until = time.monotonic() + PATIENCE
        while not self._answers():
            assert self.process.poll() is None and time.monotonic() < until, (self.home / "log").read_text()
            time.sleep(0.1)

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait(20)

    def api(self) -> "Api":
        made = self.northing("workspace", "make-token", "--name", "tests", "--writes", "1", "--json")
        return Api(self.address, json.loads(made)["secret"])

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "northing", *words]

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "NORTHING_HOME": str(self.home),
            "DJANGO_SETTINGS_MODULE": "northing.settings",
            "DATABASE_URL": "",
            "PYTHONPATH": str(ROOT / "src"),
        }

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return True
        except OSError:
            return False


class Api:
    """REST with a token: api.post("/accounts", name="Acme") returns what was made."""

    def __init__(self, address: str, token: str) -> None:
        self.address, self.token = address, token

    def get(self, path: str, **query: Any) -> Any:
        return self.call("GET", f"{path}?{urllib.parse.urlencode(query, doseq=True)}")

    def post(self, path: str, **body: Any) -> Any:
        return self.call("POST", path, body)

    def put(self, path: str, **body: Any) -> Any:
        return self.call("PUT", path, body)

    def patch(self, path: str, **body: Any) -> Any:
        return self.call("PATCH", path, body)

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """The data of the answer, which must be a good one."""
        status, answer = self.ask(method, path, body)
        assert status < 400, f"{method} {path}: {status} {answer}"
        return answer["data"]

    def ask(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """The status and the answer, whatever they are."""
        request = urllib.request.Request(
            f"{self.address}/api/v1{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, json.loads(response.read() or b"null")
        except urllib.error.HTTPError as refusal:
            return refusal.code, json.loads(refusal.read() or b"null")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
