"""Which unit meets first or last, and which have met, where only their number is told, through the one door."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, PLACE, TODAY, with_more
from tests.place import Place

ROUND = """
- id: dot-chi-bo
  event: Đợt đại hội chi bộ trực thuộc
  on: từ 1/3/2020
  status: held
  also: [bắt đầu đại hội chi bộ]
  questions: [Các chi bộ trực thuộc đại hội từ ngày nào?]
"""
CELLS = """
- {id: diem-cb-1, event: Đại hội điểm cấp chi bộ, who: Chi bộ thôn Đá Bạc, on: 2/3/2020, status: held, group: diem-cb}
- {id: diem-cb-2, event: Đại hội điểm cấp chi bộ, who: Chi bộ bản Hua Sa, on: 5/3/2020, status: held, group: diem-cb}
"""
CELL_LIST = """
- id: diem-cb
  name: nơi làm điểm cấp chi bộ
  title: Hai nơi làm điểm ở cấp chi bộ
  complete: true
"""
MORE = Place(with_more(dates=ROUND), TODAY)
LEVELS = Place(with_more(dates=ROUND + CELLS, groups=CELL_LIST), TODAY)
ALL_MET = FILES["counts"].replace("  value: 90\n  precision: nearly\n", "  value: 300\n")
OVER = Place(FILES | {"counts": ALL_MET}, TODAY)
SIGNAL = """
- {id: thon, of: thôn, value: 70}
- {id: thon-song, of: thôn, value: 6, out_of: thon, state: còn thiếu sóng di động, also: [thôn chưa có sóng]}
- id: thon-nuoc
  of: thôn
  value: 60
  out_of: thon
  state: có nước sạch
  gaps: {tên thôn: Tên các thôn có nước sạch chưa được nêu.}
"""
HAMLETS = Place(with_more(counts=SIGNAL), TODAY)


class TestFirst:
    @pytest.mark.parametrize("text", ["nơi nào họp đầu tiên", "đảng bộ nào họp đầu tiên", "ai họp sớm nhất"])
    def test_the_first_of_those_whose_days_are_known_is_told(self, text: str) -> None:
        assert "Khe Mây là đơn vị đại hội điểm sớm nhất" in MORE.says(text)

    def test_the_last_one_too(self) -> None:
        assert "Chè Thanh Vân là đơn vị đại hội điểm muộn nhất" in PLACE.says("đơn vị nào họp cuối cùng")

    def test_a_round_is_no_unit(self) -> None:
        assert MORE.ask("chi bộ nào làm sớm nhất").kind is Kind.UNKNOWN

    def test_the_sort_of_unit_chooses_among_the_lists(self) -> None:
        assert LEVELS.says("chi bộ nào họp đầu tiên").startswith("Chi bộ thôn Đá Bạc")
        assert LEVELS.says("đảng bộ nào họp đầu tiên").startswith("Đảng bộ xã Khe Mây")

    def test_which_of_several_lists_is_asked_back_for_the_last(self) -> None:
        assert LEVELS.ask("đơn vị nào họp cuối cùng").kind is Kind.CLARIFY


class TestWhichHaveMet:
    @pytest.mark.parametrize("text", ["chi bộ nào chưa họp", "còn nơi nào chưa họp"])
    def test_their_names_are_not_told_and_how_many_is_known(self, text: str) -> None:
        reply = PLACE.ask(text)
        assert reply.kind is Kind.UNKNOWN
        assert "Nguồn tin không nêu đầy đủ tên những" in plain(reply)
        assert "Còn" in plain(reply)
        assert "210" in plain(reply)

    def test_no_pilot_is_told_for_all_of_its_sort(self) -> None:
        reply = PLACE.ask("xã nào chưa họp")
        assert reply.kind is Kind.UNKNOWN
        assert "Khe Mây" not in plain(reply)

    def test_that_all_have_is_an_answer(self) -> None:
        reply = OVER.ask("chi bộ nào chưa họp")
        assert reply.kind is Kind.ANSWER
        assert "300" in plain(reply)

    def test_of_any_state_the_gap_on_their_names_is_told(self) -> None:
        assert HAMLETS.says("thôn nào có nước sạch").startswith("Tên các thôn có nước sạch")


class TestDeniedStates:
    @pytest.mark.parametrize("text", ["mấy thôn không có sóng", "bao nhiêu thôn chưa có sóng"])
    def test_who_is_called_by_a_denial_is_no_rest(self, text: str) -> None:
        assert HAMLETS.says(text).startswith("Có 6")

    def test_a_denied_state_is_the_rest(self) -> None:
        assert "10" in HAMLETS.says("bao nhiêu thôn không có nước sạch")


class TestAllHave:
    def test_none_is_left_to_count(self) -> None:
        assert "300" in OVER.says("còn bao nhiêu nơi chưa họp")

    def test_before_all_others(self) -> None:
        assert "sớm nhất" in MORE.says("đảng bộ nào họp trước")
