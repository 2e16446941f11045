"""Claims on works set against the congress in time, on details in words, and on what has a code for its name.

At a district that does not exist, whose congress is in a month that is known.
"""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY
from tests.place import Place

CONGRESS_OF_JULY = FILES["dates"].replace(
    """  status: unannounced
  gaps: {ngày: Ngày đại hội huyện chưa được công bố.}
""",
    """  on: tháng 7/2020
  status: planned
- id: diem-nam-moc
  event: Đại hội điểm cấp chi bộ
  who: Chi bộ Tổ Tin ứng dụng
  also: [Tin ứng dụng, Tổ Tin ứng dụng]
  on: 3/3/2020
  details: {thuộc đảng bộ: Trường Nậm Rì}
- id: chi-bo-tram-y-te
  event: Đại hội chi bộ cơ sở
  who: Chi bộ Trạm Xá Nậm Rì
  status: unannounced
  gaps: {ngày: Chi bộ Trạm Xá Nậm Rì chưa định được ngày đại hội.}
""",
)
WORKS = """
- {id: kho-k7, name: Nhà kho K7, work: [xây mới], cost: 3 tỷ đồng, status: done, finished: 2/3/2020,
   details: {quy mô: "4 tầng, 120 chỗ ở"}}
- {id: cau, name: Cầu Suối Trong, work: [xây mới], status: ongoing, finished: 30/8/2020}
- {id: duong, name: Đường Đá Trắng, work: [xây mới], status: ongoing, finished: 10/7/2020}
- {id: ke, name: Kè Nậm Rì 2, work: [xây mới], status: planned, started: 9/6/2020,
   details: {quy mô: 4 cửa xả, tiến độ: đã đạt 45% khối lượng}}
- {id: ho, name: Hồ Nậm Rì, work: [xây mới], status: planned}
"""
PRIZE = (
    FILES["topics"]
    + """
- id: giai-nhat
  name: Giải Nhất cuộc thi viết
  answer: Giải Nhất cuộc thi viết thuộc về chị Lò Thị Mẩy.
  questions: [Ai được giải Nhất cuộc thi viết?]
- id: kiem-phieu
  name: Đại hội không bầu ban kiểm phiếu
  answer: Đại hội không bầu ban kiểm phiếu; việc kiểm phiếu do đoàn thư ký làm.
  questions: [Đại hội có bầu ban kiểm phiếu không?, Ai kiểm phiếu ở đại hội?]
"""
)
PLACE = Place({**FILES, "dates": CONGRESS_OF_JULY, "projects": WORKS, "topics": PRIZE}, TODAY)


@pytest.mark.parametrize(
    ("text", "opening", "told"),
    [
        ("Cầu Suối Trong có kịp xong trước đại hội không?", "Không.", "30/8/2020"),
        ("Cầu Suối Trong hoàn thành sau đại hội phải không?", "Đúng.", "30/8/2020"),
        ("Cầu Suối Trong có xong trước ngày khai mạc đại hội không?", "Không.", "30/8/2020"),
        ("Kè Nậm Rì 2 khởi công trước khi đại hội diễn ra, đúng không?", "Đúng.", "9/6/2020"),
        ("Kè Nậm Rì 2 có 4 cửa xả phải không?", "Đúng.", "4 cửa xả"),
        ("Kè Nậm Rì 2 đã đạt 55% khối lượng đúng không?", "Không.", "45%"),
        ("Kè Nậm Rì 2 đạt hơn 40% rồi à?", "Đúng.", "45%"),
        ("Đại hội có bầu ban kiểm phiếu không?", "Không.", "không bầu ban kiểm phiếu"),
        ("nha kho k7 xong truoc dai hoi dung khong", "Đúng.", "2/3/2020"),
        ("Hồ Nậm Rì chưa khởi công phải không?", "Đúng.", "chưa khởi công"),
        ("Hồ Nậm Rì khởi công rồi phải không?", "Chưa.", "chưa khởi công"),
        ("Nhà kho K7 cao 4 tầng đúng không?", "Đúng.", "4 tầng"),
        ("Nhà kho K7 có 5 tầng phải không?", "Không.", "4 tầng"),
        ("Nhà kho k7 có 120 chỗ ở à?", "Đúng.", "120 chỗ ở"),
        ("Chi bộ Tổ Tin ứng dụng thuộc đảng bộ Trường Nậm Rì phải không?", "Đúng.", "Trường Nậm Rì"),
        ("Chi bộ Tổ Tin ứng dụng thuộc đảng bộ Khe Mây phải không?", "Không.", "Trường Nậm Rì"),
        ("Chi bộ Trạm Xá Nậm Rì đã chốt ngày đại hội chưa?", "Chưa.", "chưa định được ngày"),
    ],
)
def test_open_with_what_the_record_says(text: str, opening: str, told: str) -> None:
    reply = PLACE.says(text)
    assert reply.startswith(opening)
    assert told in reply


def test_no_order_is_told_of_times_that_overlap() -> None:
    reply = PLACE.says("Đường Đá Trắng hoàn thành trước đại hội phải không?")
    assert not reply.startswith(("Đúng", "Có.", "Không", "Chưa"))


@pytest.mark.parametrize(
    "text", ["Giải Nhất cuộc thi viết là của Trường Nậm Rì đúng không?", "giải nhất cuộc thi viết là của ông Mai Văn à"]
)
def test_a_prize_for_writing_is_no_article(text: str) -> None:
    reply = PLACE.ask(text)
    assert "Tác giả" not in plain(reply)
    assert not plain(reply).startswith(("Đúng", "Không."))


def test_who_wrote_the_article_is_still_denied() -> None:
    assert PLACE.says("Bài này do Trần Hoa viết phải không?").startswith("Không.")


def test_whether_a_stranger_has_met_is_answered_by_no_list() -> None:
    assert PLACE.ask("Đảng bộ Trường Cao đẳng Gò Xanh đã đại hội chưa?").kind is Kind.UNKNOWN
