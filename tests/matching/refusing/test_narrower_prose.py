"""Prose that tells of some is no answer to how many there are; typed without tones the province is no particle."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

FILES = HOST | {
    "dates": """
- {id: bai-say, event: Đại hội chi bộ, who: Chi bộ xóm Bãi Sậy, on: 10/4/2020, also: [Bãi Sậy], group: diem}
""",
    "groups": """
- id: diem
  name: nơi đại hội điểm
  title: Các nơi đại hội điểm của huyện
  also: [nơi làm điểm]
  complete: true
""",
    "topics": """
- id: viec
  name: Việc của Chi bộ xóm Bãi Sậy
  answer: Chi bộ xóm Bãi Sậy sẽ giúp 5 hộ nghèo cuối cùng và kết nạp 2 đảng viên trẻ.
  questions:
    - Chi bộ xóm Bãi Sậy sẽ làm những việc gì?
    - Bãi Sậy định kết nạp mấy đảng viên trẻ?
    - Bãi Sậy giúp mấy hộ nghèo?
- id: cua-tinh
  name: Nơi đại hội điểm của tỉnh
  answer: Tỉnh chọn huyện Hồ Mây làm đại hội điểm của tỉnh.
  also: [nơi đại hội điểm của tỉnh]
  questions:
    - Tỉnh chọn nơi nào làm đại hội điểm?
    - Huyện nào làm điểm của tỉnh?
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize("text", ["Chi bộ xóm Bãi Sậy có bao nhiêu đảng viên?", "chi bo xom bai say co may dang vien"])
def test_some_are_not_all(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bãi Sậy kết nạp mấy đảng viên trẻ?", "2 đảng viên trẻ"),
        ("tinh chon nhung noi nao lam dai hoi diem", "huyện Hồ Mây"),
    ],
)
def test_what_is_told_of_just_these(text: str, said: str) -> None:
    assert said in PLACE.says(text)
