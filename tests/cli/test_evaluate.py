import json
from pathlib import Path
from typing import Any

import pytest

from bot.answering.reply import Kind, Paragraph, Reply, Span
from bot.cli.grading import Item, Outcome, grade
from tests.cli.conftest import Daihoi


def reply(kind: str, text: str = "Ngày 22/02/2020.", facts: tuple[str, ...] = ("a",)) -> Reply:
    return Reply(Kind(kind), (Paragraph((Span(text),)),), facts=facts)


def item(kind: str, **more: Any) -> Item:
    return Item.model_validate({"id": "1", "q": "?", "kind": kind, **more})


@pytest.mark.parametrize(
    ("question", "given", "outcome"),
    [
        (item("answer", facts=["a"]), reply("answer"), "right"),
        (item("answer", facts=["a", "b"]), reply("answer"), "wrong"),
        (item("answer", facts=["a"], says=["22/0?2"]), reply("answer"), "right"),
        (item("answer", facts=["a"], says=["24/0?2"]), reply("answer"), "wrong"),
        (item("answer", never=["2020"]), reply("answer"), "wrong"),
        (item("answer"), reply("clarify"), "clarified"),
        (item("answer"), reply("unknown"), "refused"),
        (item("answer"), reply("smalltalk"), "refused"),
        (item("answer"), reply("answer", ""), "wrong"),
        (item("answer"), reply("answer", "x" * 1001), "wrong"),
        (item("yesno", expect="yes"), reply("answer", "Đúng, ngày 22."), "right"),
        (item("yesno", expect="yes"), reply("answer", "Dạ, đúng ạ."), "right"),
        (item("yesno", expect="yes"), reply("answer", "Không, ngày 24."), "wrong"),
        (item("yesno", expect="no"), reply("answer", "Chưa, mới gần 160."), "right"),
        (item("yesno", expect="no"), reply("answer", "Khôngg phải vậy"), "wrong"),
        (item("unknown"), reply("unknown", "Chưa có thông tin."), "right"),
        (item("unknown", says=["kinh phí"]), reply("unknown", "Chưa có thông tin."), "wrong"),
        (item("unknown"), reply("clarify"), "clarified"),
        (item("unknown"), reply("answer"), "wrong"),
        (item("offtopic"), reply("smalltalk"), "right"),
        (item("offtopic"), reply("clarify"), "wrong"),
        (item("smalltalk"), reply("smalltalk"), "right"),
        (item("smalltalk"), reply("unknown"), "wrong"),
        (item("ambiguous"), reply("clarify"), "right"),
        (item("ambiguous"), reply("answer", facts=("a", "b")), "right"),
        (item("ambiguous"), reply("answer"), "wrong"),
        (item("ambiguous"), reply("unknown"), "refused"),
    ],
)
def test_each_outcome(question: Item, given: Reply, outcome: str) -> None:
    assert grade(question, given).outcome is Outcome(outcome)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "set.jsonl"
    lines = [
        {"id": "1", "chat": "c", "q": "một", "kind": "answer", "facts": ["a"], "says": ["lượt 1"], "style": "formal"},
        {"id": "2", "chat": "c", "q": "hai", "kind": "answer", "facts": ["a"], "says": ["lượt 2"], "style": "formal"},
        {"id": "3", "chat": "d", "q": "ba", "kind": "answer", "facts": ["z"], "expect": None, "style": "teencode"},
        {"id": "4", "q": "mơ hồ", "kind": "unknown"},
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines) + "\n\n", "utf-8")
    return path


def test_the_figures(daihoi: Daihoi, questions: Path) -> None:
    result = daihoi("eval", str(questions), "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "questions": 4,
        "right": 50.0,
        "clarified": 25.0,
        "refused": 0.0,
        "wrong": 25.0,
        "facts_right": 66.7,
        "facts_wrong": 33.3,
        "unknown_refused": 0.0,
    }


def test_the_tables_and_the_questions_asked_for(daihoi: Daihoi, questions: Path) -> None:
    output = daihoi("eval", str(questions), "--show", "wrong, clarified").stdout
    assert "wrong     3 [answer/teencode] ba" in output
    assert "clarified 4 [unknown/-] mơ hồ" in output
    assert "not from z" in output
    assert "[answer/formal]" not in output
    row = next(line for line in output.splitlines() if "formal" in line)
    assert [cell.strip() for cell in row.strip("│ ").split("│")] == ["formal", "2", "2", "0", "0", "0", "100.0"]
    assert "Các nhầm lẫn nhiều nhất" in output


def test_what_is_wrong_with_a_set_is_listed(daihoi: Daihoi, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    lines = ['{"id": "1", "q": "?"}', "{", '{"id": "1", "q": "?", "kind": "answer", "says": ["("]}']
    path.write_text("\n".join(lines), "utf-8")
    result = daihoi("eval", str(path))
    assert result.exit_code == 2
    for number, word in ((1, "kind"), (2, "JSON"), (3, "says")):
        assert f"bad.jsonl:{number}: " in result.stderr
        assert word in result.stderr


def test_an_empty_set_is_a_mistake(daihoi: Daihoi, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n", "utf-8")
    assert daihoi("eval", "empty.jsonl").exit_code == 2
