"""Next turns after a number or a list: another of the same noun, the share just told, the next of a list, names."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- {id: bch, of: ủy viên Ban Chấp hành khóa mới, value: 35, status: planned}
- {id: btv, of: ủy viên Ban Thường vụ khóa mới, value: 11, status: planned}
- {id: xa, of: xã, value: 7}
- {id: xa-ntm, of: xã, value: 5, out_of: xa, state: đạt chuẩn nông thôn mới}
- id: nhac
  of: đơn vị bị nhắc nhở vì nộp chậm
  value: 2
  also: [đơn vị bị nhắc nhở]
  gaps: {danh sách: Tên hai đơn vị bị nhắc nhở chưa được nêu.}
""",
        "documents": """
- {id: kh, name: Kế hoạch số 8-KH/TU, type: kế hoạch, issuer: Ban Thường vụ Thị ủy, about: tổ chức đại hội}
- {id: hd, name: Hướng dẫn số 3-HD/BTC, type: hướng dẫn, about: nhân sự}
""",
        "dates": """
- {id: a, event: Đại hội, who: Đảng bộ phường Bến Lam, on: 1/3/2025, group: noi, status: held}
- {id: b, event: Đại hội, who: Đảng bộ xã Khe Lam, on: 20/3/2025, group: noi}
- {id: c, event: Đại hội, who: Đảng bộ xã Đông Khê, on: 28/3/2025, group: noi}
""",
        "groups": "- {id: noi, name: nơi đại hội, title: Các nơi đại hội cơ sở, complete: true}",
        "topics": """
- id: tre
  name: Bí thư trẻ nhất
  answer: Chị Lò Thị Mây, 28 tuổi, ở xã Khe Lam, là bí thư đảng ủy trẻ nhất.
  also: [bí thư trẻ nhất, Lò Thị Mây]
  questions: [Bí thư trẻ nhất là ai?, Bí thư trẻ nhất bao nhiêu tuổi?, Bí thư trẻ nhất ở xã nào?, Chị Mây là ai?]
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("turns", "fact"),
    [
        (("Ban Chấp hành khóa mới dự kiến mấy ủy viên?", "còn ban thường vụ"), "btv"),
        (("ban thường vụ mấy người",), "btv"),
        (("Có mấy xã đạt chuẩn nông thôn mới?", "giờ mấy xã rồi"), "xa-ntm"),
        (("Bí thư trẻ nhất là ai?", "cổ ở xã nào"), "tre"),
    ],
)
def test_the_next_turn_stays_with_what_was_told(turns: tuple[str, ...], fact: str) -> None:
    reply = PLACE.ask(*turns)
    assert reply.facts[0] == fact, plain(reply)


def test_the_next_of_a_list_is_the_first_that_is_not_over() -> None:
    assert PLACE.ask("Có những nơi nào đại hội?", "nơi nào gần nhất").facts == ("b",)


@pytest.mark.parametrize("text", ["ai bị nhắc nhở", "có nhắc nhở ai không"])
def test_whose_names_are_not_told(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN
    assert "chưa được nêu" in plain(reply)
