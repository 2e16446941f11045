"""Courtesies around a question change nothing of what is understood; the province is meant without tones, too."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- id: tong-von
  of: tổng vốn ba công trình
  value: 176
  unit: tỷ đồng
  also: [tổng vốn các công trình đã có vốn]
  questions: [Ba công trình có tổng vốn bao nhiêu?, Tổng vốn bao nhiêu?]
""",
        "projects": """
- {id: kenh, name: Kênh Vạn Phúc, level: Thủy lợi, cost: 12 tỷ đồng, group: cong-trinh}
- {id: cau, name: Cầu Suối Ngọc, level: Giao thông, cost: 9 tỷ đồng, group: cong-trinh}
- {id: nha, name: Nhà văn hóa Đồng Lê, level: Văn hóa, cost: 5 tỷ đồng, group: cong-trinh}
""",
        "groups": "- {id: cong-trinh, name: công trình chào mừng, title: Các công trình chào mừng, complete: true}",
        "dates": """
- id: tinh
  event: Đại hội đại biểu Đảng bộ tỉnh
  ordinal: XI
  on: tháng 10/2025
  status: planned
  also: [đại hội tỉnh]
""",
    },
    TODAY,
)


@pytest.mark.parametrize("before", ["", "Dạ thưa đồng chí, cho tôi hỏi chút: ", "em ơi "])
@pytest.mark.parametrize("after", ["", " ạ", " vậy em", " vậy em ơi"])
def test_courtesies_change_nothing(before: str, after: str) -> None:
    assert PLACE.ask(f"{before}tổng vốn bao nhiêu{after}").facts == ("tong-von",)


@pytest.mark.parametrize("question", ["đại hội tỉnh lần thứ mấy", "dai hoi tinh lan thu may"])
def test_the_province_is_meant_without_tones_too(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.ANSWER
    assert "XI" in PLACE.says(question)
