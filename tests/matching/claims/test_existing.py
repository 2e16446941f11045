"""Whether there are any of a list, and that something exists is no yes to its being done, through the one door."""

import pytest

from bot.answering.reply import Kind
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        groups="""
- {id: van-ban-huyen, name: văn bản của Huyện ủy, complete: false}
- {id: van-ban-tinh, name: văn bản của Tỉnh ủy, complete: false}
""",
        documents="""
- id: chi-dao
  name: Các văn bản chỉ đạo đại hội
  type: văn bản
  issuer: Huyện ủy Sơn Hạ
  group: van-ban-huyen
- {id: cong-van-5, name: Công văn số 5-CV/TU, type: công văn, number: 5-CV/TU, issuer: Tỉnh ủy, group: van-ban-tinh}
""",
    ),
    TODAY,
)


@pytest.mark.parametrize("text", ["Có văn bản nào của Tỉnh ủy không?", "Có văn bản của Tỉnh ủy nào không?"])
def test_the_issuer_of_another_paper_is_no_no(text: str) -> None:
    assert PLACE.says(text).startswith("Có.")


@pytest.mark.parametrize(
    "text", ["Các tiểu ban xong chưa?", "Các văn bản của Huyện ủy xong chưa?", "Kế hoạch 31 xong chưa?"]
)
def test_that_it_exists_is_no_yes_to_being_done(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


def test_whether_there_is_one_yet_is_answered() -> None:
    assert PLACE.says("Huyện đã có Kế hoạch 31 chưa?").startswith("Có.")
