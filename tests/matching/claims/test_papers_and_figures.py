"""Of what something is claimed: papers, figures, signs, two things in one breath; at the place of tests/invented.py."""

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


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Huyện có >30 tổ chức cơ sở Đảng phải không", "Đúng"),
        ("Huyện có <30 tổ chức cơ sở Đảng phải không", "Không"),
        ("Huyện có ≥ 40 tổ chức cơ sở Đảng phải không", "Đúng"),
        ("Huyện có 28 đảng bộ cơ sở và 12 chi bộ cơ sở, hai số này chuẩn chứ", "Đúng"),
        ("Huyện có 28 đảng bộ cơ sở và 13 chi bộ cơ sở, hai số này chuẩn chứ", "Không"),
    ],
)
def test_signs_and_figures(text: str, opening: str) -> None:
    assert plain(ask(text)).startswith(opening), plain(ask(text))


def test_what_is_said_rightly_and_wrongly_of_one_gets_no_verdict() -> None:
    told = plain(ask("Khe Mây ở giai đoạn 1, còn mấy trường kia giai đoạn 2, đúng chứ?"))
    assert not told.startswith("Không"), told


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("ngày 17/4 là Bến Ngọc họp xong rồi đúng không", "Đúng"),
        ("ngày 15/4 là Bến Ngọc họp xong rồi đúng không", "Không"),
        ("14/4 là Bến Ngọc họp xong rồi phải không", "Không"),
        ("Bến Ngọc họp xong ngày 17/4 phải không", "Không"),
        ("Bến Ngọc đại hội hai ngày 15-16/4 đúng không", "Đúng"),
        ("Bến Ngọc đại hội ba ngày 15-16/4 đúng không", "Không"),
    ],
)
def test_whether_it_is_over_by_a_day(text: str, opening: str) -> None:
    assert plain(ask(text)).startswith(opening), plain(ask(text))


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Bài này do Nguyễn Văn Lành viết phải không", "Không"),
        ("tin này báo Sông Lam Mới đăng phải không", "Không"),
        ("bài này đăng báo Sơn Hạ phải không", "Đúng"),
    ],
)
def test_papers_and_writers_written_with_capitals(text: str, opening: str) -> None:
    assert plain(ask(text)).startswith(opening), plain(ask(text))
