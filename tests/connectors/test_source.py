"""Files that are damaged, of the wrong kind or in the wrong encoding."""

import json
from pathlib import Path

import pytest

from northing.backlog.shapes import IncomingItem
from northing.connectors.records import records
from northing.connectors.shape import Skipped, Source, Unreadable
from tests.connectors.files import of, read, reasons, write_lines


def issue(number: int, **fields: object) -> dict[str, object]:
    return {
        "number": number,
        "title": f"Issue {number}",
        "state": "open",
        "created_at": "2024-03-01T10:00:00Z",
        "author_association": "MEMBER",
        "user": {"login": "ann"},
        **fields,
    }


def test_a_truncated_gzip_gives_what_came_before_and_then_says_where_it_broke(tmp_path: Path) -> None:
    whole = write_lines(tmp_path / "issues.jsonl.gz", [issue(n, body=f"{n * 7919:x}" * 50) for n in range(1, 400)])
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    found = read("github", whole, product="APP")
    (cut,) = of(found, Skipped)
    assert 50 < len(of(found, IncomingItem)) < 350
    assert cut.cut
    assert cut.line == len(of(found, IncomingItem)) + 1
    assert cut.reason.startswith("issues.jsonl.gz ends in the middle (after line ")
    assert "download or copy it again" in cut.reason


def test_a_truncated_array_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "issues.json"
    path.write_text(json.dumps([issue(1), issue(2), issue(3)], indent=1)[:-60])
    found = read("github", path, product="APP")
    assert [item.number for item in of(found, IncomingItem)] == [1, 2]
    (cut,) = of(found, Skipped)
    assert cut.cut
    assert "the document is not valid JSON" in cut.reason


def test_broken_lines_are_told_with_line_reason_and_excerpt_and_the_rest_goes_in(tmp_path: Path) -> None:
    lines = [issue(1), '{"number": 2, "title": "cut of', "[1, 2]", issue(4, title=5), issue(5), ""]
    found = read("github", write_lines(tmp_path / "issues.jsonl", lines), product="APP")
    assert [item.number for item in of(found, IncomingItem)] == [1, 5]
    skipped = of(found, Skipped)
    assert [each.line for each in skipped] == [2, 3, 4]
    assert "not valid JSON at column 24" in skipped[0].reason
    assert skipped[0].excerpt == '{"number": 2, "title": "cut of'
    assert "not a JSON object" in skipped[1].reason
    assert skipped[2].reason == "title: input should be a valid string, but 5 stands there."


def test_a_line_that_is_not_utf8_names_the_byte_and_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "issues.jsonl"
    path.write_bytes(json.dumps(issue(1)).encode() + b'\n{"number": 2, "title": "caf\xe9"}\n')
    found = read("github", path, product="APP")
    assert reasons(found) == ["the line is not UTF-8 (byte 0xE9 at column 28): save the file as UTF-8."]


def test_a_title_of_10_mb_is_skipped_with_its_reason(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "issues.jsonl", [issue(1), issue(2, title="x" * 10_000_000), issue(3)])
    found = read("github", path, product="APP")
    assert [item.number for item in of(found, IncomingItem)] == [1, 3]
    assert reasons(found) == ["the line is longer than 8 MB: shorten its texts and import again."]


def test_a_title_of_10_mb_in_an_array_is_skipped_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "issues.json"
    path.write_text(json.dumps([issue(2, title="x" * 10_000_000), issue(3)]))
    found = read("github", path, product="APP")
    assert [item.number for item in of(found, IncomingItem)] == [3]
    assert reasons(found) == ["title and text: 10,000,000 characters long; at most 200,000 fit: shorten it."]


def test_a_long_title_is_cut_at_a_word_and_stands_whole_on_top_of_the_text(tmp_path: Path) -> None:
    title = "Crash when " + "saving " * 60
    path = write_lines(tmp_path / "issues.jsonl", [issue(1, title=title, body="It crashes."), issue(2)])
    item = of(read("github", path, product="APP"), IncomingItem)[0]
    assert len(item.title) <= 300
    assert item.title.endswith("saving…")
    assert item.text == f"{title.strip()}\n\nIt crashes."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "issues.jsonl is empty"),
        (b"PK\x03\x04whatever", "issues.jsonl is a zip archive or a spreadsheet"),
        ("{}".encode("utf-16"), "issues.jsonl is not UTF-8 text"),
        (b"\x1f\x8b\x08\x00broken", "issues.jsonl "),
    ],
)
def test_a_file_of_the_wrong_kind_is_refused_in_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "issues.jsonl"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=sentence):
        read("github", path, product="APP")


def test_a_missing_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"gone.jsonl cannot be opened \(No such file or directory\)"):
        read("github", tmp_path / "gone.jsonl", product="APP")


def test_zero_characters_are_taken_out_wherever_they_hide(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", [{"key": "a\0b", "more": ["\0", {"deep": "c\0"}], "said": "\\u0000"}] * 2)
    found = [record for _, record in records(Source(path), ("items",))]
    assert found == [{"key": "ab", "more": ["", {"deep": "c"}], "said": "\\u0000"}] * 2


def test_half_a_character_does_not_cost_the_record(tmp_path: Path) -> None:
    line = json.dumps(issue(1, title="broken \ud83d emoji \U0001f600"))
    path = write_lines(tmp_path / "issues.jsonl", [line, issue(2)])
    assert [item.title for item in of(read("github", path, product="APP"), IncomingItem)] == [
        "broken ? emoji \U0001f600",
        "Issue 2",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": 10**20},
        {"created_at": "0001-01-01T00:00:00Z"},
        {"created_at": "2024-01-01T00:00:00"},
        {"number": None},
    ],
)
def test_what_no_database_could_keep_is_skipped_by_name(tmp_path: Path, wrong: dict[str, object]) -> None:
    found = read("github", write_lines(tmp_path / "issues.jsonl", [issue(1) | wrong, issue(2)]), product="APP")
    assert len(of(found, IncomingItem)) == 1
    assert reasons(found)[0].startswith(f"{next(iter(wrong))}: input should ")


def test_one_record_an_array_lines_and_wrapped_records_read_the_same(tmp_path: Path) -> None:
    forms = [
        json.dumps(issue(1)),
        json.dumps(issue(1), indent=2),
        json.dumps([issue(1)], indent=2),
        json.dumps({"total_count": 1, "items": [issue(1)]}, indent=2),
        "\ufeff" + json.dumps({"items": [issue(1)]}) + "\n" + json.dumps({"items": []}) + "\n",
        json.dumps([{"scope": "x", "status": 200, "response": [issue(1)]}, {"response": []}]),
    ]
    for number, form in enumerate(forms):
        path = tmp_path / f"{number}.json"
        path.write_text(form, encoding="utf-8")
        assert [item.number for item in of(read("github", path, product="APP"), IncomingItem)] == [1], form


def test_progress_stands_at_the_size_when_all_is_read(tmp_path: Path) -> None:
    source = Source(write_lines(tmp_path / "issues.jsonl.gz", [issue(1), issue(2)]))
    assert source.position == 0
    list(source.lines())
    assert source.position == source.size > 0
