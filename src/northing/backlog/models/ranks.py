"""Stack ranks: decimal fractions kept as strings of digits ("5" is 0.5), so that there is always room in between.

Moving an item changes that item alone: nothing is ever renumbered. Digits sort alike in every collation, and no
fraction ends in 0, so two that differ always have one between them. Appending steps on in the twelfth digit.
"""

from itertools import count

FIRST = "5"
WIDTH = 12
STEP = 10_000
IMPORTED = "3"  # imported stacks stand before what was added by hand first


def between(low: str, high: str) -> str:
    """The shortest fraction between two; an empty `low` is the very top, an empty `high` the very bottom.

    Raises ValueError unless low is above high.
    """
    if high and low >= high:
        raise ValueError(f"{low!r} does not stand above {high!r}")
    digits = ""
    bounded = bool(high)
    for place in count():
        least = int(low[place : place + 1] or 0)
        most = int(high[place : place + 1] or 0) if bounded else 10
        if most - least > 1:
            return f"{digits}{(least + most) // 2}"
        digits += str(least)
        bounded = bounded and most == least
    raise AssertionError


def below(last: str) -> str:
    """A fraction for the bottom of the stack, under the last one."""
    return _stepped(last, STEP) or between(last, "")


def above(first: str) -> str:
    """A fraction for the top of the stack, over the first one."""
    return _stepped(first, -STEP) or between("", first)


def imported(position: int) -> str:
    """The fraction of a position in another system's own order."""
    return _trimmed(f"{IMPORTED}{min(position, 10**10) + 1:0{WIDTH - 1}d}")


def _stepped(rank: str, step: int) -> str:
    """The fraction a step further, in twelve digits; empty at either end."""
    if not rank:
        return FIRST
    number = int(rank[:WIDTH].ljust(WIDTH, "0")) + step
    return _trimmed(f"{number:0{WIDTH}d}") if 0 < number < 10**WIDTH else ""


def _trimmed(rank: str) -> str:
    return rank.rstrip("0")
