"""A number that is only known to be from so many up to so many: told whole, and never reckoned with."""

import pytest

from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        counts="""
- id: uy-vien-xa
  of: ủy viên Ban Chấp hành mỗi xã theo quy định
  value: 13
  up_to: 15
  also: [cấp ủy viên mỗi xã, cấp ủy xã]
- {id: nu, of: tỷ lệ nữ trong cấp ủy, value: 20, up_to: 25, unit: '%', status: phấn đấu}
"""
    ),
    TODAY,
)
TOLD = "từ 13 đến 15 ủy viên Ban Chấp hành mỗi xã theo quy định"


@pytest.mark.parametrize("text", ["Cấp ủy xã bao nhiêu người?", "cap uy vien moi xa bao nhieu nguoi"])
def test_is_told_whole(text: str) -> None:
    assert f"Có {TOLD}." in PLACE.says(text)


def test_is_told_whole_in_its_unit() -> None:
    assert "phấn đấu đạt từ 20 đến 25%" in PLACE.says("Tỷ lệ nữ trong cấp ủy là bao nhiêu?")


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Cấp ủy viên mỗi xã từ 13 đến 15 người à?", "Đúng."),
        ("Cấp ủy viên mỗi xã 13-15 người phải không?", "Đúng."),
        ("Cấp ủy viên mỗi xã 13-17 người phải không?", "Không."),
        ("Cấp ủy xã tối đa 15 người đúng không?", "Đúng."),
        ("Cấp ủy xã ít nhất 13 người đúng không?", "Đúng."),
        ("Cấp ủy xã 14 người có đúng quy định không?", "Đúng."),
        ("cap uy xa 14 nguoi co duoc khong", "Đúng."),
        ("Cấp ủy xã 16 người có được không?", "Không."),
        ("Cấp ủy xã có 12 người à?", "Không."),
        ("Nữ trong cấp ủy phấn đấu 30% à?", "Không."),
    ],
)
def test_what_is_stated_of_it(text: str, opening: str) -> None:
    assert PLACE.says(text).startswith(opening)


@pytest.mark.parametrize(
    "text", ["Cấp ủy xã có 14 người à?", "Cấp ủy xã ít nhất 14 người đúng không?", "quy định cấp ủy xã là 14 người à"]
)
def test_neither_yes_nor_no_within_it(text: str) -> None:
    told = PLACE.says(text)
    assert not told.startswith(("Đúng", "Không", "Có"))
    assert TOLD in told


@pytest.mark.parametrize("text", ["Cấp ủy xã ít hơn đảng viên bao nhiêu?", "Cộng cấp ủy xã với đảng viên được mấy?"])
def test_nothing_is_reckoned_with_it(text: str) -> None:
    told = PLACE.says(text)
    assert "5.2" not in told.replace("5.230", "")
