"""How many of a list are of one kind: told where the list is named, and nowhere else."""

import pytest

from bot.answering.reply import Kind
from tests.invented import PLACE


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("Có mấy doanh nghiệp được chọn làm điểm?", "diem-che"),
        ("may thi tran lam diem", "diem-ben-ngoc"),
        ("Trong 3 đơn vị điểm có mấy xã?", "diem-khe-may"),
    ],
)
def test_units_of_one_kind_are_counted_in_a_list_that_is_named(question: str, unit: str) -> None:
    assert PLACE.ask(question).facts == (unit,)
    assert PLACE.says(question).startswith("Có 1 đơn vị đại hội điểm phù hợp.")


def test_they_are_counted_in_a_list_that_was_just_told() -> None:
    assert PLACE.ask("Có mấy đơn vị làm điểm?", "Trong đó mấy xã?").facts == ("diem-khe-may",)


@pytest.mark.parametrize(
    "question", ["Huyện có mấy xã?", "Tổng cộng mấy đảng bộ xã?", "co may doanh nghiep", "Bao nhiêu xã đại hội?"]
)
def test_of_all_there_are_a_list_of_some_tells_no_number(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is not Kind.ANSWER
    assert not {"diem-che", "diem-ben-ngoc", "diem-khe-may"} & set(reply.facts)


@pytest.mark.parametrize(
    "question", ["Xã nào không phải đơn vị điểm?", "Thị trấn nào không làm điểm?", "xa nao khong duoc chon lam diem"]
)
def test_a_list_does_not_tell_who_is_not_on_it(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert "liên quan đến các đơn vị đại hội điểm" in PLACE.says(question)
