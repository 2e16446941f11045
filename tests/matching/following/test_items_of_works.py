"""An item of a list of works that was told is meant as it was listed: the fourth is no Wednesday, the first not all."""

import pytest

from tests.place import Place
from tests.town import TODAY, TOWN

PROJECTS = """
- {id: cau, name: Cầu Bến Ngọc, level: Cầu đường, status: done, finished: 3/2/2025, cost: 3 tỷ đồng, group: cong-trinh}
- id: duong
  name: Đường Khe Mây
  level: Cầu đường
  status: ongoing
  finished: trước 15/7/2025
  group: cong-trinh
  also: [đường nhựa]
- {id: truong, name: Trường Hoa Mai, status: ongoing, finished: trước 20/8/2025, ending: bàn giao, group: cong-trinh}
- id: nuoc
  name: Trạm nước Đá Trắng
  status: ongoing
  finished: 30/6/2025
  group: cong-trinh
  details: {tiến độ: đạt 70% khối lượng}
  also: [trạm nước]
- {id: cho, name: Chợ Lam Khê, status: planned, started: tháng 5/2025, group: cong-trinh}
"""
GROUPS = "- {id: cong-trinh, name: công trình chào mừng đại hội, complete: true, also: [công trình]}"
PLACE = Place(TOWN | {"projects": PROJECTS, "groups": GROUPS}, TODAY)
LIST = "Các công trình chào mừng"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cái thứ tư bao giờ xong?", "30/6/2025"),
        ("cai thu tu bao gio xong", "30/6/2025"),
        ("công trình thứ tư bao giờ xong", "30/6/2025"),
        ("cái thứ tư thì sao", "Trạm nước Đá Trắng"),
        ("công trình thứ ba khi nào bàn giao", "20/8/2025"),
        ("công trình thứ hai bao giờ xong", "15/7/2025"),
    ],
)
def test_so_manieth(text: str, told: str) -> None:
    assert told in PLACE.says(LIST, text), PLACE.says(LIST, text)


@pytest.mark.parametrize("text", ["cái đầu tiên xong chưa", "cái đầu xong chưa", "cái thứ nhất làm xong chưa"])
def test_the_first_is_done_though_others_are_not(text: str) -> None:
    said = PLACE.says(LIST, text)
    assert said.startswith("Đúng"), said
    assert "Khe Mây" not in said


def test_the_last_is_not_begun() -> None:
    said = PLACE.says(LIST, "cái cuối xong chưa")
    assert said.startswith("Chưa. Chợ Lam Khê"), said
    assert "Khe Mây" not in said


@pytest.mark.parametrize("text", ["công trình nào chưa làm", "những công trình nào chưa triển khai"])
def test_not_begun_is_less_than_not_done(text: str) -> None:
    said = PLACE.says(text)
    assert "Chợ Lam Khê" in said, said
    assert "Khe Mây" not in said


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("đường nhựa xong chưa", "Chưa. Đường Khe Mây"),
        ("trạm nước xong 70% rồi à", "Đúng"),
        ("trạm nước xong 90% rồi à", "Chưa"),
        ("trạm nước xong chưa", "Chưa"),
    ],
)
def test_how_far_one_of_them_is(text: str, opens: str) -> None:
    said = PLACE.says(text)
    assert said.startswith(opens), said
    assert "Cầu Bến Ngọc" not in said
