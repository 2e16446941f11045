"""Numbers of two terms and of two rounds of meetings: each is told of its own, however its term or round is said."""

import datetime as dt

import pytest

from tests.invented import HOST
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "counts": """
- {id: moi, of: ủy viên Ban Chấp hành Đảng bộ huyện khóa mới, value: 37, status: dự kiến, also: [Ban Chấp hành mới]}
- {id: nay, of: ủy viên Ban Chấp hành Đảng bộ huyện khóa này, value: 40, also: [Ban Chấp hành khóa này]}
- {id: co-so, of: đảng bộ cơ sở, value: 21}
- {id: dot-1, of: đảng bộ cơ sở đại hội đợt 1, value: 8, part_of: co-so}
- {id: dot-2, of: đảng bộ cơ sở đại hội đợt 2, value: 13, part_of: co-so}
""",
    },
    dt.date(2020, 4, 20),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ban Chấp hành khóa mới có bao nhiêu người?", "37"),
        ("Ban chấp hành nhiệm kỳ tới bao nhiêu người?", "37"),
        ("ban chap hanh khoa moi co bao nhieu nguoi", "37"),
        ("Ban Chấp hành khóa này có mấy người?", "40"),
        ("Đợt một mấy đảng bộ thế?", "8"),
        ("Đợt 1 mấy đảng bộ?", "8"),
        ("Đợt hai mấy đảng bộ?", "13"),
    ],
)
def test_the_number_of_the_term_or_round_is_told(text: str, number: str) -> None:
    assert f"ó {number} " in PLACE.says(text), PLACE.says(text)
