"""The walk: every use case, for every role and for a stranger from another workspace, through every door."""

import io
import json
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from northing.core.actors import Actor, Role
from northing.core.errors import Forbidden, Problem
from northing.core.usecases import CATALOGUE, UseCase
from northing.doors import cli, mcp
from northing.workspace.models import History
from tests.examples import EXAMPLES
from tests.whole import MARK, WholeWorld

pytestmark = [pytest.mark.django_db, pytest.mark.walk]

ROLES = [role.name.lower() for role in Role]
OWN = {"workspace.edit_comment", "workspace.remove_comment", "workspace.revoke_token"}  # what only its author may
ALLOWED, FORBIDDEN, REFUSED = "allowed", "forbidden", "refused"


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_every_role_is_let_through_every_door_or_stopped_at_it(name: str, whole: WholeWorld, capsys):
    usecase = CATALOGUE[name]
    arguments = EXAMPLES[name](whole)
    for role in ROLES:
        expected = ALLOWED if Role[role.upper()] >= usecase.may else FORBIDDEN
        for door, knock in DOORS.items():
            if door == "mcp" and not usecase.agents:
                continue
            outcome, answer = _rolled_back(knock, whole, role, usecase, arguments)
            # A guest holds many questions, but what they were not shown does not exist for them.
            fine = {expected, REFUSED} if role == "guest" and expected == ALLOWED else {expected}
            fine |= {FORBIDDEN, REFUSED} if name in OWN and role != "owner" else set()
            assert outcome in fine, f"{role} at {door}: {answer}"
            if role == "guest":
                assert MARK not in answer, f"a guest at {door} sees {answer}"


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_a_stranger_neither_sees_nor_changes_anything(name: str, whole: WholeWorld):
    usecase = CATALOGUE[name]
    before = _ours(whole)
    for door, knock in DOORS.items():
        if door == "mcp" and not usecase.agents:
            continue
        with transaction.atomic():
            _outcome, answer = knock(whole, "stranger", usecase, EXAMPLES[name](whole))
            assert MARK not in answer, f"a stranger at {door} sees {answer}"
            assert _ours(whole) == before, f"a stranger at {door} changed something"
            transaction.set_rollback(True)


def test_nobody_gets_in_without_a_token(whole: WholeWorld):
    for usecase in CATALOGUE.values():
        path = _path(usecase, EXAMPLES[usecase.name](whole))[0]
        answer = Client().generic(usecase.method, path, "{}", content_type="application/json")
        assert answer.status_code == 401, usecase.name


Outcome = tuple[str, str]
Knock = Callable[[WholeWorld, str, UseCase, dict[str, Any]], Outcome]


def _by_call(whole: WholeWorld, role: str, usecase: UseCase, arguments: dict[str, Any]) -> Outcome:
    actor: Actor = whole.actor(role)
    try:
        return ALLOWED, json.dumps(usecase.as_json(usecase(actor, **arguments)))
    except Forbidden as problem:
        return FORBIDDEN, problem.sentence
    except Problem as problem:
        return REFUSED, problem.sentence


def _by_rest(whole: WholeWorld, role: str, usecase: UseCase, arguments: dict[str, Any]) -> Outcome:
    path, rest = _path(usecase, arguments)
    client = Client(headers={"Authorization": f"Bearer token-{role}"})
    if usecase.changes:
        answer = client.generic(usecase.method, path, json.dumps(rest, default=str), content_type="application/json")
    else:
        answer = client.get(path, rest)
    assert answer.status_code < 500
    outcome = {200: ALLOWED, 403: FORBIDDEN}.get(answer.status_code, REFUSED)
    return outcome, json.dumps(answer.json())


def _by_command(whole: WholeWorld, role: str, usecase: UseCase, arguments: dict[str, Any]) -> Outcome:
    out, err = io.StringIO(), io.StringIO()
    workspace = "Elsewhere" if role == "stranger" else whole.workspace.name
    who = ["--as", whole.member_row(role).user.email, "--workspace", workspace]
    command = [usecase.area, usecase.verb.replace("_", "-"), *_options(arguments), "--json"]
    with redirect_stdout(out), redirect_stderr(err):
        code = cli.run([*who, *command])
    if code == 0:
        return ALLOWED, out.getvalue()
    assert code == 2
    return (FORBIDDEN if "needs the role" in err.getvalue() else REFUSED), err.getvalue()


def _by_agent(whole: WholeWorld, role: str, usecase: UseCase, arguments: dict[str, Any]) -> Outcome:
    given = json.loads(json.dumps(arguments, default=str))
    text, failed = mcp.answer(whole.actor(role), usecase.name.replace(".", "_"), given)
    if not failed:
        return ALLOWED, text
    return (FORBIDDEN if "needs the role" in text else REFUSED), text


DOORS: dict[str, Knock] = {"call": _by_call, "rest": _by_rest, "cli": _by_command, "mcp": _by_agent}


def _rolled_back(knock: Knock, whole: WholeWorld, role: str, usecase: UseCase, arguments: dict[str, Any]) -> Outcome:
    with transaction.atomic():
        outcome = knock(whole, role, usecase, arguments)
        transaction.set_rollback(True)
    return outcome


def _ours(whole: WholeWorld) -> int:
    return History.objects.filter(workspace=whole.workspace).count()


def _path(usecase: UseCase, arguments: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    rest, path = dict(arguments), usecase.path
    for name in list(rest):
        if f"{{{name}}}" in path:
            path = path.replace(f"{{{name}}}", str(rest.pop(name)))
    return f"/api/v1{path}", rest


def _options(arguments: dict[str, Any]) -> list[str]:
    words: list[str] = []
    for name, value in arguments.items():
        option = f"--{name.replace('_', '-')}"
        if isinstance(value, list) and value and not isinstance(value[0], dict):
            words += [word for each in value for word in (option, str(each))]
        else:
            words += [option, json.dumps(value, default=str) if isinstance(value, list | dict) else str(value)]
    return words
