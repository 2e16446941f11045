"""A place that words.yaml lists is not the station or the school in whose name it stands."""

import datetime as dt

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST
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


LISTED = Place(
    HOST
    | {
        "topics": """
- id: noi-cham
  name: Nơi còn chi bộ chưa đại hội
  answer: Các chi bộ chưa đại hội phần lớn ở xã Suối Nhụy, nơi nhiều đảng viên đi làm xa.
  questions:
    - Chi bộ chưa đại hội phần lớn ở đâu?
    - Sao xã Suối Nhụy còn chi bộ chưa đại hội?
    - Vì sao còn chi bộ chưa đại hội được?
    - Mấy chi bộ chậm đại hội là do đâu?
""",
        "words": "names: [xã Suối Nhụy, xã Khe Vàng]",
        "dates": "- {id: hop, event: Đại hội đại biểu Đảng bộ huyện Sơn Hạ, ordinal: 12, on: 23/7/2020}",
        "counts": "- {id: dang-vien, of: đảng viên, value: 4.120, questions: [Huyện có bao nhiêu đảng viên?]}",
    },
    dt.date(2020, 4, 11),
)


@pytest.mark.parametrize("text", ["Vì sao xã Suối Nhụy còn chi bộ chưa đại hội?", "Sao xã Suối Nhụy chậm đại hội"])
def test_prose_on_a_listed_place_is_told(text: str) -> None:
    assert "đi làm xa" in LISTED.says(text)


@pytest.mark.parametrize(
    "text", ["Xã Suối Nhụy đại hội ngày nào?", "Xã Suối Nhụy có bao nhiêu đảng viên?", "Sao xã Khe Vàng chậm đại hội?"]
)
def test_nothing_else_of_it_is_known_nor_of_others(text: str) -> None:
    assert LISTED.ask(text).kind is Kind.UNKNOWN
