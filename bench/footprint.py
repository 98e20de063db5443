"""What it costs to have Northing there: memory, start, packages. The sample is open, MCP is on, nothing heavy ran.

python bench/footprint.py [--quick]
"""

import json
import re
import urllib.request
from importlib import metadata
from pathlib import Path

from common import Browser, data_folder, finish, northing, served

PAGES = ("/", "/feedback/", "/items/", "/ideas/", "/roadmap/", "/customers/", "/brief/")


def main() -> None:
    packages, size = installed("northing")
    with data_folder():
        northing("sample", "load")
        with served("demo"):
            pass
        with served("demo") as (address, process, start):
            browser = Browser(address)
            browser.sign_in("demo@northing.example", "northing-demo")
            _, _, first = browser.get("/")
            for page in PAGES:
                browser.get(page)
            ask_mcp(address, token())
            memory = resident(process.pid)
    print(f"memory idle            {memory:8.1f} MB  (full RSS, sample open, MCP answered once)")
    print(f"second start           {start:8.2f} s   (until the sign-in page answers)")
    print(f"first page             {first / 1000:8.2f} s   (the day page of the sample)")
    print(f"packages               {packages:8d}     ({size:.0f} MB installed)")
    finish(
        {
            "rss_mb": round(memory, 1),
            "start_s": round(start, 2),
            "first_page_s": round(first / 1000, 3),
            "packages": packages,
            "install_mb": round(size),
        }
    )


def token() -> str:
    return json.loads(northing("workspace", "make-token", "--name", "bench", "--json").stdout)["secret"]


def ask_mcp(address: str, secret: str) -> None:
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
    headers = {
        "Authorization": f"Bearer {secret}",
        "Content-Type": "application/json",
        "Accept": "application/json, text/event-stream",
    }
    request = urllib.request.Request(f"{address}/mcp", json.dumps(call).encode(), headers)
    answer = json.loads(urllib.request.urlopen(request).read())
    assert answer["result"]["tools"], answer


def resident(pid: int) -> float:
    """Megabytes of resident memory."""
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024


def installed(name: str) -> tuple[int, float]:
    """How many packages a user's installation holds, and their megabytes."""
    known, left = set(), [name]
    while left:
        distribution = _find(left.pop())
        if distribution is None or distribution.metadata["Name"].lower() in known:
            continue
        known.add(distribution.metadata["Name"].lower())
        left += [_required(line) for line in distribution.requires or [] if _wanted(line)]
    return len(known), sum(_size(_find(each)) for each in known) / 1e6


def _wanted(line: str) -> bool:
    from packaging.requirements import Requirement

    marker = Requirement(line).marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", "binary", "pool", "standard"))


def _required(line: str) -> str:
    return re.match(r"[\w.-]+", line)[0]


def _find(name: str) -> metadata.Distribution | None:
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def _size(distribution: metadata.Distribution | None) -> int:
    files = (distribution.files or []) if distribution else []
    return sum(path.stat().st_size for file in files if (path := Path(str(file.locate()))).is_file())


if __name__ == "__main__":
    main()
