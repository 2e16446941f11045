"""Times in every usual form, found, read and worded."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.text.dates import BareDay, Findings, find_dates, parse_when, say_when, weekday
from bot.text.datespans import months, third, years
from bot.text.syllable import fold
from bot.text.tokens import tokenise
from bot.text.unicode import compose
from bot.text.when import Bound, Grain, When

TODAY = dt.date(2020, 2, 15)  # a Saturday


def find(text: str, today: dt.date = TODAY) -> Findings:
    return find_dates(tokenise(compose(text)), today)


def shown(text: str, today: dt.date = TODAY) -> list[str]:
    """Times found, each by its days, its grain unless a day, its bound unless on, and "?" for a guessed year."""
    return [_shown(found.when) for found in find(text, today).dates]


def _shown(when: When) -> str:
    days = f"{when.start:%-d/%-m/%Y}" + (f"..{when.end:%-d/%-m/%Y}" if when.end != when.start else "")
    return f"{days}{'' if when.has_year else '?'}" + "".join(
        f" {each}" for each, usual in ((when.grain, Grain.DAY), (when.bound, Bound.ON)) if each != usual
    )


@pytest.mark.parametrize(
    "text",
    [
        "22/2/2020",
        "22-2-2020",
        "22.2.2020",
        "22/02/20",
        "2020-02-22",
        "2020/2/22",
        "ngày 22 tháng 2 năm 2020",
        "ngay 22 thang 2 nam 2020",
        "ngayf 22 thangs 2 nawm 2020",
        "nga2y 22 tha1ng 2 na8m 2020",
        "22 tháng 2, năm 2020",
        "ngày hai mươi hai tháng hai năm 2020",
        "hai hai tháng hai năm hai nghìn không trăm hai mươi",
        "hai hai tháng hai năm hai không hai mươi",
        "ngày 22/2 năm nay",
        "ngày 22/2 năm 2020",
        "22 / 2 / 2020",
        "Thứ Bảy, ngày 22/2/2020",
        "NGÀY 22 THÁNG 2 NĂM 2020",
        "thứ bảy tuần tới",
    ],
)
def test_one_day(text: str) -> None:
    assert shown(text) == ["22/2/2020"]
    assert shown(f"hôm trước họp {text} ở đâu") == ["22/2/2020"]


@pytest.mark.parametrize(
    "text",
    [
        "22/2",
        "22-2",
        "22.2",
        "ngày 22/2",
        "ngày 22-2",
        "ngày 22 tháng 2",
        "hôm 22/2",
        "hai hai tháng hai",
        "22 thang hai",
        "22 / 2",
    ],
)
def test_a_day_without_year(text: str) -> None:
    assert shown(text) == ["22/2/2020?"]
    assert shown(text, dt.date(2021, 1, 1)) == ["22/2/2021?"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("24-25/2", ["24/2/2020..25/2/2020? range"]),
        ("ngày 24 và 25/2", ["24/2/2020..25/2/2020? range"]),
        ("ngày 24, 25/2/2020", ["24/2/2020..25/2/2020 range"]),
        ("ngày 24 và ngày 25 tháng 2", ["24/2/2020..25/2/2020? range"]),
        ("24,25 tháng 2", ["24/2/2020..25/2/2020? range"]),
        ("22,25 tháng 2", ["22/2/2020?", "25/2/2020?"]),
        ("22thang2", ["22/2/2020?"]),
        ("24/2 đến 25/2", ["24/2/2020..25/2/2020? range"]),
        ("24/2-25/2/2020", ["24/2/2020..25/2/2020 range"]),
        ("từ 15 đến 17/6/2020", ["15/6/2020..17/6/2020 range"]),
        ("tu ngay 15 den ngay 17 thang 6 nam 2020", ["15/6/2020..17/6/2020 range"]),
        ("từ 28/12 đến 3/1/2020", ["28/12/2019..3/1/2020 range"]),
        ("các ngày 1-2/10", ["1/10/2020..2/10/2020? range"]),
        ("ngày 22 và 25/2", ["22/2/2020?", "25/2/2020?"]),
        ("ngày 22/2 và 24-25/2", ["22/2/2020?", "24/2/2020..25/2/2020? range"]),
        ("mùng 3/2 hay mồng năm tháng ba", ["3/2/2020?", "5/3/2020?"]),
        ("tháng 3", ["1/3/2020..31/3/2020? month"]),
        ("thang ba", ["1/3/2020..31/3/2020? month"]),
        ("T3", ["1/3/2020..31/3/2020? month"]),
        ("từ 3/2020", ["1/3/2020..31/3/2020 month since"]),
        ("tu 3/2020", ["1/3/2020..31/3/2020 month since"]),
        ("quy định 22/2/2020", ["22/2/2020"]),
        ("t3/2020", ["1/3/2020..31/3/2020 month"]),
        ("3/2020", ["1/3/2020..31/3/2020 month"]),
        ("tháng 3 năm 2020", ["1/3/2020..31/3/2020 month"]),
        ("tháng mười một", ["1/11/2020..30/11/2020? month"]),
        ("tháng giêng", ["1/1/2020..31/1/2020? month"]),
        ("tháng 3 đến tháng 6", ["1/3/2020..30/6/2020? range"]),
        ("tháng 3-6/2020", ["1/3/2020..30/6/2020 range"]),
        ("ngày 3-6/2020", ["3/6/2020"]),
        ("từ giờ tới cuối tháng có mấy nơi", ["21/2/2020..29/2/2020 third by"]),
        ("cuối tháng ấy", []),
        ("cuối tháng nào", []),
        ("hết tháng thì sao", ["1/2/2020..29/2/2020 month by"]),
        ("trong tháng có ai họp", ["1/2/2020..29/2/2020 month"]),
        ("trong tháng nào", []),
        ("ngày 24 tháng này", ["24/2/2020"]),
        ("2 tháng sau", ["1/3/2020..31/3/2020 month"]),
        ("tháng sau nữa", ["1/4/2020..30/4/2020 month"]),
        ("tuần sau nữa", ["24/2/2020..1/3/2020 week"]),
        ("thứ hai tuần sau nữa", ["24/2/2020"]),
        ("cuối tuần này ai họp", ["15/2/2020..16/2/2020 week"]),
        ("cuối tuần sau", ["22/2/2020..23/2/2020 week"]),
        ("cuối tuần có ai họp", []),
        ("thứ bảy này", ["15/2/2020"]),
        ("sáng thứ hai tới", ["17/2/2020"]),
        ("chủ nhật này", ["16/2/2020"]),
        ("cái thứ hai này", []),
        ("lần thứ ba này", []),
        ("quý 2 sang năm", ["1/4/2021..30/6/2021 quarter"]),
        ("sang năm", []),
        ("sang năm 2022", ["1/1/2022..31/12/2022 year"]),
        ("trước cuối tháng 6", ["21/6/2020..30/6/2020? third by"]),
        ("quý I", ["1/1/2020..31/3/2020? quarter"]),
        ("quý 2/2020", ["1/4/2020..30/6/2020 quarter"]),
        ("quy iv nam 2020", ["1/10/2020..31/12/2020 quarter"]),
        ("đầu tháng 6", ["1/6/2020..10/6/2020? third"]),
        ("giữa tháng 6/2020", ["11/6/2020..20/6/2020 third"]),
        ("cuoi thang 6", ["21/6/2020..30/6/2020? third"]),
        ("trung tuần tháng 6", ["11/6/2020..20/6/2020? third"]),
        ("cuối tháng 2 đầu tháng 3", ["21/2/2020..29/2/2020? third", "1/3/2020..10/3/2020? third"]),
        ("6 tháng đầu năm", ["1/1/2020..30/6/2020? half"]),
        ("sáu tháng cuối năm 2020", ["1/7/2020..31/12/2020 half"]),
        ("năm 2019", ["1/1/2019..31/12/2019 year"]),
        ("chuyên đề 2019", ["1/1/2019..31/12/2019 year"]),
        ("nhiệm kỳ 2020 - 2025", ["1/1/2020..31/12/2025 term"]),
        ("nk 2020-2025", ["1/1/2020..31/12/2025 term"]),
        ("2020–2025", ["1/1/2020..31/12/2025 term"]),
        ("nhiệm kỳ 20-25", ["1/1/2020..31/12/2025 term"]),
        ("trước ngày 30/6", ["30/6/2020? before"]),
        ("truoc 30/6/2020", ["30/6/2020 before"]),
        ("trước tháng 6", ["1/6/2020..30/6/2020? month before"]),
        ("đến hết ngày 30/6", ["30/6/2020? by"]),
        ("muộn nhất là 30/6", ["30/6/2020? by"]),
        ("chậm nhất vào ngày 30/6", ["30/6/2020? by"]),
        ("không quá ngày 30/6", ["30/6/2020? by"]),
        ("đến 30/6", ["30/6/2020? by"]),
        ("từ 1/3", ["1/3/2020? since"]),
        ("1/3 trở đi", ["1/3/2020? since"]),
        ("sau 22/2", ["23/2/2020? since"]),
        ("sau tháng 2/2020", ["1/3/2020 since"]),
        ("hôm nay", ["15/2/2020"]),
        ("hom qua", ["14/2/2020"]),
        ("ngày mai", ["16/2/2020"]),
        ("chiều mai", ["16/2/2020"]),
        ("sáng mai", ["16/2/2020"]),
        ("tuần này", ["10/2/2020..16/2/2020 week"]),
        ("tuần tới", ["17/2/2020..23/2/2020 week"]),
        ("7 ngày nữa", ["22/2/2020"]),
        ("con 7 ngay nua", ["22/2/2020"]),
        ("còn 7 ngày là đến đại hội", ["22/2/2020"]),
        ("họp 7 ngày là xong", []),
        ("hai tuần nữa", ["26/2/2020..3/3/2020 week"]),
        ("tháng này", ["1/2/2020..29/2/2020 month"]),
        ("tháng trước", ["1/1/2020..31/1/2020 month"]),
        ("tháng sau", ["1/3/2020..31/3/2020 month"]),
        ("tháng sáu", ["1/6/2020..30/6/2020? month"]),
        ("năm nay", ["1/1/2020..31/12/2020 year"]),
        ("năm ngoái", ["1/1/2019..31/12/2019 year"]),
        ("quý này", ["1/1/2020..31/3/2020 quarter"]),
        ("29/2", ["29/2/2020?"]),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert shown(text) == times
    assert shown(f"cho em hỏi {text} ạ?") == times


@pytest.mark.parametrize(
    "text",
    [
        "gần 160/420 chi bộ",
        "2/3 đảng viên",
        "được 1/2 số phiếu",
        "Chỉ thị 35-CT/TW",
        "Nghị định 30/2014",
        "thông tư số 3/2020",
        "thong tu 3/2020",
        "19.413 đảng viên",
        "mục 2.3",
        "tăng 24,25 lần",
        "38,5 điểm",
        "tăng 2.5%",
        "từ 3-5 đồng chí",
        "2-3 chi bộ",
        "2020 đảng viên",
        "3 tháng",
        "ba tổ chức",
        "nam nữ",
        "thang nam",
        "quận 3",
        "lần thứ 6",
        "tuần hoàn",
        "năm tổ chức",
        "trước mắt",
        "từ trước đến nay có bao nhiêu",
        "mai dịch",
        "phường Hoàng Mai",
        "quý vị",
        "quy vi",
    ],
)
def test_no_time(text: str) -> None:
    found = find(text)
    assert found.dates == ()
    assert found.impossible == ()


@pytest.mark.parametrize(
    ("text", "impossible"),
    [
        ("họp 31/2", "31/2"),
        ("ngày 31 tháng 4", "ngày 31 tháng 4"),
        ("ngày 30/2/2020", "ngày 30/2/2020"),
        ("tháng 13", "tháng 13"),
        ("29/2/2019", "29/2/2019"),
        ("ngày 32/1", "ngày 32/1"),
        ("quý 5", "quý 5"),
    ],
)
def test_impossible(text: str, impossible: str) -> None:
    found = find(text)
    assert found.dates == ()
    assert [each.text for each in found.impossible] == [impossible]


def test_a_bare_mai_is_tomorrow_only_where_it_can_be_no_name() -> None:
    assert shown("mai họp ở đâu") == ["16/2/2020"]
    assert shown("họp ở mai") == shown("mai anh") == []


def test_a_day_of_no_month_is_told_apart() -> None:
    assert find("họp ngày 22 ở đâu").bare_days == (BareDay(22, 1, 2),)


def test_a_leap_day_without_year_is_put_in_the_nearest_leap_year() -> None:
    assert shown("29/2", dt.date(2021, 5, 1)) == ["29/2/2020?"]
    assert shown("29/2", dt.date(2023, 5, 1)) == ["29/2/2024?"]


def test_spans_hold_the_words_of_the_time() -> None:
    tokens = tokenise("họp trước ngày 30/6/2020 nhé")
    (found,) = find_dates(tokens, TODAY).dates
    assert [token.text for token in tokens[found.first : found.last + 1]] == ["trước", "ngày", "30/6/2020"]


@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)))
def test_every_date_in_every_form(day: dt.date) -> None:
    d, m, y = day.day, day.month, day.year
    for form in (
        f"{d}/{m}/{y}",
        f"{d:02}-{m:02}-{y}",
        f"{d}.{m}.{y}",
        day.isoformat(),
        f"ngày {d} tháng {m} năm {y}",
        f"{d} thang {m} nam {y}",
    ):
        found = find(form)
        assert [each.when for each in found.dates] == [When.day(day)], form
        assert (found.dates[0].first, found.dates[0].last) == (0, len(tokenise(form)) - 1)


_DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))
_BOUNDS = st.sampled_from(Bound)


@st.composite
def _whens(draw: st.DrawFn) -> When:
    """A time of any grain that can be worded in full."""
    day, bound = draw(_DAYS), draw(_BOUNDS)
    match draw(st.sampled_from(Grain)):
        case Grain.RANGE:
            return When(day, day + dt.timedelta(days=draw(st.integers(1, 90))), Grain.RANGE)
        case Grain.THIRD:
            when = third(day.year, day.month, draw(st.integers(0, 2)))
        case Grain.MONTH:
            when = When.month(day.year, day.month)
        case Grain.QUARTER:
            first = draw(st.integers(0, 3)) * 3 + 1
            when = months(day.year, first, first + 2, Grain.QUARTER)
        case Grain.HALF:
            first = draw(st.sampled_from([1, 7]))
            when = months(day.year, first, first + 5, Grain.HALF)
        case Grain.YEAR:
            when = years(day.year, day.year, Grain.YEAR)
        case Grain.TERM:
            return years(day.year, day.year + draw(st.integers(1, 9)), Grain.TERM)
        case _:
            when = When.day(day)
    return When(when.start, when.end, when.grain, bound)


@given(_whens())
def test_what_is_said_is_read_back(when: When) -> None:
    said = say_when(when)
    assert parse_when(said) == when
    assert parse_when(fold(said)) == when


@given(_whens(), st.booleans())
def test_a_year_that_was_not_stated_is_not_said(when: When, march: bool) -> None:
    assume(when.grain not in (Grain.YEAR, Grain.TERM) and when.start.year == when.end.year)
    assume((when.start.month, when.start.day) != (2, 29))
    yearless = When(when.start, when.end, when.grain, when.bound, has_year=False)
    said = say_when(yearless)
    assert str(when.start.year) not in said
    assert parse_when(said, today=dt.date(when.start.year, 3 if march else 1, 1)) == yearless


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("22/2/2020", "ngày 22/2/2020"),
        ("24-25/2/2020", "các ngày 24-25/2/2020"),
        ("từ 15 đến 17/6/2020", "từ ngày 15 đến ngày 17/6/2020"),
        ("3/2020", "tháng 3/2020"),
        ("2020-02", "tháng 2/2020"),
        ("2020-02-22", "ngày 22/2/2020"),
        ("trước 30/6/2020", "trước ngày 30/6/2020"),
        ("đến hết 30/6/2020", "đến hết ngày 30/6/2020"),
        ("cuối tháng 6/2020", "cuối tháng 6/2020"),
        ("nửa đầu tháng 5/2020", "nửa đầu tháng 5/2020"),
        ("nửa cuối tháng 5 năm 2020", "nửa cuối tháng 5/2020"),
        ("từ nửa cuối tháng 3/2020", "từ nửa cuối tháng 3/2020"),
        ("trước nửa cuối tháng 3/2020", "trước nửa cuối tháng 3/2020"),
        ("đầu quý II/2020", "đầu quý II/2020"),
        ("giữa quý 2 năm 2020", "giữa quý II/2020"),
        ("nửa cuối quý II/2020", "nửa cuối quý II/2020"),
        ("đến giữa quý I/2020", "đến giữa quý I/2020"),
        ("giữa năm 2020", "giữa năm 2020"),
        ("nửa cuối năm 2020", "6 tháng cuối năm 2020"),
        ("hạ tuần tháng 6/2020", "hạ tuần tháng 6/2020"),
        ("Tuần cuối tháng 7/2020", "tuần cuối tháng 7/2020"),
        ("tuần đầu tháng 7/2020", "tuần đầu tháng 7/2020"),
        ("từ giữa tháng 4/2020", "từ giữa tháng 4/2020"),
        ("đến cuối tháng 4/2020", "đến cuối tháng 4/2020"),
        ("từ 19/4 đến giữa tháng 7/2020", "từ ngày 19/4 đến giữa tháng 7/2020"),
        ("từ 20/12/2019 đến đầu tháng 2/2020", "từ ngày 20/12/2019 đến đầu tháng 2/2020"),
        ("từ giữa tháng 4 đến 30/6/2020", "từ giữa tháng 4 đến ngày 30/6/2020"),
        ("từ tháng 3 đến giữa tháng 4/2020", "từ tháng 3 đến giữa tháng 4/2020"),
        ("quý II/2020", "quý II/2020"),
        ("6 tháng đầu năm 2020", "6 tháng đầu năm 2020"),
        ("năm 2019", "năm 2019"),
        ("2020-2025", "nhiệm kỳ 2020-2025"),
        ("vào ngày 22/2/2020", "ngày 22/2/2020"),
    ],
)
def test_parse_and_say(text: str, said: str) -> None:
    when = parse_when(text)
    assert when is not None
    assert say_when(when) == said


@pytest.mark.parametrize("text", ["", "sớm", "22/2/2020 hoặc 23/2/2020", "họp 22/2/2020", "22/2/2020 lúc 8h"])
def test_what_is_no_single_time(text: str) -> None:
    assert parse_when(text) is None


@pytest.mark.parametrize("text", ["31/2/2020", "ngày 31 tháng 4 năm 2020", "tháng 13/2020", "22/2"])
def test_what_cannot_be_is_told_in_vietnamese(text: str) -> None:
    with pytest.raises(ValueError, match=r"[Kk]hông có|chưa ghi năm"):
        parse_when(text)


def test_near_days_are_said() -> None:
    when = When.day(dt.date(2020, 2, 16))
    assert say_when(when, today=TODAY) == "ngày mai, ngày 16/2/2020"
    assert say_when(when, today=dt.date(2020, 2, 1)) == "ngày 16/2/2020"


def test_weekday() -> None:
    assert [weekday(TODAY + dt.timedelta(days=each)) for each in range(3)] == ["thứ Bảy", "Chủ nhật", "thứ Hai"]


def test_near_days_count_from_today_and_years_come_from_around() -> None:
    tokens = tokenise(compose("hôm nay, tháng này, năm nay, 22/2, tháng 3, quý 2"))
    found = [each.when for each in find_dates(tokens, dt.date(2026, 11, 29), dt.date(2020, 2, 1)).dates]
    assert [(when.start.year, when.has_year) for when in found] == [
        (2026, True), (2026, True), (2026, True), (2020, False), (2020, False), (2020, False),
    ]  # fmt: skip  # a table, kept in rows


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("truoc ngay hai muoi thang sau", "20/6/2020? before"),
        ("ba muoi thang nam", "30/5/2020?"),
        ("ngay muoi lam thang sau", "15/6/2020?"),
    ],
)
def test_a_day_in_words_has_its_month_in_words_without_tones_too(text: str, day: str) -> None:
    assert shown(text) == [day]


def test_this_year_is_no_month_of_a_day_in_words() -> None:
    assert shown("hai muoi thang nam nay") == ["1/1/2020..31/12/2020 year"]
