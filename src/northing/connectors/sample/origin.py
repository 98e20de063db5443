"""Where messages come from: their original record, their address over there, their votes."""

from random import Random
from typing import Any

from northing.connectors.sample.message import Message
from northing.connectors.sample.world import World, shipped

LOCALES = {"N": "nb-NO", "D": "de-DE", "B": "en-GB", "L": "nl-NL", "S": "it-IT", "J": "ja-JP", "O": "en-NZ"}

STARS = {"pain": (1, 1, 2, 2, 3), "praise": (5, 5, 4), "other": (2, 3, 3, 4)}
SCORES = {"pain": (0, 1, 2, 3, 4, 5, 5, 6, 7), "praise": (9, 9, 10, 10), "other": (5, 6, 7, 8)}


def original(rng: Random, world: World, message: Message, number: int) -> dict[str, Any]:
    """The record as the other system has it."""
    makers = {"review": _review, "survey": _survey, "ticket": _ticket, "mail": _mail, "forum": _forum}
    maker = makers.get(message.source)
    return maker(rng, world, message, number) if maker else {"written_by": rng.choice(("grace", "grace", "ines"))}


def address(message: Message, number: int) -> str:
    """Where it can be read over there, if it can."""
    paths = {
        "ticket": f"tickets/{41_000 + number}",
        "forum": f"forum/t/{2_000 + number}",
        "survey": f"answers/{number}",
    }
    return f"https://help.harbourline.example/{paths[message.source]}" if message.source in paths else ""


def votes(rng: Random, world: World, message: Message) -> int:
    """Posts and reviews gather votes as they age, a few of them many."""
    if message.source not in {"forum", "review"}:
        return 0
    age = (world.today - message.at.date()).days
    return int(min(1.0, age / 60) * rng.paretovariate(1.1) - 0.6) % 180


def _review(rng: Random, world: World, message: Message, number: int) -> dict[str, Any]:
    version = shipped(message.product, (message.at.date() - world.today).days)
    return {
        "store": rng.choice(("App Store", "Play Store", "Play Store")),
        "app": f"{message.house.account.name} Ride",
        "version": version + rng.choice((".0", ".1", ".1", ".2")),
        "rating": rng.choice(STARS[message.mood]),
        "locale": LOCALES[message.house.region],
    }


def _survey(rng: Random, world: World, message: Message, number: int) -> dict[str, Any]:
    return {"question": message.title, "score": rng.choice(SCORES[message.mood]), "answer": message.text}


def _ticket(rng: Random, world: World, message: Message, number: int) -> dict[str, Any]:
    urgency = rng.choice(("normal", "normal", "high", "low"))
    return {"ticket": 41_000 + number, "via": rng.choice(("form", "mail", "chat")), "urgency": urgency}


def _mail(rng: Random, world: World, message: Message, number: int) -> dict[str, Any]:
    return {"from": message.author, "to": "hello@harbourline.example", "subject": message.title}


def _forum(rng: Random, world: World, message: Message, number: int) -> dict[str, Any]:
    return {"thread": 2_000 + number, "board": message.product.lower(), "replies": rng.choice((0, 0, 1, 2, 3, 5, 9))}
