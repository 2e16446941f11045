from pathlib import Path

import pytest

from bot.knowledge.cases import Case, load_cases
from bot.knowledge.problems import Problem
from tests.knowledge.conftest import Load


def read(tmp_path: Path, text: str) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    path = tmp_path / "cases.yaml"
    path.write_text(text, "utf-8")
    return load_cases(path)


def test_a_question_with_all_its_fields(tmp_path: Path) -> None:
    (case,), problems = read(
        tmp_path,
        "- ask: Bao giờ họp?\n  expect: [hop, noi-hop]\n  says: [22/2, 160]\n  never: [đã]\n"
        "  opens: 'no'\n  note: thử\n",
    )
    assert problems == ()
    assert case == Case(("Bao giờ họp?",), (("hop", "noi-hop"),), ("22/2", "160"), ("đã",), "no", "thử", 1)


@pytest.mark.parametrize(
    ("expect", "turns"),
    [
        ("unknown", [("any",), ("unknown",)]),
        ("[a]", [("any",), ("a",)]),
        ("[a, b]", [("any",), ("a", "b")]),
        ("[[a], [b]]", [("a",), ("b",)]),
        ("[[a, c], unknown]", [("a", "c"), ("unknown",)]),
        ("[smalltalk, [b]]", [("smalltalk",), ("b",)]),
        ("[any, clarify]", [("any",), ("clarify",)]),
        ("[a, unknown]", [("a",), ("unknown",)]),
    ],
)
def test_expectations_of_a_conversation(tmp_path: Path, expect: str, turns: list[tuple[str, ...]]) -> None:
    (case,), problems = read(tmp_path, f"- ask:\n    - một\n    - hai\n  expect: {expect}\n")
    assert problems == ()
    assert list(case.expect) == turns


WRONG = [
    ("- ask: một\n", 1, "expect", "thiếu"),
    ("- ask: một\n  expect:\n", 2, "expect", "thiếu"),
    ("- ask: một\n  expect: {a: b}\n", 2, "expect", "thiếu"),
    ("- ask: một\n  expect: []\n", 2, "expect", "thiếu"),
    ("- ask: [một, hai]\n  expect: [[a], [b], [c]]\n", 2, "expect", "3 phần"),
    ("- ask: []\n  expect: [a]\n", 1, "ask", "để trống"),
    ("- ask:\n  expect: [a]\n", 1, "ask", "để trống"),
    ("- expect: [a]\n", 1, "ask", "bắt buộc"),
    ("- ask: một\n  expect: [a]\n  expects: [b]\n", 3, "expects", "Không có mục"),
    ("- ask: một\n  expect: [a]\n  opens: có\n", 3, "opens", "giá trị"),
    ("- một câu\n", 1, "", "tên mục"),
    ("ask: một\nexpect: [a]\n", 1, "", "danh sách"),
    ("- ask: một\n  expect: [a\n", 2, "", "chưa đóng"),
]


@pytest.mark.parametrize(("text", "line", "field", "says"), WRONG, ids=[w[0][:30] for w in WRONG])
def test_mistakes(tmp_path: Path, text: str, line: int, field: str, says: str) -> None:
    cases, (problem,) = read(tmp_path, text)
    assert cases == ()
    assert (problem.file, problem.field) == ("cases.yaml", field)
    assert problem.line == line
    assert says in problem.message
    assert problem.fix


def test_a_wrong_case_does_not_hide_the_others(tmp_path: Path) -> None:
    cases, problems = read(tmp_path, "- ask: một\n- ask: hai\n  expect: unknown\n")
    assert [case.ask for case in cases] == [("hai",)]
    assert len(problems) == 1


def test_missing_and_empty_file(tmp_path: Path) -> None:
    cases, (problem,) = load_cases(tmp_path / "cases.yaml")
    assert cases == ()
    assert "Không mở được" in problem.message
    assert read(tmp_path, "# chưa có\n") == ((), ())


def test_ids_that_do_not_exist(tmp_path: Path, load_files: Load) -> None:
    loaded = load_files(
        counts="- {id: dang-vien, of: x, value: 1, group: so-lieu}\n", groups="- {id: so-lieu, name: số liệu}\n"
    )
    path = tmp_path / "cases.yaml"
    path.write_text(
        "- {ask: một, expect: [dang-vie]}\n- {ask: hai, expect: [so-lieu]}\n- {ask: ba, expect: [congress, bao]}\n"
        "- {ask: bốn, expect: clarify}\n- {ask: năm, expect: unknwon}\n",
        "utf-8",
    )
    cases, problems = load_cases(path, loaded.knowledge)
    assert len(cases) == 5
    assert [(p.line, p.fix) for p in problems] == [
        (1, "Có phải ý là “dang-vien”?"),
        (5, "Có phải ý là “unknown”?"),
    ]
