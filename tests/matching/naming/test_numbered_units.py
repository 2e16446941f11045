"""Units whose name is a number: "Tổ dân phố số 4" is known as such, and is no other of that kind."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

UNITS = ("Tổ dân phố số 4", "Tổ dân phố 6", "Thôn 5", "Bản số 7", "Tiểu khu 3", "Khu phố 8")
PLACE = Place(
    TOWN
    | {
        "dates": "".join(
            f"""
- id: dai-hoi-{at}
  event: Đại hội chi bộ
  who: Chi bộ {unit}
  on: {at + 11}/1/2025
  status: held
  also: [{unit}]
"""
            for at, unit in enumerate(UNITS)
        ),
    },
    TODAY,
)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("question", ["Cho hỏi chi bộ {} đại hội ngày nào ạ?", "{} họp đại hội hôm nào?"])
def test_a_unit_is_known_by_its_number(unit: str, question: str) -> None:
    assert PLACE.ask(question.format(unit)).facts == (f"dai-hoi-{UNITS.index(unit)}",)


@pytest.mark.parametrize("said", ["tổ dân phố 4", "TDP 4", "to dan pho so 4", "chi bộ tổ dân phố 4 thị xã Lam Khê"])
def test_however_it_is_written(said: str) -> None:
    assert PLACE.ask(f"{said} đại hội hôm nào").facts == ("dai-hoi-0",)


@pytest.mark.parametrize("other", ["Tổ dân phố số 5", "Thôn 4", "Bản 5", "Tiểu khu 8", "Khu phố 4", "Xóm 5"])
def test_another_number_or_kind_is_nobody_here(other: str) -> None:
    reply = PLACE.ask(f"{other} đại hội hôm nào?")
    assert (reply.kind, reply.facts) == (Kind.UNKNOWN, ())
    assert other in PLACE.says(f"{other} đại hội hôm nào?")


def test_several_of_one_kind() -> None:
    assert PLACE.ask("Tổ dân phố 4 và 6 đại hội hôm nào?").facts == ("dai-hoi-0", "dai-hoi-1")
    assert PLACE.says("Tổ dân phố 6 hay tổ dân phố 4 đại hội trước?").startswith("Chi bộ Tổ dân phố số 4 tổ chức trước")


@pytest.mark.parametrize(("day", "opening"), [("15/1", "Không."), ("11/1", "Đúng.")])
def test_its_number_is_no_number_that_is_claimed(day: str, opening: str) -> None:
    assert PLACE.says(f"Tổ dân phố số 4 đại hội ngày {day} phải không?").startswith(opening)
