"""What asks nothing: whoever it is, some that are pointed at, what is printed on, what a report is for."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Trước khi sang tháng 6 đã có những nơi nào đại hội điểm", "Bến Ngọc"),
        ("truoc luc buoc sang thang sau co may noi dai hoi diem", "Khe Mây"),
        ("trước khi hết tháng 4 nơi nào đại hội điểm", "Khe Mây"),
    ],
)
def test_before_a_time_comes(text: str, said: str) -> None:
    reply = plain(ask(text))
    assert said in reply, reply
    assert "Thanh Vân" not in reply, reply


@pytest.mark.parametrize(
    "text",
    [
        "làm báo cáo nhanh cần tỷ lệ chi bộ đã đại hội xong, khoảng mấy",
        "lam bao cao can ty le chi bo da dai hoi xong",
        "Bản tin tuần này thiếu tỷ lệ chi bộ đã đại hội xong",
    ],
)
def test_the_share_that_a_report_lacks(text: str) -> None:
    assert "30%" in plain(ask(text)), plain(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "trừ những chi bộ đã xong thì ước chừng bao nhiêu chi bộ nữa đang chờ",
        "chi bộ trực thuộc còn lại độ mấy",
        "còn nợ lại khoảng bao nhiêu chi bộ chưa họp",
    ],
)
def test_what_is_left(text: str) -> None:
    assert "210" in plain(ask(text)), plain(ask(text))


@pytest.mark.parametrize(
    "text",
    [
        "Thôn tôi in băng rôn, phải ghi đại hội huyện là lần bao nhiêu cho khỏi sai",
        "tren phong hoi truong phai in la dai hoi dang bo huyen lan thu may",
    ],
)
def test_what_is_printed(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert "XII" in plain(reply), plain(reply)


def test_a_term_by_its_years() -> None:
    assert "2020-2025" in plain(ask("khoa nay keo dai tu nam bao nhieu den bao nhieu"))


def test_one_number_out_of_another() -> None:
    assert ask("90/300 trong bài là cái gì trên cái gì").facts[:1] == ("da-xong",)


@pytest.mark.parametrize("text", ["Trường Bến Ngọc người ta đang làm chi rứa", "Bến Ngọc được mần chi rứa"])
def test_what_is_done(text: str) -> None:
    assert "cải tạo" in plain(ask(text)), plain(ask(text))
