"""How much of a work is done, in the unit that is asked for; when one begins that is only planned."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "projects": """
- id: duong
  name: Đường bê tông thôn Đông
  status: ongoing
  finished: 1/7/2025
  group: cong-trinh
  also: [đường bê tông, đường thôn Đông]
  details: {chiều dài: '5,2 km', tiến độ: đã đổ bê tông được 3 km}
- id: ke
  name: Kè suối Lam
  status: ongoing
  group: cong-trinh
  also: [kè suối]
  details: {chiều dài: 800 mét, tiến độ: đã đạt 70% khối lượng}
- {id: vuon, name: Vườn hoa Khe Lam, status: planned, started: tháng 4/2025, group: cong-trinh, also: [vườn hoa]}
""",
        "groups": "- {id: cong-trinh, name: công trình, title: Ba công trình chào mừng đại hội, complete: true}",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("đường bê tông làm được mấy km rồi",), "3 km"),
        (("Đường thôn Đông dài mấy km?", "làm được mấy km rồi"), "3 km"),
        (("đường bê tông dài mấy km",), "5,2 km"),
        (("kè suối được bao nhiêu phần trăm rồi",), "70%"),
        (("kè suối làm dc bao nhiu phần trăm khối lượng rồi",), "70%"),
        (("kè suối dài mấy mét",), "800 mét"),
        (("vườn hoa chừng nào làm",), "khởi công tháng 4/2025"),
        (("Vườn hoa Khe Lam khởi công chưa?", "bao giờ làm"), "tháng 4/2025"),
    ],
)
def test_what_is_done_and_what_there_is(turns: tuple[str, ...], says: str) -> None:
    reply = PLACE.ask(*turns)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert says in plain(reply), plain(reply)


def test_when_what_is_planned_will_be_done_is_not_known() -> None:
    assert PLACE.ask("vườn hoa bao giờ xong").kind is Kind.UNKNOWN
