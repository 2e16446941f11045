"""What is due when, by the knowledge and the hour alone."""

import datetime as dt

import pytest

from bot.clock import ZONE
from bot.desk.reminders import due
from bot.knowledge.model import Congress, Event, EventStatus, Knowledge, Source
from bot.storage.reminders import Known
from bot.text.when import Bound, Grain, When

CONGRESS = Congress(name="Đại hội huyện Ví Dụ", sources=(Source(id="bao", paper="Báo Ví Dụ"),))
FIRST = Event(id="dai-hoi", event="Đại hội", who="Đảng bộ xã A", on=When.day(dt.date(2020, 2, 22)), group="diem")


def known(*events: Event) -> Knowledge:
    return Knowledge(CONGRESS, dates=events)


def at(day: str, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(hour, minute), ZONE)


def days(event: Event) -> dict[str, str]:
    return {name: day.isoformat() for name, day in due.days(event)}


def test_a_day_is_reminded_of_the_day_before_and_on_the_day() -> None:
    assert days(FIRST) == {"eve": "2020-02-21", "day": "2020-02-22"}
    assert not list(due.occasions(known(FIRST), at("2020-02-20", 23)))
    found = list(due.occasions(known(FIRST), at("2020-02-21", 7, 30)))
    assert [occasion.hour for occasion in found] == list(range(8))
    last = found[-1]
    assert last.due == at("2020-02-21", 7)
    assert last.targets == {"dates", "date:dai-hoi", "group:diem"}
    assert last.text == ("Nhắc lịch: Đại hội – Đảng bộ xã A.\nThời gian: ngày 22/2/2020.\nNguồn: Báo Ví Dụ.")
    assert len({occasion.key for occasion in found}) == 1  # the hour is no part of it
    assert {o.key for o in due.occasions(known(FIRST), at("2020-02-22", 7))} != {last.key}


@pytest.mark.parametrize(
    ("when", "status", "wanted"),
    [
        (When.day(dt.date(2020, 6, 30), Bound.BEFORE), "deadline", {"week": "2020-06-23", "eve": "2020-06-29"}),
        (When.day(dt.date(2020, 6, 30), Bound.BY), "scheduled", {"week": "2020-06-23", "eve": "2020-06-29"}),
        (When.month(2020, 3), "planned", {"eve": "2020-02-29"}),
        (
            When(dt.date(2020, 6, 15), dt.date(2020, 6, 17), Grain.RANGE),
            "scheduled",
            {"eve": "2020-06-14", "day": "2020-06-15"},
        ),
        (When.day(dt.date(2020, 2, 1)), "held", {}),
        (None, "unannounced", {}),
    ],
)
def test_each_kind_of_time_has_its_days(when: When | None, status: str, wanted: dict[str, str]) -> None:
    assert days(Event(id="a", event="Đại hội", on=when, status=EventStatus(status))) == wanted


def test_a_rough_time_stays_rough_and_nothing_says_tomorrow() -> None:
    march = Event(id="a", event="Đại hội", on=When.month(2020, 3), status=EventStatus.PLANNED)
    (text,) = {occasion.text for occasion in due.occasions(known(march), at("2020-02-29", 9))}
    assert text.startswith("Nhắc lịch: Đại hội.\nThời gian: tháng 3/2020 (dự kiến). Nguồn tin chưa nêu ngày cụ thể.")
    limit = Event(
        id="a", event="Hoàn thành", on=When.day(dt.date(2020, 6, 30), Bound.BEFORE), status=EventStatus.DEADLINE
    )
    (text,) = {occasion.text for occasion in due.occasions(known(limit), at("2020-06-29", 9))}
    assert text.startswith("Nhắc thời hạn: Hoàn thành.\nThời hạn: trước ngày 30/6/2020.")
    assert "ngày mai" not in text


def test_midnight_is_vietnams() -> None:
    utc = dt.datetime(2020, 2, 20, 17, 5, tzinfo=dt.UTC)  # five past midnight of the 21st in Vietnam
    (only,) = due.occasions(known(FIRST), utc)
    assert only.hour == 0
    assert only.due == at("2020-02-21", 0)


def test_progress_comes_on_mondays() -> None:
    monday = list(due.occasions(known(), at("2020-02-17", 7), "Gần 160"))
    assert monday[-1].targets == {"weekly"}
    assert monday[-1].key == "weekly|2020-8"
    assert monday[-1].text == "Tiến độ hằng tuần\n\nGần 160"
    assert not list(due.occasions(known(), at("2020-02-18", 7), "Gần 160"))
    assert not list(due.occasions(known(), at("2020-02-17", 7), ""))


def test_a_date_that_moves_is_a_change_and_its_reminders_are_others() -> None:
    moved = FIRST.model_copy(update={"on": When.day(dt.date(2020, 2, 26))})
    old = {"dai-hoi": Known("ngày 22/2/2020", 1, 0)}
    (change,) = due.changes(known(moved), old)
    assert change.text.startswith(
        "Thay đổi lịch: Đại hội – Đảng bộ xã A.\nTrước đây: ngày 22/2/2020.\nNay: ngày 26/2/2020."
    )
    assert change.targets == due.targets(FIRST)
    assert not list(due.changes(known(FIRST), old))
    before = {o.key for o in due.occasions(known(FIRST), at("2020-02-21", 9))}
    after = {o.key for o in due.occasions(known(moved), at("2020-02-25", 9))}
    assert before.isdisjoint(after)


def test_announced_withdrawn_removed_held_and_new_dates() -> None:
    unannounced = Event(id="b", event="Đại hội", status=EventStatus.UNANNOUNCED)
    day = When.day(dt.date(2020, 5, 1))
    dated = Event(id="b", event="Đại hội", on=day)
    held = Event(id="b", event="Đại hội", on=day, status=EventStatus.HELD)
    was = {"b": Known("ngày 1/5/2020", 1, 0)}
    (new,) = due.changes(known(dated), {})
    assert (new.stated, new.text) == ("ngày 1/5/2020", "")  # nobody was told of another time
    (announced,) = due.changes(known(dated), {"b": Known("", 1, 0)})
    assert announced.text.startswith("Đã có thời gian: Đại hội.\nThời gian: ngày 1/5/2020.")
    (withdrawn,) = due.changes(known(unannounced), was)
    assert "Hiện chưa công bố thời gian." in withdrawn.text
    (removed,) = due.changes(known(), was)
    assert "không còn trong dữ liệu" in removed.text
    assert removed.targets == {"date:b"}
    (over,) = due.changes(known(held), was)
    assert (over.stated, over.text) == ("ngày 1/5/2020 (đã diễn ra)", "")
