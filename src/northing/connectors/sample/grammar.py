"""A small grammar for texts: `{a|b}` is one of several, `<3-9>` a number, `<pier>` a word of its place."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random

Slots = Mapping[str, Sequence[str]]

HOLE = re.compile(r"\{([^{}]*)\}|<([^<>]+)>")
STRAY = re.compile(r" ([,.;?!](?:\s|$))")
BULLET = re.compile(r"^ *- ", re.MULTILINE)
SENTENCE = re.compile(r"[^\s.!?。][^.!?。\n]*(?:[.!?](?!\s|$)[^.!?。\n]*)*[.!?。]*[\"”)」]?")


def lines(block: str) -> tuple[str, ...]:
    """The variants of a block: each begins with `- `, and further lines belong to it."""
    return tuple(" ".join(part.split()) for part in BULLET.split(block)[1:])


def packed(block: str) -> tuple[str, ...]:
    """The variants of a block in a language that writes without spaces."""
    return tuple(line.replace(" ", "") for line in lines(block))


def say(rng: Random, text: str, slots: Slots) -> str:
    """The text with every hole filled; what fills a hole may have holes of its own."""
    while HOLE.search(text):
        text = "".join(_fill(rng, piece, slots) for piece in _pieces(text))
    return STRAY.sub(r"\1", " ".join(text.split()))


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text begin and end."""
    return [match.span() for match in SENTENCE.finditer(text)]


@cache
def _pieces(text: str) -> tuple[tuple[str, str], ...]:
    """The text cut at its holes: pairs of plain text and the hole after it, `{...}` or `<...>`."""
    pieces, at = [], 0
    for match in HOLE.finditer(text):
        pieces.append((text[at : match.start()], match.group()))
        at = match.end()
    return (*pieces, (text[at:], ""))


def _fill(rng: Random, piece: tuple[str, str], slots: Slots) -> str:
    plain, hole = piece
    if not hole:
        return plain
    inner = hole[1:-1]
    return plain + (rng.choice(inner.split("|")) if hole[0] == "{" else _slot(rng, inner, slots))


def _slot(rng: Random, name: str, slots: Slots) -> str:
    low, dash, high = name.partition("-")
    if dash and low.isdigit() and high.isdigit():
        return str(rng.randint(int(low), int(high)))
    return rng.choice(slots[name])
