"""One number less another, asked in words, over tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lấy 28 đảng bộ cơ sở trừ đi 12 chi bộ cơ sở thì dư ra mấy", "là 16"),
        ("lấy số đảng bộ cơ sở trừ số chi bộ cơ sở ra bao nhiêu", "là 16"),
        ("Lấy 300 chi bộ trực thuộc trừ đi số chi bộ đã đại hội xong thì dư mấy", "Còn hơn 210"),
        ("chênh lệch giữa số đảng bộ cơ sở và số chi bộ cơ sở", "là 16"),
        ("hiệu giữa số đảng bộ cơ sở với số chi bộ cơ sở", "là 16"),
        ("số đảng bộ cơ sở nhỉnh hơn số chi bộ cơ sở mấy đơn vị", "là 16"),
        ("Chi bộ trực thuộc hơn tổ chức cơ sở Đảng mấy", "là 260"),
    ],
)
def test_is_told(text: str, said: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert said in plain(reply)


@pytest.mark.parametrize(
    "text",
    [
        "số đảng bộ cơ sở trừ số trường học ra bao nhiêu",
        "Lấy số chi bộ cơ sở trừ số đảng bộ cơ sở ra mấy",  # of less more cannot be taken
    ],
)
def test_is_not_known_of_what_is_not_counted(text: str) -> None:
    assert ask(text).kind is Kind.UNKNOWN
