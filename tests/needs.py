"""What the tests need beside Python packages: Chromium and PostgreSQL, by apt where missing and we are root."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NEEDED = {
    "chromium": lambda: shutil.which("chromium") or shutil.which("google-chrome"),
    "postgresql": lambda: shutil.which("initdb") or any(Path("/usr/lib/postgresql").glob("*/bin/initdb")),
}


def main() -> int:
    missing = [name for name, found in NEEDED.items() if not found()]
    if not missing:
        return 0
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print(f"Install {' and '.join(missing)} for the browser and PostgreSQL tests.", file=sys.stderr)
        return 1
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=environment, check=True)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing], env=environment, check=True
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
