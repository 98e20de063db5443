"""The house rules that a machine can see."""

import ast
import re
from importlib import metadata
from pathlib import Path

import pytest

from northing.core.usecases import CATALOGUE

pytestmark = pytest.mark.one_database

ROOT = Path(__file__).parents[1]
SOURCES = [
    path
    for folder in ("src", "tests", "bench")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
]
LONGEST_FILE, LONGEST_FUNCTION = 400, 40
COPYLEFT = re.compile(r"\b(A?GPL|GNU (Affero )?General Public)", re.IGNORECASE)
LESSER = re.compile(r"lesser|LGPL", re.IGNORECASE)


def test_no_file_is_longer_than_400_lines():
    assert not [f"{path}: {n}" for path in SOURCES if (n := len(path.read_text().splitlines())) > LONGEST_FILE]


def test_no_function_is_longer_than_40_lines():
    long = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                long += [f"{path}:{node.lineno} {node.name} {lines}"] if lines > LONGEST_FUNCTION else []
    assert not long


def test_every_use_case_says_in_a_sentence_what_it_does():
    mute = [name for name, usecase in CATALOGUE.items() if len(usecase.summary) < 12 or usecase.summary[-1] not in ".?"]
    assert not mute


def test_every_folder_of_the_product_is_one_of_its_words():
    assert not [path for path in (ROOT / "src").rglob("*") if path.name in {"services", "utils", "common", "helpers"}]


def test_every_setting_is_documented():
    used = set(re.findall(r"NORTHING_[A-Z_]+|DATABASE_URL", (ROOT / "src/northing/settings.py").read_text()))
    documented = (ROOT / "docs/guide/settings.md").read_text()
    assert not sorted(name for name in used if f"`{name}`" not in documented)


def test_no_dependency_is_under_gpl_or_agpl():
    guilty = [d.metadata["Name"] for d in metadata.distributions() if _is_copyleft(d.metadata)]
    assert not sorted(guilty)


def test_no_path_of_a_machine_and_no_registry_host_is_committed():
    hosts = re.compile(r"(?<![\w.])/(work|farm)/|registry\." + r"npmjs|pypi\." + r"org|deb\." + r"debian")
    names = ("*.md", "*.toml", "*.json", "*.mjs", "*.py", "Makefile")
    files = [p for name in names for p in ROOT.rglob(name) if not {"node_modules", ".venv", "build"} & set(p.parts)]
    assert not [path for path in files if hosts.search(path.read_text(errors="replace"))]


def _is_copyleft(about: metadata.PackageMetadata) -> bool:
    words = about.get_all("Classifier") or []
    licence = [about.get("License-Expression") or "", (about.get("License") or "")[:200], *words]
    said = [text for text in licence if COPYLEFT.search(text) and not LESSER.search(text)]
    return bool(said) and not any(" OR " in text for text in licence)
