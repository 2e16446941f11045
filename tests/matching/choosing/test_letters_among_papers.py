"""A sort of paper that goes by the word for any paper, too: those of the sort are told, all where any are asked for."""

import datetime as dt

import pytest

from tests.invented import HOST
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "documents": """
- {id: ct, name: Chỉ thị số 44-CT/TW, type: chỉ thị, issuer: Bộ Chính trị, about: đại hội đảng bộ các cấp}
- {id: kh, name: Kế hoạch số 61-KH/HU, type: kế hoạch, issuer: Huyện ủy, about: tổ chức đại hội}
- {id: cv-1, name: Công văn số 907-CV/HU, type: công văn, about: tạm dừng đại hội}
- {id: cv-2, name: Công văn số 915-CV/HU, type: công văn, about: cho phép đại hội trở lại}
""",
    },
    dt.date(2020, 4, 20),
)


@pytest.mark.parametrize("text", ["Có những công văn nào?", "Có mấy công văn?"])
def test_those_of_the_sort_are_told(text: str) -> None:
    said = PLACE.says(text)
    assert all(number in said for number in ("907", "915")), said
    assert "44-CT" not in said, said


def test_all_are_where_any_are_asked_for() -> None:
    said = PLACE.says("Có những văn bản nào?")
    assert all(number in said for number in ("44-CT", "61-KH", "907", "915")), said
