"""The rest of a list, beside those that are named: tests/invented.py."""

import pytest

from tests.invented import ask, talk


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Làm điểm gồm Khe Mây, Bến Ngọc với đơn vị nào nữa?", {"diem-che"}),
        ("Ngoài Khe Mây và công ty chè ra còn nơi nào làm điểm?", {"diem-ben-ngoc"}),
        ("Trừ Bến Ngọc ra thì hai nơi kia là đâu?", {"diem-khe-may", "diem-che"}),
        ("ngoai tieu ban hau can con tieu ban nao", {"noi-dung"}),
        ("Ngoài tiểu ban Hậu cần còn mấy tiểu ban nữa?", {"noi-dung"}),
        ("Trường THCS có Khe Mây với trường nào nữa?", {"thcs-da-trang"}),
        ("Ngoài Cầu Suối Trong còn công trình nào khác?", {"th-ben-ngoc", "thcs-khe-may", "thcs-da-trang"}),
    ],
)
def test_is_told_without_them(text: str, facts: set[str]) -> None:
    assert set(ask(text).facts) == facts


def test_is_what_is_spoken_of_next() -> None:
    replies = talk("Làm điểm gồm Khe Mây, Bến Ngọc với đơn vị nào nữa?", "nơi đó họp tháng mấy?")
    assert replies[1].facts == ("diem-che",)


def test_schools_are_told_from_other_works() -> None:
    assert set(ask("Trường nào được xây mới?").facts) == {"thcs-khe-may", "thcs-da-trang"}


@pytest.mark.parametrize(
    "text", ["ngoài các tiểu ban còn lập thêm gì", "Ngoài các tiểu ban, Huyện ủy còn thành lập tổ nào nữa?"]
)
def test_of_bodies_it_is_what_was_set_up_besides_all_of_a_list(text: str) -> None:
    assert ask(text).facts == ("bao-ve",)
