"""A word of two syllables in a name, said by the one that another name holds by itself."""

import pytest

from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "documents": """
- id: cong-van-7
  name: Công văn số 7-CV/TU
  type: công văn
  number: 7-CV/TU
  issued: 4/2/2025
  about: tạm giãn đại hội ở 2 đơn vị
  also: [công văn tạm giãn đại hội]
""",
        "dates": """
- {id: kho-bac, event: Đại hội, who: Chi bộ Kho bạc, status: unannounced, group: gian}
- {id: thue, event: Đại hội, who: Chi bộ Chi cục Thuế, status: unannounced, group: gian}
""",
        "groups": """
- id: gian
  name: đơn vị tạm giãn đại hội
  title: Các đơn vị tạm giãn đại hội
  complete: true
  also: [đơn vị bị giãn đại hội]
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Công văn cho giãn đại hội số mấy?", {"cong-van-7"}),
        ("Công văn tạm giãn đại hội ra hôm nào?", {"cong-van-7"}),
        ("Những đơn vị nào giãn đại hội?", {"kho-bac", "thue"}),
    ],
)
def test_names_are_found_by_it(text: str, facts: set[str]) -> None:
    assert set(PLACE.ask(text).facts) == facts
