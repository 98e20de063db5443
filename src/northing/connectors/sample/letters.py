"""Messages as people write them: survey answers, reviews, tickets, mails and forum posts."""

import re
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from northing.connectors.sample.customers import House
from northing.connectors.sample.grammar import Slots, say
from northing.connectors.sample.story import abroad, voices
from northing.connectors.sample.story.forms import Pain
from northing.connectors.sample.world import Bag, words
from northing.customers.shapes import IncomingContact


class Span(NamedTuple):
    """Where a text speaks of a pain."""

    start: int
    end: int
    pain: str


@dataclass
class Draft:
    """A text as it grows, and where it speaks of what."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)
    abroad: bool = False

    def add(self, piece: str, pain: str = "", gap: str = " ") -> None:
        """Append a piece after a gap; with a pain, remember that it speaks of it."""
        if self.text and gap == " " and self.text[-1].isalnum():
            gap = ". "
        start = len(self.text) + (len(gap) if self.text else 0)
        self.text += (gap if self.text else "") + piece
        if pain:
            self.spans.append(Span(start, len(self.text), pain))


class Sender(NamedTuple):
    """Who writes: a contact, or a passenger of an account who is nobody's contact."""

    house: House
    contact: IncomingContact | None
    slots: Slots


@dataclass
class Desk:
    """Where letters are written: chance, and the variants not used lately."""

    rng: Random
    bag: Bag

    def sender(self, house: House, product: str, known: bool) -> Sender:
        """Somebody of a house: one of its contacts, or a passenger nobody knows."""
        contact = self.rng.choice(house.people(product)) if known else None
        return Sender(house, contact, words(house.region, product, account=house.account.name))

    def say(self, variants: tuple[str, ...], slots: Slots) -> str:
        """One of the variants, filled in."""
        return say(self.rng, self.bag.draw(variants), slots)

    def often(self, share: float) -> bool:
        """Whether something happens that happens so often."""
        return self.rng.random() < share


def complaint(desk: Desk, pain: Pain, source: str, sender: Sender) -> Draft:
    """What somebody writes about a pain, in the manner of the source."""
    abroad_text = _abroad(desk, pain.key, source, sender)
    if abroad_text:
        return abroad_text
    if source in {"review", "survey"}:
        return _short(desk, pain, source, sender)
    return _post(desk, pain, sender) if source == "forum" else _letter(desk, pain, sender)


def remark(desk: Desk, text: str, source: str, sender: Sender) -> Draft:
    """Praise or a wish: one thought, dressed for the source."""
    draft = Draft()
    dressed = source in {"ticket", "mail"}
    if dressed and desk.often(0.5):
        draft.add(desk.say(voices.HELLO, sender.slots))
    draft.add(_rough(desk, text) if not dressed else text, gap="\n\n")
    if dressed:
        _sign(desk, draft, voices.BYE, sender)
    return draft


def subject(text: str) -> str:
    """A subject made of a message's first words, as mail programs and hurried people do."""
    first = re.split(r"(?<=[.!?。])\s|\n", text, maxsplit=1)[0].split()
    return " ".join(first[:7]).rstrip(".,:;") + (" …" if len(first) > 7 else "")


def _short(desk: Desk, pain: Pain, source: str, sender: Sender) -> Draft:
    draft = Draft()
    draft.add(_rough(desk, desk.say(pain.short, sender.slots)), pain.key)
    if desk.often(0.18):
        draft.add(_rough(desk, desk.say(pain.short, sender.slots)), pain.key)
    if sender.contact and desk.often(0.3):
        draft.add(desk.say(pain.effects, sender.slots))
    if source == "review" and desk.often(0.35):
        draft.add(desk.say(voices.REVIEW_TAIL, sender.slots))
    return draft


def _letter(desk: Desk, pain: Pain, sender: Sender) -> Draft:
    draft, slots = Draft(), sender.slots
    if desk.often(0.6):
        draft.add(desk.say(voices.HELLO, slots))
    gap = "\n\n"
    if desk.often(0.3):
        draft.add(desk.say(voices.OPENING, slots), gap=gap)
        gap = " "
    _body(desk, draft, pain, slots, gap)
    if desk.often(0.3):
        draft.add(desk.say(voices.DETAIL, slots), gap=desk.rng.choice((" ", "\n\n")))
    if desk.often(0.65):
        _sign(desk, draft, voices.BYE, sender)
    return draft


def _body(desk: Desk, draft: Draft, pain: Pain, slots: Slots, gap: str) -> None:
    """What is wrong, what it does, what is asked for: not always all of it, nor in this order."""
    pieces = [(_typo(desk, desk.say(pain.says, slots)), pain.key)]
    if desk.often(0.22):
        pieces.append((desk.say(pain.says, slots), pain.key))
    if desk.often(0.6):
        pieces.insert(desk.rng.choice((1, 1, len(pieces))), (_typo(desk, desk.say(pain.effects, slots)), ""))
    if desk.often(0.5):
        pieces.insert(0 if desk.often(0.12) else len(pieces), (desk.say(pain.asks, slots), pain.key))
    for number, (piece, key) in enumerate(pieces):
        draft.add(piece, key, gap if number == 0 else "\n\n" if desk.often(0.2) else " ")


def _post(desk: Desk, pain: Pain, sender: Sender) -> Draft:
    draft = Draft()
    if desk.often(0.45):
        draft.add(desk.say(voices.FORUM_OPENING, sender.slots))
    if desk.often(0.4):
        draft.add(_rough(desk, desk.say(pain.short, sender.slots)), pain.key)
    else:
        _body(desk, draft, pain, sender.slots, " ")
    if desk.often(0.4):
        draft.add(desk.say(voices.FORUM_TAIL, sender.slots), gap="\n\n")
    return draft


def _abroad(desk: Desk, key: str, source: str, sender: Sender) -> Draft | None:
    """The same in German or Japanese, when the sender writes it and we have the words."""
    texts, share = {"D": (abroad.GERMAN, 0.4), "J": (abroad.JAPANESE, 0.6)}.get(sender.house.region, ({}, 0.0))
    mine = tuple(text.lstrip("* ") for text in texts.get(key, ()) if sender.contact or text[0] != "*")
    if not mine or not desk.often(share):
        return None
    draft = Draft(abroad=True)
    draft.add(desk.say(mine, sender.slots), key)
    if source in {"ticket", "mail"}:
        _sign(desk, draft, abroad.CLOSING[sender.house.region], sender)
    return draft


def _sign(desk: Desk, draft: Draft, closings: tuple[str, ...], sender: Sender) -> None:
    name = sender.contact.name if sender.contact else ""
    name = name.split()[0] if desk.often(0.5) and sender.house.region != "J" else name
    draft.add("\n".join(filter(None, (desk.say(closings, sender.slots), name))), gap="\n\n")


def _rough(desk: Desk, text: str) -> str:
    """Typed with a thumb: sometimes small letters, no full stop, a typo."""
    if desk.often(0.14):
        text = text[0] + text[1:].lower() if desk.often(0.3) else text.lower()
    if desk.often(0.15) and text.endswith("."):
        text = text[:-1]
    return _typo(desk, text)


def _typo(desk: Desk, text: str) -> str:
    """Now and then two letters change places, or one is lost."""
    found = re.findall(r"\b[a-z]{5,9}\b", text) if desk.often(0.09) and "`" not in text else []
    if not found:
        return text
    word = desk.rng.choice(found)
    at = desk.rng.randrange(1, len(word) - 2)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return text.replace(word, swapped if desk.often(0.6) else word[:at] + word[at + 1 :], 1)
