"""One more is asked of: "Hoa Mai nữa, làm gì"; what is left: "còn hơn 200 chi bộ nữa": tests/invented.py."""

import pytest

from bot.answering.reply import plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("turns", "fact"),
    [
        (("Huyện có mấy đảng bộ cơ sở?", "còn chi bộ cơ sở nữa, mấy cái?"), "chi-bo"),
        (("Trường Bến Ngọc được làm gì?", "trường Đá Trắng nữa, làm gì?"), "thcs-da-trang"),
        (("Khe Mây họp hôm nào", "Bến Ngọc nữa, bao giờ"), "diem-ben-ngoc"),
        (("mỗi tiểu ban mấy người", "dạ còn Tiểu ban Hậu cần thì lo việc gì"), "hau-can"),
    ],
)
def test_of_one_more_it_is_told(turns: tuple[str, ...], fact: str) -> None:
    reply = ask(*turns)
    assert reply.facts[:1] == (fact,), plain(reply)


@pytest.mark.parametrize(
    "text", ["rứa là còn hơn 200 chi bộ nữa phải không", "rua la con hon 200 chi bo nua phai khong"]
)
def test_what_is_left_is_claimed(text: str) -> None:
    reply = plain(ask("bao nhieu chi bo xong dai hoi roi", text))
    assert reply.startswith("Đúng"), reply
    assert "210" in reply, reply


def test_others_are_asked_for_behind_what_asks() -> None:
    assert "Đá Trắng" in plain(ask("Trường Bến Ngọc được làm gì?", "còn trường nào nữa"))
