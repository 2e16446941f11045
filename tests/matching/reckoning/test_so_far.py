"""Which events of a list are over by the day of asking, which fall on it, in its week, through the one door."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES
from tests.place import Place

BEFORE = Place(FILES, dt.date(2020, 4, 1))
BETWEEN = Place(FILES, dt.date(2020, 4, 12))
DURING = Place(FILES, dt.date(2020, 4, 15))
AFTER = Place(FILES, dt.date(2020, 7, 1))
FIRST, SECOND, LAST = "diem-khe-may", "diem-ben-ngoc", "diem-che"
ALL = {FIRST, SECOND, LAST}
OVER = (
    "Đơn vị nào đã đại hội điểm xong?",
    "Tính đến hôm nay đã có mấy đơn vị đại hội điểm?",
    "Đến sáng nay những nơi nào đã làm điểm rồi?",
    "Mấy nơi làm điểm xong rồi?",
    "da lam diem duoc may don vi roi",
    "Có đơn vị nào đại hội điểm xong chưa?",
    "Đến nay có đơn vị nào đại hội điểm chưa?",
)
LEFT = ("Còn đơn vị nào chưa đại hội điểm?", "Mấy đơn vị chưa đại hội điểm?")


class TestOver:
    @pytest.mark.parametrize("text", OVER)
    def test_those_are_told_whose_day_has_passed(self, text: str) -> None:
        assert set(BETWEEN.ask(text).facts) == {FIRST}
        assert set(AFTER.ask(text).facts) == ALL

    @pytest.mark.parametrize("text", OVER)
    def test_that_none_is_over_yet_is_said_before_the_list(self, text: str) -> None:
        reply = BEFORE.ask(text)
        assert reply.kind is Kind.ANSWER
        assert "tính đến ngày 1/4/2020, chưa có đơn vị nào đại hội điểm" in plain(reply)
        assert set(reply.facts) == ALL

    @pytest.mark.parametrize(
        ("place", "opening"), [(BEFORE, "Chưa. "), (BETWEEN, "Có. "), (AFTER, "Có 3 đơn vị đại hội điểm")]
    )
    def test_whether_there_are_any_opens_with_that(self, place: Place, opening: str) -> None:
        assert place.says("Đến nay có đơn vị nào đại hội điểm chưa?").startswith(opening)

    def test_one_that_is_counted_is_a_number(self) -> None:
        assert BETWEEN.says("Đã có mấy đơn vị đại hội điểm rồi?").startswith("Có 1 đơn vị đại hội điểm")

    def test_what_comes_next_is_another_question(self) -> None:
        reply = BEFORE.ask("Mấy nơi làm điểm xong rồi thì tiếp theo là gì, đến lượt ai?")
        assert "chưa có đơn vị nào" not in plain(reply)

    @pytest.mark.parametrize("text", ["Huyện đã chọn mấy đơn vị làm điểm rồi?", "Có mấy đơn vị đại hội điểm?"])
    def test_how_many_there_are_is_another_question(self, text: str) -> None:
        assert set(BETWEEN.ask(text).facts) == ALL


class TestByADay:
    @pytest.mark.parametrize(
        ("text", "facts"),
        [
            ("Theo lịch thì đến hết tháng 4 những đơn vị nào đã làm xong đại hội điểm?", {FIRST, SECOND}),
            ("Đến 12/4 còn mấy đơn vị chưa đại hội điểm?", {SECOND, LAST}),
            ("Có đơn vị nào đại hội điểm xong trước 15/4 chưa?", {FIRST}),
        ],
    )
    def test_those_are_told_that_are_to_be_over_then(self, text: str, facts: set[str]) -> None:
        assert set(BEFORE.ask(text).facts) == facts

    def test_that_none_is_to_be_over_then_is_said_of_that_day(self) -> None:
        assert "tính trước ngày 5/4" in BETWEEN.says("Trước 5/4 có mấy đơn vị đã đại hội điểm xong?")


class TestLeft:
    @pytest.mark.parametrize("text", LEFT)
    def test_those_are_told_that_are_not_over(self, text: str) -> None:
        assert set(BETWEEN.ask(text).facts) == {SECOND, LAST}

    @pytest.mark.parametrize("text", LEFT)
    def test_that_all_are_over_is_said_before_the_list(self, text: str) -> None:
        assert "đều đã qua ngày tổ chức" in AFTER.says(text)


class TestNow:
    @pytest.mark.parametrize(
        "text",
        ["Hôm nay có đơn vị nào đại hội điểm?", "Hôm nay có đơn vị nào đại hội điểm không?", "hom nay ai lam diem"],
    )
    def test_a_day_without_any_lists_none(self, text: str) -> None:
        reply = BETWEEN.ask(text)
        assert reply.kind is Kind.UNKNOWN
        assert "ngày 12/4/2020" in plain(reply)

    @pytest.mark.parametrize("text", ["Tuần sau đơn vị nào đại hội điểm?", "Tuần tới nơi nào làm điểm?"])
    def test_a_week_lists_its_own(self, text: str) -> None:
        assert set(BETWEEN.ask(text).facts) == {SECOND}

    @pytest.mark.parametrize(
        "text",
        ["Tính đến hôm nay có bao nhiêu chi bộ đã đại hội xong?", "đến sáng nay 12/4 có mấy chi bộ xong đại hội"],
    )
    def test_a_number_that_is_known_is_told_up_to_now(self, text: str) -> None:
        assert BETWEEN.ask(text).kind is Kind.ANSWER


class TestGoingOnOrNear:
    @pytest.mark.parametrize(
        ("text", "verdicts"),
        [
            ("Thị trấn Bến Ngọc đang đại hội à?", ("Không", "Đúng", "Không")),
            ("Thị trấn Bến Ngọc đang làm điểm phải không?", ("Không", "Đúng", "Không")),
            ("Thị trấn Bến Ngọc sắp đại hội phải không?", ("Đúng", "Không", "Không")),
            ("Công ty chè Thanh Vân sắp đại hội điểm à?", ("Đúng", "Đúng", "Không")),
        ],
    )
    def test_is_judged_by_the_calendar(self, text: str, verdicts: tuple[str, ...]) -> None:
        days = (BEFORE, DURING, AFTER)
        assert tuple(place.says(text).split(".")[0] for place in days) == verdicts


class TestDaysAndWeeksAhead:
    @pytest.mark.parametrize(
        ("text", "opening"),
        [
            ("Tuần sau thị trấn Bến Ngọc đại hội phải không?", "Đúng."),
            ("Tuần này thị trấn Bến Ngọc đại hội à?", "Không."),
            ("3 ngày nữa là đại hội điểm thị trấn Bến Ngọc đúng không?", "Đúng."),
            ("còn 3 ngày là đến đại hội điểm Bến Ngọc phải không", "Đúng."),
            ("con 5 ngay nua la dai hoi diem ben ngoc dung khong", "Không."),
            ("Ba ngày nữa kể từ hôm nay là tới đại hội điểm Bến Ngọc, có đúng không?", "Đúng."),
        ],
    )
    def test_are_claimed_by_the_calendar(self, text: str, opening: str) -> None:
        assert BETWEEN.says(text).startswith(opening)

    @pytest.mark.parametrize("text", ["Tuần này thị trấn nào họp?", "Hôm nay thị trấn nào họp?"])
    def test_one_on_another_day_is_no_answer(self, text: str) -> None:
        assert BETWEEN.ask(text).kind is Kind.UNKNOWN

    def test_what_comes_after_is_no_state(self) -> None:
        assert "chưa có đơn vị nào" not in BEFORE.says("Xong phần làm điểm rồi thì tới lượt ai đại hội?")
