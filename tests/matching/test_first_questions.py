"""What people ask first of a base with few names: whoever brings a new place has written neither synonyms nor more."""

import datetime as dt

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

FILES = TOWN | {
    "dates": """
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ thị xã Lam Khê
  on: 20-22/7/2025
  status: planned
- id: diem-bai-soi
  event: Đại hội điểm
  who: Đảng bộ xã Bãi Sỏi
  on: 5-6/3/2025
  status: held
  group: diem
  also: [xã Bãi Sỏi]
- id: diem-truong
  event: Đại hội điểm
  who: Chi bộ Trường THPT Lam Khê
  on: 9/3/2025
  status: held
  group: diem
  also: [Trường THPT Lam Khê]
- {id: han, event: Hoàn thành đại hội ở cơ sở, on: trước 31/5/2025, status: deadline}
""",
    "counts": """
- {id: to-chuc, of: tổ chức cơ sở Đảng, value: 42}
- id: da-xong
  of: tổ chức cơ sở Đảng
  value: 38
  out_of: to-chuc
  state: đã đại hội xong
  rest: chưa đại hội xong
  questions: [Bao nhiêu nơi đã đại hội xong?]
""",
    "groups": "- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true}",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "còn mấy nơi chưa đại hội",
        "mấy nơi chưa đại hội",
        "may noi chua dai hoi xong",
        "còn mấy tổ chức chưa đại hội",
        "còn bn cơ sở chưa đh",
        "còn mấy cơ sở chưa xong đại hội",
        "còn bao nhiêu chưa đại hội",
    ],
)
def test_what_is_counted_goes_by_any_word_for_units(text: str) -> None:
    reply = PLACE.ask(text)
    assert set(reply.facts) == {"da-xong", "to-chuc"}
    assert PLACE.says(text).startswith("Còn 4 tổ chức cơ sở Đảng chưa đại hội xong")


@pytest.mark.parametrize(
    "text", ["còn mấy chi bộ chưa đại hội", "còn mấy đảng viên chưa đại hội", "còn mấy xã chưa đại hội"]
)
def test_but_not_by_the_word_for_others(text: str) -> None:
    assert PLACE.ask(text).kind is not Kind.ANSWER


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("còn 4 nơi chưa đại hội phải ko", "Đúng. Còn 4"),
        ("4 nơi chưa đại hội đúng không", "Đúng. Còn 4"),
        ("40 nơi đại hội rồi hả", "Không. Có 38"),
    ],
)
def test_and_claimed_by_them(text: str, opening: str) -> None:
    assert PLACE.says(text).startswith(opening)


@pytest.mark.parametrize("text", ["còn 4 xã chưa đại hội à", "còn 4 chi bộ chưa đại hội phải không"])
def test_how_many_of_another_kind_have_not_met_is_not_judged_by_those_that_are_listed(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "text", ["mấy nơi đại hội điểm", "đại hội điểm mấy nơi", "mấy chỗ làm điểm", "có bao nhiêu chỗ làm điểm"]
)
def test_places_are_counted_as_units(text: str) -> None:
    assert PLACE.says(text).startswith("Có 2 đơn vị đại hội điểm")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("đơn vị nào họp đầu tiên", "diem-bai-soi"),
        ("bên nào họp cuối", "diem-truong"),
        ("nơi nào tổ chức sau cùng", "diem-truong"),
    ],
)
def test_the_first_and_the_last_of_the_only_ones_that_have_days(text: str, who: str) -> None:
    assert PLACE.ask(text).facts == (who,)


@pytest.mark.parametrize("text", ["cơ sở nào chưa đại hội", "nơi nào chưa đại hội"])
def test_who_is_left_is_not_answered_with_the_deadline(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN
    assert "31/5" not in PLACE.says(text)


def test_a_seat_is_no_unit() -> None:
    works = "- {id: nha-hat, name: Nhà hát Lam Khê, details: {sức chứa: 500 chỗ}}"
    hall = Place(TOWN | {"projects": works}, dt.date(2025, 3, 11))
    for text in ("nhà hát có bao nhiêu chỗ", "nhà hát chứa mấy chỗ", "nhà hát mấy chỗ ngồi"):
        assert "500 chỗ" in hall.says(text), text
