"""What a question turns on is told or said not to be known, with tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from bot.text.syllable import fold
from tests.invented import ask

UNHELD = [
    "Ai viết Kế hoạch 31?",
    "Ai phàn nàn về Kế hoạch 31?",
    "Kế hoạch 31 gửi cho những ai?",
    "Kế hoạch 31 in bao nhiêu bản?",
    "Mua Nghị quyết 08 ở đâu?",
    "Bìa Nghị quyết 08 màu gì?",
    "Cầu Suối Trong được giải gì?",
    "Lan can Cầu Suối Trong màu gì?",
    "Báo nước nào khen Trường THCS Khe Mây?",
    "Tiểu ban Hậu cần dùng phòng nào?",
    "Ai giữ sổ của Tiểu ban Nội dung?",
    "Ai đánh máy Nghị quyết 08?",
]
HELD = [
    ("Ai ban hành Kế hoạch 31?", "Huyện ủy"),
    ("Kế hoạch 31 do ai đưa ra?", "Huyện ủy"),
    ("Kế hoạch 31 của bên nào ra vậy?", "Huyện ủy"),
    ("Nghị quyết 08 nói về gì?", "cây chè"),
    ("Nghị quyết 08 nói về mảng nào?", "cây chè"),
    ("Cầu Suối Trong được làm gì?", "xây mới"),
    ("Ai lo chỗ ăn nghỉ của đại biểu?", "Hậu cần"),
    ("Có bao nhiêu cái trường được làm?", "trường"),
]


@pytest.mark.parametrize("text", UNHELD)
@pytest.mark.parametrize("typed", [str, fold], ids=["with tones", "without"])
def test_no_other_fact_for_what_a_question_turns_on(text: str, typed: type[str]) -> None:
    reply = ask(typed(text))
    assert reply.kind is Kind.UNKNOWN, plain(reply)


@pytest.mark.parametrize(("text", "told"), HELD)
def test_what_a_field_tells_by_any_word_for_it(text: str, told: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert told in plain(reply)
