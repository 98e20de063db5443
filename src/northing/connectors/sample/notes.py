"""What Harbourline's people write themselves: notes of calls and of what goes on in the market."""

from random import Random

from northing.connectors.sample.grammar import Slots
from northing.connectors.sample.letters import Desk, Draft
from northing.connectors.sample.story import calls, market
from northing.connectors.sample.story.forms import Pain
from northing.connectors.sample.story.people import MANAGERS, TEAM
from northing.customers.shapes import IncomingContact

BACKGROUNDS = {"prospect": calls.PROSPECT_BACKGROUND, "Data integrator": calls.INTEGRATOR_BACKGROUND}

NAMES = {member.login: member.name for member in TEAM}


def call_note(desk: Desk, pains: list[Pain], guests: tuple[IncomingContact, ...], kind: str, slots: Slots) -> Draft:
    """Notes of a call of 300 to 700 words: who, how things stand, three or four pains, what comes next."""
    draft = Draft()
    draft.add(_present(desk, guests, pains[0].product))
    draft.add(desk.say(calls.SETTING, slots), gap="\n")
    draft.add(desk.say(BACKGROUNDS.get(kind, calls.BACKGROUND), slots), gap="\n\n")
    asides = calls.ASIDE_SIGNAL if pains[0].product == "SIGNAL" else calls.ASIDE
    for number, pain in enumerate(pains):
        _pain(desk, draft, pain, number, slots)
        if number == 0 or desk.often(0.3):
            draft.add(desk.say(asides, slots), gap="\n\n")
    _rest(desk, draft, kind == "prospect", slots)
    return draft


def call_title(desk: Desk, kind: str, slots: Slots) -> str:
    """What the note is called."""
    return desk.say(calls.PROSPECT_TITLES if kind == "prospect" else calls.TITLES, slots)


def market_note(desk: Desk, product: str, slots: Slots) -> tuple[str, str]:
    """The title and text of a note on the market."""
    title, _, text = desk.say(market.NOTES[product], slots).partition(" :: ")
    return title, text


def _present(desk: Desk, guests: tuple[IncomingContact, ...], product: str) -> str:
    ours = desk.rng.sample(["Grace Adeyemi", NAMES[MANAGERS[product]], "Lena Osei", "Ines Marquardt"], 2)
    theirs = ", ".join(f"{guest.name} ({guest.title})" for guest in guests)
    return f"Present: {theirs}; from us {ours[0]}" + (f" and {ours[1]}." if desk.often(0.5) else ".")


def _pain(desk: Desk, draft: Draft, pain: Pain, number: int, slots: Slots) -> None:
    """A paragraph on one pain: an opener, then some of what is known, in changing order."""
    if number and desk.often(0.5):
        draft.add(desk.say(calls.BETWEEN, slots), gap="\n\n")
        draft.add(desk.say(pain.call[1:2], slots), pain.key)
    else:
        draft.add(desk.say(pain.call[:2] if number == 0 else pain.call[1:2], slots), pain.key, gap="\n\n")
    for detail in _some(desk.rng, pain.call[2:]):
        draft.add(desk.say((detail,), slots), pain.key)


def _some(rng: Random, details: tuple[str, ...]) -> list[str]:
    return rng.sample(details, min(len(details), rng.choice((4, 4, 5, 5))))


def _rest(desk: Desk, draft: Draft, prospect: bool, slots: Slots) -> None:
    if not prospect:
        draft.add(desk.say(calls.LIKES, slots), gap="\n\n")
    if desk.often(0.6):
        draft.add(desk.say(calls.QUOTES, slots), gap="\n\n")
    draft.add("Next:", gap="\n\n")
    for step in desk.rng.sample(calls.NEXT, desk.rng.choice((2, 3, 3, 4))):
        draft.add("- " + desk.say((step,), slots), gap="\n")
