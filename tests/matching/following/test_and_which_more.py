"""Those of a list that were not told yet, the speaker of prose by another honorific, a limit by whose it is."""

import pytest

from bot.answering.reply import Kind
from tests.invented import FILES, TODAY
from tests.place import Place

PLACE = Place(
    FILES
    | {
        "topics": FILES["topics"]
        + """
- id: loi-de
  name: Yêu cầu với công trình
  answer: Ông Vàng A Dế, Phó Bí thư Thường trực Huyện ủy, nhấn mạnh công trình phải xong trước mùa lũ.
  questions: [Công trình phải xong trước lúc nào?, Yêu cầu với công trình là gì?]
""",
        "dates": FILES["dates"]
        + """
- id: han-gop-y
  event: Nhận góp ý của nhân dân vào văn kiện
  who: Huyện ủy Sơn Hạ
  on: đến hết 9/6/2020
  status: deadline
  place: Cổng thông tin điện tử huyện
  also: [góp ý, nhận góp ý, hạn góp ý, hạn chót góp ý, hạn cuối góp ý]
  questions: [Hạn chót góp ý là ngày nào?, Gửi góp ý đến hôm nào?]
- id: han-chi-bo
  event: Hoàn thành đại hội chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 1/5/2020
  status: deadline
""",
        "counts": FILES["counts"]
        + """
- {id: thu, of: mức tăng thu bình quân mỗi năm, value: 11, unit: '%'}
- {id: hien-dat, of: hộ dân hiến đất làm đường, value: 64}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("first", "turn", "told", "other"),
    [
        ("Xã Khe Mây họp hôm nào?", "Còn nơi nào nữa?", ["Bến Ngọc", "Thanh Vân"], "Khe Mây"),
        ("Nơi nào họp tháng 6?", "Còn chỗ nào nữa?", ["Bến Ngọc", "Khe Mây"], "Thanh Vân"),
        ("Tiểu ban nào lo chỗ ăn nghỉ?", "Còn tiểu ban nào nữa?", ["Tiểu ban Nội dung"], "lo chỗ ăn nghỉ"),
    ],
)
def test_which_more(first: str, turn: str, told: list[str], other: str) -> None:
    said = PLACE.says(first, turn)
    assert all(name in said for name in told)
    assert other not in said


@pytest.mark.parametrize("turn", ["Ai nói?", "Ai nói vậy?"])
def test_who_said_it_by_another_honorific(turn: str) -> None:
    assert "loi-de" in PLACE.ask("Yêu cầu với công trình là gì?", turn).facts


@pytest.mark.parametrize("text", ["Hạn chót của chi bộ trực thuộc là ngày nào?", "Hạn chót chi bộ trực thuộc?"])
def test_whose_limit(text: str) -> None:
    assert "han-chi-bo" in PLACE.ask(text).facts
    assert "9/6" not in PLACE.says(text)


@pytest.mark.parametrize("text", ["Có nhận góp ý qua Zalo không?", "Nhận góp ý qua Facebook đúng không?"])
def test_another_channel_is_not_confirmed(text: str) -> None:
    said = PLACE.says(text)
    assert not said.startswith(("Có.", "Đúng."))


def test_the_channel_that_is_told_is_confirmed() -> None:
    assert PLACE.says("Nhận góp ý qua cổng thông tin điện tử huyện phải không?").startswith("Đúng.")


@pytest.mark.parametrize("turn", ["Một năm hả?", "1 năm hả?", "mot nam ha"])
def test_one_year_is_no_number(turn: str) -> None:
    assert not PLACE.says("Mức tăng thu bình quân mỗi năm là bao nhiêu?", turn).startswith("Không")


def test_what_a_number_does_is_not_what_a_work_does() -> None:
    reply = PLACE.ask("Bao nhiêu hộ dân hiến đất làm đường?", "Làm gì?")
    assert reply.kind is Kind.UNKNOWN


def test_of_each_of_those_told_by_their_days() -> None:
    said = PLACE.says("Nơi nào chưa đại hội điểm?", "Hôm nào họp?")
    assert "15-16/4/2020" in said
    assert "6/2020" in said


@pytest.mark.parametrize("turn", ["Thế đảng bộ cơ sở thì sao?", "Còn các đảng bộ cơ sở?"])
def test_the_limit_of_others(turn: str) -> None:
    assert "20/7/2020" in PLACE.says("Hạn chót của chi bộ trực thuộc là ngày nào?", turn)


@pytest.mark.parametrize("turn", ["Kể mấy cái ở xã đi", "Có cái nào ở xã?"])
def test_those_of_another_list_are_not_told(turn: str) -> None:
    said = PLACE.says("Có mấy công trình chào mừng?", turn)
    assert "10/4/2020" not in said


def test_a_correction_that_names_nothing_is_no_fault() -> None:
    assert PLACE.ask("Những nơi nào làm điểm?", "không, đơn vị cuối cùng").kind is Kind.ANSWER
