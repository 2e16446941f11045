"""Claims of what a paper is about, through the one door: tests/invented.py."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask


def test_a_serial_counts_nothing() -> None:
    assert not plain(ask("Kế hoạch 31 về tổ chức đại hội cấp cơ sở đúng không")).startswith("Không")


@pytest.mark.parametrize(
    "text",
    ["Nghị quyết 08 nói về đại hội phải không", "nghi quyet 08 noi ve dai hoi phai k", "NQ08 về đại hội đúng ko"],
)
def test_no_yes_is_said_to_a_matter_that_the_paper_does_not_speak_of(text: str) -> None:
    assert not plain(ask(text)).startswith(("Có", "Đúng")), plain(ask(text))
