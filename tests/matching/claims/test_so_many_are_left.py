"""So many are left: "vậy còn 30 cái đúng không"; "mỗi năm" is no five; those who meet later are not done."""

import pytest

from bot.answering.reply import Kind
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        counts="""
- id: to-chuc-sau
  of: tổ chức cơ sở Đảng
  value: 37
  out_of: to-chuc
  state: đại hội sau hội nghị sơ kết
  also: [tổ chức cơ sở Đảng còn lại]
- {id: thu, of: mức tăng thu bình quân mỗi năm, value: 5, unit: '%'}
- {id: ho, of: hộ dân, value: 400}
- {id: ho-ngheo, of: hộ dân, value: 12, out_of: ho, state: nghèo, also: [hộ nghèo]}
""",
    ),
    TODAY,
)
DONE = "Bao nhiêu chi bộ trực thuộc đã đại hội xong?"


@pytest.mark.parametrize(
    ("turn", "opens"),
    [
        ("Vậy còn 210 cái đúng không?", "Đúng."),
        ("Thế là còn hơn 210 chi bộ à?", "Đúng."),
        ("vay con 210 cai ha", "Đúng."),
        ("Còn 150 cái đúng không?", "Không."),
        ("Vậy là còn 90 cái hả?", "Không."),
        ("Vậy là gần 90 cái xong rồi hả?", "Đúng."),
    ],
)
def test_so_many_are_left(turn: str, opens: str) -> None:
    assert PLACE.says(DONE, turn).startswith(opens)


def test_those_in_a_state_that_is_none_of_being_done() -> None:
    assert PLACE.says("Bao nhiêu hộ nghèo?", "Còn 12 hộ nghèo đúng không?").startswith("Đúng.")


@pytest.mark.parametrize("turn", ["Mỗi năm hả?", "Một năm hả?", "moi nam ha"])
def test_every_year_is_no_number(turn: str) -> None:
    assert not PLACE.says("Mức tăng thu bình quân mỗi năm là bao nhiêu?", turn).startswith("Không")


@pytest.mark.parametrize(
    "text",
    [
        "Bao nhiêu tổ chức cơ sở Đảng xong rồi?",
        "Bao nhiêu tổ chức cơ sở Đảng đã đại hội?",
        "Còn mấy tổ chức cơ sở Đảng chưa đại hội?",
    ],
)
def test_who_meets_later_is_not_done(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


@pytest.mark.parametrize("text", ["Còn lại bao nhiêu tổ chức cơ sở Đảng?", "Bao nhiêu tổ chức cơ sở Đảng còn lại?"])
def test_who_meets_later_is_left(text: str) -> None:
    assert "Có 37" in PLACE.says(text)
