import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.fields import slug
from bot.knowledge.problems import Problem
from tests.knowledge.conftest import Load

EVENT = "- id: a\n  event: Đại hội\n"


def only(load_files: Load, **named: str) -> Problem:
    loaded = load_files(**named)
    assert loaded.knowledge is None
    (problem,) = loaded.errors
    return problem


def test_key_on_is_no_boolean(load_files: Load) -> None:
    loaded = load_files(dates=EVENT + "  on: 22/2/2020\n")
    assert loaded.problems == ()
    assert loaded.knowledge is not None
    assert str(loaded.knowledge.dates[0].on and loaded.knowledge.dates[0].on.start) == "2020-02-22"


def test_traps_of_yaml_stay_text(load_files: Load) -> None:
    details = "    số nhà: 05\n    giờ: 7:30\n    năm: 2020\n    on: yes\n"
    loaded = load_files(counts="- id: a\n  of: no\n  value: 010\n  details:\n" + details)
    assert loaded.knowledge is not None
    (count,) = loaded.knowledge.counts
    assert (count.of, int(count.value)) == ("no", 10)
    assert dict(count.details) == {"số nhà": "05", "giờ": "7:30", "năm": "2020", "on": "yes"}


def test_unknown_field_offers_the_near_one(load_files: Load) -> None:
    problem = only(load_files, dates=EVENT + "  questionss: [x y]\n")
    assert (problem.line, problem.field) == (3, "questionss")
    assert problem.fix == "Có phải ý là “questions”?"


def test_unknown_field_far_from_all_lists_them(load_files: Load) -> None:
    problem = only(load_files, words="zzz: 1\n")
    assert "synonyms" in problem.fix


def test_merge_keys_are_unknown_fields(load_files: Load) -> None:
    problem = only(load_files, dates="- &x\n  id: a\n  event: b\n- <<: *x\n  id: c\n  event: d\n")
    assert (problem.line, problem.field) == (4, "<<")


def test_missing_and_empty_required_fields(load_files: Load) -> None:
    loaded = load_files(dates="- event: x\n- id: b\n- id: c\n  event:\n")
    assert [(p.line, p.field) for p in loaded.errors] == [(1, "id"), (2, "event"), (4, "event")]
    assert "bắt buộc" in loaded.errors[0].message
    assert "để trống" in loaded.errors[2].message


def test_empty_optional_field_is_left_out(load_files: Load) -> None:
    loaded = load_files(dates=EVENT + "  place:\n  also:\n  details:\n  status:\n")
    assert loaded.problems == ()


WRONG = [
    ("  also: Lạc Hồng, công ty\n", 3, "also", "phải là một danh sách"),
    ("  also: {a: b}\n", 3, "also", "phải là một danh sách"),
    ("  also:\n    - x\n    -\n", 5, "also", "để trống"),
    ("  also:\n    - Hỏi: gì\n", 4, "also", "dấu hai chấm"),
    ("  place: [a, b]\n", 3, "place", "không nhận danh sách"),
    ("  place:\n    a: b\n", 3, "place", "dấu hai chấm"),
    ("  details: x\n", 3, "details", "các dòng “tên: giá trị”"),
    ("  details:\n    kinh phí:\n", 4, "details", "để trống"),
    ("  details:\n    kinh phí: [1, 2]\n", 4, "details.kinh phí", "không nhận danh sách"),
    ("  on: 22/2\n", 3, "on", "năm"),
    ("  on: 31/6/2020\n", 3, "on", "lịch"),
    ("  on: hôm nào đó\n", 3, "on", "không phải là một ngày"),
    ("  ordinal: thứ sáu\n", 3, "ordinal", "số nguyên"),
    ("  ordinal: 0\n", 3, "ordinal", "từ 1 trở lên"),
    ("  ordinal: 999\n", 3, "ordinal", "không được quá 200"),
    ("  status: chắc chắn\n", 3, "status", "giá trị được dùng"),
    ("  group: Nhóm A\n", 3, "group", "Mã “Nhóm A” không hợp lệ"),
    ("  place: '  '\n", 3, "place", "để trống"),
    (f"  place: {'a' * 301}\n", 3, "place", "dài quá 300"),
    (f"  questions:\n    - được\n    - {'a' * 301}\n", 5, "questions", "dài quá 300"),
    (f"  gaps:\n    ngày: được\n    nơi: {'a' * 4001}\n", 5, "gaps", "dài quá 4000"),
]


@pytest.mark.parametrize(("field", "line", "name", "says"), WRONG, ids=[f[:24].strip() for f, *_ in WRONG])
def test_wrong_value_names_line_and_field(load_files: Load, field: str, line: int, name: str, says: str) -> None:
    problem = only(load_files, dates=EVENT + field)
    assert (problem.file, problem.line, problem.field) == ("dates.yaml", line, name)
    assert says in problem.message
    assert problem.fix


def test_number_problems(load_files: Load) -> None:
    loaded = load_files(counts="- {id: a, of: x, value: gần 5}\n- {id: b, of: x, value: '19,413'}\n")
    first, second = loaded.errors
    assert "precision" in first.fix
    assert "19413" in second.fix


def test_bad_id_offers_a_good_one(load_files: Load) -> None:
    problem = only(load_files, counts="- id: Đảng viên\n  of: x\n  value: 1\n")
    assert "dang-vien" in problem.fix


def test_record_that_is_no_record(load_files: Load) -> None:
    loaded = load_files(counts="- một câu\n-\n- [a]\n")
    assert [p.line for p in loaded.errors] == [1, 2, 3]


def test_file_of_the_wrong_shape(load_files: Load) -> None:
    assert "danh sách" in only(load_files, counts="id: a\nof: b\n").message


def test_mapping_file_that_is_a_list(load_files: Load) -> None:
    assert "tên mục" in only(load_files, words="- a\n").message


def test_nested_records(load_files: Load) -> None:
    loaded = load_files(congress="name: x\nsources:\n  - id: A\n    paper: y\n  - id: b\ncontact:\n  phone: 1\n")
    assert [(p.line, p.field) for p in loaded.errors] == [
        (3, "sources.id"),
        (5, "sources.paper"),
        (6, "contact.office"),
    ]
    assert "“a”" in loaded.errors[0].fix


def test_choice_of_words_is_kept(load_files: Load) -> None:
    assert "đồng chí, bạn" in only(load_files, congress="name: x\naddress: ông\n").fix


def test_text_is_composed_and_lines_are_joined(load_files: Load) -> None:
    decomposed = "Đại hội"
    loaded = load_files(topics=f"- id: a\n  name: >\n    {decomposed}\n    điểm\n  answer: |\n    một\n    hai\n")
    assert loaded.knowledge is not None
    (topic,) = loaded.knowledge.topics
    assert topic.name == "Đại hội điểm"
    assert topic.answer == "một\nhai"


@given(st.text(max_size=120))
def test_slug_is_always_a_valid_id(text: str) -> None:
    import re

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))
    assert len(slug(text)) <= 80


def test_a_comma_in_a_value_in_braces_is_told(load_files: Load) -> None:
    problem = only(load_files, dates=EVENT + "  details: {lý do: mưa, đường ngập}\n")
    assert "đường ngập" in problem.message
    assert "dấu phẩy" in problem.fix
