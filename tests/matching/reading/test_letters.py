"""Letters and lists: what is told of the writer, and several things asked for in one breath. tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Kính gửi văn phòng, tôi 71 tuổi, 45 năm tuổi Đảng, ở số nhà 12, xin cho biết huyện có mấy đảng viên?",
            {"dang-vien"},
        ),
        ("lịch của Khe Mây, Bến Ngọc và công ty chè", {"diem-khe-may", "diem-ben-ngoc", "diem-che"}),
        ("Làm khánh tiết gồm những gì và khen thưởng thì tiêu chí ra sao?", {"khanh-tiet", "khen-thuong"}),
    ],
)
def test_all_that_is_asked_is_told(text: str, facts: set[str]) -> None:
    assert set(ask(text).facts) == facts


def test_the_writers_day_is_no_claim() -> None:
    text = "Hôm nay 12/4 tôi đi họp, nghe nói Khe Mây họp đầu tiên, đúng không?"
    assert plain(ask(text)).startswith("Đúng")


def test_no_more_than_a_list_names_is_never_confirmed_of_a_part() -> None:
    assert ask("Huyện có 4 công trình thôi à?").kind is Kind.UNKNOWN


def test_anew_altogether_is_not_anew_and_mended() -> None:
    assert plain(ask("Trường Đá Trắng xây mới hoàn toàn à?")).startswith("Không")


def test_a_paper_is_known_by_its_name() -> None:
    assert plain(ask("Bài này của báo Sơn Hạ phải không?")).startswith("Đúng")
