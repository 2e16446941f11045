"""What is done somewhere is not denied of the meeting there, nor of a work that is only named after the place."""

import pytest

from tests.invented import HOST, TODAY
from tests.place import Place

DATES = """
- {id: diem, event: Đại hội điểm, who: Đảng bộ xã Khe Mây, on: 26/3/2020, also: [Khe Mây]}
"""
PROJECTS = """
- {id: duong, name: Đường liên xã Khe Mây - Nà Lay, status: ongoing, finished: trước 30/4/2020}
"""
COUNTS = """
- {id: nuong, of: nương quế giao cho dân, value: 640, unit: ha}
"""
PLACE = Place({**HOST, "dates": DATES, "projects": PROJECTS, "counts": COUNTS}, TODAY)


@pytest.mark.parametrize(
    "question",
    ["Nương quế ở Khe Mây đã giao xong từ ngày 8/2 phải không?", "Nương quế Khe Mây xong ngày 8/2 phải không?"],
)
def test_no_day_of_something_else_is_denied(question: str) -> None:
    assert not PLACE.says(question).startswith("Không")


@pytest.mark.parametrize(
    "question",
    ["Khe Mây đại hội ngày 20/3 phải không?", "Khe Mây 20/3 phải không?", "Khe Mây làm điểm ngày 20/3 à?"],
)
def test_the_day_of_the_meeting_is(question: str) -> None:
    assert PLACE.says(question).startswith("Không")
