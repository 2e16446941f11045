from pathlib import Path

import pytest

from tests.cli.conftest import Daihoi

TOPICS = """
- id: a
  name: Việc thứ nhất
  answer: Đây là việc thứ nhất.
  questions: [Việc thứ nhất là gì?]
- id: b
  name: Việc thứ hai
  answer: Đây là việc thứ hai.
  questions: [Việc thứ hai là gì?]
"""


def test_cases_that_hold(daihoi: Daihoi, directory: Path) -> None:
    (directory / "topics.yaml").write_text(TOPICS.split("- id: b", maxsplit=1)[0], "utf-8")
    (directory / "cases.yaml").write_text(
        "- ask: Việc gì?\n  expect: [a]\n  says: [Việc gì]\n- ask: [một, mơ hồ]\n  expect: clarify\n", "utf-8"
    )
    result = daihoi("kb", "test")
    assert result.exit_code == 0, result.output
    assert result.stdout == "Đã thử 3. Đạt 3. Chưa đạt 0.\n"


def test_cases_and_example_questions_that_fail(daihoi: Daihoi, directory: Path) -> None:
    (directory / "topics.yaml").write_text(TOPICS, "utf-8")
    (directory / "cases.yaml").write_text("- ask: mơ hồ\n  expect: [a]\n", "utf-8")
    result = daihoi("kb", "test")
    assert result.exit_code == 1
    assert "mong đợi câu trả lời từ a nhưng nhận clarify" in result.stdout
    assert "Việc thứ hai là gì?" in result.stdout  # the fake answers all from "a"
    assert result.stdout.endswith("Đã thử 3. Đạt 1. Chưa đạt 2.\n")


def test_without_cases_only_example_questions_are_tried(daihoi: Daihoi) -> None:
    result = daihoi("kb", "test")
    assert result.exit_code == 0
    assert "cases.yaml" in result.stderr


def test_cases_that_cannot_be_read(daihoi: Daihoi, directory: Path) -> None:
    (directory / "cases.yaml").write_text("- ask: mơ hồ\n  expect: [nowhere]\n", "utf-8")
    result = daihoi("kb", "test")
    assert result.exit_code == 2
    assert "cases.yaml:1" in result.stderr


def test_check_names_what_to_look_at(daihoi: Daihoi, directory: Path) -> None:
    (directory / "topics.yaml").write_text("- id: a\n  name: Việc thứ nhất\n  answer: Có.\n", "utf-8")
    result = daihoi("kb", "check")
    assert result.exit_code == 0
    assert "cần xem lại" in result.stdout
    assert "topics.yaml:1" in result.stdout
    assert "dùng được: 1 bản ghi" in result.stdout


def test_the_schema_is_written_and_checked(daihoi: Daihoi, directory: Path) -> None:
    assert daihoi("kb", "schema", "--check").exit_code == 1
    assert daihoi("kb", "schema").exit_code == 0
    assert (directory / "schema" / "dates.json").exists()
    result = daihoi("kb", "schema", "--check")
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_schema_that_cannot_be_written(daihoi: Daihoi, directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (directory / "schema").write_text("a file is in the way", "utf-8")
    assert daihoi("kb", "schema").exit_code == 2


def test_check_on_a_day_names_every_date_that_has_passed(daihoi: Daihoi, directory: Path) -> None:
    (directory / "dates.yaml").write_text("- {id: a, event: Họp chi bộ, on: 23/5/2020}\n", "utf-8")
    assert "đã qua" not in daihoi("kb", "check").stdout
    result = daihoi("kb", "check", "--now", "2020-05-26")
    assert result.stdout.count("đã qua 3 ngày mà vẫn ghi là đã ấn định") == 1
