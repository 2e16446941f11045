"""Whether a meeting is over: of all of a list, of the host, of the one that was just told, through the one door."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES
from tests.place import Place

BEFORE = Place(FILES, dt.date(2020, 4, 1))
BETWEEN = Place(FILES, dt.date(2020, 4, 12))


class TestOfAList:
    @pytest.mark.parametrize(
        "text",
        [
            "Các đơn vị điểm họp chưa?",
            "Ba đơn vị điểm họp chưa?",
            "Các nơi làm điểm đại hội chưa?",
            "Các đơn vị điểm tổ chức chưa?",
            "Đại hội điểm chưa?",
            "cac don vi diem hop chua",
        ],
    )
    @pytest.mark.parametrize("place", [BEFORE, BETWEEN])
    def test_that_there_are_three_is_no_yes(self, place: Place, text: str) -> None:
        assert place.says(text).startswith("Chưa.")

    @pytest.mark.parametrize("text", ["Đã chọn đơn vị điểm chưa?", "Các nơi làm điểm có lịch đại hội chưa?"])
    def test_what_else_may_be_done_is_another_question(self, text: str) -> None:
        assert BEFORE.says(text).startswith("Có.")


class TestOfTheHost:
    @pytest.mark.parametrize(
        "text", ["Huyện đã đại hội chưa?", "Huyện đã họp chưa?", "Đảng bộ huyện đã tổ chức đại hội chưa?"]
    )
    def test_cells_under_it_do_not_answer_for_it(self, text: str) -> None:
        reply = BETWEEN.ask(text)
        assert reply.kind is Kind.UNKNOWN
        assert "chi bộ" not in plain(reply)

    def test_what_it_has_brought_about_is_counted(self) -> None:
        assert BETWEEN.ask("Huyện đã đại hội được bao nhiêu chi bộ?").facts[:1] == ("da-xong",)


class TestOfTheOneJustTold:
    @pytest.mark.parametrize(
        "text", ["Đã họp chưa?", "Họp chưa?", "Đã đại hội chưa?", "Nó họp xong chưa?", "Bên đó họp chưa?", "Xong chưa?"]
    )
    def test_its_own_day_decides(self, text: str) -> None:
        reply = BETWEEN.ask("Bến Ngọc đại hội ngày nào?", text)
        assert plain(reply).startswith("Chưa.")
        assert reply.facts == ("diem-ben-ngoc",)

    def test_after_the_first_of_a_list_it_is_that_one(self) -> None:
        assert BEFORE.ask("Đơn vị nào làm điểm đầu tiên?", "Đã họp chưa?").facts == ("diem-khe-may",)

    def test_others_that_are_named_are_meant(self) -> None:
        assert "da-xong" in BETWEEN.ask("Bến Ngọc đại hội ngày nào?", "Các chi bộ đại hội xong chưa?").facts


class TestThen:
    @pytest.mark.parametrize("text", ["Sau đó là gì?", "Kế đó là đơn vị nào?", "rồi sau đó"])
    def test_the_next_of_the_list_is_told(self, text: str) -> None:
        assert BEFORE.ask("Khe Mây đại hội ngày nào?", text).facts == ("diem-ben-ngoc",)

    def test_the_last_of_the_list_is_not_the_one_just_told(self) -> None:
        assert BEFORE.ask("Khe Mây đại hội ngày nào?", "Đơn vị cuối cùng?").facts[0] == "diem-che"


HALL = FILES["dates"].replace(
    "  status: unannounced\n  gaps: {ngày: Ngày đại hội huyện chưa được công bố.}\n",
    "  on: 20-22/8/2020\n  status: planned\n  place: hội trường Trung tâm Chính trị huyện\n",
)
DATED = Place(FILES | {"dates": HALL}, dt.date(2020, 4, 12))


@pytest.mark.parametrize("text", ["Huyện đại hội chưa?", "Huyện đã đại hội chưa?", "Đảng bộ huyện đã họp chưa?"])
def test_the_hosts_own_day_decides_and_not_its_hall(text: str) -> None:
    said = DATED.says(text)
    assert said.startswith("Chưa.")
    assert "22/8/2020" in said
