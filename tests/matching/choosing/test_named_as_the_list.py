"""A member that is called by no more than what its list is called: asking for all of them asks for the list."""

import pytest

from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        documents="""
- id: ke-hoach-40
  name: Kế hoạch tuyên truyền
  type: kế hoạch
  issuer: Huyện ủy Sơn Hạ
  about: tuyên truyền
  group: giay
- id: van-ban-chi-dao
  name: Các văn bản chỉ đạo đại hội
  type: văn bản chỉ đạo
  issuer: Huyện ủy Sơn Hạ
  about: chỉ đạo đại hội các cấp
  also: [văn bản chỉ đạo]
  group: giay
""",
        groups="""
- {id: giay, name: văn bản của Huyện ủy, title: Các văn bản Huyện ủy đã ban hành về đại hội, complete: false}
""",
    ),
    TODAY,
)
ALL = {"ke-hoach-40", "van-ban-chi-dao"}


@pytest.mark.parametrize(
    "question",
    [
        "Huyện ủy ban hành những văn bản gì?",
        "Văn bản của huyện gồm những gì?",
        "huyen uy da ra nhung van ban nao",
        "Huyện có các văn bản gì về đại hội?",
    ],
)
def test_all_of_the_list_are_told(question: str) -> None:
    assert set(PLACE.ask(question).facts) == ALL


def test_the_member_is_told_by_its_own_facet() -> None:
    assert PLACE.ask("Văn bản chỉ đạo do ai ban hành?").facts == ("van-ban-chi-dao",)
