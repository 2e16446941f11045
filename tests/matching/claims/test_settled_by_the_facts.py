"""Claims that the facts settle, in frames that people use; and what only seems settled, by another record."""

import pytest

from bot.answering.reply import plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        documents="""
- id: chi-thi-21
  name: Chỉ thị số 21-CT/TW
  type: chỉ thị
  number: 21-CT/TW
  issuer: Bộ Chính trị
  issued: 4/3/2019
  about: đại hội Đảng
  also: [Chỉ thị 21]
""",
        counts="""
- id: huyen-uy-vien
  of: ủy viên Ban Chấp hành khóa XII
  value: 39
  details: {mức giảm: ít hơn khóa trước 3 người}
""",
    ),
    TODAY,
)
YES, NO = ("Đúng.", "Có."), ("Không.", "Chưa.")

SETTLED = [
    ("Cái chỉ thị về đại hội số 21 phải hông?", YES, "21-ct/tw"),
    ("cai chi thi ve dai hoi so 21 phai khong", YES, "21-ct/tw"),
    ("Cái chỉ thị về đại hội số 22 phải hông?", NO, "21-ct/tw"),
    ("Đại hội số 13 phải không?", NO, "xii"),
    ("Ban Chấp hành khóa XII đông hơn khóa trước hả?", NO, "ít hơn"),
    ("Ban Chấp hành khóa XII ít hơn khóa trước phải không?", YES, "ít hơn"),
    ("Khe Mây họp ở nhà văn hóa xã Khe Mây đúng không?", YES, "nhà văn hóa"),
]
UNTOLD = [
    ("Đại hội huyện họp ở xã Khe Mây hả?", "đại hội đại biểu"),
    ("Đại hội huyện tổ chức tại thị trấn Bến Ngọc phải không?", "địa điểm"),
    ("dai hoi huyen hop o thi tran ben ngoc phai khong", "địa điểm"),
    ("Khe Mây họp ở thị trấn Bến Ngọc phải không?", "nhà văn hóa xã khe mây"),
    ("Bến Ngọc họp ở xã Khe Mây hả?", "địa điểm"),
]


@pytest.mark.parametrize(("question", "opens", "says"), SETTLED)
def test_what_the_facts_settle_is_settled(question: str, opens: tuple[str, ...], says: str) -> None:
    text = PLACE.says(question)
    assert text.startswith(opens), text
    assert says in text.lower(), text


@pytest.mark.parametrize(("question", "says"), UNTOLD)
def test_no_unit_of_that_name_says_where_a_meeting_is(question: str, says: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind.value == "unknown", plain(reply)
    assert says in plain(reply).lower(), plain(reply)
