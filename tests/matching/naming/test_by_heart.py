"""A message that is an example of one record, word for word, is answered from it; other wordings by what they mean."""

import pytest

from bot.answering.reply import Kind, Reply, plain
from tests.invented import FILES, TODAY
from tests.place import Place

FILES_WITH_EXAMPLES = FILES | {
    "projects": """
- id: duong
  name: Đường liên xã Khe Mây - Đá Trắng
  work: [mở rộng]
  cost: 12 tỷ đồng
  note: Đường đã thảm nhựa được 3 trên 5 km.
  details: {chiều dài: 5 km}
  group: cong-trinh
  questions:
    - Khi mô thảm nhựa tới nhà mình rứa?
    - Đường liên xã Khe Mây - Đá Trắng hết bao nhiêu tiền?
- {id: cho, name: Chợ Bến Ngọc, work: [xây mới], group: cong-trinh}
""",
    "topics": """
- id: chao-mung
  name: Cách chào mừng
  answer: Mỗi xã tự chọn một việc có ích cho dân để chào mừng.
  questions:
    - Huyện Đồng Lạc có gì hay mà mình học được không?
    - Chào trợ lý, chào mừng thế nào?
""",
}
PLACE = Place(FILES_WITH_EXAMPLES, TODAY)


def recited(reply: Reply) -> bool:
    return any("example" in clause for clause in (reply.trace or {})["clauses"])


def test_an_example_that_its_words_lead_elsewhere_reaches_its_record() -> None:
    reply = PLACE.ask("Huyện Đồng Lạc có gì hay mà mình học được không?")
    assert (reply.kind, reply.facts) == (Kind.ANSWER, ("chao-mung",))
    assert recited(reply)


@pytest.mark.parametrize(
    "typed", ["HUYỆN ĐỒNG LẠC CÓ GÌ HAY MÀ MÌNH HỌC ĐƯỢC KHÔNG", "huyen dong lac co gi hay ma minh hoc duoc khong"]
)
def test_however_it_is_typed(typed: str) -> None:
    assert PLACE.ask(typed).facts == ("chao-mung",)


def test_another_wording_is_taken_by_its_words() -> None:
    reply = PLACE.ask("Huyện Tân Phong có gì hay mà mình học được không?")
    assert reply.kind is not Kind.ANSWER


def test_what_is_asked_in_no_field_is_answered_with_all_that_is_told() -> None:
    reply = PLACE.ask("Khi mô thảm nhựa tới nhà mình rứa?")
    assert reply.facts == ("duong",)
    text = plain(reply)
    assert "3 trên 5 km" in text
    assert "Chiều dài: 5 km" in text
    assert "công trình chào mừng" in text


def test_what_its_words_mean_already_is_left_alone() -> None:
    reply = PLACE.ask("Đường liên xã Khe Mây - Đá Trắng hết bao nhiêu tiền?")
    assert "12 tỷ đồng" in plain(reply)
    assert not recited(reply)


def test_an_example_goes_before_a_courtesy() -> None:
    assert PLACE.ask("Chào trợ lý, chào mừng thế nào?").facts == ("chao-mung",)


def test_what_comes_next_leans_on_it() -> None:
    assert "12 tỷ đồng" in PLACE.says("Khi mô thảm nhựa tới nhà mình rứa?", "Hết bao nhiêu tiền?")
