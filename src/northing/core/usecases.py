"""The catalogue of everything the product can do.

An `@action` changes something; a `@query` only reads. Both take the actor first and typed keyword arguments
after it. Pages, REST, the command line and MCP are doors onto this catalogue and decide nothing.
"""

import inspect
import typing
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, update_wrapper
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from django.db import transaction
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, create_model

from .actors import Actor, Role
from .changes import Change, Stale, batch
from .errors import Forbidden, Invalid, Refused

Given = ParamSpec("Given")
Result = TypeVar("Result")

CATALOGUE: dict[str, "UseCase"] = {}
TRIES = 5


@dataclass
class Rehearsal:
    """What an action would do: its result as JSON, and every change it would have written."""

    result: Any
    changes: list[Change]


class UseCase(Generic[Given, Result]):
    """A function everybody may call through any door: it checks the role, then the input, then runs.

    `agents=False` hides it from MCP.
    """

    def __init__(
        self,
        name: str,
        http: str,
        run: Callable[Concatenate[Actor, Given], Result],
        *,
        returns: Any,
        may: Role,
        changes: bool,
        agents: bool = True,
    ) -> None:
        self.name = name  # "feedback.triage": the CLI command, the MCP tool and the permission derive from it
        self.area, self.verb = name.split(".")
        self.method, self.path = http.split()
        self.run = run
        self.may = may
        self.changes = changes
        self.agents = agents
        self.returns = returns
        self.inputs = _inputs_of(run)
        self.output: TypeAdapter[Any] = TypeAdapter(returns)
        self.description = inspect.getdoc(run) or ""
        self.summary = self.description.split("\n")[0]
        update_wrapper(self, run)
        CATALOGUE[name] = self

    def __call__(self, actor: Actor, /, *_: Given.args, **values: Given.kwargs) -> Result:
        self.permit(actor)
        arguments = self._validated(values)
        if not self.changes:
            return self.run(actor, **arguments)
        return self._run_until_fresh(actor, arguments)

    def permit(self, actor: Actor) -> None:
        """Raise Forbidden unless the actor holds this permission in at least one product."""
        if self.changes and not actor.writes:
            raise Forbidden(f"This token may only read: make one with the scope “write” for {self.name}.")
        if not any(self.name in held for held in actor.permissions.values()):
            raise Forbidden(
                f"{self.name} needs the role {self.may.name.lower()} or higher; you are {actor.role.name.lower()}."
            )

    def rehearse(self, actor: Actor, /, **values: Any) -> Rehearsal:
        """Run the action, note what it changed, and take everything back."""
        self.permit(actor)
        arguments = self._validated(values)
        with transaction.atomic():
            with batch(actor, self.name) as notes:
                result = self.as_json(self.run(actor, **arguments))
            transaction.set_rollback(True)
        return Rehearsal(result, notes.changes)

    def as_json(self, result: Any) -> Any:
        """The result in the shape it has outside."""
        shaped = self.output.validate_python(result, from_attributes=True)
        return self.output.dump_python(shaped, mode="json")

    def _validated(self, values: dict[str, Any]) -> dict[str, Any]:
        if any(isinstance(value, str) and "\x00" in value for value in values.values()):
            raise Invalid("A zero character cannot be kept: take it out of the text.")
        try:
            given = self.inputs.model_validate(values)
        except ValidationError as error:
            raise Invalid.of(error) from error
        return {field: getattr(given, field) for field in self.inputs.model_fields}

    def _run_until_fresh(self, actor: Actor, arguments: dict[str, Any]) -> Result:
        for _ in range(TRIES):
            try:
                with batch(actor, self.name):
                    return self.run(actor, **arguments)
            except Stale:
                if transaction.get_connection().in_atomic_block:
                    raise
        raise Refused("Others are changing this at the same moment: try again.")


Declared = Callable[[Callable[Concatenate[Actor, Given], Result]], UseCase[Given, Result]]


def action(
    name: str, http: str, *, returns: Any = None, may: Role = Role.MEMBER, agents: bool = True
) -> Declared[Given, Result]:
    """Declare something that changes the workspace."""
    return lambda run: UseCase(name, http, run, returns=returns, may=may, changes=True, agents=agents)


def query(
    name: str, http: str, *, returns: Any = None, may: Role = Role.GUEST, agents: bool = True
) -> Declared[Given, Result]:
    """Declare a question; it must not write."""
    return lambda run: UseCase(name, http, run, returns=returns, may=may, changes=False, agents=agents)


@cache
def held_by(role: Role) -> frozenset[str]:
    """The permissions of a built-in role: the names of the use cases it may call."""
    return frozenset(name for name, usecase in CATALOGUE.items() if usecase.may <= role)


def _inputs_of(run: Callable[..., Any]) -> type[BaseModel]:
    hints = typing.get_type_hints(run, include_extras=True)
    _actor, *parameters = inspect.signature(run).parameters.values()
    fields: dict[str, Any] = {p.name: (hints[p.name], ... if p.default is p.empty else p.default) for p in parameters}
    return create_model(run.__name__, __config__=ConfigDict(extra="forbid", arbitrary_types_allowed=True), **fields)
