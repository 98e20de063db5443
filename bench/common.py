"""What every bench shares: a data folder of its own, a running server, percentiles, the machine, the last line."""

import json
import os
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


@contextmanager
def data_folder(**environment: str) -> Iterator[Path]:
    """A fresh NORTHING_HOME, gone afterwards."""
    home = Path(tempfile.mkdtemp(prefix="northing-bench-"))
    before = dict(os.environ)
    os.environ.update(NORTHING_HOME=str(home), **environment)
    try:
        yield home
    finally:
        os.environ.clear()
        os.environ.update(before)
        shutil.rmtree(home, ignore_errors=True)


def northing(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command line to its end; raise with its words when it fails."""
    done = subprocess.run([sys.executable, "-m", "northing", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"northing {' '.join(words)}: {done.stdout}{done.stderr}")
    return done


@contextmanager
def served(*words: str) -> Iterator[tuple[str, subprocess.Popen[bytes], float]]:
    """A running server: its address, its process, and the seconds until it answered."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address, begin = f"http://127.0.0.1:{port}", time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "northing", *(words or ("up",)), "--port", str(port)])
    try:
        while not _answers(address):
            if process.poll() is not None or time.perf_counter() - begin > 120:
                raise RuntimeError("the server did not start")
            time.sleep(0.02)
        yield address, process, time.perf_counter() - begin
    finally:
        process.terminate()
        process.wait(20)


class Browser:
    """A client that signs in and keeps its cookies."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def sign_in(self, email: str, password: str) -> None:
        self.get("/accounts/login/")
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken")
        form = f"csrfmiddlewaretoken={token}&login={email.replace('@', '%40')}&password={password}"
        self.opener.open(f"{self.address}/accounts/login/", form.encode()).read()
        if not any(cookie.name == "sessionid" for cookie in self.cookies):
            raise RuntimeError("could not sign in")

    def get(self, path: str) -> tuple[bytes, float, float]:
        """The body, the milliseconds the server says it took, and those the client waited."""
        begin = time.perf_counter()
        with self.opener.open(self.address + path) as answer:
            body = answer.read()
            timing = answer.headers.get("Server-Timing", "app;dur=0")
        return body, float(timing.split("dur=")[1]), (time.perf_counter() - begin) * 1000


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def machine() -> str:
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in ("django", "pydantic", "uvicorn", "mcp"))
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {versions}"


def finish(figures: dict[str, Any]) -> None:
    """The machine, then the headline figures as the last line."""
    print(f"\n{machine()}")
    print(json.dumps(figures))


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(f"{address}/accounts/login/", timeout=5).read(1)
    except OSError:
        return False
    return True
