"""What a record states as its gap is not answered by prose beside it; a note that says why is, through the one door."""

import pytest

from bot.answering.reply import Kind
from tests.invented import TODAY, with_more
from tests.place import Place

PROSE = """
- id: bao-cao
  name: Nội dung báo cáo chính trị
  answer: Báo cáo chính trị nhìn lại nhiệm kỳ qua, nêu mục tiêu và giải pháp cho nhiệm kỳ mới.
  gaps: {mục tiêu: Nguồn tin chưa nêu cụ thể mục tiêu của nhiệm kỳ mới.}
  questions:
    - Báo cáo chính trị gồm những nội dung gì?
    - Phương hướng nhiệm kỳ mới được nêu ở đâu?
- id: duoc-chon
  name: Cấp chọn Sơn Hạ đại hội điểm
  answer: Ban Thường vụ Tỉnh ủy chọn Sơn Hạ đại hội điểm.
  gaps: {lý do: Nguồn tin chưa nêu vì sao Sơn Hạ được chọn.}
  questions: [Ai chọn Sơn Hạ đại hội điểm?, Huyện được cấp nào chọn?]
- id: vinh-du
  name: Vinh dự khi được chọn
  answer: Huyện coi việc được chọn đại hội điểm là vinh dự lớn.
  questions:
    - Huyện thấy sao khi được chọn đại hội điểm?
    - Được chọn thì huyện nghĩ thế nào?
    - Được chọn đại hội điểm có ý nghĩa thế nào đối với huyện?
"""
WORKS = """
- id: ho
  name: Hồ chứa nước Bản Lầu
  level: Thủy lợi
  status: planned
  started: tháng 6/2020
  note: Chưa khởi công do còn 9 hộ chưa bàn giao mặt bằng.
  group: cong-trinh
- {id: muong, name: Kênh mương bản Nà Tông, level: Thủy lợi, status: done, group: cong-trinh}
"""
PLACE = Place(with_more(topics=PROSE, projects=WORKS), TODAY)


def test_a_gap_that_the_prose_itself_states_is_told() -> None:
    reply = PLACE.ask("mục tiêu nhiệm kỳ mới là gì")
    assert reply.kind is Kind.UNKNOWN
    assert "chưa nêu cụ thể mục tiêu" in PLACE.says("mục tiêu nhiệm kỳ mới là gì")


@pytest.mark.parametrize("text", ["sao huyện được chọn đại hội điểm", "vì sao Sơn Hạ được chọn đại hội điểm"])
def test_why_is_not_answered_by_what_somebody_feels(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN
    assert "chưa nêu vì sao" in PLACE.says(text)


@pytest.mark.parametrize("text", ["sao hồ chưa làm", "vì sao hồ bản lầu chưa khởi công"])
def test_a_note_says_why(text: str) -> None:
    assert "9 hộ" in PLACE.says(text)


def test_a_note_says_why_in_the_next_turn() -> None:
    assert "9 hộ" in PLACE.says("hồ bản lầu khởi công chưa", "sao chưa")


def test_of_one_field_those_that_are_called_so_are_meant() -> None:
    assert PLACE.says("kênh xong chưa").startswith(("Đúng.", "Có.", "Đã"))
    assert PLACE.says("hồ xong chưa").startswith("Chưa.")


def test_what_it_means_to_somebody_is_no_reason() -> None:
    assert "vinh dự" in PLACE.says("được chọn đại hội điểm có ý nghĩa gì với huyện")
