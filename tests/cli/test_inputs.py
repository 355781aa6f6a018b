import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from klaim.cli.inputs import Given, given
from klaim.errors import RefusalError
from klaim.limits import REPORT_BYTES


def at(tmp_path: Path, content: bytes | str, name: str = "x") -> list[Given | RefusalError]:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(given([str(path)]))


def code(found: list[Given | RefusalError]) -> list[str]:
    return [item.code if isinstance(item, RefusalError) else "given" for item in found]


def test_a_text_is_taken_as_it_came_line_breaks_and_all(tmp_path: Path) -> None:
    (found,) = at(tmp_path, "\r\n Ця  заява\r\nта інша\n")
    assert isinstance(found, Given)
    assert found.text == "\r\n Ця  заява\r\nта інша\n"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert [item.text for item in at(tmp_path, b"\xef\xbb\xbfhello") if isinstance(item, Given)] == ["hello"]
    assert [item.text for item in at(tmp_path, "hé".encode("utf-16")) if isinstance(item, Given)] == ["hé"]


def test_json_lines_are_told_by_content_and_not_by_name(tmp_path: Path) -> None:
    (found,) = at(tmp_path, '{"id": "a", "text": "T", "outlet": "O", "more": 1}', name="x.txt")
    assert found == Given(id="a", text="T", outlet="O")


def test_prose_in_a_file_called_json_is_prose(tmp_path: Path) -> None:
    assert code(at(tmp_path, "{braces} open this prose", name="x.jsonl")) == ["given"]
    assert code(at(tmp_path, "[iklan_2]\nprose", name="x.jsonl")) == ["given"]


def test_a_report_without_an_id_is_called_by_file_and_line(tmp_path: Path) -> None:
    found = at(tmp_path, '\n{"text": "a"}\n{"text": "b", "id": ""}\n')
    assert [item.id.removeprefix(str(tmp_path)) for item in found if isinstance(item, Given)] == [
        "/x:2",
        "/x:3",
    ]


def test_a_broken_line_is_refused_and_the_others_go_on(tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "text": "T"}',
        '{"id": "b", "text": ',
        '{"id": 3}',
        '["no"]',
        '{"id": "c", "text": "T"}',
    ]
    found = at(tmp_path, "\n".join(lines))
    assert code(found) == ["given", "json", "not-a-report", "not-a-report", "given"]


def test_a_first_line_that_is_broken_loses_no_other(tmp_path: Path) -> None:
    assert code(at(tmp_path, '{"id": "b", "text": "x\n{"id": "c", "text": "T"}\n')) == ["json", "given"]


@pytest.mark.parametrize(
    "wrapped",
    ['[{"text": "a"}, {"text": "b"}]', '{"story": "s",\n "reports": [{"text": "a"}, {"text": "b"}]}'],
)
def test_one_value_of_json_may_hold_several_reports(tmp_path: Path, wrapped: str) -> None:
    assert code(at(tmp_path, wrapped)) == ["given", "given"]


def test_a_report_spread_over_lines_is_one(tmp_path: Path) -> None:
    assert code(at(tmp_path, json.dumps({"id": "a", "text": "T"}, indent=1))) == ["given"]


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    deep = "[" * 100_000 + "]" * 100_000
    assert code(at(tmp_path, '{"text": "x", "more": ' + deep + "}")) == ["json"]
    assert code(at(tmp_path, "[{" + '"a":[{' * 50_000)) == ["json"]


def test_half_a_surrogate_pair_is_refused(tmp_path: Path) -> None:
    (found,) = at(tmp_path, '{"text": "x \\ud800 y"}')
    assert isinstance(found, RefusalError)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\x89PNG\r\n\0\0", "binary"),
        ("текст".encode("cp1251"), "encoding"),
        (b"<!DOCTYPE html><p>x", "markup"),
        (b"<?xml version='1.0'?><rss/>", "markup"),
        (b"a" * (REPORT_BYTES + 1), "too-long"),
        (b'{"text": "' + b"a" * (REPORT_BYTES + 1) + b'"}', "too-long"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(tmp_path: Path, content: bytes, expected: str) -> None:
    assert code(at(tmp_path, content)) == [expected]


def test_a_line_that_is_too_long_does_not_take_the_next_with_it(tmp_path: Path) -> None:
    long = b'{"text": "' + b"a" * (3 * REPORT_BYTES) + b'"}\n{"text": "b"}\n'
    assert code(at(tmp_path, long)) == ["too-long", "given"]


def test_a_folder_is_read_in_order_at_any_depth_without_hidden_files(folder: Path) -> None:
    names = [item.id.removeprefix(str(folder)) for item in given([str(folder)]) if isinstance(item, Given)]
    assert names == ["/b.txt", "one", "2", "/deep/a"]


def test_an_empty_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    assert code(list(given([str(tmp_path), str(tmp_path / "nothere"), "\0"]))) == [
        "no-text",
        "unreadable",
        "unreadable",
    ]


def test_a_link_to_nowhere_in_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    assert code(list(given([str(tmp_path)]))) == ["not-a-file"]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("xin chào".encode())))
    assert list(given(["-"])) == [Given(id="stdin", text="xin chào")]
