"""Favours: any verb may be done for somebody, and "hộ" is no household there."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY, ask
from tests.place import Place

HOUSEHOLDS = Place(
    FILES
    | {
        "counts": """
- {id: ho, of: hộ dân, value: 4100, also: [số hộ]}
- {id: ho-ngheo, of: hộ nghèo, value: 120, part_of: ho}
- {id: rung, of: rừng phòng hộ, value: 40, unit: ha}
"""
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Đếm hộ xem huyện có bao nhiêu đảng viên", "dang-vien"),
        ("Liếc hộ xem Khe Mây đại hội điểm hôm nào", "diem-khe-may"),
        ("Mò giùm coi nghị quyết 08 nói về gì", "nghi-quyet-08"),
        ("Gõ ra giúp các tiểu ban của đại hội", "noi-dung"),
        ("Điểm lại xem các tiểu ban của đại hội", "noi-dung"),
        ("Nhờ bot tra phát huyện có mấy chi bộ cơ sở", "chi-bo"),
        ("Bến Ngọc đại hội điểm ngày nào hộ cái", "diem-ben-ngoc"),
        ("Các công trình chào mừng đại hội, kể hộ mình với", "cau"),
    ],
)
def test_ask_nothing(text: str, fact: str) -> None:
    assert fact in ask(text).facts


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Huyện có bao nhiêu hộ?", "4.100"),
        ("Huyện có bao nhiêu hộ nghèo?", "120"),
        ("Kể số hộ nghèo của huyện", "120"),
        ("Rừng phòng hộ có bao nhiêu ha?", "40 ha"),
        ("Đếm hộ xem huyện có mấy hộ dân", "4.100"),
    ],
)
def test_households_are_counted(text: str, number: str) -> None:
    assert number in plain(HOUSEHOLDS.ask(text))


@pytest.mark.parametrize("text", ["Huyện có bao nhiêu hộ nghèo?", "Kể hộ nghèo được giúp", "Ai ủng hộ đại hội huyện?"])
def test_households_and_support_are_no_favour(text: str) -> None:
    assert ask(text).kind is Kind.UNKNOWN
