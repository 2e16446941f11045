"""A congress of which no day is written down."""

import pytest

from bot.answering.reply import Kind
from bot.assistant import Assistant, Message
from bot.clock import parse
from tests.invented import knowledge_of

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


@pytest.mark.parametrize(
    "text", ["Đại hội huyện họp xong rồi phải không?", "nghe nói đại hội huyện tổ chức xong rồi, đúng không ạ"]
)
def test_whether_it_is_over_is_not_known(text: str) -> None:
    assert Assistant(knowledge_of(FILES), parse("2020-05-20")).reply(Message(text)).kind is not Kind.ANSWER
