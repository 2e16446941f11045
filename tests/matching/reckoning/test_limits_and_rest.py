"""Two limits of one thing, works by a day, parts of what is left: what was once told by half, or of something else."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

DATES = """
- id: phan-dau
  event: Hoàn thành đại hội các tổ sản xuất theo mốc phấn đấu
  who: Các tổ sản xuất
  on: trước 10/5/2020
  status: deadline
- id: cham-nhat
  event: Hoàn thành đại hội các tổ sản xuất, chậm nhất
  who: Các tổ sản xuất
  on: đến hết 30/5/2020
  status: deadline
- id: nop-bao-cao
  event: Nộp báo cáo tổng kết về Huyện ủy
  who: Các tổ sản xuất
  on: trước 5/6/2020
  status: deadline
- {id: dai-hoi, event: Đại hội đại biểu Đảng bộ huyện Sơn Hạ, ordinal: 12, on: 15/7/2020, status: planned}
"""
COUNTS = """
- {id: co-so, of: tổ chức cơ sở Đảng, value: 40}
- {id: dang-bo, of: đảng bộ cơ sở, value: 28, part_of: co-so}
- {id: chi-bo, of: chi bộ cơ sở, value: 12, part_of: co-so}
- {id: xong, of: tổ chức cơ sở Đảng, value: 31, out_of: co-so, state: đã đại hội xong, rest: chưa đại hội}
- {id: dang-bo-chua, of: đảng bộ cơ sở chưa đại hội, value: 6}
- {id: chi-bo-chua, of: chi bộ cơ sở chưa đại hội, value: 3}
- {id: quan-chung, of: quần chúng kết nạp, value: 90, also: [người kết nạp]}
- {id: quan-chung-tho, of: quần chúng kết nạp, value: 40, out_of: quan-chung, state: là công nhân}
- {id: cong-nhan, of: công nhân, value: 5000}
"""
PROJECTS = """
- {id: nha-an, name: Nhà ăn ca, status: done, finished: 2/3/2020, group: viec}
- {id: cong, name: Cổng chính, status: ongoing, finished: 1/7/2020, group: viec}
- {id: san, name: Sân vận động, status: ongoing, finished: 30/8/2020, group: viec}
"""
GROUPS = (
    "- {id: viec, name: công trình chào mừng, title: Các công trình chào mừng, complete: true, also: [công trình]}\n"
)
PLACE = Place({**HOST, "counts": COUNTS, "dates": DATES, "groups": GROUPS, "projects": PROJECTS}, TODAY)


class TestTwoLimits:
    @pytest.mark.parametrize(
        "text", ["Các tổ sản xuất phải đại hội xong trước ngày nào?", "Hạn đại hội các tổ sản xuất là bao giờ?"]
    )
    def test_of_one_thing_are_told_together(self, text: str) -> None:
        said = PLACE.says(text)
        assert "10/5" in said
        assert "30/5" in said
        assert "5/6" not in said

    def test_of_two_things_are_not(self) -> None:
        assert "30/5" not in PLACE.says("Hạn nộp báo cáo tổng kết về Huyện ủy là ngày nào?")


class TestWorksByATime:
    @pytest.mark.parametrize(
        ("text", "told", "others"),
        [
            ("Công trình nào hoàn thành sau khi đại hội huyện diễn ra?", ("Sân",), ("Nhà ăn", "Cổng")),
            ("Công trình nào xong trước đại hội huyện?", ("Nhà ăn", "Cổng"), ("Sân",)),
            ("Công trình nào không kịp xong trước đại hội huyện?", ("Sân",), ("Nhà ăn", "Cổng")),
            ("Những công trình nào hoàn thành sau 1/8?", ("Sân",), ("Nhà ăn", "Cổng")),
            ("Công trình nào hoàn thành trước ngày 1/5/2020?", ("Nhà ăn",), ("Cổng", "Sân")),
        ],
    )
    def test_are_those_done_on_that_side_of_it(self, text: str, told: tuple[str, ...], others: tuple[str, ...]) -> None:
        said = PLACE.says(text)
        assert all(name in said for name in told)
        assert not any(name in said for name in others)

    def test_tell_their_day(self) -> None:
        assert "30/8/2020" in PLACE.says("Công trình nào hoàn thành sau đại hội huyện?")


class TestOfTheRest:
    @pytest.mark.parametrize(
        "turns",
        [
            ("Còn bao nhiêu tổ chức cơ sở Đảng chưa đại hội, gồm mấy đảng bộ, mấy chi bộ?",),
            ("Còn bao nhiêu tổ chức cơ sở Đảng chưa đại hội?", "Trong đó mấy đảng bộ, mấy chi bộ?"),
        ],
    )
    def test_its_own_parts_are_told(self, turns: tuple[str, ...]) -> None:
        said = PLACE.says(*turns)
        assert "6 đảng bộ" in said
        assert "3 chi bộ" in said
        assert "28" not in said

    def test_a_fresh_question_is_none_of_it(self) -> None:
        assert "28" in PLACE.says("Còn bao nhiêu tổ chức cơ sở Đảng chưa đại hội?", "Huyện có mấy đảng bộ cơ sở?")

    def test_a_part_of_what_was_just_told_comes_before_all_of_that_name(self) -> None:
        said = PLACE.says("Kết nạp được bao nhiêu quần chúng, công nhân mấy người?")
        assert "40" in said
        assert "5.000" not in said


def test_those_who_need_not_are_not_told_as_all() -> None:
    reply = PLACE.ask("Cho xin thông tin về những tổ chức cơ sở Đảng không phải tiến hành đại hội.")
    assert reply.kind is Kind.UNKNOWN
