"""Whether something is finished, where only prose says how far it is: "kịch bản đã viết xong chưa"."""

import pytest

from bot.answering.reply import plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "topics": """
- id: kich-ban
  name: Kịch bản điều hành đại hội
  answer: Kịch bản điều hành đại hội chưa viết xong.
  also: [kịch bản điều hành, kịch bản đại hội]
  questions: [Kịch bản đại hội tới đâu rồi?, Viết kịch bản điều hành đến đâu rồi?]
- id: khanh-tiet
  name: Khánh tiết hội trường
  answer: Hội trường treo cờ Đảng và ảnh Bác.
  also: [khánh tiết]
  questions: [Khánh tiết hội trường ra sao?, Hội trường treo gì?]
""",
    },
    TODAY,
)


@pytest.mark.parametrize("text", ["kịch bản điều hành đã viết xong chưa", "kịch bản đại hội viết xong chưa"])
def test_that_it_is_not_is_told(text: str) -> None:
    reply = plain(PLACE.ask(text))
    assert "chưa viết xong" in reply
    assert not reply.startswith(("Có", "Đúng", "Rồi"))


def test_of_what_says_nothing_of_that_there_is_no_yes() -> None:
    assert not PLACE.says("khánh tiết xong chưa").startswith(("Có", "Đúng", "Rồi"))
