"""What is to be done, and how many things there are to do, is told by no number of anything else."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask

UNKNOWN = [
    ("đại hội cơ sở làm mấy việc", "số việc"),
    ("đại hội huyện lo mấy việc", "số việc"),
    ("đại hội có mấy nội dung", "số nội dung"),
    ("đảng viên như tôi phải làm gì", "làm"),
    ("chi bộ cơ sở phải làm những việc gì", "việc phải làm"),
    ("co may dang bo dang bi xep loai yeu kem ve nhan su", "dang bo"),
    ("Có mấy đảng bộ đang bị xếp loại yếu kém về nhân sự", "đảng bộ"),
]


@pytest.mark.parametrize(("question", "missing"), UNKNOWN)
def test_no_number_tells_what_is_to_be_done(question: str, missing: str) -> None:
    reply = ask(question)
    assert reply.kind.value == "unknown", plain(reply)
    assert missing in plain(reply)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Huyện có bao nhiêu đảng viên", "5.230"),
        ("co bao nhieu dang bo co so de em ghi bao cao", "28"),
        ("Trường Đá Trắng làm gì", "cải tạo"),
        ("Tiểu ban Hậu cần làm gì", "ăn nghỉ"),
    ],
)
def test_what_is_counted_or_done_is_told(question: str, says: str) -> None:
    assert says in plain(ask(question)), plain(ask(question))
