"""Details that are told by other words: until when a work was put off, how old somebody is; notes once in a verdict."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "projects": """
- id: tram
  name: Trạm bơm Suối Nhụy
  status: planned
  group: cong-trinh
  note: Trạm còn vướng mặt bằng của 2 hộ.
  details: {hoãn: lùi việc khởi công sang quý IV/2020}
- id: cho
  name: Chợ Bãi Thông giai đoạn 2
  phase: 2
  status: ongoing
  group: cong-trinh
  note: Đây là công trình lớn nhất.
""",
        "groups": "- {id: cong-trinh, name: công trình, title: Các công trình, complete: true}",
        "bodies": """
- id: chi-bo
  name: Chi bộ 4 xã Khe Mây
  head: bà Vàng Thị Dở, Bí thư Chi bộ 4
  details: {độ tuổi: bà Vàng Thị Dở 64 tuổi}
- id: chi-bo-khac
  name: Chi bộ 6 xã Khe Mây
  head: ông Sùng A Páo, Bí thư Chi bộ 6
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    "text",
    [
        "Trạm bơm Suối Nhụy lùi đến bao giờ?",
        "tram bom suoi nhuy lui toi khi nao",
        "Trạm bơm Suối Nhụy hoãn tới quý mấy",
        "Trạm bơm Suối Nhụy bị lùi thế nào?",
    ],
)
def test_until_when_a_work_was_put_off(text: str) -> None:
    assert PLACE.says(text).startswith("Trạm bơm Suối Nhụy: lùi việc khởi công sang quý IV/2020."), PLACE.says(text)


def test_when_it_is_done_is_not_known() -> None:
    assert PLACE.ask("Trạm bơm Suối Nhụy bao giờ xong?").kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "text", ["Bà Vàng Thị Dở bao nhiêu tuổi?", "Bí thư Chi bộ 4 bao nhiêu tuổi?", "bí thư chi bộ 4 mấy tuổi rồi"]
)
def test_an_age_is_somebodys(text: str) -> None:
    assert PLACE.says(text).startswith("Bà Vàng Thị Dở 64 tuổi."), PLACE.says(text)


def test_of_another_the_age_is_not_known() -> None:
    assert PLACE.ask("Bí thư Chi bộ 6 bao nhiêu tuổi?").kind is Kind.UNKNOWN


def test_a_note_stands_once_in_a_verdict() -> None:
    said = PLACE.says("Chợ Bãi Thông đang làm giai đoạn 2 à?")
    assert said.startswith("Đúng.")
    assert said.count("Đây là công trình lớn nhất.") == 1
