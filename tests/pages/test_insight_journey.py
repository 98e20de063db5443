"""From a call note to three ideas that weigh more."""

import pytest
from playwright.sync_api import Page, expect

from tests.pages.server import Api
from tests.pages.story import capture, figure, go_by_palette, is_ready, lead_to, number_in, open_page, select_sentence

SENTENCES = (
    "Every Monday the export of the weekly figures times out and we send them by hand.",
    "Without sign-in through our own directory the security team will not renew — “not negotiable” 🔒, they said.",
    "Half of our drivers never saw the new map, because it is hidden behind the settings.",
)
IDEAS = ("Export in the background", "Sign-in through the directory", "Map on the first screen")
SMALL_TALK = (
    "We began with the weather and how the quarter went for them, which was better than expected.",
    "They had three people in the room and one on the line, who joined late and left early.",
    "The numbers that they showed are on the shared drive, and somebody will send the address.",
    "After that we spoke for a while about the fair in spring and who of us would be there.",
    "Nothing of this is new, they told us the same in summer, and we wrote it down then as well.",
)
REVENUE = 120_000


def call_note() -> str:
    """About six hundred words with three sentences that matter."""
    paragraphs = [" ".join(SMALL_TALK[n % 5 :] + SMALL_TALK[: n % 5]) for n in range(5)]
    for place, sentence in zip((1, 3, 6), SENTENCES, strict=True):
        paragraphs.insert(place, f"{SMALL_TALK[place % 5]} {sentence} {SMALL_TALK[(place + 1) % 5]}")
    return "\n\n".join(paragraphs)


@pytest.fixture
def ideas(api: Api, product: str) -> list[str]:
    api.post("/accounts", name="Hafen Logistik", revenue=REVENUE, segment="Enterprise")
    return [api.post("/ideas", product=product, title=title)["key"] for title in IDEAS]


def test_three_sentences_of_a_call_note_speak_for_three_ideas(page: Page, product: str, ideas: list[str]):
    note = call_note()
    assert 550 <= len(note.split()) <= 650
    for key in ideas:
        open_page(page, f"/ideas/{key}/")
        assert (number_in(figure(page, "Accounts")), number_in(figure(page, "Revenue a year"))) == (0, 0)
    capture(page, note, account="Hafen Logistik", product=product, who="Jonas Brandt")
    go_by_palette(page, "began with the weather", "We began with the weather")
    message = page.get_by_role("region", name="What they said")
    expect(message).to_have_text(note, use_inner_text=False)

    for n, (sentence, key, idea) in enumerate(zip(SENTENCES, ideas, IDEAS, strict=True)):
        if n == 1:
            choose_by_keyboard(page, sentence)
        else:
            select_sentence(page, message, sentence)
        expect(page.locator("[data-highlight-quote]")).to_have_text(sentence)
        lead_to(page, key, idea)
        expect(message.locator("mark")).to_have_count(n + 1)

    for key, sentence in zip(ideas, SENTENCES, strict=True):
        open_page(page, f"/ideas/{key}/")
        assert number_in(figure(page, "Accounts")) == 1
        expect(figure(page, "Revenue a year")).to_contain_text("120 k")
        page.get_by_role("link", name=sentence).first.click()
        is_ready(page)
        mark = page.locator("mark:target")
        expect(mark).to_have_text(sentence)
        expect(mark).to_be_in_viewport()


def choose_by_keyboard(page: Page, sentence: str) -> None:
    """`h`, then from sentence to sentence until the right one is chosen."""
    page.keyboard.press("h")
    for _step in range(60):
        if chosen_words(page) == sentence:
            page.keyboard.press("Enter")
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"No way by keyboard to “{sentence}”")


def chosen_words(page: Page) -> str:
    """The words painted as chosen."""
    return page.evaluate("""() => [...(CSS.highlights.get("choosing") ?? [])].map(String).join("").trim()""")
