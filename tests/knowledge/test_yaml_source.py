import datetime as dt
import string
from itertools import pairwise

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.yaml_reader import MAX_PROBLEMS
from bot.knowledge.yaml_source import Map, Seq, parse


def test_scalars_stay_as_typed() -> None:
    text = "a: 010\nb: 1:30\nc: no\non: yes\nd: 05\ne: 1_000\nf: 2020-02-30\ng: 0x1F\nh: 1e3\ni: .5\n"
    value, problems = parse(text, "f.yaml")
    assert problems == []
    assert value == {
        "a": "010", "b": "1:30", "c": "no", "on": "yes", "d": "05", "e": "1_000", "f": "2020-02-30", "g": "0x1F",
        "h": "1e3", "i": ".5",
    }  # fmt: skip  # a table, kept in rows


@pytest.mark.parametrize("typed", ["", "~", "null"])
def test_nothing_is_none_unless_quoted(typed: str) -> None:
    assert parse(f"a: {typed}\n", "f.yaml")[0] == {"a": None}
    assert parse(f"a: '{typed}'\n", "f.yaml")[0] == {"a": typed}


def test_lines_of_keys_and_items() -> None:
    value, _ = parse("# ghi chú\n\n- id: a\n  also:\n    - một\n    # chen\n    - hai\n- id: b\n", "f.yaml")
    assert isinstance(value, Seq)
    assert value.lines == [3, 8]
    first = value[0]
    assert isinstance(first, Map)
    assert first.lines == {"id": 3, "also": 4}
    assert first["also"].lines == [5, 7]


def test_empty_and_comment_only_files_hold_nothing() -> None:
    assert parse("", "f.yaml") == (None, [])
    assert parse("# chỉ ghi chú\n", "f.yaml") == (None, [])


def test_half_a_surrogate_pair_is_named_with_its_line() -> None:
    value, (problem,) = parse("- id: a\n  who: \ud800\n", "f.yaml")
    assert value is None
    assert (problem.line, problem.message) == (2, "Dòng này có ký tự hỏng.")


def test_duplicate_key_says_both_lines_and_keeps_the_first() -> None:
    value, (problem,) = parse("id: a\nalso: [x]\nid: b\n", "f.yaml")
    assert value == {"id": "a", "also": ["x"]}
    assert (problem.file, problem.line, problem.field) == ("f.yaml", 3, "id")
    assert "viết hai lần" in problem.message
    assert "dòng 1" in problem.message


def test_problems_of_one_file_are_limited() -> None:
    _, problems = parse("a: 1\n" * 10_000, "f.yaml")
    assert len(problems) == MAX_PROBLEMS


BROKEN = [
    ("- id: a\n  answer: Gồm: hai\n", 2, "dấu hai chấm"),
    ("- id: a\n\tname: b\n", 2, "Tab"),
    ("a:\n\t- b\n", 2, "Tab"),
    ('- id: a\n  note: "chưa đóng\n- id: b\n', 2, "Thiếu dấu ngoặc"),
    ("- id: a\n   name: b\n", 2, "thụt vào quá sâu"),
    ("- id: a\n  name: b\n of: c\n", 3, "thụt đầu dòng"),
    ("- id: a\n  name\n  of: b\n", 3, "thiếu dấu hai chấm"),
    ("x: y\na: [b, c\nd: e\n", 2, "chưa đóng"),
    ("x: y\na: [b, c\n", 2, "chưa đóng"),
    ("x: y\na: {b: c\n", 2, "chưa đóng"),
    ("a: [\n", 1, "chưa đóng"),
    ("a: @b\n", 1, "không được phép"),
    ("a: `b`\n", 1, "không được phép"),
    ("%abc\na: b\n", 1, "%"),
    ("a: *b\n", 1, "tham chiếu"),
    ("a: *\n", 1, "tham chiếu"),
    ("a: !xin chào\n", 1, "Ký hiệu"),
    ("a: !!python/object/apply:os.system [x]\n", 1, "Ký hiệu"),
    ("a: !!binary aGk=\n", 1, "Ký hiệu"),
    ('a: "\\q"\n', 1, "không hợp lệ"),
    ("a: b\n---\nc: d\n", 2, "---"),
    ("? [a]\n: b\n", 1, "Tên mục phải là chữ"),
    ("a: &x [1]\n*x : 2\n", 2, "Tên mục phải là chữ"),
    ("a: &a [*a]\n", 1, "chứa chính nó"),
    ("[" * 1_000_000, 1, "quá sâu"),
    ("{a: " * 100_000, 1, "quá sâu"),
    ("- " * 100_000 + "x", 1, "quá sâu"),
]


@pytest.mark.parametrize(("text", "line", "says"), BROKEN, ids=[text[:20] for text, _, _ in BROKEN])
def test_what_cannot_be_read_is_one_problem_with_its_line(text: str, line: int, says: str) -> None:
    value, problems = parse(text, "f.yaml")
    assert value is None
    (problem,) = problems
    assert problem.line == line
    assert says in problem.message
    assert problem.fix


def test_few_aliases_are_fine_and_exploding_ones_are_refused() -> None:
    assert parse("a: &x [1, 2]\nb: *x\n", "f.yaml") == ({"a": ["1", "2"], "b": ["1", "2"]}, [])
    names = string.ascii_lowercase
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in pairwise(names)]
    value, (problem,) = parse("\n".join(lines), "f.yaml")
    assert value is None
    assert "phình" in problem.message
    assert problem.line is not None
    assert problem.line <= 6


plain = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\ufeff"))
keys = st.text(string.ascii_lowercase + "ăâđêôơư", min_size=1, max_size=8)
trees = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


@given(st.dictionaries(keys, trees, min_size=1, max_size=4))
def test_reads_what_yaml_writes(tree: dict[str, object]) -> None:
    value, problems = parse(yaml.safe_dump(tree, allow_unicode=True, default_style='"'), "f.yaml")
    assert problems == []
    assert value == tree


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    parse(text.encode("utf-8", "ignore").decode(), "f.yaml")


@given(st.dates() | st.integers() | st.booleans() | st.floats(allow_nan=False))
def test_unquoted_values_of_other_types_are_text(thing: dt.date | float) -> None:
    value, problems = parse(f"a: {thing}\n", "f.yaml")
    assert (value, problems) == ({"a": str(thing)}, [])
