"""Numbers of one matter at several times, and phases of one work, as turns and parts of a message go on about them."""

import pytest

from tests.place import Place
from tests.town import TODAY, TOWN

SERIES = {
    "counts": """
- {id: thu-nhap-24, of: thu nhập bình quân đầu người năm 2024, value: 61, unit: triệu đồng}
- id: thu-nhap-30
  of: thu nhập bình quân đầu người đến năm 2030
  value: 95
  unit: triệu đồng
  status: phấn đấu
- {id: rung-nay, of: tỷ lệ che phủ rừng hiện nay, value: 44, unit: '%'}
- id: rung-30
  of: tỷ lệ che phủ rừng đến năm 2030
  value: 52
  unit: '%'
  status: phấn đấu
- id: rung-nghi-quyet
  of: tỷ lệ che phủ rừng theo nghị quyết nhiệm kỳ 2020-2025
  value: 47
  unit: '%'
  status: phấn đấu
- {id: mia, of: diện tích mía bị cháy, value: 85, unit: ha}
""",
    "projects": """
- {id: ke-1, name: Kè sông Tả giai đoạn 1, phase: 1, group: ke, details: {chiều dài: 700 m}}
- {id: ke-2, name: Kè sông Tả giai đoạn 2, phase: 2, group: ke, details: {chiều dài: 450 m}}
""",
    "groups": "- {id: ke, name: giai đoạn của Kè sông Tả, complete: true}",
}
PLACE = Place(
    TOWN | SERIES | {"congress": TOWN["congress"] + "term: 2025-2030\nordinal: 5\n"},
    TODAY,
)


def test_a_time_goes_for_what_the_same_message_asks_after_it() -> None:
    said = PLACE.says("đến năm 2030 thu nhập đầu người phấn đấu bao nhiêu, che phủ rừng bao nhiêu phần trăm")
    assert "95" in said
    assert "52" in said
    assert "44" not in said


@pytest.mark.parametrize(
    ("turn", "told"),
    [("thế nhiệm kỳ tới thì đặt bao nhiêu", "52"), ("nghị quyết đề ra bao nhiêu", "47")],
)
def test_the_next_turn_asks_for_the_same_at_another_time(turn: str, told: str) -> None:
    assert told in PLACE.says("Tỷ lệ che phủ rừng hiện nay bao nhiêu?", turn)


def test_the_next_turn_is_of_the_phase_that_it_names() -> None:
    first = "Kè sông Tả giai đoạn 1 dài bao nhiêu?"
    assert "450 m" in PLACE.says(first, "còn giai đoạn 2?")
    said = PLACE.says(first, "còn giai đoạn 2 thì 450 m phải không")
    assert said.startswith("Đúng")
    assert PLACE.says(first, "còn giai đoạn 2 thì 700 m phải không").startswith("Không")


def test_hectares_are_no_particle() -> None:
    assert "85 ha" in PLACE.says("mía cháy mấy ha")
