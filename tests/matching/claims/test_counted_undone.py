"""Numbers of those who have not done it: with the rest told, they are the same as numbers of those who have."""

import pytest

from tests.invented import HOST, TODAY
from tests.place import Place


def _place(rest: str) -> Place:
    counts = f"""
- {{id: dang-bo, of: đảng bộ cơ sở, value: 29, questions: [Có mấy đảng bộ cơ sở?]}}
- id: chua
  of: đảng bộ cơ sở
  value: 9
  out_of: dang-bo
  state: chưa đại hội
  {rest}
  questions: [Còn mấy đảng bộ cơ sở chưa đại hội?]
"""
    return Place(HOST | {"counts": counts}, TODAY)


TOLD, UNTOLD = _place("rest: đã đại hội xong"), _place("note: Có nơi không phải đại hội dịp này.")


@pytest.mark.parametrize(
    "text", ["Còn mấy đảng bộ cơ sở chưa đại hội?", "Bao nhiêu đảng bộ cơ sở chưa đại hội?", "con may dang bo co so"]
)
def test_those_left_are_told_as_such(text: str) -> None:
    assert TOLD.says(text).startswith("Còn 9 đảng bộ cơ sở chưa đại hội (tổng số 29, 20 đã đại hội xong)."), text


def test_those_done_follow() -> None:
    assert TOLD.says("Mấy đảng bộ cơ sở đã đại hội xong?").startswith("Có 20 trên tổng số 29 đảng bộ cơ sở")


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Còn 9 đảng bộ cơ sở chưa đại hội phải không?", "Đúng."),
        ("Có 9 đảng bộ cơ sở chưa đại hội phải không?", "Đúng."),
        ("Còn 7 đảng bộ cơ sở chưa đại hội phải không?", "Không."),
    ],
)
def test_a_number_of_those_left_is_held_against_it(text: str, opening: str) -> None:
    assert TOLD.says(text).startswith(opening), TOLD.says(text)
    assert UNTOLD.says(text).startswith(opening), UNTOLD.says(text)


def test_what_the_others_have_done_follows_only_where_it_is_told() -> None:
    text = "Đã có 20 đảng bộ cơ sở đại hội xong phải không?"
    assert TOLD.says(text).startswith("Đúng."), TOLD.says(text)
    assert not UNTOLD.says(text).startswith(("Đúng", "Không")), UNTOLD.says(text)
