"""A detail that counts something is told with what its name says of it, as the unit's or as the meeting's."""

import pytest

from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- id: da-bac
  event: Đại hội điểm
  who: Đảng bộ xã Đá Bạc
  on: 14-15/1/2025
  status: held
  also: [xã Đá Bạc]
  details:
    số ý kiến thảo luận: 21 ý kiến
    số đảng viên dự: 118 đảng viên
    số cấp ủy viên: 15 đồng chí, trong đó có 4 nữ
    nữ: 4 đồng chí nữ trong cấp ủy mới
    chiều dài hội trường: 30 m
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("số ý kiến thảo luận", "Đại hội điểm của Đảng bộ xã Đá Bạc có 21 ý kiến thảo luận."),
        ("số đảng viên dự", "Đại hội điểm của Đảng bộ xã Đá Bạc có 118 đảng viên dự."),
        ("số cấp ủy viên", "Số cấp ủy viên của Đảng bộ xã Đá Bạc: 15 đồng chí, trong đó có 4 nữ."),
        ("nữ", "Đại hội điểm của Đảng bộ xã Đá Bạc có 4 đồng chí nữ trong cấp ủy mới."),
        ("chiều dài hội trường", "Đại hội điểm của Đảng bộ xã Đá Bạc: chiều dài hội trường 30 m."),
    ],
)
def test_how_a_detail_is_told(name: str, said: str) -> None:
    assert said in PLACE.says(f"{name} ở đại hội xã Đá Bạc?".capitalize())
