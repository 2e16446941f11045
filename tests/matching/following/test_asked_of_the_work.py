"""After prose on a work it is the work that is asked of next; what a paper says is told of it."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PROJECTS = """
- id: nha-van-hoa
  name: Nhà văn hóa thị trấn Hoa Mai
  cost: 9 tỷ đồng
  status: planned
  started: tháng 5/2025
  group: cong-trinh
  also: [nhà văn hóa thị trấn]
- {id: cau, name: Cầu Bến Ngọc, status: ongoing, group: cong-trinh}
"""
DATES = """
- id: diem-hoa-mai
  event: Đại hội điểm
  who: Đảng bộ thị trấn Hoa Mai
  on: 26-27/3/2025
  status: planned
  group: diem
  also: [thị trấn Hoa Mai, thị trấn]
- {id: diem-khe-may, event: Đại hội điểm, who: Đảng bộ xã Khe Mây, on: 5/3/2025, status: held, group: diem}
- {id: nop-lai, event: Việc Đảng bộ xã Đá Trắng nộp lại văn kiện, on: 25/3/2025, status: scheduled}
"""
GROUPS = """
- {id: cong-trinh, name: công trình chào mừng đại hội, complete: true}
- {id: diem, name: đơn vị đại hội điểm, complete: true}
- {id: van-ban, name: văn bản chỉ đạo đại hội, complete: false, also: [văn bản]}
- {id: chua-duyet, name: đảng bộ xã chưa được duyệt văn kiện, complete: true, also: [xã chưa được duyệt văn kiện]}
"""
BODIES = """
- {id: da-trang, name: Đảng bộ xã Đá Trắng, group: chua-duyet}
- {id: dong-chanh, name: Đảng bộ xã Đồng Chanh, group: chua-duyet}
"""
TOPICS = """
- id: ly-do
  name: Lý do Nhà văn hóa thị trấn Hoa Mai chưa khởi công
  answer: Nhà văn hóa thị trấn Hoa Mai chưa khởi công vì còn vướng mặt bằng của 3 hộ.
  questions: [Vì sao Nhà văn hóa thị trấn Hoa Mai chưa khởi công?, Nhà văn hóa vướng gì?]
"""
DOCUMENTS = """
- id: huong-dan-9
  name: Hướng dẫn số 9-HD/BTC
  type: hướng dẫn
  number: 9-HD/BTC
  about: công tác nhân sự
  text: Người lần đầu tham gia phải còn đủ tuổi công tác ít nhất 60 tháng.
  group: van-ban
  also: [Hướng dẫn 9]
- id: cong-van-87
  name: Công văn số 87-CV/ThU
  type: công văn
  number: 87-CV/ThU
  about: phòng dịch
  group: van-ban
  also: [Công văn 87]
"""
FILES = {"projects": PROJECTS, "dates": DATES, "groups": GROUPS, "bodies": BODIES, "topics": TOPICS}
PLACE = Place(TOWN | FILES | {"documents": DOCUMENTS}, TODAY)
WHY = "vì sao nhà văn hóa thị trấn chưa khởi công"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ((WHY, "bao giờ làm"), "khởi công tháng 5/2025"),
        ((WHY, "bao giờ khởi công"), "khởi công tháng 5/2025"),
        ((WHY, "hết bao nhiêu"), "9 tỷ"),
        (("bao giờ làm nhà văn hóa thị trấn",), "khởi công tháng 5/2025"),
        (("Hướng dẫn 9 quy định tuổi thế nào?",), "ít nhất 60 tháng"),
        (("Công văn 87 quy định những gì?",), "phòng dịch"),
    ],
)
def test_told(turns: tuple[str, ...], told: str) -> None:
    assert told in PLACE.says(*turns), PLACE.says(*turns)


@pytest.mark.parametrize("turns", [(WHY, "bao giờ xong"), ("Hướng dẫn 9 quy định kinh phí thế nào",)])
def test_not_known(turns: tuple[str, ...]) -> None:
    assert PLACE.ask(*turns).kind is Kind.UNKNOWN, PLACE.says(*turns)


def test_two_that_are_pointed_at_after_an_event() -> None:
    turns = ("Xã nào chưa được duyệt văn kiện", "bao giờ nộp lại văn kiện", "hai xã kia thì sao")
    assert "25/3/2025" in PLACE.says(*turns), PLACE.says(*turns)  # which once was an IndexError


def test_the_one_that_is_left_is_asked_when() -> None:
    said = PLACE.says("Những đơn vị nào đại hội điểm", "còn đơn vị nào chưa họp", "bao giờ")
    assert "26-27/3/2025" in said, said
    assert "5/3/2025" not in said


def test_what_a_body_is_tells_not_whether_it_has_met() -> None:
    assert PLACE.ask("xã Đá Trắng đại hội chưa").kind is Kind.UNKNOWN
