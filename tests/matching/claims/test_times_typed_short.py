"""Yes or no by the calendar, typed short: done of a kind, a share, a limit, a month in which none meets."""

import datetime as dt

import pytest

from tests.invented import PLACE
from tests.place import Place
from tests.town import town_of

DATES = """
- id: diem-uy-ban
  event: Đại hội điểm
  who: Đảng bộ Cơ quan UBND thị xã
  on: tháng 6/2025
  status: planned
  group: diem
- {id: diem-dong-lau, event: Đại hội điểm, who: Đảng bộ phường Đồng Lau, on: 22/5/2025, group: diem}
"""
GROUPS = "- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true}\n"
TOWN = Place(town_of("10/5/2025", dates=DATES, groups=GROUPS), dt.date(2025, 5, 12))


def test_of_a_kind_only_those_are_judged() -> None:
    assert PLACE.says("điểm ở xã xong chưa").startswith("Đúng.")
    said = TOWN.says("điểm ở phường xong chưa")
    assert said.startswith("Chưa.")
    assert "UBND" not in said


@pytest.mark.parametrize("text", ["đã được nửa số chi bộ chưa", "đã quá hạn chưa"])
def test_what_may_come_is_not_yet(text: str) -> None:
    assert PLACE.says(text).startswith("Chưa.")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("cơ sở phải xong trước tháng 8 à", "Đúng."),
        ("cơ sở phải xong trước tháng 7 à", "Không."),
        ("cơ sở phải xong trước 15/8 à", "Không."),
    ],
)
def test_a_limit_in_months_is_that_of_the_day_in_it(text: str, verdict: str) -> None:
    assert PLACE.says(text).startswith(verdict)


def test_the_one_body_that_is_named_meets_in_another_month() -> None:
    said = TOWN.says("cơ quan ubnd có họp trong tháng 5 không")
    assert said.startswith("Không.")
    assert "tháng 6/2025" in said


def test_others_of_a_kind_may_meet_then() -> None:
    assert "Không." not in TOWN.says("phường có họp trong tháng 6 không")


def test_a_day_of_the_month_that_is_planned_is_not_denied() -> None:
    assert not TOWN.says("cơ quan ubnd có họp ngày 10/6 không").startswith("Không.")


def test_what_only_names_it_says_nothing_of_whether_it_is_over() -> None:
    assert TOWN.says("đại hội điểm xong chưa").startswith("Chưa.")
    assert TOWN.says("phường làm điểm họp chưa").startswith("Chưa.")


def test_by_the_end_of_a_month_those_of_the_only_list_are_counted() -> None:
    assert TOWN.ask("hết tháng 5 có mấy đơn vị xong").facts == ("diem-dong-lau",)
    assert set(TOWN.ask("hết tháng 6 có mấy nơi xong").facts) == {"diem-dong-lau", "diem-uy-ban"}


def test_how_many_days_are_left_is_when_it_is() -> None:
    assert "diễn ra trong" not in TOWN.says("mấy bữa nữa phường Đồng Lau đại hội")
