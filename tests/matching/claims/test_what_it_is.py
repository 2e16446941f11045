"""What something is said to be, and what it is called by a part of: through the one door, tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Trường Khe Mây là trường tiểu học à?", "Không"),
        ("Khe Mây là công ty phải không?", "Không"),
        ("Bến Ngọc chỉ là một chi bộ đúng không?", "Không"),
        ("Bến Ngọc là đảng bộ phải không?", "Đúng"),
        ("Trường Khe Mây với trường Đá Trắng có cùng giai đoạn không?", "Không"),
        ("Trường Khe Mây và trường Đá Trắng cùng cấp học à?", "Đúng"),
        ("Trường Bến Ngọc là trường duy nhất cải tạo đúng không?", "Không"),
        ("Khe Mây là nơi duy nhất làm điểm trong tháng 4 phải không?", "Không"),
    ],
)
def test_is_judged(text: str, opening: str) -> None:
    assert plain(ask(text)).startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "Hướng dẫn thực hiện Nghị quyết 08 ban hành ngày nào?",  # a document of another sort
        "Còn bao nhiêu đảng bộ chưa đại hội xong?",  # cells are counted so
        "Trường Đá Trắng là trường duy nhất giai đoạn 2 phải không?",  # the list is not complete
    ],
)
def test_is_not_told_of_a_neighbour(text: str) -> None:
    assert not plain(ask(text)).startswith(("Đúng", "Có"))
    assert ask(text).kind is Kind.UNKNOWN


def test_a_term_has_so_many_years() -> None:
    assert "5 năm" in plain(ask("Một nhiệm kỳ kéo dài mấy năm?"))


def test_who_asks_is_not_asked_about() -> None:
    assert ask("Alo em bên đoàn thanh niên xã đây, tra hộ em hạn chót đại hội cơ sở").facts == ("han",)
    assert "thcs-da-trang" in ask("Nhóm phụ huynh nhờ hỏi: trường nào giai đoạn 2 vậy?").facts
