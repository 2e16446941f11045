"""What may be asked here, and who it is that greets: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    "text",
    [
        "Ở đây hỏi được chuyện gì hả cháu?",
        "Trợ lý ơi, bạn trả lời được những chuyện gì?",
        "tro ly oi ban tra loi duoc nhung chuyen gi",
        "rứa mi trả lời được mấy cái chi",
        "Chào con, bác là bí thư chi bộ khu vực 3 đã nghỉ hưu",
        "chao co a, con moi vao nhom",
        "chào em, chị ở ban tuyên giáo huyện, mới dùng lần đầu",
    ],
)
def test_they_are_courtesies(text: str) -> None:
    assert ask(text).kind is Kind.SMALLTALK, plain(ask(text))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Chào bạn, mình là đảng viên chi bộ 7, lịch đại hội điểm", "diem-khe-may"),
        ("Chào con, bác là đảng viên, huyện có mấy đảng bộ cơ sở", "dang-bo"),
    ],
)
def test_a_question_behind_them_is_answered(text: str, fact: str) -> None:
    assert ask(text).facts[:1] == (fact,), plain(ask(text))
