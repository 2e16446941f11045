"""All that has a date, or is to come of it, and what a day is of, through the one door."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES
from tests.place import Place

PLACE = Place(FILES, dt.date(2020, 4, 12))
FIRST, SECOND, LAST, DUE = "diem-khe-may", "diem-ben-ngoc", "diem-che", "han"


class TestMilestones:
    @pytest.mark.parametrize(
        "text",
        [
            "Tôi muốn biết các mốc thời gian quan trọng",
            "Có những mốc thời gian nào?",
            "Cho xem lịch trình đại hội",
            "cac moc thoi gian dai hoi",
            "Tổng hợp giúp tôi các mốc",
            "Cho tôi các ngày quan trọng",
            "Cho xin lịch",
        ],
    )
    def test_all_that_has_a_date_is_told_in_its_order(self, text: str) -> None:
        reply = PLACE.ask(text)
        assert reply.facts == (FIRST, SECOND, LAST, DUE)
        assert plain(reply).startswith("Có 4 mốc thời gian:")

    @pytest.mark.parametrize("text", ["Mốc sắp tới là gì?", "Ngày quan trọng sắp tới"])
    def test_what_is_over_is_not_to_come(self, text: str) -> None:
        assert PLACE.ask(text).facts == (SECOND, LAST, DUE)

    def test_the_next_is_one(self) -> None:
        assert PLACE.ask("Mốc nào gần nhất?").facts == (SECOND,)

    def test_up_to_a_month(self) -> None:
        assert PLACE.ask("Từ nay đến tháng 6 có những mốc gì?").facts == (SECOND, LAST)

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("Mốc hoàn thành đại hội cơ sở là khi nào?", {DUE}),
            ("Các mốc của xã Khe Mây", {FIRST}),
            ("Những mốc nào trong tháng 6?", {LAST}),
        ],
    )
    def test_one_of_them_is_another_question(self, text: str, told: set[str]) -> None:
        assert set(PLACE.ask(text).facts) == told

    def test_the_host_has_no_date_yet(self) -> None:
        assert PLACE.ask("Mốc của đại hội huyện").kind is Kind.UNKNOWN


class TestOfADay:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("10/4 là ngày gì?", FIRST),
            ("Mốc 10/4 là của ai?", FIRST),
            ("Hôm 10/4 là hôm gì vậy?", FIRST),
            ("Mốc 20/7 là gì?", DUE),
        ],
    )
    def test_what_happens_then_is_told(self, text: str, told: str) -> None:
        assert PLACE.ask(text).facts == (told,)

    def test_of_another_day_nothing_is_known(self) -> None:
        assert PLACE.ask("1/5 là ngày gì?").kind is Kind.UNKNOWN
