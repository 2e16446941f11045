"""A round of meetings is no stage of a work, units are whoever meets, and one record that alone is meant is told."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- {id: ca-hai, of: đảng bộ cơ sở đại hội theo hai đợt, value: 20}
- {id: dau, of: đảng bộ cơ sở đại hội đợt 1, value: 8, part_of: ca-hai, also: [đảng bộ đợt 1]}
- {id: sau, of: đảng bộ cơ sở đại hội đợt 2, value: 12, part_of: ca-hai, also: [đảng bộ đợt 2]}
- id: uy-vien
  of: ủy viên Ban Chấp hành Đảng bộ thị xã khóa mới
  value: 33
  status: dự kiến
  details: {mức giảm: giảm 4 ủy viên so với khóa này}
""",
        "dates": """
- {id: dot-1, event: Đợt 1 đại hội cơ sở, on: 2/4/2025 - 20/4/2025, status: scheduled, also: [đợt 1]}
- {id: dot-2, event: Đợt 2 đại hội cơ sở, on: 5/5/2025 - 30/5/2025, status: scheduled, also: [đợt 2]}
- {id: trao, event: Lễ trao giải nhất cuộc thi vẽ, on: 15/4/2025, status: scheduled, also: [trao giải cuộc thi vẽ]}
- {id: toan, event: Lễ ra quân trồng cây, on: 20/4/2025, status: scheduled}
""",
        "projects": """
- {id: kenh, name: Kênh Vạn Phúc giai đoạn 2, phase: 2, level: Thủy lợi, cost: 12 tỷ đồng, group: cong-trinh}
- {id: cau, name: Cầu Suối Ngọc, level: Giao thông, cost: 9 tỷ đồng, group: cong-trinh}
""",
        "bodies": """
- {id: da-bac, name: Xã Đá Bạc, group: xa}
- {id: dong-le, name: Xã Đồng Lê, group: xa}
""",
        "groups": """
- {id: cong-trinh, name: công trình chào mừng đại hội, title: Các công trình chào mừng đại hội, complete: true}
- {id: xa, name: xã về đích năm sau, title: Các xã về đích năm sau, complete: true}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("đợt 2 có bao nhiêu đơn vị", "12"),
        ("đợt 1 mấy nơi", "8"),
        ("giai đoạn 2 có công trình nào", "Kênh Vạn Phúc"),
        ("chừng nào trao giải", "15/4"),
        ("Ban chấp hành khóa mới giảm mấy người", "giảm 4 ủy viên"),
    ],
)
def test_what_is_meant_is_told(question: str, told: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.ANSWER
    assert told in PLACE.says(question)


def test_a_list_without_phases_tells_none() -> None:
    reply = PLACE.ask("xã Đá Bạc đợt mấy")
    assert reply.kind is not Kind.ANSWER
