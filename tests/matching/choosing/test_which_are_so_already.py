"""Which of a list have been held already, and which say of themselves that they have not what is named."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- {id: a, event: Đại hội điểm, who: Đảng bộ xã Đá Bạc, on: 20/2/2025, group: diem, also: [Đá Bạc]}
- {id: b, event: Đại hội điểm, who: Đảng bộ xã Đồng Lê, on: 27/2/2025, group: diem, also: [Đồng Lê]}
- {id: c, event: Đại hội điểm, who: Đảng bộ phường Bến Sỏi, on: 28/3/2025, group: diem, also: [Bến Sỏi]}
""",
        "projects": """
- {id: kenh, name: Kênh Vạn Phúc, level: Thủy lợi, cost: 12 tỷ đồng, group: cong-trinh}
- {id: cau, name: Cầu Suối Ngọc, level: Giao thông, group: cong-trinh}
- id: nha
  name: Nhà văn hóa Đồng Lê
  level: Văn hóa
  group: cong-trinh
  gaps: {kinh phí: Nhà văn hóa Đồng Lê chưa bố trí được vốn.}
""",
        "groups": """
- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true}
- {id: cong-trinh, name: công trình chào mừng đại hội, title: Các công trình chào mừng đại hội, complete: true}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    "question", ["đơn vị nào làm điểm rồi", "nơi nào đã làm điểm", "những đơn vị nào đã làm điểm rồi"]
)
def test_those_whose_day_is_past_are_told(question: str) -> None:
    reply = PLACE.says(question)
    assert "Đá Bạc" in reply
    assert "Đồng Lê" in reply
    assert "Bến Sỏi" not in reply


def test_only_the_one_that_says_so_has_no_money() -> None:
    reply = PLACE.says("công trình nào chưa có vốn")
    assert "Nhà văn hóa Đồng Lê" in reply
    assert "Cầu Suối Ngọc" not in reply


def test_what_none_says_of_itself_is_not_known() -> None:
    assert PLACE.ask("công trình nào chưa có nhà thầu").kind is Kind.UNKNOWN
