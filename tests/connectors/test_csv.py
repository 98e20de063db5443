"""Any table: headers are matched, cells are read, and every row that does not fit says why."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from northing.backlog.shapes import IncomingItem, IncomingRelease
from northing.connectors.csv.cells import date, number
from northing.connectors.shape import Entry, ProductRecord, Skipped, Unreadable
from northing.customers.shapes import IncomingAccount, IncomingContact
from northing.feedback.shapes import IncomingFeedback
from northing.strategy.shapes import IncomingIdea
from northing.workspace.shapes import IncomingPerson
from tests.connectors.files import of, read, reasons, survey


def imported(tmp_path: Path, text: str | bytes, **options: Any) -> list[Entry]:
    path = tmp_path / "table.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read("csv", path, **{"product": "APP", **options})


def test_items_are_read_by_the_words_of_their_headers(tmp_path: Path) -> None:
    text = (
        "ID;Summary;Issue Type;Status;Assigned To;Story Points;Tags;Fix Version;Created;Resolved;Parent\n"
        "2;Pay by card;Bug;Closed;ann@example.org;3,5;ui, cart;1.0;2024-03-01;2024-03-05 12:30;1\n"
        "1;Checkout;Epic;In progress;;;;;2024-02-01;;\n"
    )
    found = imported(tmp_path, text)
    epic, bug = of(found, IncomingItem)
    assert (epic.foreign, epic.type, epic.state, epic.changes) == ("APP/items/1", "epic", "in_progress", ())
    assert (bug.parent, bug.type, bug.state, bug.estimate) == (epic.foreign, "bug", "done", 3.5)
    assert (bug.labels, bug.release, bug.assignee) == (("ui", "cart"), "APP/release/1.0", "ann@example.org")
    assert [(str(each.at), each.before, each.after) for each in bug.changes] == [
        ("2024-03-05 12:30:00+00:00", "backlog", "done")
    ]
    assert of(found, ProductRecord) == [ProductRecord("APP", "APP")]
    assert of(found, IncomingRelease)[0].name == "1.0"
    assert of(found, IncomingPerson)[0].email == "ann@example.org"


def test_feedback_brings_its_author_and_account(tmp_path: Path) -> None:
    text = (
        'Message,Company,Email,From,Date,Channel,Votes\n"Too slow,\nreally",Acme,jo@acme.test,Jo,2024-01-02,Survey,7\n'
    )
    found = imported(tmp_path, text, into="feedback")
    (message,), (contact,), (account,) = (
        of(found, kind) for kind in (IncomingFeedback, IncomingContact, IncomingAccount)
    )
    assert (message.text, message.source, message.votes) == ("Too slow,\nreally", "survey", 7)
    assert (message.author, message.account) == (contact.foreign, account.foreign)
    assert (contact.name, contact.email, account.name) == ("Jo", "jo@acme.test", "Acme")
    assert account.model_fields_set == {"foreign", "name"}


def test_accounts_keep_only_what_the_table_tells(tmp_path: Path) -> None:
    text = 'Customer,Plan,ARR,Segment\nAcme,Pro,"€ 12,000",\nBeta,,n/a,SMB\n'
    found = imported(tmp_path, text, into="accounts", product="")
    (acme,) = of(found, IncomingAccount)
    assert (acme.foreign, acme.revenue, acme.model_fields_set) == (
        "account/acme",
        12000,
        {"foreign", "name", "plan", "revenue"},
    )
    assert reasons(found) == ["revenue: 'n/a' under 'ARR' is not a number: write it like 1234.5."]
    assert {entry.product for entry in found} == {""}


def test_ideas_are_read(tmp_path: Path) -> None:
    text = "Idea,Description,Status,Effort,Confidence,Owner\nDark mode,At night,Exploring,2,80%,ann\n"
    (idea,) = of(imported(tmp_path, text, into="ideas"), IncomingIdea)
    assert (idea.title, idea.summary, idea.state) == ("Dark mode", "At night", "exploring")
    assert (idea.effort, idea.confidence, idea.owner) == ((2, 2, 2), 80, "ann")


def test_latin_1_with_a_wrong_header_says_first_what_is_missing_and_then_which_line(tmp_path: Path) -> None:
    text = "Titel,Typ\nGrün,Bug\nBlau,Bug\n".encode("latin-1")
    with pytest.raises(Unreadable) as refused:
        imported(tmp_path, text)
    sentence = "columns.title: items need it; table.csv has 'Titel', 'Typ' (perhaps 'Titel')"
    assert str(refused.value) == f"{sentence}: name the header that holds it, columns.title=HEADER."
    assert refused.value.field == "columns.title"
    found = imported(tmp_path, text, columns={"title": "Titel"})
    assert [item.title for item in of(found, IncomingItem)] == ["Blau"]
    assert reasons(found) == ["line 2 is not UTF-8 (byte 0xFC): save the file as UTF-8 or pass encoding=latin-1."]
    whole = imported(tmp_path, text, columns={"title": "titel"}, encoding="latin-1")
    assert [item.title for item in of(whole, IncomingItem)] == ["Grün", "Blau"]


def test_headers_that_are_not_utf8_are_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"table.csv: line 1 is not UTF-8 \(byte 0xFC\): save the file as UTF-8"):
        imported(tmp_path, "Grün,Title\n1,a\n".encode("latin-1"))


def test_utf16_from_a_spreadsheet_reads_when_it_is_named(tmp_path: Path) -> None:
    text = "Title\tVotes\nGrün\t3\n".encode("utf-16")
    with pytest.raises(Unreadable, match="save it as UTF-8"):
        imported(tmp_path, text)
    assert [item.title for item in of(imported(tmp_path, text, encoding="utf-16"), IncomingItem)] == ["Grün"]
    with pytest.raises(Unreadable, match=r"table.csv is not utf-16 after line 0: pass the encoding it was saved in"):
        imported(tmp_path, "Title\nGrün\n", encoding="utf-16")


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"titel": "Name"}, "columns.titel: items have no such field; choose among key, title, text"),
        ({"title": "Nmae"}, r"columns.title: table.csv has 'Name', 'Votes', not 'Nmae' \(perhaps 'Name'\)"),
        ({"title": ""}, "columns.title: items need it"),
    ],
)
def test_a_wrong_choice_of_columns_names_what_there_is(tmp_path: Path, columns: dict[str, str], sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        imported(tmp_path, "Name,Votes\na,1\n", columns=columns)


def test_rows_that_do_not_fit_are_told_and_the_rest_goes_in(tmp_path: Path) -> None:
    text = (
        "Title,Votes,Created\na,many,2024-01-01\n,1,2024-01-01\nb,1,01/02/2024\nc,1,2024-01-01,extra\nd,1,2024-01-01\n"
    )
    found = imported(tmp_path, text)
    assert [item.title for item in of(found, IncomingItem)] == ["d"]
    assert [(each.line, each.reason) for each in of(found, Skipped)] == [
        (2, "votes: 'many' under 'Votes' is not a number: write it like 1234.5."),
        (3, "title: the cell under 'Title' is empty: fill it in."),
        (4, "created: '01/02/2024' under 'Created' is not an ISO date: pass dates=dmy or dates=mdy."),
        (5, "4 cells stand under 3 headers: quote cells that hold ','."),
    ]


def test_a_title_of_10_mb_is_skipped_and_the_rest_goes_in(tmp_path: Path) -> None:
    found = imported(tmp_path, "Title,Votes\n" + "x" * 10_000_000 + ",1\nb,2\n" + "y" * 300_000 + ",3\n")
    assert [item.title for item in of(found, IncomingItem)] == ["b"]
    assert reasons(found) == [
        "the line is longer than 8 MB: shorten its texts.",
        "title and text: 300,000 characters long; at most 200,000 fit: shorten it.",
    ]


def test_a_quote_that_never_closes_costs_what_it_swallows(tmp_path: Path) -> None:
    found = imported(tmp_path, 'Title,Text\na,fine\nb,"open\nc,fine\n')
    assert [item.title for item in of(found, IncomingItem)] == ["a", "b"]


def test_empty_lines_and_headers_of_several_lines_do_no_harm(tmp_path: Path) -> None:
    found = imported(tmp_path, '\n\nTitle,"Votes\n(all)"\n\na,1\n\n"b\nc",x\n')
    assert [(item.title, item.votes) for item in of(found, IncomingItem)] == [("a", 1)]
    assert [each.line for each in of(found, Skipped)] == [8]


def test_a_header_that_repeats_gives_all_its_cells(tmp_path: Path) -> None:
    (item,) = of(imported(tmp_path, "Summary,Labels,Labels,Labels\na,x,,z\n"), IncomingItem)
    assert item.labels == ("x", "z")


def test_rows_without_an_id_are_known_by_what_they_say(tmp_path: Path) -> None:
    text = "Title,Votes\na,1\na,1\na,2\n"
    found = imported(tmp_path, text)
    assert len({item.foreign for item in of(found, IncomingItem)}) == 2
    assert reasons(found) == ["the row appears again (first on line 2): the first one is kept."]
    assert [item.foreign for item in of(imported(tmp_path, text), IncomingItem)] == [
        item.foreign for item in of(found, IncomingItem)
    ]


def test_keys_of_other_systems_stand_for_themselves(tmp_path: Path) -> None:
    parent, child = of(imported(tmp_path, "Key,Title,Parent\nSHOP-2,b,SHOP-1\nSHOP-1,a,\n"), IncomingItem)
    assert (parent.foreign, parent.key, child.parent) == ("SHOP-1", "SHOP-1", "SHOP-1")


def test_a_column_may_name_the_product_of_each_row(tmp_path: Path) -> None:
    found = imported(tmp_path, "Title,Project\na,web\nb,\n", product="")
    assert [entry.product for entry in found if isinstance(entry.record, IncomingItem)] == ["WEB"]
    assert reasons(found) == ["product: the row belongs to no product: pass product=KEY, or fill the column."]


@pytest.mark.parametrize(
    ("text", "order", "iso"),
    [
        ("2024-03-05", "dmy", "2024-03-05T00:00:00+00:00"),
        ("2024-03-05 17:04:05 UTC", "iso", "2024-03-05T17:04:05+00:00"),
        ("2024-03-05T17:04:05.123+02:00", "iso", "2024-03-05T17:04:05.123000+02:00"),
        ("05/03/2024", "dmy", "2024-03-05T00:00:00+00:00"),
        ("5.3.24 17:04", "dmy", "2024-03-05T17:04:00+00:00"),
        ("12.11.1999", "dmy", "1999-11-12T00:00:00+00:00"),
        ("3/5/2024, 5:04 PM", "mdy", "2024-03-05T17:04:00+00:00"),
        ("05/Mar/24 5:04 PM", "%d/%b/%y %I:%M %p", "2024-03-05T17:04:00+00:00"),
    ],
)
def test_dates_are_read_in_the_order_the_user_names(text: str, order: str, iso: str) -> None:
    assert date(text, order).isoformat() == iso


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-3.5", -3.5),
        ("3,5", 3.5),
        ("12,000", 12000),
        ("€ 1.234.567,50", 1234567.5),
        ("$1,200.75", 1200.75),
        ("1 200", 1200),
        ("80%", 80),
    ],
)
def test_numbers_are_read_with_signs_and_separators(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"encoding": "latin9x"}, "latin9x is not an encoding: use utf-8, latin-1 or cp1252"),
        ({"dates": "ymd?"}, "use iso, dmy, mdy or a format"),
        ({"into": "wishes"}, "into"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_wrong_options_are_refused(tmp_path: Path, options: dict[str, str], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence.replace("?", r"\?")):
        imported(tmp_path, "Title\na\n", **options)


def test_the_survey_is_a_dry_run_with_samples_and_suggestions(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Titel,Status,Votes\na,Doing,1\nb,Done,x\n\n")
    found = survey("csv", path, product="APP")
    assert [(each.header, each.samples, each.suggested) for each in found.columns] == [
        ("Titel", ["a", "b"], ""),
        ("Status", ["Doing", "Done"], "state"),
        ("Votes", ["1", "x"], "votes"),
    ]
    assert found.counts == {"rows": 2}
    assert found.warnings[0].startswith("columns.title: items need it")
    mapped = survey("csv", path, product="APP", columns={"title": "Titel"})
    assert [(each.foreign, each.suggested) for each in mapped.states] == [("Doing", "in_progress"), ("Done", "done")]
    assert [error.reason for error in mapped.errors] == [
        "votes: 'x' under 'Votes' is not a number: write it like 1234.5."
    ]
