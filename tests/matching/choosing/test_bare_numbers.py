"""A bare noun or deadline that may mean several: few are all told, rather than one picked in silence."""

import pytest

from bot.answering.reply import Kind
from tests.invented import PLACE, TODAY, with_more
from tests.place import Place

SEVERAL = Place(
    with_more(
        counts="""
- {id: chi-bo-ben-ngoc, of: chi bộ trực thuộc Đảng bộ thị trấn Bến Ngọc, value: 14}
- {id: chi-bo-co-so-xong, of: chi bộ cơ sở đã đại hội, value: 5}
- {id: chi-tieu, of: chỉ tiêu nhiệm kỳ qua, value: 22}
- {id: chi-tieu-dat, of: chỉ tiêu nhiệm kỳ qua, value: 19, out_of: chi-tieu, state: đã đạt và vượt, rest: chưa đạt}
""",
        dates="""
- id: han-chi-bo
  event: Hoàn thành đại hội các chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 15/5/2020
  status: deadline
- id: han-nha
  event: Xóa xong nhà tạm
  on: trước 31/8/2020
  status: deadline
""",
    ),
    TODAY,
)


class TestNumbers:
    @pytest.mark.parametrize(
        "text", ["Có mấy chi bộ?", "có bn chi bộ", "Toàn huyện có bao nhiêu chi bộ?", "co may chi bo"]
    )
    def test_roots_are_told_and_no_part_of_them(self, text: str) -> None:
        reply = SEVERAL.ask(text)
        assert reply.kind is Kind.ANSWER
        assert {"chi-bo", "chi-bo-truc-thuoc"} <= set(reply.facts)
        assert {"chi-bo-ben-ngoc", "chi-bo-co-so-xong", "da-xong"}.isdisjoint(reply.facts)

    def test_what_goes_by_the_noun_alone_is_told_alone(self) -> None:
        assert SEVERAL.ask("Có bao nhiêu đảng viên?").facts == ("dang-vien",)

    def test_what_is_named_is_told_alone(self) -> None:
        assert "chi-bo-truc-thuoc" not in SEVERAL.ask("Có mấy chi bộ cơ sở?").facts


class TestDeadlines:
    @pytest.mark.parametrize("text", ["Hạn hoàn thành đại hội là bao giờ?", "hạn đại hội xong là hôm nào"])
    def test_all_of_congresses_are_told(self, text: str) -> None:
        assert SEVERAL.ask(text).facts == ("han-chi-bo", "han")

    def test_the_only_one_of_congresses(self) -> None:
        assert PLACE.ask("Hạn hoàn thành đại hội là bao giờ?").facts == ("han",)


class TestWordsOfAState:
    """ "Đạt đủ 22 chỉ tiêu" is claimed of those that were reached, and not of all there are."""

    @pytest.mark.parametrize("text", ["Nhiệm kỳ qua đạt đủ cả 22 chỉ tiêu hả?", "đạt 22 chỉ tiêu phải không"])
    def test_all_is_denied(self, text: str) -> None:
        said = SEVERAL.says(text)
        assert said.startswith(("Chưa", "Không"))
        assert "19" in said

    def test_the_share_is_borne_out(self) -> None:
        assert SEVERAL.says("Nhiệm kỳ qua đạt 19 chỉ tiêu phải không?").startswith("Đúng")

    def test_the_whole_is_borne_out(self) -> None:
        assert SEVERAL.says("Nhiệm kỳ qua có 22 chỉ tiêu phải không?").startswith("Đúng. Có 22")


class TestMeetingsAndWorks:
    def test_works_tell_of_no_meeting(self) -> None:
        reply = PLACE.ask("28 đảng bộ cơ sở đã đại hội xong hết chưa?")
        assert "cau" not in reply.facts
