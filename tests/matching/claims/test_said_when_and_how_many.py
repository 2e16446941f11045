"""When it was said is no part of what is claimed; a number stands behind what it counts: tests/invented.py."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Hôm qua có người bảo Bến Ngọc họp ngày 15-16/4, có đúng thế không?", "Đúng"),
        ("Hôm qua họp xã, có người bảo Bến Ngọc họp ngày 15-16/4. Có đúng thế không?", "Đúng"),
        ("Hôm qua có người bảo công ty Thanh Vân làm điểm phải không?", "Đúng"),
        ("Sáng nay nghe nói Bến Ngọc họp ngày 17/4, đúng không?", "Không"),
        ("Hôm qua họp xã có người bảo huyện ra Nghị quyết 08 rồi, đúng không?", "Có"),
        ("Hôm qua nghe nói Bến Ngọc họp phải không", "Không"),
        ("Huyện có kế hoạch tổ chức đại hội rồi phải không?", "Có"),
    ],
)
def test_when_it_was_said_claims_nothing(text: str, verdict: str) -> None:
    reply = plain(ask(text))
    assert reply.startswith(verdict), reply


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Số tiểu ban là 2 phải không?", "Đúng"),
        ("Tổng số tiểu ban là 3 phải không?", "Không"),
        ("Số nơi làm điểm là 3 đúng không?", "Đúng"),
        ("Số đảng viên là 5.320 phải không?", "Không"),
        ("Số trường THCS là 2 đúng không?", "Đúng"),
        ("Số văn bản huyện ban hành là 8 à?", "Không"),
    ],
)
def test_how_many_there_are_behind_what_is_counted(text: str, verdict: str) -> None:
    reply = plain(ask(text))
    assert reply.startswith(verdict), reply


@pytest.mark.parametrize(
    ("text", "verdict"),
    [("Bài này của báo HNM phải không?", "Không"), ("Bài này của báo Sơn Hạ phải không?", "Đúng")],
)
def test_a_paper_by_its_initials(text: str, verdict: str) -> None:
    reply = plain(ask(text))
    assert reply.startswith(verdict), reply


@pytest.mark.parametrize("text", ["Bài này của báo SH phải không?", "Bài này của báo S-H phải không?"])
def test_initials_that_may_be_ours_are_not_denied(text: str) -> None:
    assert not plain(ask(text)).startswith("Không"), plain(ask(text))
