"""Which bodies of a list somebody heads, and which others do: tests/invented.py with two more bodies."""

import pytest

from bot.answering.reply import Kind
from tests.invented import FILES, TODAY
from tests.place import Place

BODIES = """
- id: huyen-uy
  name: Huyện ủy Sơn Hạ
  head: đồng chí Lò Thị Pâng, Bí thư Huyện ủy
  also: [Huyện ủy]
- {id: noi-dung, name: Tiểu ban Nội dung, head: "đồng chí Lò Thị Pâng, Bí thư Huyện ủy, làm trưởng", group: tieu-ban}
- {id: hau-can, name: Tiểu ban Hậu cần, head: "đồng chí Trần Văn Thử, Chánh Văn phòng, làm trưởng", group: tieu-ban}
- {id: le-tan, name: Tiểu ban Lễ tân, head: "đồng chí Lý Văn Sử, làm trưởng", group: tieu-ban}
"""
PLACE = Place(FILES | {"bodies": BODIES}, TODAY)
UNTOLD = Place(FILES | {"bodies": BODIES + "- {id: in-an, name: Tiểu ban In ấn, group: tieu-ban}\n"}, TODAY)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Tiểu ban nào Bí thư Huyện ủy làm trưởng?", {"noi-dung"}),
        ("Tiểu ban nào Bí thư Huyện ủy không làm trưởng?", {"hau-can", "le-tan"}),
        ("tiểu ban nào không do Bí thư Huyện ủy làm trưởng", {"hau-can", "le-tan"}),
        ("tiểu ban nào không phải đồng chí Trần Văn Thử phụ trách", {"noi-dung", "le-tan"}),
    ],
)
def test_those_are_told(text: str, facts: set[str]) -> None:
    assert set(PLACE.ask(text).facts) == facts


def test_whom_others_head_is_not_known_where_one_has_no_head() -> None:
    assert UNTOLD.ask("Tiểu ban nào Bí thư Huyện ủy không làm trưởng?").kind is Kind.UNKNOWN


class TestDirectly:
    """ "Trực tiếp làm trưởng" says no more, and a body that is headed is no post."""

    @pytest.mark.parametrize(
        "text",
        [
            "Bí thư Huyện ủy trực tiếp làm trưởng Tiểu ban Nội dung, đúng không?",
            "Bí thư Huyện ủy trực tiếp phụ trách Tiểu ban Nội dung phải không?",
        ],
    )
    def test_who_heads_it(self, text: str) -> None:
        assert PLACE.says(text).startswith("Đúng")

    def test_another_is_denied(self) -> None:
        said = PLACE.says("Chánh Văn phòng trực tiếp làm trưởng Tiểu ban Nội dung à?")
        assert said.startswith("Không")

    @pytest.mark.parametrize(
        "text",
        [
            "Bí thư Huyện ủy phụ trách tiểu ban nào?",
            "Tiểu ban nào do Bí thư Huyện ủy phụ trách?",
            "tiểu ban nào do đồng chí Lò Thị Pâng làm trưởng",
        ],
    )
    def test_which_of_them(self, text: str) -> None:
        assert PLACE.ask(text).facts == ("noi-dung",)
