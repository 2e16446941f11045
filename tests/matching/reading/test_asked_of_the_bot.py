"""Whether a machine answers, what may be asked of it, and questions of nothing that is said, which are asked back."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask

OF_BOT = [
    ("em la may tu dong tra loi phai khong", "trợ lý tự động"),
    ("Bạn là máy tự động trả lời à", "trợ lý tự động"),
    ("Ở đây là chatbot trực phải không?", "trợ lý tự động"),
    ("Bạn biết trả lời những chuyện gì, nói tui nghe", "có thể hỏi"),
    ("biet tra loi nhung gi", "có thể hỏi"),
]
OF_NOTHING_SAID = ["Mấy giờ, ngày nào vậy?", "mấy giờ vậy", "Con số ấy là mấy", "so lieu do la bao nhieu"]
OTHERWISE = [
    ("bây giờ là mấy giờ", "unknown"),
    ("gia do la hom nay bao nhieu", "unknown"),
    ("Phần mềm này quản lý đảng viên phải không?", "unknown"),
    ("Khe Mây họp mấy giờ", "unknown"),
    ("Bạn biết những công trình gì", "answer"),
]


@pytest.mark.parametrize(("question", "says"), OF_BOT)
def test_who_answers_and_what_may_be_asked_is_told(question: str, says: str) -> None:
    reply = ask(question)
    assert reply.kind.value == "smalltalk", plain(reply)
    assert says in plain(reply).lower()


@pytest.mark.parametrize("question", OF_NOTHING_SAID)
def test_what_is_meant_is_asked_back(question: str) -> None:
    assert ask(question).kind.value == "clarify", plain(ask(question))


@pytest.mark.parametrize(("question", "kind"), OTHERWISE)
def test_what_is_like_them_is_not(question: str, kind: str) -> None:
    assert ask(question).kind.value == kind, plain(ask(question))
