"""Whether works will be done in time: no yes because they exist, and no list of other works."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- {id: dh, event: Đại hội đại biểu Đảng bộ thị xã Lam Khê, on: 20-21/6/2025, status: planned}
""",
        "projects": """
- {id: ke, name: Kè suối Lam, status: ongoing, finished: 10/6/2025, group: cong-trinh, also: [kè suối, kè]}
- {id: vuon, name: Vườn hoa Khe Lam, status: planned, group: cong-trinh, also: [vườn hoa]}
- {id: duong, name: Đường bê tông thôn Đông, status: ongoing, finished: 1/7/2025, group: cong-trinh,
   also: [đường bê tông]}
- {id: cau, name: Cầu Bến Lam, status: ongoing, group: cong-trinh}
- {id: cau-1, name: Cầu Bến Lam giai đoạn 1, phase: 1, part_of: cau, status: done, group: cac-giai-doan}
- {id: cau-2, name: Cầu Bến Lam giai đoạn 2, phase: 2, part_of: cau, group: cac-giai-doan}
""",
        "groups": """
- {id: cong-trinh, name: công trình, title: Bốn công trình chào mừng đại hội, complete: true}
- {id: cac-giai-doan, name: giai đoạn của Cầu Bến Lam, complete: true}
""",
    },
    TODAY,
)


@pytest.mark.parametrize("text", ["vườn hoa có kịp không", "Vườn hoa có kịp xong không?", "vườn hoa kịp đại hội không"])
def test_of_what_no_end_is_known_nothing_is_said(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)


@pytest.mark.parametrize(
    "text", ["kè suối có kịp không", "đường bê tông có kịp xong không", "đường bê tông có kịp không"]
)
def test_no_yes_and_no_no_where_it_is_not_said_for_what(text: str) -> None:
    reply = plain(PLACE.ask(text))
    assert not reply.startswith(("Có", "Đúng", "Không")), reply


def test_by_the_day_of_the_congress() -> None:
    assert PLACE.says("kè suối có kịp đại hội không").startswith(("Đúng", "Có"))
    assert PLACE.says("đường bê tông có kịp đại hội không").startswith("Không")


def test_of_another_list_nothing_is_said() -> None:
    assert "giai đoạn" not in PLACE.says("đường bê tông có kịp xong không")


def test_a_list_tells_when_each_is_to_be_done() -> None:
    reply = PLACE.says("các công trình có kịp xong không")
    assert "10/6/2025" in reply
    assert not reply.startswith(("Có.", "Chưa", "Không"))
