"""Server time of list and item pages and of `why`, on a large workspace, SQLite and PostgreSQL.

    python bench/pages.py [--quick]

One warm client asks each page; four clients at once are printed beside it. The server's own time is read from its
Server-Timing header. --quick asks fewer times; the workspace has 100,000 items, messages and links either way.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

from common import ROOT, Browser, data_folder, finish, percentile, served
from filling import EMAIL, PASSWORD

sys.path.insert(0, str(ROOT))
from tests.postgres import server as postgres

SIZE = 100_000
LISTS = {
    "items": "/items/",
    "items, open, one product": "/items/?" + urlencode({"product": "BIG", "state": "in_progress"}),
    "items, newest": "/items/?order=newest",
    "inbox": "/feedback/",
    "all feedback": "/feedback/all/",
}
OBJECTS = {"item": "/items/BIG-{}/", "message": "/feedback/{}/"}


def main() -> None:
    rounds = 30 if "--quick" in sys.argv else 400
    figures: dict[str, float] = {}
    with data_folder():
        measure("sqlite", rounds, figures)
    with postgres() as url, data_folder(DATABASE_URL=url):
        measure("postgres", rounds, figures)
    figures["why_p95_ms"] = max(figures.pop("why_sqlite"), figures.pop("why_postgres"))
    finish(figures)


def measure(database: str, rounds: int, figures: dict[str, float]) -> None:
    subprocess.run([sys.executable, Path(__file__).parent / "filling.py", str(SIZE)], env=os.environ.copy(), check=True)
    with served("up") as (address, _process, _start):
        browser = Browser(address)
        browser.sign_in(EMAIL, PASSWORD)
        print(f"\n{database}: {SIZE:,} items, messages and links; server ms        p50    p95    p95 of four at once")
        lists = [timed(browser, name, lambda n, path=path: path, rounds) for name, path in LISTS.items()]
        objects = [timed(browser, name, template.format, rounds) for name, template in OBJECTS.items()]
        why = timed(browser, "why", "/why/BIG-{}/".format, rounds)
    figures[f"list_p95_ms_{database}"] = max(lists)
    figures[f"item_p95_ms_{database}"] = max(objects)
    figures[f"why_{database}"] = why


def timed(browser: Browser, name: str, path_of, rounds: int) -> float:
    """Ask the page `rounds` times, each time another object; print and return the p95 of the server's time."""
    numbers = [1 + (n * 7919) % (SIZE - 1) for n in range(rounds)]
    for number in numbers[:5]:
        browser.get(path_of(number))
    alone = [browser.get(path_of(number))[1] for number in numbers]
    with ThreadPoolExecutor(4) as clients:
        crowd = [
            timing
            for _, timing, _ in clients.map(
                lambda number: browser.get(path_of(number)), numbers[: max(12, rounds // 4)]
            )
        ]
    p95 = round(percentile(alone, 0.95), 1)
    print(f"  {name:<44} {percentile(alone, 0.5):10.1f} {p95:6.1f} {percentile(crowd, 0.95):10.1f}")
    return p95


if __name__ == "__main__":
    main()
