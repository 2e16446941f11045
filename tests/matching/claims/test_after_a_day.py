"""What is only known to come after some day: it is told by that day, earlier ones are denied, none is confirmed."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

DATES = """
- id: so-ket
  event: Hội nghị sơ kết đại hội chi bộ
  on: sau 10/4/2025
  status: planned
  note: Ngày họp cụ thể chưa ấn định.
  also: [họp sơ kết, sơ kết]
"""
PLACE = Place(TOWN | {"dates": DATES}, TODAY)


@pytest.mark.parametrize("text", ["bao giờ họp sơ kết", "Sau ngày nào thì họp sơ kết?", "hội nghị sơ kết thứ mấy"])
def test_it_is_told_by_that_day(text: str) -> None:
    said = PLACE.says(text)
    assert "sau ngày 10/4/2025." in said, said  # no day of the week, and no days to go: of the next day none is known


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Sơ kết sau ngày 10/4 phải không?", "Đúng"),
        ("sơ kết sau 5/4 phải không", "Đúng"),
        ("Sơ kết trước ngày 10/4 phải không?", "Không"),
        ("sơ kết tháng 3 phải không", "Không"),
        ("đã sơ kết chưa", "Chưa"),
    ],
)
def test_verdicts(text: str, opens: str) -> None:
    assert PLACE.says(text).startswith(opens), PLACE.says(text)


@pytest.mark.parametrize("text", ["sơ kết ngày 11/4 phải không", "sơ kết tháng 4 phải không", "sơ kết sau ngày 20/4 à"])
def test_no_day_is_confirmed(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN, PLACE.says(text)
