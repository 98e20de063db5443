"""The OpenAPI 3.1 document of the REST door, derived from the catalogue."""

from typing import Any, Literal

from pydantic import TypeAdapter

from northing import __version__
from northing.core.usecases import CATALOGUE, UseCase

Mode = Literal["validation", "serialization"]
ANSWERS = {
    "400": "The body is not a JSON object",
    "401": "No token, or one that is unknown or revoked",
    "403": "The token's scope or role does not reach this far",
    "404": "There is no such object, or you may not see it",
    "409": "The state of things does not allow it: the detail says why",
    "422": "The input does not fit: each error names a field and the remedy",
}
PROBLEM = {
    "type": "object",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"field": {"type": "string"}, "detail": {"type": "string"}},
                "required": ["field", "detail"],
            },
        },
        "both": {"type": "object"},
    },
    "required": ["type", "title", "status", "detail", "errors"],
}


def document(resources: dict[str, dict[str, UseCase]]) -> dict[str, Any]:
    """The whole document."""
    schemas, definitions = _schemas()
    paths = {
        f"/api/v1{template}": {verb.lower(): _operation(usecase, schemas) for verb, usecase in verbs.items()}
        for template, verbs in sorted(resources.items())
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Northing",
            "version": __version__,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "security": [{"token": []}],
        "components": {
            "schemas": {**definitions, "Problem": PROBLEM},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _schemas() -> tuple[dict[tuple[str, str], Any], dict[str, Any]]:
    """The input and output schema of every use case, and the definitions they share."""
    wanted: list[tuple[str, Mode, TypeAdapter]] = []
    for usecase in CATALOGUE.values():
        wanted.append((f"{usecase.name}:in", "validation", TypeAdapter(usecase.inputs)))
        wanted.append((f"{usecase.name}:out", "serialization", usecase.output))
    found, rest = TypeAdapter.json_schemas(wanted, ref_template="#/components/schemas/{model}")
    return {(key, mode): schema for (key, mode), schema in found.items()}, rest.get("$defs", {})


def _operation(usecase: UseCase, schemas: dict[tuple[str, str], Any]) -> dict[str, Any]:
    data = schemas[f"{usecase.name}:out", "serialization"]
    answer = {"type": "object", "properties": {"data": data, "next": {"type": "string"}}, "required": ["data"]}
    operation = {
        "operationId": usecase.name,
        "tags": [usecase.area],
        "summary": usecase.summary,
        "description": usecase.description,
        "x-role": usecase.may.name.lower(),
        "responses": {
            "200": {"description": "OK", "content": {"application/json": {"schema": answer}}},
            **{status: _problem(sentence) for status, sentence in ANSWERS.items()},
        },
    }
    return operation | _inputs(usecase)


def _inputs(usecase: UseCase) -> dict[str, Any]:
    schema = usecase.inputs.model_json_schema(ref_template="#/components/schemas/{model}")
    fields, required = dict(schema.get("properties", {})), set(schema.get("required", []))
    in_path = [name for name in fields if f"{{{name}}}" in usecase.path]
    parameters = [{"name": n, "in": "path", "required": True, "schema": fields.pop(n)} for n in in_path]
    if not usecase.changes:
        asked = [{"name": n, "in": "query", "required": n in required, "schema": s} for n, s in fields.items()]
        return {"parameters": parameters + asked}
    body = {"type": "object", "properties": fields, "additionalProperties": False}
    left = sorted(required & set(fields))
    if left:
        body["required"] = left
    parameters += [
        {
            "name": "dry_run",
            "in": "query",
            "schema": {"type": "boolean"},
            "description": "Say what would change, and change nothing",
        },
        {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string", "minLength": 1, "maxLength": 200}},
    ]
    return {
        "parameters": parameters,
        "requestBody": {"required": bool(left), "content": {"application/json": {"schema": body}}},
    }


def _problem(sentence: str) -> dict[str, Any]:
    return {
        "description": sentence,
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
