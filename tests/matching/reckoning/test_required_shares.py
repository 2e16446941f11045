"""A share that must be kept ("nữ ít nhất 15%") beside the share that was reached: which of them is asked for."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- {id: cap-uy, of: cấp ủy viên được bầu ở cơ sở, value: 400, also: [cấp ủy viên, cấp ủy mới]}
- id: nu
  of: cấp ủy viên được bầu ở cơ sở
  value: 120
  out_of: cap-uy
  state: là nữ
  also: [nữ trong cấp ủy mới]
- id: tre
  of: cấp ủy viên được bầu ở cơ sở
  value: 150
  out_of: cap-uy
  state: dưới 42 tuổi
  also: [trẻ dưới 42 tuổi trong cấp ủy mới]
- {id: nu-phai, of: tỷ lệ nữ trong cấp ủy theo quy định, value: 15, unit: '%', precision: ít nhất}
- {id: tre-phai, of: tỷ lệ trẻ dưới 42 tuổi trong cấp ủy theo quy định, value: 10, unit: '%', precision: ít nhất}
- {id: nu-bi-thu, of: nữ bí thư, value: 8}
- {id: tuoi-nghe, of: tuổi công tác của người lần đầu tham gia cấp ủy, value: 60, unit: tháng, precision: ít nhất}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Nữ trong cấp ủy mới chiếm bao nhiêu phần trăm?", "30%"),
        ("nữ chiếm bao nhiêu phần trăm", "30%"),
        ("cấp ủy mới nữ được mấy phần trăm", "30%"),
        ("Trẻ dưới 42 tuổi chiếm bao nhiêu phần trăm?", "37,5%"),
        ("nữ phải đạt bao nhiêu phần trăm", "15%"),
        ("Tỷ lệ nữ tối thiểu là bao nhiêu?", "15%"),
        ("tỉ lệ nữ theo quy định", "15%"),
        ("Trẻ dưới 42 tuổi phải chiếm bao nhiêu phần trăm?", "10%"),
        ("người trẻ dưới 42 trong cấp ủy phải đạt từ mấy phần trăm ạ", "10%"),
    ],
)
def test_what_is_and_what_must_be(text: str, says: str) -> None:
    reply = plain(PLACE.ask(text))
    assert says in reply, reply
    assert sum(one in reply for one in ("30%", "37,5%", "15%", "10%")) == 1, reply


def test_that_a_share_is_required_is_no_yes_to_whether_it_is_reached() -> None:
    reply = PLACE.ask("Tỷ lệ nữ có đạt yêu cầu không?")
    assert not plain(reply).startswith(("Có", "Đúng")) or "30%" in plain(reply), plain(reply)
    assert reply.kind is not Kind.SMALLTALK
