"""Whether so many may be, of what must be so much at most or at least; sums of money with their currency."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

COUNTS = """
- id: thuong-vu
  of: ủy viên ban thường vụ đảng bộ xã
  value: 7
  precision: at_most
  also: [ban thường vụ xã]
- id: tai-cu
  of: tuổi công tác phải còn của người tái cử cấp ủy
  value: 48
  unit: tháng
  precision: at_least
  also: [tuổi tái cử, người tái cử]
- {id: von, of: tổng vốn các công trình, value: 39, unit: tỷ đồng}
- {id: giai, of: mức thưởng giải nhất cuộc thi ảnh, value: 3, unit: triệu đồng, also: [giải nhất]}
"""
TOPICS = """
- id: loi
  name: Lời của đồng chí Lò Thị Mai
  answer: Đồng chí Lò Thị Mai nói rằng làm điểm là để rút kinh nghiệm.
  questions: [Đồng chí Lò Thị Mai nói gì?, Làm điểm để làm gì?, Vì sao phải làm điểm?]
"""
BODIES = """
- {id: tuyen-giao, name: Ban Tuyên giáo Thị ủy, head: "đồng chí Lò Thị Mai, Trưởng Ban Tuyên giáo Thị ủy"}
- {id: tieu-ban, name: Tiểu ban Văn kiện, head: "đồng chí Lò Thị Mai, Trưởng Ban Tuyên giáo Thị ủy, làm trưởng"}
"""
PLACE = Place(TOWN | {"counts": COUNTS, "topics": TOPICS, "bodies": BODIES}, TODAY)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Ban thường vụ xã có 9 người được không?", "Không"),
        ("ban thường vụ xã 7 người được không", "Đúng"),
        ("ban thường vụ xã 5 người có được không", "Đúng"),
        ("người tái cử còn 40 tháng được không", "Không"),
        ("người tái cử còn 60 tháng được không ạ", "Đúng"),
        ("Tuổi tái cử 60 tháng đúng không?", "Không"),
        ("Tuổi tái cử 48 tháng đúng không?", "Đúng"),
        ("Tổng vốn các công trình là 93 tỷ đồng phải không?", "Không"),
        ("tổng vốn các công trình 39 tỷ đồng phải không", "Đúng"),
        ("giải nhất 5 triệu đồng phải không", "Không"),
    ],
)
def test_verdicts(text: str, opens: str) -> None:
    assert PLACE.says(text).startswith(opens), PLACE.says(text)


@pytest.mark.parametrize("text", ["ban thường vụ xã 3 người phải không", "ban thường vụ xã có 5 ủy viên phải không"])
def test_a_number_within_a_limit_is_not_judged(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN, PLACE.says(text)


def test_a_favour_is_no_question() -> None:
    assert not PLACE.says("nói giùm tổng vốn các công trình được không").startswith(("Có", "Đúng", "Không"))


@pytest.mark.parametrize(
    "text", ["Đồng chí Lò Thị Mai giữ những chức vụ nào?", "bà Mai kiêm chức gì", "chị Lò Thị Mai đảm nhiệm chức vụ gì"]
)
def test_posts_in_the_plural(text: str) -> None:
    said = PLACE.says(text)
    assert "Trưởng Ban Tuyên giáo" in said, said
    assert "Tiểu ban Văn kiện" in said
