"""What a next turn leaves out of a question on the list or the number just told: "cái nào?", "nơi nào chưa?"."""

import pytest

from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        projects="""
- {id: cong, name: Cống Bãi Dài, work: [xây mới], status: ongoing, group: cong-trinh}
""",
        counts="""
- {id: chi-tieu, of: chỉ tiêu nghị quyết nhiệm kỳ 2015-2020, value: 12}
- id: chi-tieu-dat
  of: chỉ tiêu nghị quyết nhiệm kỳ 2015-2020
  value: 11
  out_of: chi-tieu
  state: đạt và vượt
  rest: chưa đạt
  also: [chỉ tiêu đạt và vượt]
""",
        topics="""
- id: chua-dat
  name: Chỉ tiêu chưa đạt
  answer: Chỉ tiêu chưa đạt là tỷ lệ che phủ rừng.
  also: [chỉ tiêu chưa đạt]
  questions: [Chỉ tiêu chưa đạt là gì?, Huyện không đạt chỉ tiêu nào?, Chỉ tiêu nào chưa đạt?]
""",
    ),
    TODAY,
)


@pytest.mark.parametrize("turn", ["Cái nào?", "Cái nào vậy?", "Là những cái nào?"])
def test_which_of_those_counted(turn: str) -> None:
    assert "rừng" in PLACE.says("Bao nhiêu chỉ tiêu chưa đạt?", turn)


@pytest.mark.parametrize("turn", ["Nơi nào họp trước?", "Nơi nào trước?", "noi nao truoc"])
def test_which_is_first(turn: str) -> None:
    said = PLACE.says("Có mấy nơi làm điểm?", turn)
    assert "Khe Mây" in said
    assert "Bến Ngọc" not in said


@pytest.mark.parametrize(
    ("first", "turn", "told", "other"),
    [
        ("Nơi nào làm điểm họp rồi?", "Nơi nào chưa?", "Bến Ngọc", "Khe Mây"),
        ("Công trình nào xong rồi?", "Cái nào chưa?", "Bãi Dài", "Suối Trong"),
    ],
)
def test_which_are_not_yet(first: str, turn: str, told: str, other: str) -> None:
    said = PLACE.says(first, turn)
    assert told in said
    assert other not in said


@pytest.mark.parametrize("turn", ["Kể tên những chi bộ ấy đi?", "Là những chi bộ nào?", "kể tên ra"])
def test_those_that_were_counted_are_not_told_by_name(turn: str) -> None:
    told = PLACE.says("Bao nhiêu chi bộ đã đại hội xong?", turn)
    assert "không nêu đầy đủ tên những chi bộ" in told
    assert "chưa đại hội xong" in PLACE.says("Còn bao nhiêu chi bộ chưa đại hội xong?", turn).split(".")[0]
