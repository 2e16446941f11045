"""That meetings go on again is an event of its own: whoever asks after the congress does not mean it."""

import datetime as dt

import pytest

from tests.invented import HOST
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "dates": """
- {id: hop, event: Đại hội đại biểu Đảng bộ huyện Sơn Hạ, ordinal: 12, on: 23-24/7/2020, status: planned}
- id: lai
  event: Mở lại đại hội sau đợt lụt
  on: từ 6/4/2020
  status: held
  also: [đại hội trở lại]
  questions: [Các chi bộ mở lại đại hội từ ngày nào?]
""",
    },
    dt.date(2020, 4, 10),
)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Đại hội huyện họp vào thứ Năm với thứ Sáu phải không?", "Đúng."),
        ("Đại hội huyện rơi vào thứ Sáu cuối tháng 7 phải không nhỉ?", "Đúng."),
        ("Đại hội huyện rơi vào thứ Hai à?", "Không."),
    ],
)
def test_a_weekday_is_held_against_the_days_of_the_congress(text: str, opening: str) -> None:
    said = PLACE.says(text)
    assert said.startswith(opening), said
    assert "23-24/7/2020" in said, said


def test_a_question_after_another_congress_is_not_told_when_they_went_on() -> None:
    assert PLACE.ask("Kỳ đại hội huyện 2015-2020 hồi trước khai mạc hôm nào vậy?").kind == "unknown"


@pytest.mark.parametrize("text", ["Các chi bộ mở lại đại hội từ hôm nào?", "Sau đợt lụt thì bao giờ đại hội?"])
def test_whoever_asks_when_they_go_on_is_told(text: str) -> None:
    assert "6/4/2020" in PLACE.says(text), PLACE.says(text)
