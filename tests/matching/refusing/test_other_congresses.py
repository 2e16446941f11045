"""Congresses that are not the Party's are told nothing of, through the one door: tests/invented.py."""

import pytest

from tests.invented import ask


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội Đoàn Thanh niên huyện có chọn đơn vị điểm không?",
        "dai hoi doan xa Khe May hom nao",
        "đại hội công đoàn huyện khi nào",
        "Đại hội Hội Phụ nữ xã Khe Mây ngày nào",
        "đại hội cựu chiến binh thị trấn Bến Ngọc hôm nào",
        "đại hội cổ đông Chè Thanh Vân ngày mấy",
        "đại hội thể dục thể thao huyện lần thứ mấy",
        "đại hội mặt trận tổ quốc huyện mở ở đâu",
    ],
)
def test_are_not_answered_with_a_party_congress(text: str) -> None:
    assert ask(text).facts == ()


@pytest.mark.parametrize(
    "text", ["Em bên công đoàn, cho em hỏi Khe Mây đại hội điểm hôm nào", "Đảng bộ xã Khe Mây đại hội hôm nào"]
)
def test_who_asks_is_no_matter(text: str) -> None:
    assert ask(text).facts == ("diem-khe-may",)
