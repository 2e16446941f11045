"""Two works that cost the same are told to, with tests/invented.py."""

from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        projects="""- {id: duong-mot, name: Đường Hoa Ban, work: [làm đường], cost: 26 tỷ đồng}
- {id: duong-hai, name: Đường Hoa Sở, work: [làm đường], cost: 26 tỷ đồng}
"""
    ),
    TODAY,
)


def test_neither_costs_more() -> None:
    told = PLACE.says("Đường Hoa Ban với Đường Hoa Sở cái nào tốn hơn?")
    assert "được nêu bằng nhau: 26 tỷ đồng." in told, told
