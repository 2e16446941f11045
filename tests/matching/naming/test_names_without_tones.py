"""Names that bear no tones of their own: what the knowledge says is said in full, so that they are no others' names."""

from tests.invented import TODAY, with_more
from tests.place import Place

COUNTS = """
- {id: bare, of: chi bộ xã Hoa Ban, value: 21}
- {id: toned, of: chi bộ xã Hòa Bản, value: 23}
"""
PLACE = Place(with_more(counts=COUNTS), TODAY)


def test_a_name_without_tones_is_not_borne_by_what_has_them() -> None:
    assert PLACE.ask("xã Hòa Bản có mấy chi bộ?").facts == ("toned",)
