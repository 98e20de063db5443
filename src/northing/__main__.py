"""The command line: `northing`."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "northing.settings")
    import django

    django.setup()
    from northing.doors.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
