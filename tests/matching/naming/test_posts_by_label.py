"""A hospital's Party committee: posts by the names of details, papers set side by side, and deadlines with capitals."""

import datetime as dt

import pytest

from tests.place import Place

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ Bệnh viện Hoa Mai
host: Đảng bộ Bệnh viện Hoa Mai
committee: Đảng ủy Bệnh viện Hoa Mai
place: Bệnh viện Hoa Mai
""",
    "bodies": """
- id: dang-uy
  name: Đảng ủy Bệnh viện Hoa Mai
  head: đồng chí Vũ Đình Lộc, Bí thư Đảng ủy
  details: {Phó Bí thư Đảng ủy: "đồng chí Hà Thị Lan, Phó Giám đốc"}
- {id: nhan-su, name: Tiểu ban Nhân sự, head: "đồng chí Hà Thị Lan, Phó Bí thư Đảng ủy", group: tieu-ban}
""",
    "groups": "- {id: tieu-ban, name: tiểu ban}",
    "dates": """
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ Bệnh viện Hoa Mai
  on: nửa cuối tháng 5/2025
  status: planned
- {id: gop-y, event: Gửi góp ý dự thảo Báo cáo chính trị, who: Các chi bộ, on: trước 20/4/2025, status: deadline}
""",
    "documents": """
- {id: kh-41, name: Kế hoạch số 41-KH/ĐU, type: kế hoạch, number: 41-KH/ĐU, issued: 20/12/2024, also: [Kế hoạch 41]}
- id: kh-203
  name: Kế hoạch số 203-KH/TU
  type: kế hoạch
  number: 203-KH/TU
  issued: 4/11/2024
  also: [Kế hoạch 203, kế hoạch của Tỉnh ủy]
""",
}
HOSPITAL = Place(FILES, dt.date(2025, 4, 8))


@pytest.mark.parametrize("text", ["Phó Bí thư Đảng ủy là ai?", "ai là phó bí thư đảng ủy"])
def test_who_is_in_a_post_by_which_a_detail_goes(text: str) -> None:
    assert "Hà Thị Lan" in HOSPITAL.says(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch của Tỉnh ủy ban hành trước Kế hoạch 41 bao nhiêu ngày?",
        "Kế hoạch 203 ra trước Kế hoạch 41 bao lâu?",
        "kế hoạch 41 ban hành sau kế hoạch 203 mấy ngày",
    ],
)
def test_how_long_between_two_papers(text: str) -> None:
    assert "46 ngày" in HOSPITAL.says(text)


@pytest.mark.parametrize(
    "text", ["gửi góp ý báo cáo chính trị trước ngày nào", "Hạn góp ý báo cáo chính trị là bao giờ?"]
)
def test_what_is_to_be_done_is_no_name(text: str) -> None:
    assert HOSPITAL.ask(text).facts == ("gop-y",)


def test_a_vague_time_is_told_in_its_words_and_not_counted_to() -> None:
    said = HOSPITAL.says("Đại hội bv hôm nào?")
    assert "trong nửa cuối tháng 5/2025" in said
    assert "còn" not in said


def test_another_part_of_it_is_denied() -> None:
    assert HOSPITAL.says("Đại hội bệnh viện nửa đầu tháng 5 phải không?").startswith("Không")
