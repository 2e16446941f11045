"""A record that is called "nơi đại hội sau cùng" is no answer to who was the first, nor to who met at all."""

import datetime as dt

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "dates": """
- {id: hop, event: Đại hội đại biểu Đảng bộ huyện Sơn Hạ, ordinal: 12, on: 23-24/7/2020, status: planned}
- id: diem-truong
  event: Đại hội điểm
  who: Chi bộ Trường THPT Lê Hoàn
  on: 12/2/2020
  status: held
  group: diem
- id: diem-xa
  event: Đại hội điểm
  who: Đảng bộ xã Khe Rêu
  on: 20/2/2020
  status: held
  group: diem
- id: cuoi
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ Công ty Muối Sơn Hạ
  on: 9/6/2020
  also: [đơn vị đại hội sau cùng, nơi đại hội cuối cùng]
  questions: [Nơi nào đại hội cuối cùng?]
- id: lai
  event: Việc trở lại tổ chức đại hội
  on: từ 6/4/2020
  status: held
""",
        "groups": "- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true}",
    },
    dt.date(2020, 4, 10),
)


@pytest.mark.parametrize(
    "text",
    ["Đơn vị nào đại hội đầu tiên?", "Nơi nào đại hội sớm nhất", "noi nao dai hoi truoc tien", "Ai đại hội đầu tiên"],
)
def test_the_first_of_the_list_is_told(text: str) -> None:
    said = PLACE.says(text)
    assert "12/2/2020" in said, said
    assert "Muối" not in said, said


@pytest.mark.parametrize("text", ["Đơn vị nào đại hội sau cùng?", "nơi nào đại hội cuối cùng vậy"])
def test_the_one_that_is_called_the_last_is_told(text: str) -> None:
    assert "9/6/2020" in PLACE.says(text)


@pytest.mark.parametrize(
    "text",
    [
        "Khi nào được đại hội trở lại?",
        "Bao giờ các nơi đại hội trở lại",
        "khi nao dc dai hoi tro lai",
        "Hôm nào trở lại đại hội",
    ],
)
def test_whoever_asks_when_meetings_go_on_is_told(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert "6/4/2020" in PLACE.says(text)


def test_a_congress_that_is_asked_why_it_was_put_off_does_not_go_on_again() -> None:
    assert "6/4/2020" not in PLACE.says("Sao đại hội lại hoãn?")


@pytest.mark.parametrize("text", ["Ở cấp cơ sở nơi nào đại hội cuối cùng?", "Đơn vị cơ sở nào đại hội sau cùng"])
def test_the_last_of_those_that_met_first_is_not_the_last_of_all(text: str) -> None:
    assert "20/2/2020" not in PLACE.says(text), PLACE.says(text)


def test_the_last_of_those_that_met_first_is_told_of_them() -> None:
    assert "20/2/2020" in PLACE.says("Nơi nào đại hội điểm cuối cùng?")
