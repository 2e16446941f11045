"""A unit said by its kind alone is the one that alone bears a name, and no other where there are more."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

DATES = """
- {id: a, event: Đại hội điểm, who: Đảng bộ xã Đá Bạc, on: 20/2/2025, group: diem}
- {id: b, event: Đại hội điểm, who: Đảng bộ thị trấn Bến Sỏi, on: 28/3/2025, group: diem, place: Rạp Bến Sỏi}
"""
GROUPS = "- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true}"
ONE = Place(TOWN | {"dates": DATES, "groups": GROUPS, "counts": "- {id: thi-tran, of: thị trấn, value: 1}"}, TODAY)
MORE = Place(TOWN | {"dates": DATES, "groups": GROUPS, "counts": "- {id: thi-tran, of: thị trấn, value: 2}"}, TODAY)


@pytest.mark.parametrize(("question", "told"), [("thị trấn họp hôm nào", "28/3"), ("thị trấn đại hội chưa", "28/3")])
def test_the_one_town_is_meant(question: str, told: str) -> None:
    assert told in ONE.says(question)
    assert "Bến Sỏi" in ONE.says(question)


def test_how_many_there_are_is_asked_of_no_town() -> None:
    assert ONE.says("có mấy thị trấn").startswith("Có 1 thị trấn")


def test_where_there_are_two_none_is_meant() -> None:
    assert MORE.ask("thị trấn đại hội chưa").kind is not Kind.ANSWER
