"""Of which day the facts are, how far off a day is in weeks and months, who answers here: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    "text", ["Số liệu tính đến ngày nào?", "thông tin cập nhật khi nào", "du lieu moi nhat la cua thang may"]
)
def test_the_day_of_all_facts_is_told(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER
    assert "tính đến tháng 4/2020" in plain(reply)


def test_of_one_number_it_is_asked_otherwise() -> None:
    assert ask("số đảng viên tính đến ngày nào").facts == ("dang-vien",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Còn mấy tuần nữa đến hạn chót đại hội cơ sở?", "còn 99 ngày, tức 14 tuần 1 ngày"),
        ("còn mấy tháng nữa đến hạn chót đại hội cơ sở", "còn 99 ngày, tức 3 tháng 8 ngày"),
        ("còn bao nhiêu tuần nữa Bến Ngọc đại hội", "còn 3 ngày, chưa đầy 1 tuần"),
        ("còn mấy ngày nữa Bến Ngọc đại hội", "còn 3 ngày)"),
    ],
)
def test_how_far_off_a_day_is_is_told_in_what_is_asked(text: str, said: str) -> None:
    assert said in plain(ask(text))


@pytest.mark.parametrize(
    "text", ["bạn là máy hay cán bộ", "ơ thế cán bộ trả lời hay bot đấy", "đây là chatbot hay chuyên viên ạ"]
)
def test_a_machine_says_so(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.SMALLTALK
    assert "máy trả lời" in plain(reply)
