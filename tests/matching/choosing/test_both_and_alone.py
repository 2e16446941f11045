"""Both kinds of work at once, what a writer wants alone, what the first or last is compared with: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Trường nào làm cả hai thứ, cải tạo với xây mới?", {"thcs-da-trang"}),
        ("Có nơi chỉ xây, có nơi chỉ sửa, thế những công trình làm cả hai thứ là những đâu?", {"thcs-da-trang"}),
        ("Có nơi chỉ sửa, những công trình nào xây mới?", {"thcs-khe-may", "thcs-da-trang", "cau"}),
        ("Những trường nào được sửa, được xây dịp này hả em?", {"th-ben-ngoc", "thcs-khe-may", "thcs-da-trang"}),
        (
            "Em chỉ quan tâm khối cấp hai thôi, trong các công trình ấy là những trường nào ạ?",
            {"thcs-khe-may", "thcs-da-trang"},
        ),
        ("Tôi chỉ lo cho tiểu học thôi. Có những trường nào được làm?", {"th-ben-ngoc"}),
    ],
)
def test_works_that_are_chosen(text: str, facts: set[str]) -> None:
    reply = ask(text)
    assert set(reply.facts) == facts, plain(reply)


def test_both_things_are_no_both_kinds() -> None:
    assert set(ask("Cả hai trường THCS được cải tạo hay xây mới?").facts) == {"thcs-khe-may", "thcs-da-trang"}


@pytest.mark.parametrize(
    "text",
    [
        "Trường tiểu học nào làm cả hai thứ, cải tạo với xây mới?",
        "Có nơi chỉ xây, có nơi chỉ sửa, trường tiểu học nào làm cả hai thứ?",
        "Em chỉ quan tâm trường mầm non thôi, có những trường nào?",
        "Em chỉ quan tâm giai đoạn 3 thôi, có những trường nào?",
    ],
)
def test_where_none_is_so_no_others_are_told(text: str) -> None:
    reply = ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)


def test_what_is_wanted_alone_narrows_no_other_question() -> None:
    reply = plain(ask("Em chỉ quan tâm tiểu học. Đại hội huyện ngày nào?"))
    assert "chưa được công bố" in reply, reply


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("So với hai nơi họp tháng 4 thì nơi làm điểm nào trễ hơn cả?", "diem-che"),
        ("Nơi làm điểm nào họp sau cùng so với các nơi họp tháng 4?", "diem-che"),
        ("So với công ty chè thì nơi làm điểm nào sớm nhất?", "diem-khe-may"),
    ],
)
def test_what_is_compared_with_chooses_nobody(text: str, fact: str) -> None:
    reply = ask(text)
    assert reply.facts == (fact,), plain(reply)


def test_how_far_an_unnamed_work_is_is_asked_back() -> None:
    reply = ask("xây tới giai đoạn mấy rồi")
    assert reply.kind is Kind.CLARIFY, plain(reply)
    assert {"Khe Mây", "Đá Trắng"} <= {name for name in ("Khe Mây", "Đá Trắng", "Bến Ngọc") if name in plain(reply)}
    assert "Bến Ngọc" not in plain(reply)


def test_those_left_out_are_named_where_no_words_choose() -> None:
    reply = plain(ask("Ngoài công ty chè thì còn nơi nào làm điểm nữa?"))
    assert "(ngoài Đảng bộ Công ty Chè Thanh Vân)" in reply, reply
