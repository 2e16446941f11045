"""What a writer makes of an answer, and other ways to ask the same: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Nếu vẽ biểu đồ tròn thì phần chi bộ đã xong chiếm mấy phần trăm?", "da-xong"),
        ("tính đến lúc viết bài thì đã có bao nhiêu chi bộ xong", "da-xong"),
        ("làm báo cáo thì ghi huyện có bao nhiêu đảng viên", "dang-vien"),
        ("Thử quy tiến độ đại hội của các chi bộ ra phần trăm cho dễ hình dung", "da-xong"),
    ],
)
def test_it_narrows_nothing(text: str, fact: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert fact in reply.facts, plain(reply)


def test_another_condition_does() -> None:
    assert ask("Nếu tính cả dự bị thì có bao nhiêu đảng viên").kind is Kind.UNKNOWN


@pytest.mark.parametrize("text", ["rứa còn lại chừng mô chưa họp?", "vậy còn lại chừng nào?"])
def test_how_many_are_left_is_no_time(text: str) -> None:
    reply = plain(ask("Bao nhiêu chi bộ đã xong?", text))
    assert "hơn 210" in reply, reply


@pytest.mark.parametrize(
    "text",
    [
        "Em là robot hay có người ngồi gõ vậy?",
        "Đây là máy tự trả lời hay có cán bộ trực?",
        "Mình đang chat với người thật hay máy thế?",
    ],
)
def test_who_answers_here(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.SMALLTALK, plain(reply)
    assert "trợ lý tự động" in plain(reply)
