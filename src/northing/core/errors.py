"""What may go wrong, each as one sentence to act on; doors make of it a 4xx, exit code 2 or a marked field."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from pydantic import ValidationError


@dataclass(frozen=True)
class Fault:
    """What is wrong with one field, and the remedy, in one sentence. `field` is empty for the whole input."""

    field: str
    sentence: str


class Problem(Exception):
    """The base of everything a use case refuses; `status` is the HTTP status of the answer."""

    status = 400
    title = "Bad request"

    def __init__(self, sentence: str, *, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.faults = [Fault(field, sentence)]


class Invalid(Problem):
    """The input does not fit; each fault names a field and the remedy."""

    status = 422
    title = "Invalid input"

    def __init__(self, sentence: str, *, field: str = "", faults: list[Fault] | None = None) -> None:
        super().__init__(sentence, field=field)
        self.faults = faults or self.faults

    @classmethod
    def of(cls, error: ValidationError) -> "Invalid":
        faults = [Fault(".".join(map(str, e["loc"])), _sentence(dict(e))) for e in error.errors(include_url=False)]
        return cls(" ".join(fault.sentence for fault in faults), faults=faults)


class Unauthenticated(Problem):
    status = 401
    title = "Not signed in"


class Forbidden(Problem):
    status = 403
    title = "Not allowed"


class NotFound(Problem):
    status = 404
    title = "Not found"


class Refused(Problem):
    """The input is fine, the state of things is not: the sentence says why."""

    status = 409
    title = "Refused"


class Conflict(Refused):
    """Two people edited the same field; `both` holds {field: {"yours": …, "theirs": …, "by": …}}."""

    title = "Edited by somebody else meanwhile"

    def __init__(self, sentence: str, both: dict[str, dict[str, object]]) -> None:
        super().__init__(sentence)
        self.both = both
        self.faults = [Fault(field, sentence) for field in both]


SENTENCES = {
    "missing": lambda field, limits: _("Give {field}.").format(field=field),
    "extra_forbidden": lambda field, limits: _("{field} is not a field here: remove it.").format(field=field),
    "string_too_long": lambda field, limits: _("{field} is too long: at most {n} characters.").format(
        field=field, n=limits["max_length"]
    ),
    "string_too_short": lambda field, limits: _("{field} is empty or too short: at least {n} characters.").format(
        field=field, n=limits["min_length"]
    ),
    "string_pattern_mismatch": lambda field, limits: _("{field} does not have the expected form ({pattern}).").format(
        field=field, pattern=limits["pattern"]
    ),
    "enum": lambda field, limits: _("{field} must be one of: {choices}.").format(
        field=field, choices=limits["expected"]
    ),
    "literal_error": lambda field, limits: _("{field} must be one of: {choices}.").format(
        field=field, choices=limits["expected"]
    ),
    "greater_than_equal": lambda field, limits: _("{field} is too small: at least {n}.").format(
        field=field, n=limits["ge"]
    ),
    "less_than_equal": lambda field, limits: _("{field} is too large: at most {n}.").format(
        field=field, n=limits["le"]
    ),
}


def _sentence(error: dict) -> str:
    field = ".".join(map(str, error["loc"])) or _("The input")
    known = SENTENCES.get(error["type"])
    if known:
        return known(field, error.get("ctx", {}))
    return f"{field}: {error['msg'].removeprefix('Value error, ')}."
