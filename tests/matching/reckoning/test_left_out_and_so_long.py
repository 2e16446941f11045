"""What is left without those in a state; the men where the women are counted; so many months; units of a month."""

import pytest

from bot.answering.reply import Kind
from tests.stages import STAGES


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trừ những chi bộ trực thuộc đã xong thì còn bao nhiêu chi bộ nữa phải đại hội?", "50 chi bộ"),
        ("Không kể đảng viên nữ thì còn bao nhiêu đảng viên?", "2.500 đảng viên"),
        ("so dang vien nam la bao nhieu", "2.500 đảng viên"),
        ("Người tham gia cấp ủy lần đầu phải còn công tác bao nhiêu tháng nữa?", "60 tháng"),
        ("Tỷ lệ nữ trong cấp ủy phải đạt mức nào?", "15%"),
        ("Thu ngân sách năm 2024 là mấy tỷ?", "95 tỷ đồng"),
        ("lịch họp xã Pá Khoang là bao nhiêu", "12-13/5"),
        ("Xã Huổi Mí được nhập từ những xã nào?", "Tủa Sín"),
    ],
)
def test_it_is_told(text: str, told: str) -> None:
    assert told in STAGES.says(text)


def test_the_share_of_women_tells_of_no_men() -> None:
    assert STAGES.ask("Tỷ lệ nam trong Ban Chấp hành khóa mới là bao nhiêu?").kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "text",
    ["Xã, phường nào đại hội trong tháng 6?", "Nơi nào sang tháng 6 mới đại hội?", "may noi nao thang 6 dai hoi"],
)
def test_several_kinds_of_units_meet_in_a_month(text: str) -> None:
    said = STAGES.says(text)
    assert "Nà Tấu" in said
    assert "Huổi Mí" in said
    assert "Pá Khoang" not in said


def test_a_word_without_its_tone_denies_no_number() -> None:
    assert STAGES.ask("chi em lam muoi ca phao khong bi tham").kind is not Kind.ANSWER
