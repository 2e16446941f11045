"""Events set beside each other in time, through the one door: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask


class TestTheSameTime:
    @pytest.mark.parametrize(
        ("text", "opening"),
        [
            ("Khe Mây với Bến Ngọc đại hội cùng ngày hả?", "Không"),
            ("Xã Khe Mây và thị trấn Bến Ngọc họp chung một tháng đúng không?", "Đúng"),
            ("Đại hội điểm của Khe Mây và Bến Ngọc diễn ra cùng lúc à?", "Không"),
            ("Bến Ngọc với công ty chè có trùng tháng không?", "Không"),
            ("Ba đơn vị làm điểm có họp cùng một tháng không?", "Không"),
        ],
    )
    def test_is_judged_by_the_times(self, text: str, opening: str) -> None:
        assert plain(ask(text)).startswith(opening)

    def test_is_not_judged_of_a_stranger(self) -> None:
        assert ask("Khe Mây và xã Đồng Lạc họp cùng ngày phải không?").kind is Kind.UNKNOWN


class TestBeforeAndAfter:
    @pytest.mark.parametrize(
        ("text", "facts"),
        [
            ("Ai đại hội sau Bến Ngọc?", {"diem-che"}),
            ("Sau Khe Mây là đơn vị nào họp?", {"diem-ben-ngoc", "diem-che"}),
            ("Đơn vị nào họp ngay sau Khe Mây?", {"diem-ben-ngoc"}),
            ("Hết tháng 4 còn nơi nào chưa đại hội điểm?", {"diem-che"}),
            ("Sau ngày 12/4 còn đơn vị nào chưa đại hội điểm?", {"diem-ben-ngoc", "diem-che"}),
        ],
    )
    def test_those_are_told_that_come_then(self, text: str, facts: set[str]) -> None:
        assert set(ask(text).facts) == facts

    def test_before_the_first_there_is_none(self) -> None:
        assert "sớm nhất" in plain(ask("Đơn vị nào họp trước Khe Mây?"))

    def test_a_month_decides_nothing_of_its_days(self) -> None:
        assert "diem-che" not in ask("Đến 15/6 nơi nào chưa đại hội điểm?").facts

    @pytest.mark.parametrize(
        "text",
        [
            "Khe Mây họp trước Bến Ngọc mấy ngày?",
            "Bến Ngọc đại hội sau Khe Mây bao lâu?",
            "ben ngoc hop sau khe may bao nhieu ngay",
        ],
    )
    def test_how_long_is_worked_out(self, text: str) -> None:
        assert "cách nhau 5 ngày" in plain(ask(text))
