"""A commune's secretary is its Party's; the youth union's is another; who stays in a post was in it before."""

import pytest

from bot.answering.reply import Kind, plain
from tests.stages import STAGES


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Bà Ánh làm bí thư phường Nà Tấu phải không?", "Đúng."),
        ("co phai ba luong thi anh lam tiep bi thu phuong na tau khong", "Đúng."),
        ("Bà Ánh là bí thư Đảng ủy phường Nà Tấu đúng không?", "Đúng."),
        ("Ông Pản là bí thư phường Nà Tấu phải không?", "Không."),
        ("Ông Pản tiếp tục làm bí thư xã Pá Khoang phải không?", "Tôi chưa có đủ thông tin"),
    ],
)
def test_a_post_is_confirmed_as_far_as_it_is_told(text: str, opening: str) -> None:
    assert STAGES.says(text).startswith(opening)


def test_the_youth_union_has_a_secretary_of_its_own() -> None:
    assert STAGES.ask("Bí thư đoàn phường Nà Tấu là ai?").kind is Kind.UNKNOWN


def test_the_age_of_a_secretary_is_no_question_for_the_post() -> None:
    reply = STAGES.ask("Bí thư phường Nà Tấu năm nay bao nhiêu tuổi?")
    assert reply.kind is Kind.UNKNOWN
    assert "Ánh" not in plain(reply)


def test_what_somebody_does_is_the_post() -> None:
    assert "Bí thư" in STAGES.says("Ông Pản làm gì?")


def test_the_age_of_somebody_known_is_what_is_missing() -> None:
    said = STAGES.says("Đồng chí Quàng Văn Pản bao nhiêu tuổi?")
    assert "độ tuổi" in said
    assert "Quàng Văn Pản" in said
