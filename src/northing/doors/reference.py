"""The reference documentation, one page an area, derived from the catalogue so that it cannot lie."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from northing.core.usecases import CATALOGUE, UseCase

from .cli.derived import help_of


def pages() -> dict[str, str]:
    """Every page of the reference: {file name: Markdown}."""
    areas: dict[str, list[UseCase]] = defaultdict(list)
    for usecase in CATALOGUE.values():
        areas[usecase.area].append(usecase)
    found = {f"{area}.md": _area(area, usecases) for area, usecases in sorted(areas.items())}
    return {"README.md": _index(areas)} | found


def write(folder: Path) -> list[Path]:
    """Write the pages; return those that changed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = []
    for name, text in pages().items():
        path = folder / name
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            changed.append(path)
    return changed


def _index(areas: dict[str, list[UseCase]]) -> str:
    rows = [f"| [{area}]({area}.md) | {help_of(area)} | {len(cases)} |" for area, cases in sorted(areas.items())]
    return "\n".join(
        [
            "# Reference",
            "",
            "Generated from the catalogue by `make reference`. Every use case has the same name on each door:",
            "`GET /api/v1/…`, `northing AREA VERB`, and the MCP tool `area_verb`.",
            "",
            "| area | what it is | use cases |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _area(area: str, usecases: list[UseCase]) -> str:
    parts = [f"# {area}", "", help_of(area), ""]
    for usecase in sorted(usecases, key=lambda each: (each.changes, each.name)):
        parts += _usecase(usecase)
    return "\n".join(parts)


def _usecase(usecase: UseCase) -> list[str]:
    command = f"northing {usecase.area} {usecase.verb.replace('_', '-')}"
    tool = f"`{usecase.name.replace('.', '_')}`" if usecase.agents else "not for agents"
    lines = [
        f"## {usecase.name}",
        "",
        usecase.description,
        "",
        f"`{usecase.method} /api/v1{usecase.path}` · `{command}` · MCP {tool} · from {usecase.may.name.lower()} up",
        "",
    ]
    fields = usecase.inputs.model_json_schema().get("properties", {})
    if fields:
        required = usecase.inputs.model_json_schema().get("required", [])
        lines += ["| field | type | |", "|---|---|---|"]
        lines += [
            f"| `{name}` | {_type(schema)} | {_note(name, schema, required)} |" for name, schema in fields.items()
        ]
        lines.append("")
    return lines


def _type(schema: dict[str, Any]) -> str:
    if "anyOf" in schema:
        return " or ".join(_type(part) for part in schema["anyOf"] if part.get("type") != "null")
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[-1]
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    return schema.get("format") or schema.get("type", "any")


def _note(name: str, schema: dict[str, Any], required: list[str]) -> str:
    limits = [f"at most {schema['maxLength']:,} characters"] if "maxLength" in schema else []
    limits += [f"from {schema['minimum']}"] if "minimum" in schema else []
    limits += ["required"] if name in required else []
    limits += [f"default {schema['default']}"] if schema.get("default") not in (None, "", [], {}) else []
    return ", ".join(limits + ([schema["description"]] if "description" in schema else []))
