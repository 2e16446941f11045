"""Text just told answers what is asked in its words; a paper, a kind or a member that a next turn means is found."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        topics="""
- id: yeu-cau-nu
  name: Yêu cầu về cán bộ nữ
  answer: Huyện ủy yêu cầu các xã quan tâm giới thiệu cán bộ nữ.
  questions: [Cán bộ nữ được quan tâm thế nào?, Yêu cầu về cán bộ nữ là gì?]
- id: hoan
  name: Lý do hoãn đại hội
  answer: Đại hội phải hoãn vì mưa lũ, theo Kế hoạch số 31-KH/HU.
  questions: [Vì sao đại hội phải hoãn?, Đại hội hoãn vì lý do gì?]
- id: tieu-chi-cay
  name: Tiêu chí chọn giống chè
  answer: Giống chè được chọn phải đạt ba tiêu chí, khỏe cây, sai búp và thơm.
  questions: [Giống chè phải đạt tiêu chí gì?, Ba tiêu chí chọn giống chè là gì?]
""",
        documents="""
- id: quyet-dinh-77
  name: Quyết định số 77-QĐ/HU
  type: quyết định
  number: 77-QĐ/HU
  issuer: Huyện ủy Sơn Hạ
  issued: 3/2/2020
  about: lập các tiểu ban
  also: [Quyết định 77]
""",
        counts="""
- id: to-giup
  of: tổ giúp việc
  value: 5
  note: Mỗi tổ do một Ủy viên Ban Thường vụ làm tổ trưởng.
""",
    ),
    TODAY,
)


@pytest.mark.parametrize(
    ("first", "turn", "told"),
    [
        ("Yêu cầu về cán bộ nữ là gì?", "Ai yêu cầu vậy?", "yeu-cau-nu"),
        ("Yêu cầu về cán bộ nữ là gì?", "ai yeu cau the", "yeu-cau-nu"),
        ("Tiểu ban Hậu cần làm gì?", "Lo cái gì?", "hau-can"),
        ("Vì sao đại hội phải hoãn?", "Theo văn bản nào?", "hoan"),
        ("Huyện có mấy tiểu ban?", "Theo quyết định nào?", "quyet-dinh-77"),
        ("Huyện có mấy tiểu ban?", "Theo văn bản nào?", "quyet-dinh-77"),
        ("Nghị quyết 08 ban hành ngày nào?", "Thế còn quyết định?", "quyet-dinh-77"),
    ],
)
def test_what_is_told(first: str, turn: str, told: str) -> None:
    assert told in PLACE.ask(first, turn).facts


def test_the_same_is_asked_of_the_other_kind() -> None:
    assert "3/2/2020" in PLACE.says("Nghị quyết 08 ban hành ngày nào?", "Thế còn quyết định?")


def test_who_does_what_is_done_to_them_is_not_told() -> None:
    reply = PLACE.ask("Giống chè phải đạt tiêu chí gì?", "Ai chọn?")
    assert reply.kind is not Kind.ANSWER


@pytest.mark.parametrize("turn", ["Thế tiêu chí là gì?", "Còn tiêu chuẩn thì sao?"])
def test_prose_on_something_else_is_not_told_for_leaning(turn: str) -> None:
    assert "chè" not in PLACE.says("Yêu cầu về cán bộ nữ là gì?", turn)


@pytest.mark.parametrize("turn", ["Cái thứ hai làm gì?", "cai thu hai lam gi"])
def test_what_a_member_of_the_list_does(turn: str) -> None:
    assert "hau-can" in PLACE.ask("Có mấy tiểu ban?", turn).facts


@pytest.mark.parametrize("turn", ["Ai làm trưởng?", "Ai đứng đầu?", "ai lam truong"])
def test_who_heads_those_counted_and_no_others(turn: str) -> None:
    said = plain(PLACE.ask("Có mấy tiểu ban?", turn))
    assert "tổ trưởng" not in said


@pytest.mark.parametrize("turn", ["Không, tôi hỏi ông Dế", "nhầm, ý em là ông Vàng A Dế"])
def test_somebody_else_is_meant(turn: str) -> None:
    assert "Phó Bí thư Thường trực" in PLACE.says("Yêu cầu về cán bộ nữ là gì?", turn)
