"""Calendar files, read by the library and by a reader of our own."""

import datetime as dt
from pathlib import Path

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge.load import load
from bot.knowledge.model import Congress, Event, EventStatus, Knowledge
from bot.overview.calendar import Calendars, Edition, days, feed, single, uid
from bot.text.when import Bound, Grain, When
from tests.overview import ics

ROOT = Path(__file__).parents[2]
FIRST = Edition(1, dt.datetime(2020, 2, 15, 9, 30, tzinfo=dt.UTC))
CONGRESS = Congress(name="Đại hội huyện Ví Dụ", host="Đảng bộ huyện Ví Dụ", term=(2020, 2025))
WHO = "Các chi bộ, đảng bộ cơ sở trực thuộc Quận ủy"
THREE_DAYS = When(dt.date(2020, 6, 1), dt.date(2020, 6, 3), Grain.RANGE)
MARCH = When.month(2020, 3)


def known(place: str) -> Knowledge:
    found = load(ROOT / place).knowledge
    assert found is not None
    return found


def one(event: Event) -> ics.Component:
    content = single(event, Knowledge(CONGRESS, dates=(event,)), FIRST)
    assert content is not None
    (found,) = ics.read(content).inside
    return found


def test_the_shipped_dates() -> None:
    calendar = ics.read(feed(known("knowledge"), FIRST))
    assert calendar.value("X-WR-CALNAME") == "Lịch Đại hội Đảng bộ quận"
    assert calendar.value("X-WR-TIMEZONE") == "Asia/Ho_Chi_Minh"
    found = [
        (e.value("SUMMARY"), e.day("DTSTART").isoformat(), e.day("DTEND").isoformat(), e.value("STATUS"))
        for e in calendar.inside
    ]
    assert found == [
        ("Đại hội điểm – Đảng bộ Công ty Cổ phần Đầu tư Lạc Hồng", "2020-02-22", "2020-02-23", "CONFIRMED"),
        ("Đại hội điểm – Đảng bộ phường Thanh Xuân Bắc", "2020-02-24", "2020-02-26", "CONFIRMED"),
        (
            "Dự kiến: Đại hội điểm – Đảng bộ Cơ quan UBND quận (tháng 3/2020, chưa nêu ngày cụ thể)",
            "2020-03-01",
            "2020-04-01",
            "TENTATIVE",
        ),
        (
            f"Thời hạn: Hoàn thành đại hội các chi bộ, đảng bộ cơ sở – {WHO} (trước ngày 30/6/2020)",
            "2020-06-30",
            "2020-07-01",
            "CONFIRMED",
        ),
    ]
    assert "Nguồn: Báo Kinh tế & Đô thị (Kinhtedothi); thông tin tháng 2/2020." in calendar.inside[0].value(
        "DESCRIPTION"
    )


@pytest.mark.parametrize("place", ["knowledge", "examples/phu-binh"])
def test_the_library_reads_the_same(place: str) -> None:
    content = feed(known(place), FIRST)
    ours, theirs = ics.read(content), icalendar.Calendar.from_ical(content)
    assert not theirs.errors
    pairs = list(zip(ours.inside, theirs.walk("VEVENT"), strict=True))
    assert pairs
    for mine, other in pairs:
        assert not other.errors
        assert mine.value("SUMMARY") == str(other["SUMMARY"])
        assert mine.value("DESCRIPTION") == str(other["DESCRIPTION"])
        assert (mine.day("DTSTART"), mine.day("DTEND")) == (other.decoded("DTSTART"), other.decoded("DTEND"))


def test_an_event_keeps_its_name_and_a_new_version_replaces_it() -> None:
    before = Event(id="dai-hoi", event="Đại hội", on=When.day(dt.date(2020, 6, 1)))
    after = before.model_copy(update={"on": When.day(dt.date(2020, 6, 9))})
    second = Edition(2, FIRST.at + dt.timedelta(days=3))
    old = ics.read(feed(Knowledge(CONGRESS, dates=(before,)), FIRST)).inside[0]
    new = ics.read(feed(Knowledge(CONGRESS, dates=(after,)), second)).inside[0]
    assert old.value("UID") == new.value("UID")
    assert (old.value("SEQUENCE"), new.value("SEQUENCE")) == ("1", "2")
    assert (old.value("LAST-MODIFIED"), new.value("LAST-MODIFIED")) == ("20200215T093000Z", "20200218T093000Z")
    elsewhere = Knowledge(Congress(name="Đại hội huyện Khác"), dates=(before,))
    assert uid(before, elsewhere) != old.value("UID")


@pytest.mark.parametrize(
    ("when", "status", "first", "last", "summary", "sure"),
    [
        (THREE_DAYS, "held", "2020-06-01", "2020-06-03", "Đại hội", True),
        (MARCH, "scheduled", "2020-03-01", "2020-03-31", "Đại hội (tháng 3/2020, chưa nêu ngày cụ thể)", False),
        (When.day(dt.date(2020, 6, 1)), "planned", "2020-06-01", "2020-06-01", "Dự kiến: Đại hội", False),
        (When(MARCH.start, MARCH.end, Grain.MONTH, Bound.BY), "deadline", "2020-03-31", "2020-03-31",
         "Thời hạn: Đại hội (đến hết tháng 3/2020)", True),
        (When.day(dt.date(2020, 6, 1), Bound.SINCE), "scheduled", "2020-06-01", "2020-06-01",
         "Đại hội (từ ngày 1/6/2020)", True),
        (When(dt.date(2020, 1, 1), dt.date(2020, 12, 31), Grain.YEAR), "planned", "2020-01-01", "2020-12-31",
         "Dự kiến: Đại hội (năm 2020, chưa nêu ngày cụ thể)", False),
    ],
)  # fmt: skip  # a table, kept in rows
def test_times_are_told_no_finer_than_they_are_known(
    when: When, status: str, first: str, last: str, summary: str, *, sure: bool
) -> None:
    found = one(Event(id="a", event="Đại hội", on=when, status=EventStatus(status), place="Hội trường; tầng 2, số 5"))
    assert found.day("DTSTART").isoformat() == first
    assert (found.day("DTEND") - dt.timedelta(days=1)).isoformat() == last
    assert found.value("SUMMARY") == summary
    assert found.value("STATUS") == ("CONFIRMED" if sure else "TENTATIVE")
    assert found.value("LOCATION") == "Hội trường; tầng 2, số 5"


def test_what_has_no_time_is_in_no_calendar() -> None:
    event = Event(id="a", event="Đại hội", status=EventStatus.UNANNOUNCED)
    knowledge = Knowledge(CONGRESS, dates=(event,))
    assert single(event, knowledge, FIRST) is None
    assert ics.read(feed(knowledge, FIRST)).inside == []


def test_files_are_made_once_a_version() -> None:
    current, edition = [known("knowledge")], [FIRST]
    calendars = Calendars(lambda: current[0], lambda: edition[0])
    first = calendars.feed()
    assert calendars.feed() is first
    single_file = calendars.one("dai-hoi-diem-lac-hong")
    assert single_file is not None
    assert single_file.file == "dai-hoi-diem-lac-hong.ics"
    assert calendars.one("dai-hoi-quan") is calendars.one("thcs-kim-giang") is calendars.one("x") is None
    edition[0] = Edition(2, FIRST.at)
    assert calendars.feed().tag != first.tag


_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=120).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(_TEXT, _TEXT, st.dates(), st.integers(0, 400), st.sampled_from(Grain), st.sampled_from(Bound))
def test_whatever_stands_in_a_record_both_readers_read_it(
    event: str, who: str, first: dt.date, length: int, grain: Grain, bound: Bound
) -> None:
    last = first + dt.timedelta(days=min(length, (dt.date.max - first).days))
    when = When(first, last, grain, bound)
    record = Event(id="a", event=event, who=who, on=when)
    content = single(record, Knowledge(CONGRESS, dates=(record,)), FIRST)
    assert content is not None
    mine = ics.read(content).inside[0] if first.year >= 1000 and days(when)[1] < dt.date.max else None
    other = icalendar.Calendar.from_ical(content).walk("VEVENT")[0]
    if mine is not None:
        assert mine.value("SUMMARY") == str(other["SUMMARY"])
    assert record.event in str(other["SUMMARY"])
