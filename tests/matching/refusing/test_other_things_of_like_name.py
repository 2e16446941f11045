"""What is told is of the thing that is asked, however alike another one is: a lower unit's, a work, the next share."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

COUNTS = """
- {id: chi-bo, of: chi bộ trực thuộc, value: 214}
- {id: da-hop, of: chi bộ trực thuộc, value: 150, out_of: chi-bo, state: đã đại hội xong, rest: chưa đại hội}
- {id: chi-bo-thon, of: chi bộ trực thuộc, value: 90, out_of: da-hop, state: là chi bộ thôn}
- {id: kiem, of: chi bộ trực thuộc, value: 40, out_of: chi-bo-thon, state: có bí thư kiêm trưởng thôn}
- {id: thuong-vu-xa, of: ủy viên ban thường vụ đảng bộ xã, value: 7, precision: at_most, also: [ban thường vụ xã]}
- {id: nha, of: nhà tạm phải xóa, value: 186}
- {id: nha-khoi-cong, of: nhà tạm phải xóa, value: 120, out_of: nha, state: đã khởi công}
- {id: nha-xong, of: nhà tạm phải xóa, value: 85, out_of: nha-khoi-cong, state: đã hoàn thành}
"""
PROJECTS = """
- id: nha-van-hoa
  name: Nhà văn hóa xã Hoa Mai
  cost: 9 tỷ đồng
  status: planned
  started: tháng 5/2025
  group: cong-trinh
  also: [nhà văn hóa xã]
- {id: ky-tuc, name: Ký túc xá Trường THCS Khe Mây, status: ongoing, finished: trước 20/8/2025, group: cong-trinh}
- id: cho
  name: Chợ Đá Trắng
  status: planned
  started: tháng 6/2025
  group: cong-trinh
  details: {lý do: còn chờ vốn}
- {id: cau, name: Cầu Bến Ngọc, status: planned, started: tháng 7/2025, group: cong-trinh}
"""
GROUPS = "- {id: cong-trinh, name: công trình chào mừng đại hội, complete: true}"
BODIES = """
- id: ban-thuong-vu
  name: Ban Thường vụ Thị ủy
  gaps: {thành viên: Số ủy viên Ban Thường vụ Thị ủy chưa được nêu.}
  questions: [Ban Thường vụ Thị ủy có bao nhiêu người?]
"""
TOPICS = """
- id: ly-do
  name: Lý do Nhà văn hóa xã Hoa Mai chưa khởi công
  answer: Nhà văn hóa xã Hoa Mai chưa khởi công vì còn vướng mặt bằng của 3 hộ.
  questions: [Vì sao Nhà văn hóa xã Hoa Mai chưa khởi công?, Nhà văn hóa Hoa Mai vướng gì?]
"""
FILES = {"counts": COUNTS, "projects": PROJECTS, "groups": GROUPS, "bodies": BODIES, "topics": TOPICS}
PLACE = Place(TOWN | FILES, TODAY)


@pytest.mark.parametrize(
    "text", ["Còn bao nhiêu chi bộ trực thuộc chưa đại hội?", "còn mấy chi bộ chưa họp", "con may chi bo chua dai hoi"]
)
def test_the_rest_is_that_of_the_state_which_is_denied(text: str) -> None:
    assert "Còn 64 chi bộ trực thuộc chưa đại hội" in PLACE.says(text), PLACE.says(text)


def test_of_one_state_not_in_the_next() -> None:
    assert "35" in PLACE.says("Mấy nhà tạm đã khởi công mà chưa hoàn thành?")


@pytest.mark.parametrize("text", ["Chi bộ thôn đã đại hội xong hết chưa", "chi bộ thôn đại hội xong cả chưa"])
def test_who_met_is_not_judged_by_a_share_of_something_else(text: str) -> None:
    assert not PLACE.says(text).startswith(("Không", "Chưa", "Đúng", "Rồi")), PLACE.says(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nhà văn hóa thị xã đã khởi công chưa?",
        "nhà văn hóa thị xã hết bao nhiêu tiền",
        "nha van hoa cua thi xa bao gio khoi cong",
        "Ban thường vụ thị xã có mấy người?",
        "ban thường vụ đảng bộ thị xã không quá 7 người phải không",
    ],
)
def test_a_lower_units_is_not_the_hosts(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN, PLACE.says(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nhà văn hóa bao giờ khởi công", "tháng 5/2025"),
        ("nhà văn hóa xã Hoa Mai của thị xã bao giờ khởi công", "tháng 5/2025"),
        ("ban thường vụ xã có mấy người", "không quá 7"),
    ],
)
def test_but_it_is_told_where_it_is_meant(text: str, told: str) -> None:
    assert told in PLACE.says(text), PLACE.says(text)


def test_a_gap_on_members_tells_how_many() -> None:
    assert "chưa được nêu" in PLACE.says("Ban Thường vụ Thị ủy có mấy người?")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("vì sao nhà văn hóa Hoa Mai chưa khởi công", "vướng mặt bằng"),
        ("Sao nhà văn hóa xã Hoa Mai mãi chưa khởi công", "vướng mặt bằng"),
        ("vì sao chợ Đá Trắng chưa khởi công", "chờ vốn"),
    ],
)
def test_why_is_answered_by_a_reason(text: str, told: str) -> None:
    assert told in PLACE.says(text), PLACE.says(text)


def test_why_is_answered_by_no_day_alone() -> None:
    assert "chưa có thông tin về lý do" in PLACE.says("vì sao cầu Bến Ngọc chưa khởi công")


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội chi bộ Trường THCS Khe Mây ngày nào?",
        "chi bộ Trường THCS Khe Mây đại hội chưa",
        "vì sao xã Hoa Mai chưa đại hội",
    ],
)
def test_no_meeting_is_told_of_by_works_or_their_reasons(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN, PLACE.says(text)
