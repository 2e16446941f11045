"""Of whom: a number of some people is no number of others, also where one word says both: "đảng viên nữ"."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

FILES = TOWN | {
    "counts": """
- {id: dang-vien, of: đảng viên, value: 3.120}
- {id: dai-bieu, of: đại biểu chính thức dự Đại hội Đảng bộ thị xã, value: 190, also: [đại biểu]}
- {id: cap-uy, of: cấp ủy viên được bầu ở cơ sở, value: 400, also: [cấp ủy viên]}
- {id: cap-uy-nu, of: cấp ủy viên được bầu ở cơ sở, value: 120, out_of: cap-uy, state: là nữ, also: [nữ cấp ủy viên]}
- {id: bi-thu-nu, of: nữ bí thư, value: 8}
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "có bao nhiêu đảng viên nữ",
        "toàn thị xã có bn đảng viên nữ",
        "Đảng viên nữ có mấy người?",
        "nữ đảng viên chiếm bao nhiêu phần trăm",
        "có bao nhiêu đại biểu nữ",
    ],
)
def test_of_others_no_number_is_told(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("có bao nhiêu cấp ủy viên nữ", "cap-uy-nu"),
        ("nữ cấp ủy viên có mấy người", "cap-uy-nu"),
        ("có mấy nữ bí thư", "bi-thu-nu"),
        ("có bao nhiêu đảng viên", "dang-vien"),
    ],
)
def test_of_those_it_is(text: str, fact: str) -> None:
    assert PLACE.ask(text).facts[0] == fact
