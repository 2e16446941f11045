"""Exceptions: what they leave out is not told, and where they cannot be heeded nothing is: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, ask, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        counts="""- id: dang-vien-nu
  of: đảng viên
  value: 1700
  out_of: dang-vien
  state: là nữ
"""
    ),
    TODAY,
)


@pytest.mark.parametrize(
    "text",
    [
        "Trừ cái đã xong ra thì còn công trình nào?",
        "bỏ mấy cái đã hoàn thành ra thì còn công trình nào",
        "Không kể công trình đã khánh thành thì còn những công trình nào?",
    ],
)
def test_works_are_left_out_by_how_far_they_are(text: str) -> None:
    assert set(ask(text).facts) == {"th-ben-ngoc", "thcs-khe-may", "thcs-da-trang"}


def test_a_plural_opens_no_question() -> None:
    assert set(ask("Bỏ mấy trường THCS ra còn công trình nào").facts) == {"th-ben-ngoc", "cau"}


@pytest.mark.parametrize(
    "text", ["Công trình nào, trừ những cái dưới 20 tỷ ra?", "đảng viên trừ đảng viên nữ có bao nhiêu"]
)
def test_all_are_not_told_in_spite_of_an_exception(text: str) -> None:
    assert PLACE.ask(text).kind is not Kind.ANSWER


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ngoài các tiểu ban ra thì có những công trình nào?", "Cầu Suối Trong"),
        ("trừ đảng viên nữ ra thì còn bao nhiêu đảng viên", "3.530"),
    ],
)
def test_what_an_exception_does_not_touch_is_told(text: str, said: str) -> None:
    assert said in plain(PLACE.ask(text))
