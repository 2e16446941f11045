"""Who is counted is who is said: those who met so far, the new ones, secretaries rather than members."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

COUNTS = """
- {id: chi-bo, of: chi bộ trực thuộc đảng bộ cơ sở, value: 214, also: [chi bộ trực thuộc]}
- id: da-hop
  of: chi bộ trực thuộc đảng bộ cơ sở
  value: 150
  out_of: chi-bo
  state: đã đại hội xong
  rest: chưa đại hội
- id: chi-bo-moi
  of: chi bộ mới thành lập do sáp nhập thôn
  value: 10
  note: Các chi bộ này chưa đại hội.
  also: [chi bộ mới thành lập, chi bộ mới]
- {id: chi-bo-thon, of: chi bộ thôn đã đại hội, value: 90}
- {id: dang-vien, of: đảng viên, value: 4000}
- {id: dang-vien-nu, of: đảng viên, value: 1200, out_of: dang-vien, state: là nữ, also: [đảng viên nữ]}
- {id: bi-thu, of: bí thư chi bộ mới bầu, value: 150}
- {id: bi-thu-nu, of: bí thư chi bộ mới bầu, value: 30, out_of: bi-thu, state: là nữ}
"""
BODIES = """
- id: tuyen-giao
  name: Ban Tuyên giáo Thị ủy
  also: [Ban Tuyên giáo]
  gaps: {người đứng đầu: Họ tên Trưởng Ban Tuyên giáo chưa được nêu.}
- id: tieu-ban-tuyen-truyen
  name: Tiểu ban Tuyên truyền
  group: tieu-ban
  gaps: {người đứng đầu: Họ tên Trưởng Tiểu ban Tuyên truyền chưa được nêu.}
- {id: tieu-ban-van-kien, name: Tiểu ban Văn kiện, group: tieu-ban, head: "đồng chí Lò Thị Mai, làm trưởng"}
"""
GROUPS = "- {id: tieu-ban, name: tiểu ban, complete: true}"
PLACE = Place(TOWN | {"counts": COUNTS, "bodies": BODIES, "groups": GROUPS}, TODAY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đã có bao nhiêu chi bộ đại hội", "150 trên tổng số 214"),
        ("đã có mấy chi bộ trực thuộc họp rồi", "150 trên tổng số 214"),
        ("mấy chi bộ mới chưa họp", "10 chi bộ mới thành lập"),
        ("bao nhiêu chi bộ chưa họp", "Còn 64"),
        ("mấy bí thư là nữ", "30 trên tổng số 150 bí thư"),
        ("mấy đảng viên là nữ", "1.200"),
        ("ai làm trưởng tiểu ban văn kiện", "Lò Thị Mai"),
    ],
)
def test_who(text: str, told: str) -> None:
    assert told in PLACE.says(text), PLACE.says(text)


@pytest.mark.parametrize("text", ["ai trưởng tiểu ban tuyên truyền", "trưởng tiểu ban tuyên truyền là ai"])
def test_no_head_of_another_body(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN
    assert "Tuyên giáo" not in PLACE.says(text), PLACE.says(text)
