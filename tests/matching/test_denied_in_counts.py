"""Numbers of those that are so tell nothing of those that are not; what is taken off is named beside its whole."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

COUNTS = """
- id: y-kien
  of: lượt ý kiến được tiếp thu vào dự thảo báo cáo
  value: 412
  questions: [Có bao nhiêu ý kiến được tiếp thu?]
- {id: uy-vien, of: ủy viên Ban Chấp hành khóa mới, value: 25, note: Ít hơn khóa trước.}
"""
BODIES = """
- {id: chap-hanh, name: Ban Chấp hành, group: co-quan}
- {id: thuong-vu, name: Ban Thường vụ, group: co-quan}
- {id: kiem-tra, name: Ủy ban Kiểm tra, group: co-quan}
"""
GROUPS = "- {id: co-quan, name: cơ quan lãnh đạo, title: Các cơ quan lãnh đạo của Ban Chấp hành, complete: true}"
PLACE = Place(TOWN | {"counts": COUNTS, "bodies": BODIES, "groups": GROUPS}, TODAY)


@pytest.mark.parametrize("text", ["bao nhiêu ý kiến không được tiếp thu", "mấy ý kiến không tiếp thu được"])
def test_those_that_are_not_are_not_known(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN


@pytest.mark.parametrize("text", ["tiếp thu bao nhiêu lượt ý kiến rồi", "Dự thảo báo cáo tiếp thu bao nhiêu ý kiến?"])
def test_taking_up_asks_for_no_ordinal(text: str) -> None:
    assert PLACE.says(text).startswith("Có 412 lượt ý kiến")


def test_nothing_is_taken_off_by_the_words_of_the_count_itself() -> None:
    assert "trừ" not in PLACE.says("Ban Chấp hành khóa mới có bao nhiêu ủy viên, nghe nói bớt đi")
