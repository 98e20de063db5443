"""The brief: every figure is the list behind it, as of any day, for whoever reads."""

from datetime import timedelta

import pytest
from django.utils import timezone

from northing.core.actors import Actor
from northing.core.errors import Invalid, NotFound
from northing.updates.figures import FIGURES
from northing.updates.queries import brief, brief_rows, html, markdown
from northing.updates.shapes import BriefShape, FigureShape
from tests.updates.story import SECRET
from tests.world import World

pytestmark = pytest.mark.django_db


def figures_of(told: BriefShape) -> dict[str, FigureShape]:
    """Every number of the brief, by name."""
    found = list(told.headline)
    for section in told.sections:
        found += section.figures + [figure for one in section.asked for figure in one.figures]
    return {figure.name: figure for figure in found}


def rows_behind(reader: Actor, told: BriefShape, name: str) -> list:
    rows, after = [], ""
    while True:
        page = brief_rows(
            reader, product=told.product, figure=name, as_of=told.as_of, days=told.days, after=after, limit=20
        )
        rows, after = rows + page, page.next
        if not after:
            return rows


def section(told: BriefShape, name: str):
    return next(section for section in told.sections if section.name == name)


@pytest.mark.parametrize("days_ago", [0, 30, 90])
@pytest.mark.parametrize("days", [7, 28])
def test_every_figure_is_the_length_of_the_list_behind_it(told: World, days_ago: int, days: int):
    as_of = timezone.localdate() - timedelta(days=days_ago)
    found = brief(told.member, product="ACME", as_of=as_of, days=days)
    figures = figures_of(found)
    assert set(FIGURES) <= set(figures)
    for name, figure in figures.items():
        rows = rows_behind(told.member, found, name)
        assert len(rows) == figure.value, name
        assert len({(row.type, row.id) for row in rows}) == figure.value, f"{name} lists a row twice"


def test_the_figures_of_the_story_are_what_it_tells(told: World):
    figures = {name: figure.value for name, figure in figures_of(brief(told.member, product="ACME")).items()}
    assert figures["came-in"] == 8
    assert figures["from-call"] + figures["from-ticket"] == figures["came-in"]
    assert figures["untriaged"] == 21
    assert (figures["decided"], figures["undecided"], figures["shipped"]) == (1, 1, 1)
    assert (figures["in-progress"], figures["ageing"], figures["blocked"]) == (4, 3, 3)
    assert figures["open"] == 36 + 4 + 3
    assert figures["started"] == 1 + 3 + 4  # begun-0, and what was finished in the two weeks before last


def test_an_earlier_day_changes_the_figures_and_never_looks_ahead(told: World):
    now, then = (figures_of(brief(told.member, product="ACME", as_of=day)) for day in (None, _day(30)))
    assert now["decided"].value == 1
    assert then["decided"].value == then["undecided"].value == 0
    assert then["ageing"].value == then["shipped"].value == 0
    assert now["finished"].value != then["finished"].value


def test_rows_tell_the_state_of_the_day_not_of_today(told: World):
    found = brief(told.member, product="ACME", as_of=_day(60))
    states = {row.state for row in rows_behind(told.member, found, "in-progress")}
    assert states == {"in_progress"}


def test_what_is_asked_for_comes_with_its_evidence(told: World):
    asked = section(brief(told.member, product="ACME"), "asked").asked
    slow, lost, passkeys, copy = asked
    assert [figure.value for figure in slow.figures] == [8, 3]
    assert slow.revenue == 380_000
    assert [figure.value for figure in lost.figures] == [4, 3]
    assert passkeys.figures[0].value == 8, "what is said about a theme speaks for the ideas that answer it"
    assert copy.title.startswith("Keep a copy")


def test_a_guest_reads_figures_over_what_guests_may_see(told: World, shown: Actor):
    whole, found = figures_of(brief(told.member, product="ACME")), brief(shown, product="ACME")
    for name, figure in figures_of(found).items():
        rows = rows_behind(shown, found, name)
        assert len(rows) == figure.value, name
        assert not [row.title for row in rows if SECRET in row.title]
    assert 0 < figures_of(found)["came-in"].value < whole["came-in"].value
    assert 0 < found.forecast.remaining < whole["open"].value


def test_a_guest_learns_no_internal_title_no_account_and_no_revenue(told: World, shown: Actor):
    found = brief(shown, product="ACME")
    text = found.model_dump_json() + markdown(found)
    for word in (SECRET, "Hooli", "hooli", "account", "380"):
        assert word not in text


def test_a_guest_who_was_shown_nothing_finds_no_product(told: World):
    with pytest.raises(NotFound):
        brief(told.guest, product="ACME")


def test_the_forecast_stands_beside_its_hit_rate(told: World):
    found = brief(told.member, product="ACME")
    assert found.p50 <= found.p85 <= found.p95
    assert found.cases == found.forecast.deadlines[1].cases > 0
    assert 0 <= found.hit_rate <= 1
    assert [release.scope for release in found.releases] == ["left in 2.0 public"]


def test_a_product_without_history_gets_sentences_not_dates(world: World):
    found = brief(world.member, product="ACME")
    assert found.p85 is None
    assert found.cases == 0
    assert found.forecast.sentences == ["Nothing is left to finish."]
    assert all(section.sentence for section in found.sections if section.name != "ahead")


def test_the_markdown_says_the_same_and_escapes_titles(told: World):
    found = brief(told.member, product="ACME")
    text = markdown(found)
    assert text.startswith("# Acme: brief of ")
    assert f"[{found.headline[0].value}]({found.headline[0].page})" in text
    assert f"| 85 % | {found.p85} |" in text
    assert markdown(found.model_copy(update={"product_name": "a*b|c"})).startswith("# a\\*b\\|c")


def test_the_document_stands_on_its_own(told: World):
    page = html(brief(told.member, product="ACME"))
    assert page.startswith("<!doctype html>")
    assert "<script" not in page
    assert "href=" not in page
    assert "came true" in page


def test_it_refuses_a_day_to_come_and_a_figure_it_does_not_have(told: World):
    with pytest.raises(Invalid, match="as_of lies in the future"):
        brief(told.member, product="ACME", as_of=timezone.localdate() + timedelta(days=1))
    for name in ("nothing", "theme-1-revenue", "theme-999999-insights", "left-x"):
        with pytest.raises(NotFound):
            brief_rows(told.member, product="ACME", figure=name)


def _day(days_ago: int):
    return timezone.localdate() - timedelta(days=days_ago)
