"""Claims that one number is so many times another, and questions whether a claim is wrong: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Số chi bộ trực thuộc gấp đôi số đảng bộ cơ sở đúng không?", "Không."),
        ("Số đảng bộ cơ sở hơn gấp đôi số chi bộ cơ sở phải không?", "Đúng."),
        ("Số đảng bộ cơ sở gấp rưỡi số chi bộ cơ sở phải không?", "Không."),
        ("chi bộ trực thuộc gấp 25 lần chi bộ cơ sở à", "Đúng."),
    ],
)
def test_are_judged_by_both_numbers(text: str, opening: str) -> None:
    assert plain(ask(text)).startswith(opening)


def test_where_it_is_near_the_ratio_is_told() -> None:
    told = plain(ask("tổ chức cơ sở Đảng gấp rưỡi đảng bộ cơ sở phải không"))  # 40 and 28
    assert "gấp khoảng 1,43 lần" in told


def test_of_what_is_not_counted_nothing_is_told() -> None:
    reply = ask("Tiểu ban Nội dung đông gấp đôi Tiểu ban Hậu cần phải không?")
    assert reply.kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Nghe nói Khe Mây đại hội ngày 11/4, sai hả?", "Sai."),
        ("Nói huyện có 40 tổ chức cơ sở Đảng thì có sai không?", "Không sai."),
        ("tôi nhớ huyện có 30 đảng bộ cơ sở, nhầm phải không", "Sai."),
        ("Khe Mây đại hội ngày 10/4, đúng hay sai?", "Đúng."),
    ],
)
def test_whether_it_is_wrong_is_said_so(text: str, opening: str) -> None:
    assert plain(ask(text)).startswith(opening)
