"""What is asked by its time alone, over an invented district: what is on in a month, tomorrow, next; what is over."""

import datetime as dt
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.answering.reply import Kind, plain
from bot.matching.knowing.calendar import Calendar
from bot.matching.knowing.subjects import Subject, Type
from bot.text.when import Grain, When
from tests.invented import FILES
from tests.place import Place

KHE_MAY, BEN_NGOC, CHE, DEADLINE = "diem-khe-may", "diem-ben-ngoc", "diem-che", "han"
BEFORE = dt.date(2020, 3, 20)


@cache
def on(today: dt.date) -> Place:
    return Place(FILES, today)


def ask(text: str, today: dt.date = BEFORE) -> tuple[Kind, tuple[str, ...], str]:
    reply = on(today).ask(text)
    return reply.kind, reply.facts, plain(reply)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Tháng 4 có những đơn vị nào đại hội?", (KHE_MAY, BEN_NGOC)),
        ("thang 4 co don vi nao dai hoi ko", (KHE_MAY, BEN_NGOC)),
        ("ngày 16/4 đơn vị nào đại hội", (BEN_NGOC,)),
        ("10.4 có đại hội nào không ạ", (KHE_MAY,)),
        ("Từ 12/4 đến 30/4 có đại hội nào?", (BEN_NGOC,)),
        ("sau ngày 20/4 còn đơn vị nào đại hội", (CHE,)),
        ("tháng 6 ở huyện có sự kiện gì", (CHE,)),
        ("sắp tới có đơn vị nào đại hội", (KHE_MAY, BEN_NGOC, CHE, DEADLINE)),
        ("Đại hội gần nhất là của đơn vị nào?", (KHE_MAY,)),
        ("tháng 4 xã nào đại hội", (KHE_MAY,)),
    ],
)
def test_events_are_found_by_their_time(text: str, facts: tuple[str, ...]) -> None:
    kind, found, said = ask(text)
    assert (kind, found) == (Kind.ANSWER, facts), said


@pytest.mark.parametrize(
    ("text", "today", "facts"),
    [
        ("hôm nay có đại hội nào không", dt.date(2020, 4, 10), (KHE_MAY,)),
        ("ngày mai ai đại hội", dt.date(2020, 4, 9), (KHE_MAY,)),
        ("tuần sau đơn vị nào đại hội", dt.date(2020, 4, 10), (BEN_NGOC,)),
        ("tháng này có đại hội nào", dt.date(2020, 4, 1), (KHE_MAY, BEN_NGOC)),
        ("tháng tới có đại hội gì", dt.date(2020, 5, 3), (CHE,)),
        ("sắp tới có đại hội nào", dt.date(2020, 4, 16), (BEN_NGOC, CHE, DEADLINE)),
    ],
)
def test_near_days_count_from_the_day_of_asking(text: str, today: dt.date, facts: tuple[str, ...]) -> None:
    kind, found, said = ask(text, today)
    assert (kind, found) == (Kind.ANSWER, facts), said


def test_a_year_later_nothing_is_on_this_month() -> None:
    # The facts describe another year: what they tell of that month is not told of this one.
    kind, facts, said = ask("tháng này có đại hội nào không", dt.date(2021, 4, 1))
    assert (kind, facts) == (Kind.UNKNOWN, ())
    assert said.startswith("Hiện chưa có thông tin về đại hội tháng 4/2021.")


def test_nothing_known_in_a_time_is_no_no() -> None:
    kind, _, said = ask("tháng 5 có đơn vị nào đại hội không")
    assert kind is Kind.UNKNOWN
    assert said.startswith("Hiện chưa có thông tin về đại hội tháng 5.")
    assert "ngày 10/4/2020" in said  # what is known stands beside it


def test_the_day_of_asking_is_not_what_is_asked() -> None:
    _, facts, _ = ask("Hôm nay cho em hỏi những đơn vị nào đại hội điểm", dt.date(2020, 4, 10))
    assert facts == (KHE_MAY, BEN_NGOC, CHE)
    _, facts, said = ask("hôm nay em hỏi Bến Ngọc đại hội 15/4 phải không", dt.date(2020, 4, 10))
    assert facts == (BEN_NGOC,)
    assert said.startswith("Đúng.")


def test_a_month_of_which_no_day_is_known_is_not_told_of_a_day() -> None:
    kind, _, _ = ask("ngày 12/6 đơn vị nào đại hội")
    assert kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "today", "opens"),
    [
        ("Khe Mây đại hội xong chưa", BEFORE, "Chưa. Đảng bộ xã Khe Mây"),
        ("khe may da dai hoi chua", BEFORE, "Chưa. Đảng bộ xã Khe Mây"),
        ("Khe Mây chốt ngày chưa", BEFORE, "Có. Đảng bộ xã Khe Mây tổ chức"),
        # that its day is over does not prove that it took place
        ("Khe Mây đại hội xong chưa", dt.date(2020, 4, 12), "Đảng bộ xã Khe Mây tổ chức"),
    ],
)
def test_whether_it_is_over(text: str, today: dt.date, opens: str) -> None:
    _, facts, said = ask(text, today)
    assert facts == (KHE_MAY,)
    assert said.startswith(opens), said


days = st.dates(dt.date(2020, 1, 1), dt.date(2023, 12, 31))


@st.composite
def times(draw: st.DrawFn) -> When:
    start = draw(days)
    length = draw(st.sampled_from((0, 0, 1, 5, 40)))
    return When(start, start + dt.timedelta(days=length), Grain.RANGE if length else Grain.DAY)


@given(st.lists(times(), max_size=12), times())
def test_the_calendar_finds_what_a_look_at_all_finds(known: list[When], said: When) -> None:
    calendar = Calendar.of(_event(str(number), when) for number, when in enumerate(known))
    shared = {str(n) for n, when in enumerate(known) if when.start <= said.end and said.start <= when.end}
    assert {subject.id for subject in calendar.within(said)} == shared
    coming = [subject.id for subject in calendar.coming(said.start)]
    assert set(coming) == {str(n) for n, when in enumerate(known) if when.end >= said.start}


NEW_YEAR = When(dt.date(2021, 12, 1), dt.date(2022, 1, 10), Grain.RANGE)


@given(st.lists(times(), max_size=12), times())
@example([NEW_YEAR], When(dt.date(2022, 1, 1), dt.date(2022, 1, 1), Grain.DAY))
@example([When(dt.date(2022, 1, 3), dt.date(2022, 1, 3), Grain.DAY)], NEW_YEAR)
def test_without_a_year_any_year_may_be_meant(known: list[When], said: When) -> None:
    calendar = Calendar.of(_event(str(number), when) for number, when in enumerate(known))
    yearless = When(said.start, said.end, said.grain, has_year=False)
    assert {one.id for one in calendar.within(said)} <= {one.id for one in calendar.within(yearless)}


def _event(identity: str, when: When) -> Subject:
    return Subject(identity, Type.EVENT, identity, type("Dated", (), {"on": when})())


@pytest.mark.parametrize("question", ["Đại hội điểm gần nhất là ngày nào?", "dai hoi diem tiep theo la khi nao"])
def test_the_next_of_several_meetings_is_one_of_them(question: str) -> None:
    assert ask(question)[1] == (KHE_MAY,)
