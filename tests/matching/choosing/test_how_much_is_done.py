"""How much of a work is done, or left, is not how long it is as a whole."""

import pytest

from tests.invented import HOST, TODAY
from tests.place import Place

PROJECTS = """
- id: duong-que
  name: Đường trục rừng Lũng Vài
  status: ongoing
  group: viec
  also: [đường trục rừng, đường rừng]
  details: {chiều dài: "8,6 km", tiến độ: đã rải nhựa được 3 km}
- {id: kenh, name: Kênh Nà Lay, status: ongoing, group: viec, details: {chiều dài: "4,2 km"}}
- {id: cau, name: Cầu treo Pác Nặm, status: done, group: viec, details: {chiều dài: 96 m}}
"""
COUNTS = """
- {id: duong-que-dai, of: đường trục rừng Lũng Vài, value: "8,6", unit: km}
- id: duong-que-xong
  of: đường trục rừng Lũng Vài
  value: 3
  unit: km
  out_of: duong-que-dai
  state: đã rải nhựa
  rest: chưa rải nhựa
"""
GROUPS = """
- {id: viec, name: công trình của xã, title: Các công trình của xã, complete: true}
"""
PLACE = Place({**HOST, "projects": PROJECTS, "counts": COUNTS, "groups": GROUPS}, TODAY)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Đường trục rừng rải nhựa được mấy cây số rồi?", "3 km"),
        ("Con đường rừng làm được mấy km rồi?", "3 km"),
        ("Đường rừng còn bao nhiêu km chưa rải nhựa?", "Còn 5,6 km"),
        ("Đường trục rừng còn lại mấy cây số chưa rải nhựa?", "Còn 5,6 km"),
        ("Đường rừng còn mấy km nữa?", "Còn 5,6 km"),
        ("Đường rừng dài mấy km?", "8,6 km"),
        ("Kênh Nà Lay bao nhiêu km?", "4,2 km"),
    ],
)
def test_so_much_is_done_or_left(question: str, says: str) -> None:
    assert says in PLACE.says(question)


@pytest.mark.parametrize("question", ["Kênh Nà Lay đào được mấy km rồi?", "Kênh Nà Lay còn mấy km chưa đào?"])
def test_the_whole_is_not_told_for_what_is_done(question: str) -> None:
    assert "4,2" not in PLACE.says(question)
