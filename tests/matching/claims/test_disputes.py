"""Two who say different things, and counts set side by side: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Ba tôi bảo đại hội huyện lần thứ XI, má tôi bảo lần thứ XII, ai đúng vậy?", "lần thứ XII"),
        ("Người nói Khe Mây họp ngày 10/4, người nói 12/4, rốt cuộc là ngày nào?", "10/4/2020"),
        ("Tôi với anh bạn cãi nhau: tôi nói huyện có 28 đảng bộ, anh ấy nói 40. Ai đúng?", "28 đảng bộ"),
        ("Ông ấy bảo huyện có 6 nghìn đảng viên, tôi bảo 4 nghìn. Con số đúng là bao nhiêu?", "5.230"),
        ("Chị em bảo hạn đại hội cơ sở là 20/7, em lại nghe 20/8, cái nào đúng?", "20/7/2020"),
        ("Vợ bảo Đá Trắng giai đoạn 1, chồng cãi giai đoạn 2, ai đúng ai sai?", "giai đoạn 2"),
        ("Huyện có 4 nghìn đảng viên hay 6 nghìn?", "5.230"),
    ],
)
def test_the_matter_itself_is_told(text: str, says: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert says in plain(reply)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Số đảng bộ cơ sở với số chi bộ cơ sở có bằng nhau không?", "Không"),
        ("Số đảng bộ cơ sở và chi bộ cơ sở có bằng nhau không vậy?", "Không"),
        ("Số chi bộ cơ sở có nhiều hơn số đảng bộ cơ sở không?", "Không"),
        ("Số đảng bộ cơ sở có nhiều hơn số chi bộ cơ sở không?", "Đúng"),
    ],
)
def test_two_counts_are_compared_by_a_yes_or_a_no(text: str, opens: str) -> None:
    assert plain(ask(text)).startswith(opens), plain(ask(text))


def test_that_a_body_was_founded_gets_a_yes() -> None:
    assert plain(ask("Huyện lập Tổ Bảo vệ rồi nhỉ?")).startswith("Có")


def test_what_is_no_name_of_a_body_is_not_denied_of_the_list() -> None:
    assert not plain(ask("Huyện lập tiểu ban xong xuôi rồi đấy chứ?")).startswith("Không")


def test_a_phase_that_none_has_is_not_said_of_all() -> None:
    assert not plain(ask("Cả hai trường THCS đều làm giai đoạn 3 hết à?")).startswith("Đúng")
