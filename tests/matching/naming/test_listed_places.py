"""A place that words.yaml lists is not the station or the school in whose name it stands."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- id: tram
  event: Đại hội điểm
  who: Chi bộ Trạm Y tế xã Nà Mạ
  on: 12/1/2025
  status: held
  also: [Trạm Y tế xã Nà Mạ]
  details: {số đảng viên: 5 đảng viên}
""",
        "projects": """
- id: nha
  name: Nhà điều trị Trạm Y tế xã Nà Mạ
  place: xã Nà Mạ
  cost: 7 tỷ đồng
""",
        "words": "names: [xã Nà Mạ, thị trấn Bến Cau]",
    },
    TODAY,
)


@pytest.mark.parametrize(
    "question", ["Xã Nà Mạ đại hội ngày nào?", "Xã Nà Mạ có mấy đảng viên?", "xa na ma hop hom nao"]
)
def test_of_the_place_nothing_is_known(question: str) -> None:
    reply = PLACE.ask(question)
    assert (reply.kind, reply.facts) == (Kind.UNKNOWN, ())


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Trạm Y tế xã Nà Mạ đại hội ngày nào?", "tram"),
        ("Chi bộ trạm y tế xã Nà Mạ có mấy đảng viên?", "tram"),
        ("Nhà điều trị xã Nà Mạ hết bao nhiêu tiền?", "nha"),
        ("Xã Nà Mạ có công trình gì?", "nha"),
    ],
)
def test_who_is_named_in_full_or_asked_for_there_is(question: str, fact: str) -> None:
    assert PLACE.ask(question).facts == (fact,)
