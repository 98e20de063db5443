"""The accounts and contacts of the sample company."""

import re
import unicodedata
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from northing.connectors.sample.story.accounts import ACCOUNTS
from northing.connectors.sample.story.people import FAMILY, GIVEN, OTHER_TITLES, TEAM, TITLES
from northing.connectors.sample.world import World
from northing.customers.shapes import IncomingAccount, IncomingContact
from northing.workspace.shapes import IncomingPerson

LETTERS = {"R": "RIDE", "O": "OPS", "S": "SIGNAL"}
PLAIN = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ü": "ue", "ö": "oe", "ä": "ae", "å": "aa", "'": ""})


class House(NamedTuple):
    """An account with its people; `weight` is how much it writes."""

    account: IncomingAccount
    region: str
    products: tuple[str, ...]
    contacts: tuple[IncomingContact, ...]
    weight: float

    def people(self, product: str) -> tuple[IncomingContact, ...]:
        """Those who work with a product, or everybody where nobody does."""
        return tuple(one for one in self.contacts if one.title in TITLES[product]) or self.contacts


def people() -> Iterator[IncomingPerson]:
    """The team, with what they do behind their names."""
    for member in TEAM:
        mail = f"{member.login}@harbourline.example"
        yield IncomingPerson(foreign=member.login, name=member.name, title=member.role, email=mail)


def houses(world: World) -> list[House]:
    """All accounts with their contacts, customers by revenue first."""
    rng, seen = world.rng("customers"), set[str]()
    rows = [[cell.strip() for cell in line.split("|")] for line in ACCOUNTS.strip().splitlines()]
    return [_house(rng, rank, row, seen) for rank, row in enumerate(rows, start=1)]


def _house(rng: Random, rank: int, row: list[str], seen: set[str]) -> House:
    name, kind, region, letters, segment, plan = row
    products = tuple(LETTERS[letter] for letter in letters)
    account = IncomingAccount(
        foreign=f"account-{slug(name)}", name=name, kind=kind, segment=segment, plan=plan.strip("-"),
        revenue=_revenue(rng, rank) if kind == "customer" else 0,
    )  # fmt: skip
    contacts = tuple(_contact(rng, account, region, products, seen) for _ in range(_headcount(rng, rank, kind)))
    return House(account, region, products, contacts, 1 + 5 / rank**0.6 if kind == "customer" else 0.5)


def _revenue(rng: Random, rank: int) -> int:
    """A long tail: the largest pays 900,000 a year, the smallest two."""
    guess: float = 900_000 * (4 / (rank + 3)) ** 1.95 * (rng.uniform(0.8, 1.15) if rank > 1 else 1)
    return max(2_000, round(guess / 500) * 500)


def _headcount(rng: Random, rank: int, kind: str) -> int:
    if kind != "customer":
        return 1 if kind in {"competitor", "vendor"} else rng.choice((1, 1, 2))
    return rng.choice((4, 5, 6)) if rank <= 12 else rng.choice((2, 3, 4)) if rank <= 40 else rng.choice((1, 2, 2))


def _contact(
    rng: Random, account: IncomingAccount, region: str, products: tuple[str, ...], seen: set[str]
) -> IncomingContact:
    given, family = _name(rng, region, seen)
    mail = f"{slug(given)[0]}.{slug(family)}@{slug(account.name)}.example"
    titles = OTHER_TITLES.get(account.kind) or TITLES[rng.choice(products)]
    return IncomingContact(
        foreign=mail, name=f"{given} {family}", email=mail, title=rng.choice(titles), account=account.foreign
    )


def _name(rng: Random, region: str, seen: set[str]) -> tuple[str, str]:
    while True:
        given, family = rng.choice(GIVEN[region].split()), rng.choice(FAMILY[region].split())
        if f"{given} {family}" not in seen:
            seen.add(f"{given} {family}")
            return given, family


def slug(text: str) -> str:
    """A name as it stands in an address."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(PLAIN)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
