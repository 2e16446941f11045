"""Prose on several things of one kind: a number that a detail tells, and a time that another record does."""

from tests.invented import HOST, TODAY
from tests.place import Place

TOPICS = """
- id: thon-nhat
  name: Thôn Nà Lay
  answer: Thôn Nà Lay do ba xóm cũ nhập lại.
  group: thon-moi
  details: {số xóm cũ: 3 xóm}
  questions: [Thôn Nà Lay trước là những xóm nào?]
- id: thon-nhi
  name: Thôn Khau Tinh
  answer: Thôn Khau Tinh do hai xóm cũ nhập lại.
  group: thon-moi
  details: {số xóm cũ: 2 xóm}
  questions: [Thôn Khau Tinh trước là những xóm nào?]
"""
GROUPS = """
- {id: thon-moi, name: thôn mới, title: Các thôn mới, complete: true, questions: [Các xóm nhập lại thành thôn nào?]}
"""
DATES = """
- {id: nhap, event: Việc sáp nhập thôn xóm, on: từ 1/2/2020, status: held, also: [nhập thôn, nhập xóm]}
"""
PLACE = Place({**HOST, "topics": TOPICS, "groups": GROUPS, "dates": DATES}, TODAY)


def test_prose_tells_by_a_detail_of_how_many_it_speaks() -> None:
    assert "3 xóm" in PLACE.says("Thôn Nà Lay gồm mấy xóm cũ?")


def test_a_list_of_prose_has_no_time_where_another_record_tells_it() -> None:
    assert "1/2/2020" in PLACE.says("Các thôn nhập lại từ hôm nào?")
