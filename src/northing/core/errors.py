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


ONE_LINE = r"^[^\r\n]*$"
WHOLE = ("int_parsing", "int_type", "int_from_float")
NUMBERS = ("float_parsing", "float_type")
DAYS = ("date_parsing", "date_from_datetime_parsing", "date_type")
TIMES = ("datetime_parsing", "datetime_from_date_parsing", "datetime_type")

SENTENCES = {
    **dict.fromkeys(WHOLE, lambda field, limits: _("{field} must be a whole number.").format(field=field)),
    **dict.fromkeys(NUMBERS, lambda field, limits: _("{field} must be a number.").format(field=field)),
    **dict.fromkeys(DAYS, lambda field, limits: _("{field} must be a day such as 2026-01-31.").format(field=field)),
    **dict.fromkeys(
        TIMES, lambda field, limits: _("{field} must be a time such as 2026-01-31T12:00:00Z.").format(field=field)
    ),
    "bool_parsing": lambda field, limits: _("{field} must be true or false.").format(field=field),
    "string_type": lambda field, limits: _("{field} must be text.").format(field=field),
    "missing": lambda field, limits: _("Give {field}.").format(field=field),
    "extra_forbidden": lambda field, limits: _("{field} is not a field here: remove it.").format(field=field),
    "string_too_long": lambda field, limits: _("{field} is too long: at most {n} characters.").format(
        field=field, n=limits["max_length"]
    ),
    "string_too_short": lambda field, limits: _("{field} is empty or too short: at least {n} characters.").format(
        field=field, n=limits["min_length"]
    ),
    "string_pattern_mismatch": lambda field, limits: (
        _("{field} must be one line: take the line breaks out.")
        if limits["pattern"] == ONE_LINE
        else _("{field} does not have the expected form ({pattern}).")
    ).format(field=field, pattern=limits["pattern"]),
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
