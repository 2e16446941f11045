"""What the record just told does not hold is asked of the one behind it, or of the few of a list that were chosen."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY
from tests.place import Place

PLACE = Place(
    FILES
    | {
        "dates": FILES["dates"].replace("status: unannounced", "on: 20-21/8/2020\n  status: planned")
        + """
- id: dai-hoi-chi-bo
  event: Đại hội chi bộ trực thuộc
  who: Các chi bộ trực thuộc đảng ủy cơ sở
  on: từ 2/1/2020
  status: scheduled
- id: han-chi-bo
  event: Hoàn thành đại hội chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 1/5/2020
  status: deadline
- id: han-y-kien
  event: Nhận ý kiến của dân
  on: đến hết 9/6/2020
  status: deadline
""",
        "counts": FILES["counts"]
        + """
- {id: dai-bieu, of: đại biểu dự Đại hội Đảng bộ huyện, value: 210, status: planned}
""",
    },
    TODAY,
)
ATTENDING = "Bao nhiêu đại biểu dự đại hội huyện?"
FROM = "Chi bộ trực thuộc đại hội từ hôm nào?"
LIMIT = "Hạn hoàn thành đại hội chi bộ trực thuộc là khi nào?"


@pytest.mark.parametrize(
    ("turn", "told"),
    [("Họp mấy ngày?", "2 ngày"), ("hop ngay nao", "20-21/8/2020"), ("Vậy là tháng 8 đúng không?", "Đúng.")],
)
def test_of_the_congress_after_its_delegates(turn: str, told: str) -> None:
    assert told in PLACE.says(ATTENDING, turn)


def test_of_the_congress_what_is_not_known() -> None:
    reply = PLACE.ask(ATTENDING, "Ở đâu thế?")
    assert reply.kind is not Kind.ANSWER


@pytest.mark.parametrize("turn", ["Giờ được bao nhiêu rồi?", "Được mấy phần trăm rồi?", "gio duoc may phan tram"])
@pytest.mark.parametrize("first", [FROM, LIMIT])
def test_how_many_of_those_for_whom_it_is_set(first: str, turn: str) -> None:
    assert "da-xong" in PLACE.ask(first, turn).facts


def test_a_share_of_them_that_is_claimed() -> None:
    assert PLACE.says("Bao nhiêu chi bộ đã đại hội xong?", LIMIT, "Vậy là chưa được một nửa hả?").startswith("Đúng.")


@pytest.mark.parametrize("turn", ["Phải xong khi nào?", "Hạn đến bao giờ?", "phai xong truoc hom nao"])
def test_the_limit_of_those_told(turn: str) -> None:
    assert PLACE.ask(FROM, turn).facts == ("han-chi-bo",)


@pytest.mark.parametrize(
    ("first", "turn", "told", "other"),
    [
        ("Thị trấn nào làm điểm?", "Họp bữa nào?", "15-16/4/2020", "10/4"),
        ("Nơi nào họp tháng 6?", "Ở đâu vậy?", "Thanh Vân", "Khe Mây"),
        ("Trường nào giai đoạn 1?", "Xây mới hay sửa?", "Khe Mây", "Bến Ngọc"),
        ("Trường nào giai đoạn 1?", "ai lam vay", "đơn vị thi công", "Bến Ngọc"),
    ],
)
def test_of_the_one_that_was_chosen(first: str, turn: str, told: str, other: str) -> None:
    said = PLACE.says(first, turn)
    assert told in said
    assert other not in said


def test_of_the_few_that_were_chosen() -> None:
    said = PLACE.says("Những nơi nào làm điểm?", "Nơi nào chưa họp?", "Bao giờ họp?")
    assert "15-16/4/2020" in said
    assert "Thanh Vân" in said
    assert "Khe Mây" not in said


def test_of_all_again() -> None:
    said = plain(PLACE.ask("Những nơi nào làm điểm?", "Nơi nào chưa họp?", "Tất cả có mấy nơi làm điểm?"))
    assert "Khe Mây" in said
