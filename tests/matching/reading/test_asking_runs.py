"""What one run of a sentence asks, whatever else the others tell: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    "text",
    [
        "Trường Bến Ngọc chỗ o tui dạy rộng lắm, đợt này được làm gì rứa",
        "Trước trường Bến Ngọc rào tôn kín mít, người ta làm gì trong đó vậy",
        "Bác về hưu từ trường Bến Ngọc, mắt kém, trường được làm gì hả cháu",
        "Bản tin nhà văn hóa cần cho kịp, trường Bến Ngọc được làm gì",
    ],
)
def test_other_runs_may_tell_anything(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert reply.facts == ("th-ben-ngoc",)


@pytest.mark.parametrize(
    "text",
    [
        "Trường Bến Ngọc, sân rộng bao nhiêu",
        "Trường Bến Ngọc khánh thành, bao giờ vậy",
        "Trường Lê Lợi chỗ o tui dạy rộng lắm, đợt này được làm gì rứa",
    ],
)
def test_what_is_asked_stays(text: str) -> None:
    assert ask(text).kind is not Kind.ANSWER, plain(ask(text))


def test_a_claim_stays_whole() -> None:
    reply = ask("Trường Bến Ngọc xây mới hoàn toàn, có đúng thế không")
    assert plain(reply).startswith("Không"), plain(reply)


def test_a_day_that_is_stated_of_a_name_is_not_passed_over() -> None:
    reply = ask("Xã Khe Mây đại hội điểm ngày 11/4/2020, hôm ấy rơi vào thứ mấy trong tuần")
    assert reply.kind is Kind.UNKNOWN or plain(reply).startswith("Không"), plain(reply)
