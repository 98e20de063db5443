"""The whole suite: everything on SQLite in parallel, then what touches the database once more on PostgreSQL."""

import os
import subprocess
import sys

from tests.postgres import server

PYTEST = [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadgroup"]


def main() -> int:
    failed = subprocess.run(PYTEST, check=False).returncode
    if failed:
        return failed
    with server() as url:
        environment = {**os.environ, "DATABASE_URL": url}
        return subprocess.run(
            [*PYTEST, "-m", "not browser and not shared_data and not one_database"], env=environment, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
