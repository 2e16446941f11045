"""Lists of those that have not, lists of what a body sees to, and rounds of meetings that no list of works has."""

import datetime as dt

import pytest

from tests.invented import HOST
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "dates": """
- {id: hop-a, event: Đại hội đợt 2, who: Đảng bộ xã Hòn Đá, on: 28/5/2020, details: {đợt: đợt 2}, also: [xã Hòn Đá]}
""",
        "bodies": """
- {id: x-a, name: Xã Bãi Sậy, group: chua-gui}
- {id: x-b, name: Xã Đầm Sen, group: chua-gui}
- {id: tb-a, name: Tiểu ban Nhân sự, group: tieu-ban}
- {id: tb-b, name: Tiểu ban Văn kiện, group: tieu-ban}
""",
        "groups": """
- {id: chua-gui, name: xã chưa gửi báo cáo, title: Hai xã chưa gửi báo cáo, complete: true}
- {id: tieu-ban, name: tiểu ban, title: Hai tiểu ban của Huyện ủy, complete: true}
- {id: cong-trinh, name: công trình chào mừng đại hội, title: Hai công trình chào mừng đại hội, complete: true}
""",
        "projects": """
- {id: cau, name: Cầu Ba Lá giai đoạn 1, level: Giao thông, phase: 1, group: cong-trinh}
- {id: tram, name: Trạm bơm Gò Mít giai đoạn 2, level: Thủy lợi, phase: 2, group: cong-trinh}
""",
        "topics": """
- id: nhan-su
  name: Danh sách nhân sự khóa mới
  answer: Huyện chưa công bố danh sách nhân sự; đề án nhân sự sẽ trình Tỉnh ủy trước ngày 30/5/2020.
  questions:
    - Huyện công bố nhân sự khóa mới chưa?
    - Nhân sự khóa mới gồm những ai?
    - Bao giờ trình đề án nhân sự?
""",
    },
    dt.date(2020, 4, 20),
)


@pytest.mark.parametrize(
    "text",
    [
        "Xã Bãi Sậy gửi báo cáo chưa?",
        "Xã Bãi Sậy đã gửi báo cáo chưa ạ?",
        "Xã Bãi Sậy gửi báo cáo rồi à?",
        "xa bai say gui bao cao chua",
        "Xã Bãi Sậy đã gửi báo cáo phải không?",
    ],
)
def test_whoever_is_on_a_list_of_those_that_have_not_has_not(text: str) -> None:
    said = PLACE.says(text)
    assert said.startswith("Chưa."), said
    assert "Bãi Sậy có trong danh sách xã chưa gửi báo cáo" in said, said


@pytest.mark.parametrize("text", ["Xã Bãi Sậy chưa gửi báo cáo à?", "Có phải xã Đầm Sen chưa gửi báo cáo?"])
def test_that_they_have_not_is_confirmed(text: str) -> None:
    assert PLACE.says(text).startswith("Đúng."), PLACE.says(text)


def test_whoever_is_not_on_it_is_said_neither_to_have_nor_not() -> None:
    assert PLACE.ask("Xã Hòn Đá gửi báo cáo chưa?").kind == "unknown"


@pytest.mark.parametrize("text", ["Đã có danh sách nhân sự chưa ạ?", "Có danh sách nhân sự chưa?"])
def test_a_list_of_what_a_body_sees_to_is_no_list_of_bodies(text: str) -> None:
    said = PLACE.says(text)
    assert "chưa công bố" in said, said
    assert not said.startswith(("Đúng", "Có")), said
    assert PLACE.says("Có tiểu ban nhân sự không?").startswith("Đúng.")


def test_a_round_of_meetings_is_no_phase_of_a_work() -> None:
    said = PLACE.says("Đảng bộ xã Hòn Đá thuộc đợt 1 à?")
    assert "công trình" not in said, said
    assert "đợt 2" in said, said
