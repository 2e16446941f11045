"""Days that a message names: what they fall on, and when they only say from which day one counts."""

import pytest

from bot.answering.reply import Kind
from tests.invented import PLACE


@pytest.mark.parametrize(
    "question", ["Ngày 10/4 rơi vào thứ mấy?", "10/4 là thứ mấy", "hom 10/4 la thu may trong tuan"]
)
def test_of_a_day_on_which_something_happens_the_weekday_is_told(question: str) -> None:
    assert PLACE.ask(question).facts == ("diem-khe-may",)
    assert "thứ Sáu" in PLACE.says(question)


def test_of_a_day_on_which_nothing_happens_it_is_said_that_nothing_is_known() -> None:
    assert PLACE.ask("Ngày 30/4 là thứ mấy?").kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "question",
    [
        "Hôm nay 12/4, còn mấy ngày nữa thì thị trấn Bến Ngọc đại hội?",
        "hom nay 12/4 con bao nhieu ngay nua Ben Ngoc hop",
    ],
)
def test_a_message_may_open_with_its_day(question: str) -> None:
    assert PLACE.ask(question).facts == ("diem-ben-ngoc",)
    assert "còn 3 ngày" in PLACE.says(question)


def test_of_the_day_itself_it_may_be_asked() -> None:
    assert "đại hội ngày 12/4/2020" in PLACE.says("Hôm nay 12/4 có đơn vị nào đại hội không?")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Hai ngày 15 và 16/4 thị trấn Bến Ngọc họp, phải không?", "Đúng."),
        ("Bến Ngọc họp trong 2 ngày 15-16/4 đúng không?", "Đúng."),
        ("Bến Ngọc họp 3 ngày 15-16/4 đúng không?", "Không."),
        ("hai ngay 14 va 15/4 Ben Ngoc hop phai khong", "Không."),
    ],
)
def test_how_many_days_are_named_says_no_more_than_the_days(claim: str, verdict: str) -> None:
    assert PLACE.says(claim).startswith(verdict)


@pytest.mark.parametrize(
    "question", ["Đại hội huyện diễn ra ngày nào, tháng mấy?", "dai hoi huyen ngay nao, thang may"]
)
def test_asking_twice_for_one_time_is_answered_once(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert "chưa được công bố" in PLACE.says(question)
