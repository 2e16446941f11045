"""Numbers of those that are not something, where those are asked for that are; details that count after a word."""

import pytest

from bot.answering.reply import plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        counts="""- {id: so-ban, of: bản, value: 50}
- id: truong-ban
  of: bản
  value: 20
  out_of: so-ban
  state: có trưởng bản không phải là người địa phương
  rest: có trưởng bản là người địa phương
""",
        projects="""- id: nuoc
  name: Trạm nước Đá Trắng
  work: [xây mới]
  group: cong-trinh
  details: {quy mô: phục vụ 850 hộ}
""",
        topics="""- id: thi-diem
  name: Nơi thí điểm bầu trực tiếp bí thư
  answer: Đảng bộ thị trấn Bến Ngọc thí điểm đại hội trực tiếp bầu bí thư.
  questions:
    - Nơi nào thí điểm đại hội trực tiếp bầu bí thư?
    - Đơn vị nào thí điểm bầu trực tiếp bí thư?
""",
    ),
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bao nhiêu bản có trưởng bản là người địa phương?", "30 bản"),
        ("Bao nhiêu bản có trưởng bản không phải là người địa phương?", "Có 20"),
        ("Trạm nước Đá Trắng phục vụ mấy hộ?", "850 hộ"),
    ],
)
def test_the_number_meant_is_told(text: str, said: str) -> None:
    assert said in plain(PLACE.ask(text))


def test_prose_leaves_in_view_whom_it_names() -> None:
    assert PLACE.ask("Nơi nào thí điểm bầu trực tiếp bí thư?", "họp ngày nào").facts == ("diem-ben-ngoc",)
