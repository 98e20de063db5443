"""Documentation that cannot lie."""

from pathlib import Path

import pytest

from northing.doors.reference import pages

pytestmark = pytest.mark.one_database

FOLDER = Path(__file__).parents[2] / "docs" / "reference"


def test_the_reference_is_what_the_catalogue_says():
    stale = [
        name for name, text in pages().items() if not (FOLDER / name).exists() or (FOLDER / name).read_text() != text
    ]
    assert not stale, "run `make reference`"


def test_the_reference_has_no_page_of_an_area_that_is_gone():
    assert {path.name for path in FOLDER.glob("*.md")} == set(pages())
