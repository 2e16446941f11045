import os
from pathlib import Path

import pytest

from bot.knowledge import files
from tests.knowledge.conftest import Load, put

COUNT = "- {id: a, of: x, value: 1}\n"


def test_folder_of_a_type_is_read_in_order(load_files: Load) -> None:
    loaded = load_files(
        {
            "counts/b.yaml": "- {id: b, of: y, value: 2}\n",
            "counts/a.yml": COUNT,
            "counts.yaml": "- {id: c, of: z, value: 3}\n",
            "counts/ghi-chu.txt": "không đọc",
            "counts/.an.yaml": "hỏng: [",
            "schema/counts.json": "{}",
        }
    )
    assert loaded.problems == ()
    assert loaded.knowledge is not None
    assert [count.id for count in loaded.knowledge.counts] == ["c", "a", "b"]


def test_strange_file_name_is_a_warning_with_a_guess(load_files: Load) -> None:
    loaded = load_files({"date.yaml": "x", "gì-đó.yaml": ""})
    assert loaded.knowledge is not None
    first, second = loaded.warnings
    assert (first.file, first.fix) == ("date.yaml", "Có phải ý là “dates.yaml”?")
    assert "topics.yaml" in second.fix


def test_two_congress_files_are_an_error(load_files: Load) -> None:
    loaded = load_files({"congress.yml": "name: Khác\n"})
    assert loaded.knowledge is None
    assert "hai tệp" in loaded.errors[0].message


def test_not_utf8_says_the_line(load_files: Load) -> None:
    loaded = load_files({"counts.yaml": b"- id: a\n  of: \xe9\xe8\n  value: 1\n"})
    (problem,) = loaded.errors
    assert (problem.file, problem.line) == ("counts.yaml", 2)
    assert "UTF-8" in problem.message


def test_utf16_is_named(load_files: Load) -> None:
    (problem,) = load_files({"counts.yaml": COUNT.encode("utf-16")}).errors
    assert "UTF-16" in problem.message


def test_byte_order_mark_and_windows_line_ends_are_fine(load_files: Load) -> None:
    loaded = load_files({"counts.yaml": b"\xef\xbb\xbf- id: a\r\n  of: x\r\n  value: 1\r\n"})
    assert loaded.problems == ()


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x93"])
def test_hidden_characters_say_line_and_code(load_files: Load, char: str) -> None:
    (problem,) = load_files(counts=f"- id: a\n  of: x{char}y\n  value: 1\n").errors
    assert problem.line == 2
    assert f"U+{ord(char):04X}" in problem.message


def test_file_over_the_limit(load_files: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILE", 300)
    (problem,) = load_files(counts=COUNT * 20).errors
    assert "lớn quá" in problem.message
    assert problem.file == "counts.yaml"


def test_all_files_over_the_limit(load_files: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_TOTAL", 150)
    loaded = load_files(counts=COUNT + "#" * 40, dates="#" * 100)
    assert loaded.knowledge is None
    assert "cộng lại" in loaded.errors[0].message


def test_too_many_files(load_files: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_FILES", 3)
    loaded = load_files({f"dates/{n}.yaml": "" for n in range(4)})
    assert "quá 3 tệp" in loaded.errors[0].message


def test_link_out_of_the_directory_is_refused(tmp_path: Path) -> None:
    from bot.knowledge.load import load

    outside = tmp_path / "ngoai.yaml"
    outside.write_text(COUNT)
    inside = put(tmp_path / "k", {})
    (inside / "counts.yaml").symlink_to(outside)
    (problem,) = load(inside).errors
    assert "ra ngoài" in problem.message


def test_link_inside_is_fine_and_a_circle_is_a_problem(tmp_path: Path) -> None:
    from bot.knowledge.load import load

    inside = put(tmp_path, {"..data/counts.yaml": COUNT})
    (inside / "counts.yaml").symlink_to("..data/counts.yaml")
    assert load(inside).problems == ()
    (inside / "dates.yaml").symlink_to("dates.yaml")
    (problem,) = load(inside).errors
    assert problem.file == "dates.yaml"
    assert "Không mở được" in problem.message


def test_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    from bot.knowledge.load import load

    inside = put(tmp_path, {})
    os.mkfifo(inside / "dates.yaml")
    (problem,) = load(inside).errors
    assert "tệp thường" in problem.message
