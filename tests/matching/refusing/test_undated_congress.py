"""A congress of which no day is written down."""

import datetime as dt

import pytest

from bot.answering.reply import Kind
from tests.place import Place

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ huyện Sơn Hạ
short: Đại hội huyện
host: Đảng bộ huyện Sơn Hạ
place: huyện Sơn Hạ
sources:
  - {id: bao, paper: Báo Sơn Hạ}
""",
}
PLACE = Place(FILES, dt.date(2020, 5, 20))


@pytest.mark.parametrize(
    "text", ["Đại hội huyện họp xong rồi phải không?", "nghe nói đại hội huyện tổ chức xong rồi, đúng không ạ"]
)
def test_whether_it_is_over_is_not_known(text: str) -> None:
    assert PLACE.ask(text).kind is not Kind.ANSWER
