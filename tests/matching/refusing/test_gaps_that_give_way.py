"""Gaps that give way to what is known: prose that is asked for just that, who heads the unit, what is counted here."""

import pytest

from tests.invented import HOST, TODAY
from tests.place import Place

FILES = HOST | {
    "dates": """
- {id: dai-hoi, event: Đại hội đại biểu Đảng bộ huyện Sơn Hạ, ordinal: 12, on: tháng 8/2020, status: planned}
- id: hop-lam-truong
  event: Đại hội chi bộ
  who: Chi bộ Đội Rừng phòng hộ
  also: [Rừng phòng hộ]
  on: 5/5/2020
  group: chi-bo
- {id: hop-kiem-lam, event: Đại hội chi bộ, who: Chi bộ Trạm Kiểm lâm, also: [Kiểm lâm], on: 9/5/2020, group: chi-bo}
""",
    "groups": "- {id: chi-bo, name: chi bộ đại hội tháng 5, title: Các chi bộ đại hội tháng 5, complete: true}\n",
    "bodies": """
- {id: cb-rung, name: Chi bộ Đội Rừng phòng hộ, head: "bà Hà Thị Mận, Bí thư Chi bộ"}
- id: ban-dan-van
  name: Ban Dân vận Huyện ủy
  details: {Phó Trưởng Ban: đồng chí Phan Văn Tạc}
""",
    "counts": """
- {id: to-chuc, of: tổ chức cơ sở Đảng, value: 40}
- {id: dang-bo, of: đảng bộ cơ sở, value: 28, part_of: to-chuc}
- {id: chi-bo-co-so, of: chi bộ cơ sở, value: 12, part_of: to-chuc}
- {id: dang-vien, of: đảng viên, value: 5230}
- {id: hoc-vien-nay, of: sinh viên trường nghề hiện nay, value: 900}
- {id: hoc-vien-sau, of: sinh viên trường nghề đến năm 2025, value: 1500, status: target}
""",
    "topics": """
- id: ly-do-doi
  name: Lý do lùi đại hội huyện
  answer: Đại hội huyện được lùi từ tháng 6 sang tháng 8/2020 để phòng dịch.
  also: [việc lùi đại hội]
  questions:
    - Vì sao đại hội huyện bị hoãn?
    - Tại sao phải dời đại hội huyện?
- id: rut-gon
  name: Kinh nghiệm rút gọn báo cáo
  answer: Chi bộ Trạm Kiểm lâm rút báo cáo từ 20 trang xuống còn 9 trang.
  questions:
    - Chi bộ nào rút gọn báo cáo?
    - Báo cáo được rút gọn thế nào?
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sao đại hội huyện lại bị dời?", "phòng dịch"),
        ("Bí thư chi bộ Rừng phòng hộ là ai?", "Hà Thị Mận"),
        ("Chi bộ Trạm Kiểm lâm rút báo cáo từ mấy trang xuống mấy trang?", "9 trang"),
        ("Ông Phan Văn Tạc giữ chức gì đấy nhỉ?", "Phó Trưởng Ban"),
        ("Quy mô sinh viên trường nghề bây giờ bao nhiêu?", "900"),
        ("Từ nay đến năm 2025 sinh viên trường nghề tăng thêm bao nhiêu?", "là 600"),
        ("Số sinh viên trường nghề tăng thêm từ nay đến 2025 theo dự thảo là bao nhiêu em?", "là 600"),
    ],
)
def test_what_is_known_is_told(text: str, said: str) -> None:
    assert said in PLACE.says(text)


@pytest.mark.parametrize(
    "text", ["Bí thư chi bộ Kiểm lâm là ai?", "Có bao nhiêu đảng viên là sinh viên?", "Đảng viên tăng thêm bao nhiêu?"]
)
def test_what_is_not_is_refused(text: str) -> None:
    said = PLACE.says(text)
    assert "chưa có thông tin" in said
    assert "Mận" not in said
