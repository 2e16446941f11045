"""What is asked of a list that was just told, and of the other phase of a work, through the one door."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY, with_more
from tests.place import Place

WORKS = """
- {id: ke-1, name: Kè Suối Bùn giai đoạn 1, phase: 1, cost: 3 tỷ đồng, finished: trước 30/6/2020, group: cong-trinh}
- {id: san-1, name: Sân vận động Đồi Gió, phase: 1, cost: 5 tỷ đồng, finished: trước 30/6/2020, group: cong-trinh}
- {id: ke-2, name: Kè Suối Bùn giai đoạn 2, phase: 2, gaps: {kinh phí: Kè giai đoạn 2 chưa bố trí được vốn.}}
- {id: cho, name: Chợ Đá Trắng, phase: 2, cost: 8 tỷ đồng, finished: trước 30/9/2020, group: cong-trinh}
"""
PLACE = Place(with_more(projects=WORKS), TODAY)
HELD = Place(FILES | {"dates": FILES["dates"].replace("on: tháng 6/2020\n  status: planned", "on: 7/4/2020")}, TODAY)
DEADLINES = """
- {id: a, event: Nộp đề án, who: xã Khe Mây, on: trước 20/4/2020, status: deadline, group: de-an}
- {id: b, event: Nộp đề án, who: xã Đá Trắng, on: trước 20/4/2020, status: deadline, group: de-an}
"""
DUE = Place(
    with_more(
        dates=DEADLINES,
        groups="- {id: de-an, name: xã chưa nộp đề án, title: Hai xã chưa nộp đề án, complete: true}\n",
    ),
    TODAY,
)


def test_what_they_cost_is_asked_of_all_of_them() -> None:
    told = PLACE.says("giai đoạn 1 có mấy công trình", "hết bao nhiêu tiền")
    assert "3 tỷ" in told
    assert "5 tỷ" in told
    assert "8 tỷ" not in told


@pytest.mark.parametrize("text", ["giai đoạn 2 thì sao", "còn giai đoạn 2"])
def test_another_phase_is_one_of_the_same_work(text: str) -> None:
    reply = PLACE.ask("kè suối bùn giai đoạn 1 bao nhiêu tiền", text)
    assert reply.kind is Kind.UNKNOWN
    assert "chưa bố trí được vốn" in plain(reply)
    assert "Chợ" not in plain(reply)


@pytest.mark.parametrize("text", ["họp xong chưa", "đã họp chưa"])
def test_whether_they_have_met_is_asked_of_all_of_them(text: str) -> None:
    assert PLACE.says("những đơn vị nào làm điểm", text).startswith("Chưa.")


def test_whoever_says_how_many_there_are_means_all_of_them() -> None:
    told = DUE.ask("hai xã đó phải nộp trước ngày nào")
    assert told.kind is Kind.ANSWER
    assert "Khe Mây" in plain(told)
    assert "Đá Trắng" in plain(told)


def test_a_title_that_says_how_many_does_not_say_it_twice() -> None:
    assert DUE.says("những xã nào chưa nộp đề án").startswith("Hai xã chưa nộp đề án:")


class TestOfTheUnitTold:
    @pytest.mark.parametrize("text", ["bí thư là ai", "ai là bí thư"])
    def test_no_secretary_of_the_host_is_told_for_its_own(self, text: str) -> None:
        reply = PLACE.ask("xã Khe Mây họp ngày nào", text)
        assert reply.kind is Kind.UNKNOWN
        assert "Pâng" not in plain(reply)

    def test_the_host_s_is_told_where_it_is_named(self) -> None:
        assert "Pâng" in PLACE.says("xã Khe Mây họp ngày nào", "bí thư huyện ủy là ai")

    def test_the_body_that_bears_its_name_tells_who_heads_it(self) -> None:
        body = """
- {id: dang-uy, name: Đảng ủy xã Khe Mây, head: "đồng chí Mùa A Tủa, Bí thư Đảng ủy xã Khe Mây"}
"""
        place = Place(with_more(bodies=body), TODAY)
        assert "Mùa A Tủa" in place.says("xã Khe Mây họp ngày nào", "bí thư là ai")

    @pytest.mark.parametrize("text", ["có gì mới", "nói gì"])
    def test_the_list_of_all_that_meet_is_no_answer(self, text: str) -> None:
        reply = PLACE.ask("xã Khe Mây họp ngày nào", text)
        assert reply.kind is Kind.UNKNOWN
        assert "Bến Ngọc" not in plain(reply)


def test_deadlines_of_two_levels_are_not_of_one_matter() -> None:
    due = """
- {id: han-cb, event: Hoàn thành đại hội cấp chi bộ trực thuộc, on: trước 20/5/2020, status: deadline}
- {id: han-cs, event: Hoàn thành đại hội cấp cơ sở, on: trước 20/6/2020, status: deadline}
"""
    place = Place({"congress": FILES["congress"], "dates": due}, TODAY)
    told = place.says("hạn của cấp cơ sở là khi nào")
    assert "20/6" in told
    assert "20/5" not in told
