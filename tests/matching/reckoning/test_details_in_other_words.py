"""Details that are asked for in other words than their names, at a town that does not exist."""

import pytest

from tests.place import Place
from tests.town import TODAY, TOWN

DETAILS = {
    "dates": """
- id: diem-suoi-lau
  event: Đại hội điểm
  who: Đảng bộ phường Suối Lau
  also: [phường Suối Lau, Suối Lau]
  on: 4/3/2025
  group: diem
  details:
    số đảng viên dự: 96 đảng viên
    số cấp ủy viên: 13 đồng chí, trong đó có 3 nữ
    nữ: 3 đồng chí nữ trong Ban Chấp hành
- {id: diem-bo-gach, event: Đại hội điểm, who: Đảng bộ Công ty Bò Gạch, also: [Bò Gạch], on: 20/3/2025, group: diem}
- id: gap-mat-huu
  event: Buổi gặp mặt cán bộ hưu trí
  on: 7/3/2025
  also: [gặp mặt cán bộ hưu]
  details: {số đồng chí: 47 đồng chí hưu trí}
- id: gop-y
  event: Đợt lấy ý kiến dự thảo văn kiện
  on: từ 10/2/2025 đến 28/2/2025
  also: [lấy ý kiến dự thảo]
  details: {số ý kiến: 312 lượt ý kiến}
""",
    "projects": """
- id: duong-ngo
  name: Đường bê tông xóm Đồi Sim
  work: [đổ bê tông]
  also: [đường xóm Đồi Sim]
  group: cong-trinh
  details: {nhân dân đóng góp: góp 300 triệu đồng và hiến 900 m² đất}
- id: cau-bau
  name: Cầu Bàu Sen
  group: cong-trinh
  status: done
  finished: tháng 1/2025
  details: {chiều dài: 48 m}
- id: ho-nui
  name: Hồ chứa Núi Cấm
  group: cong-trinh
  details: {tiến độ: chậm gần ba tháng, lý do chậm: chờ đền bù}
""",
    "groups": """
- {id: diem, name: đơn vị đại hội điểm, complete: true}
- {id: cong-trinh, name: công trình chào mừng đại hội, complete: false}
""",
}
PLACE = Place(TOWN | DETAILS, TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Buổi gặp mặt cán bộ hưu trí có bao nhiêu người?", "47 đồng chí"),
        ("Đợt lấy ý kiến dự thảo được mấy lượt góp ý?", "312 lượt"),
        ("Đại hội phường Suối Lau có bao nhiêu người dự?", "96 đảng viên"),
        ("Phường Suối Lau bầu ban chấp hành mấy người?", "13 đồng chí"),
        ("Bà con đã đóng góp những gì cho đường xóm Đồi Sim?", "300 triệu"),
        ("Hồ Núi Cấm chậm bao lâu rồi?", "ba tháng"),
    ],
)
def test_a_detail_answers_by_what_it_counts_or_by_some_of_its_name(question: str, told: str) -> None:
    assert told in PLACE.says(question)


def test_two_things_asked_in_one_breath_are_both_told() -> None:
    said = PLACE.says("cầu Bàu Sen dài mấy mét xong hồi nào")
    assert "48 m" in said
    assert "tháng 1/2025" in said


def test_who_came_is_not_who_was_elected() -> None:
    assert "13 đồng chí" not in PLACE.says("Đại hội phường Suối Lau có bao nhiêu đại biểu dự?")


def test_it_is_so_of_what_the_turn_before_told() -> None:
    assert "47 đồng chí" in PLACE.says("Buổi gặp mặt cán bộ hưu trí ngày nào?", "có bao nhiêu người?")
    assert "ba tháng" in PLACE.says("Hồ chứa Núi Cấm vì sao chậm?", "chậm bao lâu rồi")
