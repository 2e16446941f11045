"""Works that are asked for and are none: those of a kind to which that is not done, and those of a place."""

import pytest

from bot.answering.reply import Kind
from tests.invented import PLACE


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Trường tiểu học nào xây mới?", "trường tiểu học xây mới"),
        ("Trường THCS nào chỉ cải tạo?", "trường thcs chỉ cải tạo"),
        ("bao nhieu truong tieu hoc xay moi", "truong tieu hoc xay moi"),
        ("Có trường tiểu học nào được xây mới không?", "trường tiểu học xây mới"),
    ],
)
def test_works_to_which_that_is_not_done_are_not_told(question: str, named: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert f"“{named}” liên quan đến một số công trình" in PLACE.says(question).lower()


@pytest.mark.parametrize(
    ("question", "works"),
    [
        ("Trường THCS nào cải tạo?", {"thcs-da-trang"}),
        ("Trường nào cải tạo?", {"th-ben-ngoc", "thcs-da-trang"}),
        ("Trường nào chỉ cải tạo?", {"th-ben-ngoc"}),
        ("Trường nào cải tạo thôi?", {"th-ben-ngoc"}),
        ("Trường nào sửa không thôi?", {"th-ben-ngoc"}),
    ],
)
def test_those_to_which_it_is_done_are(question: str, works: set[str]) -> None:
    assert set(PLACE.ask(question).facts) == works


@pytest.mark.parametrize("question", ["Công trình nào ở thị trấn Bến Ngọc?", "cong trinh nao o xa Khe May"])
def test_works_at_a_place_are_not_its_congress(question: str) -> None:
    reply = PLACE.ask(question)
    assert not (reply.kind is Kind.ANSWER and {"diem-ben-ngoc", "diem-khe-may"} & set(reply.facts))
