"""Whether the works of a list are finished, by how far each is as far as its source says, through the one door."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY
from tests.place import Place

UNSAID = Place(FILES, TODAY)  # of one it is said that it is done, of the others nothing
NONE = Place(FILES | {"projects": FILES["projects"].replace("  status: done\n", "")}, TODAY)
GOING_ON = FILES["projects"].replace("  phase: 1\n", "  phase: 1\n  status: ongoing\n")
PARTLY = Place(FILES | {"projects": GOING_ON}, TODAY)
DONE = FILES["projects"].replace(
    "work: [cải tạo], group: cong-trinh}", "work: [cải tạo], status: done, group: cong-trinh}"
)
DONE = DONE.replace("  phase: 1\n", "  status: done\n").replace("  phase: 2\n", "  status: done\n")
ALL = Place(FILES | {"projects": DONE}, TODAY)
WHETHER = (
    "Các công trình xong chưa?",
    "Các công trình đã hoàn thành hết chưa?",
    "công trình chào mừng đại hội hoàn thành chưa",
    "Các công trình chào mừng đại hội xong chưa?",
    "cac cong trinh xong chua",
)
WHICH = ("Mấy công trình đã xong?", "Công trình nào xong rồi?", "Công trình nào chưa xong?")


class TestAll:
    @pytest.mark.parametrize("text", WHETHER)
    def test_they_are_not_as_long_as_one_is_not(self, text: str) -> None:
        assert PARTLY.says(text).startswith("Chưa.")

    @pytest.mark.parametrize("text", WHETHER)
    def test_they_are_where_that_is_said_of_each(self, text: str) -> None:
        assert ALL.says(text).startswith(("Đúng.", "Có."))

    @pytest.mark.parametrize("text", WHETHER)
    @pytest.mark.parametrize("place", [UNSAID, NONE])
    def test_it_is_not_known_where_it_is_said_of_some_alone(self, place: Place, text: str) -> None:
        assert place.ask(text).kind is Kind.UNKNOWN

    def test_of_a_kind_of_them_no_others_count(self) -> None:
        assert PARTLY.says("Các trường THCS xong chưa?").startswith("Chưa.")
        assert PARTLY.ask("Các trường tiểu học xong chưa?").kind is Kind.UNKNOWN


class TestAny:
    def test_those_that_are_done_are_told(self) -> None:
        reply = UNSAID.ask("Có công trình nào xong chưa?")
        assert plain(reply).startswith("Có.")
        assert "Cầu Suối Trong" in plain(reply)
        assert "Trường" not in plain(reply)

    @pytest.mark.parametrize("text", ["Có công trình nào xong chưa?", *WHICH])
    def test_of_none_it_is_said_how_far_it_is(self, text: str) -> None:
        reply = NONE.ask(text)
        assert reply.kind is Kind.UNKNOWN
        assert "chi bộ" not in plain(reply)

    def test_which_of_them_are_done_is_a_list(self) -> None:
        assert "Cầu Suối Trong" in UNSAID.says("Công trình nào xong rồi?")


class TestAfterTheList:
    @pytest.mark.parametrize("text", ["Mấy cái đã xong?", "Cái nào xong rồi?"])
    def test_a_word_for_anything_means_what_was_listed(self, text: str) -> None:
        reply = UNSAID.ask("Kể các công trình chào mừng đại hội", text)
        assert "Cầu Suối Trong" in plain(reply)
        assert "chi bộ" not in plain(reply)

    def test_it_is_not_known_of_any_of_them(self) -> None:
        reply = NONE.ask("Kể các công trình chào mừng đại hội", "Mấy cái đã xong?")
        assert reply.kind is Kind.UNKNOWN
        assert "chi bộ" not in plain(reply)

    def test_units_that_were_listed_are_meant_by_a_word_for_any(self) -> None:
        reply = UNSAID.ask("Những đơn vị nào làm điểm?", "Mấy nơi xong rồi?")
        assert reply.facts == ("diem-khe-may",)

    def test_who_builds_one_is_no_body_that_does_another_thing(self) -> None:
        reply = UNSAID.ask("Trường THCS Khe Mây làm gì?", "Ai làm?")
        assert reply.kind is Kind.UNKNOWN
        assert "Khe Mây" in plain(reply)

    def test_what_else_is_asked_of_them_is_asked_of_that_list(self) -> None:
        assert "Cầu Suối Trong" in UNSAID.says("Kể các công trình chào mừng đại hội", "Cái nào đắt nhất?")
        assert UNSAID.ask("Kể các công trình chào mừng đại hội", "Cái nào giai đoạn 1?").facts == ("thcs-khe-may",)

    def test_another_list_is_meant_by_its_own_words(self) -> None:
        reply = UNSAID.ask("Kể các công trình chào mừng đại hội. Ba đơn vị làm điểm là đâu?")
        assert {"diem-khe-may", "diem-ben-ngoc", "diem-che"} <= set(reply.facts)


COUNTED = Place(
    FILES
    | {
        "projects": FILES["projects"].replace("  status: done\n", ""),
        "counts": FILES["counts"]
        + """
- {id: dang-ky, of: công trình chào mừng đại hội, value: 87}
- id: xong
  of: công trình chào mừng đại hội
  value: 41
  out_of: dang-ky
  state: đã xong
  questions: [Bao nhiêu công trình chào mừng đại hội đã xong?]
""",
    },
    TODAY,
)


def test_a_number_tells_how_many_are_done_where_no_work_does() -> None:
    assert COUNTED.ask("Bao nhiêu công trình chào mừng đại hội đã xong?").facts[:1] == ("xong",)
