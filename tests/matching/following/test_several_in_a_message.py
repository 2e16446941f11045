"""Several questions in one message: none is answered as another, none is lost without a word; a made-up town."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import ask as asked_of_district
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- id: d-moc
  event: Đại hội điểm
  who: Đảng bộ phường Rạch Mốc
  on: 18/3/2025
  also: [phường Rạch Mốc, Rạch Mốc]
  group: diem
- {id: d-thu, event: Đại hội điểm, who: Chi bộ Nhà sách, on: 21/3/2025, also: [Nhà sách], group: diem}
- {id: dai-hoi, event: Đại hội đại biểu Đảng bộ thị xã Lam Khê, on: 15-17/7/2025}
""",
        "groups": """
- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true, also: [đại hội điểm]}
- {id: viec, name: công trình chào mừng, title: Các công trình chào mừng đại hội, complete: true, also: [công trình]}
""",
        "projects": """
- {id: bia, name: Nhà bia Cây Đa, cost: 12 tỷ đồng, work: [xây mới], group: viec}
- {id: cong, name: Cổng chào thị xã, cost: 3 tỷ đồng, work: [xây mới], also: [cổng chào], group: viec}
- {id: nha-sach, name: Nhà sách nhân dân, cost: 5 tỷ đồng, work: [xây mới], finished: 1/4/2025, group: viec}
""",
        "counts": """
- {id: chi-bo, of: chi bộ trực thuộc đảng bộ cơ sở, value: 150, also: [chi bộ]}
- id: chi-bo-xong
  of: chi bộ trực thuộc đảng bộ cơ sở
  value: 60
  out_of: chi-bo
  state: đã đại hội xong
  rest: chưa xong
- {id: to-chuc, of: tổ chức cơ sở đảng, value: 30, also: [đơn vị cơ sở]}
- id: to-chuc-xong
  of: tổ chức cơ sở đảng
  value: 7
  out_of: to-chuc
  state: đã đại hội xong
  rest: chưa xong
  also: [đơn vị cơ sở đã đại hội]
""",
        "bodies": "- {id: thi-uy, name: Thị ủy Lam Khê, gaps: {bí thư: Họ tên Bí thư Thị ủy chưa được nêu.}}",
    },
    TODAY,
)
ask, says = PLACE.ask, PLACE.says


@pytest.mark.parametrize("joint", ["; ", ". ", ", ", "\n", " và "])
def test_each_work_is_told_its_own_cost(joint: str) -> None:
    assert set(ask(f"Nhà bia Cây Đa bao nhiêu tiền{joint}cổng chào bao nhiêu tiền").facts) == {"bia", "cong"}


def test_each_number_is_its_own() -> None:
    assert {"chi-bo-xong", "to-chuc-xong"} <= set(ask("bao nhiêu chi bộ xong, bao nhiêu đơn vị cơ sở xong").facts)


def test_the_congress_is_asked_after_a_body() -> None:
    text = says("Ai là bí thư thị ủy, đại hội mấy ngày")
    assert "chưa được nêu" in text
    assert "3 ngày" in text


def test_a_work_meets_nobody() -> None:
    assert "1/4" not in says("Nhà sách nhân dân đại hội ngày nào")


def test_after_a_place_unknown_the_host_is_asked_about() -> None:
    text = says("Thị xã Bình Sa đại hội khi nào và đại hội thị xã Lam Khê khi nào")
    assert "Bình Sa" in text
    assert "15" in text


@pytest.mark.parametrize(
    "text",
    [
        "1. Khe Mây đại hội hôm nào 2. Thời tiết mai thế nào",
        "Giá vàng hôm nay bao nhiêu và Khe Mây đại hội hôm nào",
        "Khe Mây đại hội hôm nào, giá vàng bao nhiêu?",
    ],
)
def test_what_is_off_topic_is_named_beside_an_answer(text: str) -> None:
    reply = asked_of_district(text)
    assert reply.facts == ("diem-khe-may",)
    assert "ngoài phạm vi" in plain(reply)


def test_a_message_all_off_topic_is_said_to_be_once() -> None:
    text = plain(asked_of_district("Giá vàng hôm nay bao nhiêu?"))
    assert "Phần “" not in text


def test_what_is_asked_of_the_bot_is_told_beside_the_rest() -> None:
    reply = asked_of_district("Bạn là ai? Khe Mây đại hội hôm nào?")
    assert reply.kind is Kind.ANSWER
    assert reply.facts == ("diem-khe-may",)
    assert "trợ lý" in plain(reply).lower() or "tôi" in plain(reply).lower()


def test_nouns_listed_are_each_counted() -> None:
    facts = asked_of_district("Có bao nhiêu đảng bộ, chi bộ, đảng viên").facts
    assert {"dang-bo", "chi-bo", "dang-vien"} <= set(facts)
