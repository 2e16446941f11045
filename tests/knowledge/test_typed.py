import datetime as dt

import pytest

from bot.knowledge.problems import Problem
from bot.knowledge.typed import Typed, read_typed

AS_OF, TODAY = dt.date(2020, 2, 1), dt.date(2026, 11, 24)


def read(type_name: str, field: str, text: str, as_of: dt.date | None = AS_OF) -> Typed | Problem:
    return read_typed(type_name, field, text, as_of=as_of, today=TODAY)


BY_FACTS = "(năm 2020 lấy theo thời điểm của dữ liệu)"


@pytest.mark.parametrize(
    ("text", "fields", "said"),
    [
        ("22/2", {"on": "22/2/2020"}, f"thứ Bảy, ngày 22/2/2020 {BY_FACTS}"),
        ("22/2/2021", {"on": "22/2/2021"}, "thứ Hai, ngày 22/2/2021"),
        ("24-25/2", {"on": "24-25/2/2020"}, f"các ngày 24-25/2/2020 {BY_FACTS}"),
        ("cuối tháng 3", {"on": "cuối tháng 3/2020"}, f"cuối tháng 3/2020 {BY_FACTS}"),
        ("Dự kiến tháng 3", {"on": "tháng 3/2020", "status": "planned"}, f"dự kiến tháng 3/2020 {BY_FACTS}"),
        ("trước 30/6", {"on": "trước ngày 30/6/2020"}, f"trước ngày 30/6/2020 {BY_FACTS}"),
        ("quý 2", {"on": "quý II/2020"}, f"quý II/2020 {BY_FACTS}"),
        ("ngày mai", {"on": "25/11/2026"}, "thứ Tư, ngày 25/11/2026"),
        ("bỏ", {"on": None}, "bỏ trống"),
    ],
)
def test_times(text: str, fields: dict[str, str], said: str) -> None:
    assert read("dates", "on", text) == Typed(fields, said)


def test_without_a_day_of_the_facts_the_year_is_this_one() -> None:
    typed = read("dates", "on", "22/2", as_of=None)
    assert typed == Typed({"on": "22/2/2026"}, "Chủ nhật, ngày 22/2/2026 (năm 2026 lấy theo năm nay)")


@pytest.mark.parametrize(
    ("text", "value", "precision", "said"),
    [
        ("19.413", "19413", None, "19.413"),
        ("gần 160", "160", "nearly", "gần 160"),
        ("Hơn 5,1", "5,1", "over", "hơn 5,1"),
        ("khoảng ba chục", "30", "about", "khoảng 30"),
        ("một trăm sáu mươi", "160", None, "160"),
    ],
)
def test_numbers(text: str, value: str, precision: str | None, said: str) -> None:
    assert read("counts", "value", text) == Typed({"value": value, "precision": precision, "up_to": None}, said)


@pytest.mark.parametrize("text", ["13-15", "từ 13 đến 15", "13 đến 15", "13 – 15"])
def test_ranges(text: str) -> None:
    assert read("counts", "value", text) == Typed({"value": "13", "up_to": "15", "precision": None}, "từ 13 đến 15")


def test_a_range_goes_upwards() -> None:
    assert isinstance(read("counts", "value", "15-13"), Problem)


@pytest.mark.parametrize(
    ("type_name", "field", "text", "fields", "said"),
    [
        ("dates", "status", "đã diễn ra", {"status": "held"}, "đã diễn ra"),
        ("dates", "ordinal", "VII", {"ordinal": "VII"}, "7"),
        ("dates", "also", "một; hai\n- ", {"also": ("một", "hai")}, "một; hai"),
        ("dates", "gaps", "ngày:  chưa rõ", {"gaps": {"ngày": "chưa rõ"}}, "ngày: chưa rõ"),
        ("groups", "complete", "có", {"complete": "có"}, "có"),
        ("congress", "term", "2020-2025", {"term": "2020-2025"}, "2020-2025"),
        ("topics", "answer", " Một.\n\nHai. ", {"answer": "Một.\n\nHai."}, "Một.\n\nHai."),
    ],
)
def test_other_kinds(type_name: str, field: str, text: str, fields: dict[str, object], said: str) -> None:
    assert read(type_name, field, text) == Typed(fields, said)  # type: ignore[arg-type] # the cases are of all kinds


@pytest.mark.parametrize(
    ("type_name", "field", "text", "why"),
    [
        ("dates", "on", "31/2", "Không có ngày “31/2” trong lịch."),
        ("dates", "on", "hôm nào đó", "không phải là một ngày"),
        ("counts", "value", "-3", "Con số không được âm."),
        ("counts", "value", "19,413", "có thể hiểu theo hai cách"),
        ("counts", "value", "nhiều lắm", "không phải là một con số"),
        ("dates", "status", "chắc thế", "không nằm trong các giá trị được dùng"),
        ("dates", "event", "bỏ", "Mục “sự kiện” không được để trống."),
        ("dates", "gaps", "ngày", "Dòng “ngày” chưa đúng mẫu."),
        ("dates", "who", "x" * 301, "dài quá 300 ký tự"),
        ("dates", "ordinal", "999", "không được quá 200"),
        ("congress", "sources", "x", "Mục này gồm nhiều phần."),
        ("congress", "contact", "x", "Mục này gồm nhiều phần."),
        ("dates", "lịch", "x", "Không có mục “lịch” ở đây."),
        ("khác", "on", "x", "Không có mục “on” ở đây."),
    ],
)
def test_what_cannot_be_read(type_name: str, field: str, text: str, why: str) -> None:
    problem = read(type_name, field, text)
    assert isinstance(problem, Problem)
    assert why in problem.message
    assert problem.fix
