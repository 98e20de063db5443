"""The whole suite: everything on SQLite in parallel, the browser by itself, then the rest once more on PostgreSQL."""

import os
import subprocess
import sys

from tests.postgres import server

PYTEST = [sys.executable, "-m", "pytest"]
PARALLEL = ["-n", "auto", "--dist", "loadgroup"]
ONCE_MORE = "not browser and not shared_data and not one_database"


def main() -> int:
    # Playwright keeps an event loop in its thread, which no other test could bear beside it: hence a run of its own.
    for words in ([*PARALLEL, "-m", "not browser"], ["-m", "browser"]):
        failed = subprocess.run([*PYTEST, *words], check=False).returncode
        if failed:
            return failed
    with server() as url:
        environment = {**os.environ, "DATABASE_URL": url}
        return subprocess.run([*PYTEST, *PARALLEL, "-m", ONCE_MORE], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
