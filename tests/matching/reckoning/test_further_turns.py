"""Follow-ups that calculate with what the turns before told."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import talk


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("Huyện có mấy đảng bộ cơ sở?", "Còn chi bộ cơ sở?", "Cộng cả hai lại là mấy?"), "= 40"),
        (("Có mấy đảng bộ cơ sở?", "Chi bộ cơ sở thì sao?", "Hơn kém nhau bao nhiêu?"), "là 16"),
        (("Khe Mây họp hôm nào?", "Bến Ngọc?", "Vậy cách nhau mấy ngày?"), "5 ngày"),
        (("Khe Mây họp hôm nào?", "Bến Ngọc?", "Tổng cộng mấy ngày họp?"), "3 ngày"),
        (("Bến Ngọc họp mấy ngày?", "Cộng thêm Khe Mây nữa là mấy ngày?"), "3 ngày"),
        (("Mấy chi bộ trực thuộc đã xong?", "Chưa xong nhiều hơn đã xong bao nhiêu?"), "khoảng 120"),
        (("Mấy chi bộ trực thuộc đã xong?", "Còn lại mấy?", "Số còn lại chiếm mấy phần trăm?"), "70%"),
    ],
)
def test_what_was_told_is_reckoned_with(turns: tuple[str, ...], said: str) -> None:
    reply = talk(*turns)[-1]
    assert reply.kind is Kind.ANSWER
    assert said in plain(reply)


@pytest.mark.parametrize(
    "turns",
    [
        ("Cộng cả hai lại là mấy?",),
        ("Huyện có mấy đảng bộ cơ sở?", "Cộng cả hai lại là mấy?"),
        ("Huyện có bao nhiêu đảng viên?", "Có mấy chi bộ cơ sở?", "Cộng cả hai lại là mấy?"),
        ("Khe Mây họp hôm nào?", "Công ty chè?", "Tổng cộng mấy ngày họp?"),
    ],
)
def test_nothing_is_told_instead_of_a_result_that_is_not_known(turns: tuple[str, ...]) -> None:
    assert talk(*turns)[-1].kind is Kind.UNKNOWN
