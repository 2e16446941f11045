"""A day without its month, who meets by some day, how many units do, through the one door."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import PLACE
from tests.place import Place
from tests.town import town_of

DATES = """
- {id: dai-hoi-thi-xa, event: Đại hội đại biểu Đảng bộ thị xã Lam Khê, on: 28-29/7/2025, status: planned}
- {id: dai-hoi-dong, event: Đại hội cấp cơ sở, who: Đảng bộ phường Đồng Lau, on: 16/6/2025, group: co-lich}
- {id: dai-hoi-y-te, event: Đại hội cấp cơ sở, who: Chi bộ Trung tâm Y tế, on: 28/5/2025, status: held, group: co-lich}
- {id: thi, event: Cuộc thi ảnh “Sông quê”, on: từ 1/3/2025 đến 30/7/2025}
- {id: gop-y, event: Hội nghị góp ý văn kiện, on: 19/6/2025}
"""
GROUPS = "- {id: co-lich, name: đơn vị có lịch đại hội, title: Các đơn vị có lịch đại hội, complete: true}\n"
TOWN = Place(town_of("10/6/2025", dates=DATES, groups=GROUPS), dt.date(2025, 6, 12))


class TestADayOfSomeMonth:
    @pytest.mark.parametrize(
        "text", ["ngày 15 họp gì", "mùng 16 ai họp", "15 này ai đại hội", "ngày 16 có ai họp không"]
    )
    def test_it_is_the_one_on_which_something_is(self, text: str) -> None:
        assert PLACE.ask(text).facts == ("diem-ben-ngoc",)

    def test_another_month_s_where_nothing_is_on_it_in_this_one(self) -> None:
        assert TOWN.ask("ngày 29 họp gì").facts == ("dai-hoi-thi-xa",)

    def test_which_is_meant_is_asked_where_there_are_several(self) -> None:
        reply = TOWN.ask("ngày 28 có gì")
        assert reply.kind is Kind.CLARIFY
        assert set(reply.facts) == {"congress", "dai-hoi-y-te"}

    def test_that_nothing_is_known_of_it_is_said_with_its_month(self) -> None:
        reply = PLACE.ask("ngày 25 họp gì")
        assert reply.kind is Kind.UNKNOWN
        assert "25/4/2020" in plain(reply)

    @pytest.mark.parametrize(
        ("text", "verdict"),
        [("Bến Ngọc họp ngày 15 phải không", "Đúng."), ("Bến Ngọc họp hôm 14 à", "Không.")],
    )
    def test_of_what_is_named_it_is_a_day_of_its_own_month(self, text: str, verdict: str) -> None:
        assert PLACE.says(text).startswith(verdict)

    def test_a_number_that_counts_is_no_day(self) -> None:
        assert "dang-bo" in PLACE.ask("Huyện có 28 đảng bộ cơ sở phải không?").facts


class TestWhoMeets:
    def test_a_contest_is_no_meeting(self) -> None:
        assert TOWN.ask("16/6 ai họp").facts == ("dai-hoi-dong",)
        reply = TOWN.ask("hôm nay có ai họp không")
        assert reply.kind is Kind.UNKNOWN
        assert "Cuộc thi" not in plain(reply)

    def test_units_are_counted_and_no_place_is_asked_for(self) -> None:
        assert TOWN.ask("tháng 6 mấy nơi họp").facts == ("dai-hoi-dong",)
        assert TOWN.ask("kể từ 13/6 còn mấy nơi họp").facts == ("dai-hoi-dong", "dai-hoi-thi-xa")

    @pytest.mark.parametrize("text", ["trước ngày 17 ai họp", "ai họp trước 17/6", "từ giờ tới 17/6 mấy nơi họp"])
    def test_by_a_day_are_those_from_now_on(self, text: str) -> None:
        assert TOWN.ask(text).facts == ("dai-hoi-dong",)

    def test_what_is_done_in_a_quarter(self) -> None:
        assert set(TOWN.ask("quý 3 làm gì").facts) >= {"dai-hoi-thi-xa"}
