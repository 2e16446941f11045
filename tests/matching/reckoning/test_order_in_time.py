"""Events set beside each other in time, through the one door: tests/invented.py."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask, talk


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


class TestKinds:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("xã hay công ty họp trước", "Khe Mây tổ chức trước"),
            ("thị trấn với xã, bên nào đại hội điểm sau", "Bến Ngọc sau"),
        ],
    )
    def test_the_first_of_each_is_compared(self, text: str, said: str) -> None:
        assert said in plain(ask(text))

    def test_of_a_kind_that_is_not_among_them_it_is_not_known(self) -> None:
        assert ask("phường hay xã họp trước").kind is Kind.UNKNOWN


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

    def test_so_is_the_time_between_a_day_and_a_deadline(self) -> None:
        assert "95 ngày" in plain(ask("Từ 16/4, khi Bến Ngọc họp xong, tới hạn chót là bao nhiêu ngày?"))

    def test_so_is_the_time_since_a_document(self) -> None:
        assert "88 ngày, tức 2 tháng 28 ngày" in plain(ask("Nghị quyết 08 ban hành đến nay được bao lâu rồi?"))

    def test_so_is_the_time_between_two_that_were_spoken_of(self) -> None:
        replies = talk(
            "Khe Mây họp hôm nào?",
            "Thế bên ấy với thị trấn Bến Ngọc, ai họp trước?",
            "Hai nơi cách nhau mấy hôm?",
        )
        assert "Khe Mây tổ chức trước" in plain(replies[1])
        assert "cách nhau 5 ngày" in plain(replies[2])


class TestMonths:
    @pytest.mark.parametrize(
        "text", ["Từ tháng 4 đến tháng 6 đơn vị nào làm điểm?", "tháng 4-6 có những đơn vị nào đại hội điểm"]
    )
    def test_hold_the_days_in_them(self, text: str) -> None:
        assert {"diem-khe-may", "diem-ben-ngoc", "diem-che"} <= set(ask(text).facts)

    def test_bear_out_a_day_in_them(self) -> None:
        assert plain(ask("Bến Ngọc họp trong tháng 3-4 phải không?")).startswith("Đúng")


class TestTheFirstAndTheLast:
    def test_leave_the_others(self) -> None:
        replies = talk("Đơn vị nào làm điểm sau cùng?", "hai nơi kia thì sao")
        assert set(replies[1].facts) == {"diem-khe-may", "diem-ben-ngoc"}

    def test_what_was_narrowed_leaves_the_rest_of_it(self) -> None:
        replies = talk("Trường THCS nào được làm?", "trường nào giai đoạn 1", "còn trường kia?")
        assert replies[2].facts == ("thcs-da-trang",)


def test_the_story_says_whose_meeting_is_meant() -> None:
    text = "Chị tôi làm bên Bến Ngọc, bận đại hội điểm nên không về quê được. Buổi đại hội đó là hôm nào vậy?"
    assert ask(text).facts == ("diem-ben-ngoc",)


class TestTheNth:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("Đơn vị điểm thứ hai là đơn vị nào?", "diem-ben-ngoc"),
            ("Nơi làm điểm thứ nhất là đâu?", "diem-khe-may"),
            ("don vi lam diem thu 3 la ai", "diem-che"),
        ],
    )
    def test_it_is_told_by_the_times_of_the_list(self, text: str, told: str) -> None:
        assert ask(text).facts == (told,)

    def test_there_is_no_fourth_of_three(self) -> None:
        assert ask("Đơn vị điểm thứ tư là đơn vị nào?").kind is Kind.UNKNOWN
