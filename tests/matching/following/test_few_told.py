""" "Hai trường đó", "cả hai": the few that were told one by one, not the whole list that they are of."""

import pytest

from tests.invented import PLACE

SCHOOLS = ("Trường THCS Khe Mây giai đoạn mấy?", "Còn trường THCS Đá Trắng thì sao?")
MEETINGS = ("Khe Mây đại hội ngày nào?", "Còn Bến Ngọc?")


@pytest.mark.parametrize(
    "turn", ["Hai trường đó khác gì nhau?", "hai truong do khac gi nhau", "Hai trường này có cùng giai đoạn không?"]
)
def test_those_two_are_told_and_no_third(turn: str) -> None:
    told = PLACE.says(*SCHOOLS, turn)
    assert "Khe Mây" in told
    assert "Đá Trắng" in told
    assert "Bến Ngọc" not in told


@pytest.mark.parametrize("turn", ["Hai cái đó xong chưa?", "2 cai do hop chua", "Cả hai họp chưa?"])
def test_each_of_the_two_that_met_or_will(turn: str) -> None:
    told = PLACE.says(*MEETINGS, turn)
    assert "Khe Mây" in told
    assert "Bến Ngọc" in told
    assert "Thanh Vân" not in told


def test_where_but_one_was_told_a_list_may_be_meant() -> None:
    told = PLACE.ask(SCHOOLS[0], "Hai trường đó khác gì nhau?")
    assert told.facts != ("thcs-khe-may", "thcs-da-trang")
