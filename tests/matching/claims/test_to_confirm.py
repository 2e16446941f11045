"""Statements that somebody is asked to confirm, without a tag: a yes or no, over tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "opening", "said"),
    [
        ("Đề nghị xác nhận: xã Khe Mây họp ngày 12/4", "Không.", "10/4/2020"),
        ("Đề nghị xác nhận thị trấn Bến Ngọc đại hội ngày 15-16/4", "Đúng.", "15-16/4"),
        ("xác nhận giúp tôi là Khe Mây đại hội 11/4", "Không.", "10/4/2020"),
        ("Nhờ kiểm tra giúp: huyện có 28 đảng bộ cơ sở", "Đúng.", "28"),
        ("xac nhan giup so dang vien cua huyen la 5.000", "Không.", "5.230"),
    ],
)
def test_want_a_yes_or_a_no(text: str, opening: str, said: str) -> None:
    told = plain(ask(text))
    assert told.startswith(opening), told
    assert said in told


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Xác nhận giúp xã Khe Mây họp hôm nào", "diem-khe-may"),
        ("Kiểm tra giúp lịch đại hội của Bến Ngọc", "diem-ben-ngoc"),
        ("xác nhận giúp số đảng viên của huyện", "dang-vien"),
    ],
)
def test_what_is_asked_is_told_as_ever(text: str, fact: str) -> None:
    reply = ask(text)
    assert (reply.kind, reply.facts) == (Kind.ANSWER, (fact,))
    assert not plain(reply).startswith(("Đúng", "Không"))


def test_of_a_stranger_nothing_is_confirmed() -> None:
    assert ask("Đề nghị xác nhận: xã Đồng Lạc họp ngày 12/4").kind is Kind.UNKNOWN
