"""Those whom a count leaves over, and two counts set apart by a word of comparison: a small yearly record of a mine."""

import pytest

from bot.answering.reply import Kind
from bot.knowledge.opposites import opposite
from tests.invented import HOST, TODAY
from tests.place import Place

COUNTS = """
- {id: trung-cu, of: người trúng cử vào cấp ủy các chi bộ, value: 96}
- {id: trung-cu-nu, of: người trúng cử vào cấp ủy các chi bộ, value: 31, out_of: trung-cu, state: là nữ}
- {id: ket-nap, of: quần chúng kết nạp trong nhiệm kỳ 2015-2020, value: 210}
- id: chi-tieu-ket-nap
  of: quần chúng kết nạp trong nhiệm kỳ 2020-2025
  value: 260
  status: target
  also: [chỉ tiêu kết nạp]
- {id: cong-nhan, of: công nhân, value: 2400}
- {id: cong-nhan-lo, of: công nhân hầm lò, value: 1500, part_of: cong-nhan}
- {id: cong-nhan-mat-bang, of: công nhân mặt bằng, value: 900, part_of: cong-nhan}
- {id: tieu-chi-moi, of: nội dung thi đua, value: 2}
"""
DATES = """
- id: hop-lo-mot
  event: Đại hội chi bộ
  who: Chi bộ Phân xưởng Lò 1
  on: 2/4/2020
  group: chua-hop
- {id: hop-co-dien, event: Đại hội chi bộ, who: Chi bộ Phân xưởng Cơ điện, on: 20/4/2020, group: chua-hop}
- {id: hop-tuyen, event: Đại hội đảng bộ bộ phận, who: Đảng bộ Nhà máy Tuyển, on: 25/4/2020, group: chua-hop}
"""
GROUPS = """
- id: chua-hop
  name: nơi chưa đại hội
  title: Những nơi chưa đại hội
  complete: true
  also: [đơn vị chưa đại hội]
"""
TOPICS = """
- id: dang-do
  name: Các sáng kiến chưa áp dụng của nhiệm kỳ
  answer: Hai sáng kiến chưa áp dụng là tời kéo tự động và băng tải số 4.
  also: [sáng kiến chưa áp dụng]
  questions:
    - Nhiệm kỳ này sáng kiến nào chưa áp dụng?
    - Những sáng kiến nào không áp dụng được?
"""


MINE = Place({**HOST, "counts": COUNTS, "dates": DATES, "groups": GROUPS, "topics": TOPICS}, TODAY)


class TestOpposites:
    @pytest.mark.parametrize(
        "text",
        [
            "Trong 96 người trúng cử thì nam là bao nhiêu?",
            "Bao nhiêu người trúng cử vào cấp ủy các chi bộ là nam giới?",
            "96 người trúng cử có mấy nam?",
        ],
    )
    def test_who_counts_the_women_has_counted_the_men(self, text: str) -> None:
        assert "65" in MINE.says(text)
        assert "là nam" in MINE.says(text)

    @pytest.mark.parametrize(("state", "others"), [("là nữ", "là nam"), ("nữ", "là nam"), ("là sinh viên", None)])
    def test_only_where_there_is_no_third(self, state: str, others: str | None) -> None:
        assert opposite(state) == others

    def test_the_share_answers_what_its_whole_does_not_hold(self) -> None:
        assert "31" in MINE.says("Tỷ lệ nữ trong số người trúng cử vào cấp ủy các chi bộ là bao nhiêu?")


class TestSides:
    @pytest.mark.parametrize(
        ("text", "gap"),
        [
            ("Chỉ tiêu kết nạp nhiệm kỳ 2020-2025 nhiều hơn số kết nạp nhiệm kỳ 2015-2020 bao nhiêu người?", "là 50"),
            ("Trong số công nhân, công nhân hầm lò nhiều hơn công nhân mặt bằng mấy người?", "là 600"),
            ("Số công nhân mặt bằng ít hơn số công nhân hầm lò bao nhiêu?", "là 600"),
        ],
    )
    def test_each_count_is_named_by_its_own_side(self, text: str, gap: str) -> None:
        assert gap in MINE.says(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Công nhân hầm lò nhiều hơn kỹ sư khai thác bao nhiêu người?",
            "Số thợ hàn nhiều hơn số công nhân mặt bằng bao nhiêu?",
        ],
    )
    def test_a_side_that_names_none_is_not_replaced(self, text: str) -> None:
        assert MINE.ask(text).kind is Kind.UNKNOWN


class TestWhatIsNotDone:
    @pytest.mark.parametrize(
        "text",
        [
            "Hai cái sáng kiến không áp dụng được ở nhiệm kỳ này là sáng kiến gì hả bạn?",
            "Mấy sáng kiến chưa áp dụng là những sáng kiến gì thế?",
        ],
    )
    def test_is_told_and_not_denied(self, text: str) -> None:
        assert "băng tải" in MINE.says(text)
        assert not MINE.says(text).startswith(("Không", "Đúng"))

    def test_is_chosen_by_the_kind_of_organisation(self) -> None:
        said = MINE.says("Mấy cái chi bộ chưa đại hội là mấy chi bộ nào?")
        assert "Lò 1" in said
        assert "Cơ điện" in said
        assert "Tuyển" not in said

    def test_is_the_whole_list_that_says_so_itself(self) -> None:
        said = MINE.says("Những nơi nào còn chưa tổ chức đại hội?")
        assert "Lò 1" in said, "its day has passed, which does not say that it was held"
        assert "Tuyển" in said
