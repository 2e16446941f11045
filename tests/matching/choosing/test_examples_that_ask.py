"""An example question asks something of its record; it does not make what it asks a word of the record's name."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "projects": """
- id: cong-vien
  name: Công viên phường Bến Lam
  cost: vốn 4 tỷ đồng
  status: planned
  started: tháng 4/2025
  group: cong-trinh
  also: [công viên Bến Lam, công viên]
  details: {lý do chậm: còn hai hộ chưa giao mặt bằng}
  questions:
    - Vì sao công viên phường Bến Lam chưa khởi công?
    - Công viên Bến Lam hết bao nhiêu vốn?
- id: cho
  name: Chợ Khe Lam
  status: done
  started: tháng 5/2024
  finished: 20/2/2025
  group: cong-trinh
  questions: [Chợ Khe Lam đã khởi công chưa?]
""",
        "groups": "- {id: cong-trinh, name: công trình, title: Các công trình chào mừng đại hội, complete: true}",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Công viên Bến Lam khi nào khởi công?", "khởi công tháng 4/2025"),
        ("bao giờ khởi công công viên Bến Lam", "khởi công tháng 4/2025"),
        ("Chợ Khe Lam khởi công khi nào?", "tháng 5/2024"),
        ("Chợ Khe Lam xong khi nào?", "20/2/2025"),
        ("Vì sao công viên chưa khởi công?", "còn hai hộ chưa giao mặt bằng"),
        ("sao công viên Bến Lam chưa khởi công vậy", "còn hai hộ chưa giao mặt bằng"),
        ("Công viên Bến Lam vốn bao nhiêu?", "4 tỷ đồng"),
    ],
)
def test_what_an_example_asks_is_still_asked(text: str, says: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert says in plain(reply), plain(reply)
