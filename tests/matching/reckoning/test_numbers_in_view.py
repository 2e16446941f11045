"""Numbers that the turn, or the clause, before left in view: of another year or term, their targets, whose they are."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY
from tests.place import Place

COUNTS = """
- {id: thu-nay, of: thu nhập bình quân đầu người năm 2020, value: 41, unit: triệu đồng}
- {id: thu-sau, of: thu nhập bình quân đầu người đến năm 2025, value: 60, unit: triệu đồng, status: target}
- {id: ngheo-nay, of: tỷ lệ hộ nghèo năm 2020, value: 9, unit: "%"}
- {id: ngheo-sau, of: tỷ lệ hộ nghèo đến năm 2025, value: 4, unit: "%", status: target}
- id: ket-nap
  of: đảng viên được kết nạp nhiệm kỳ 2015-2020
  value: 640
  also: [kết nạp đảng viên nhiệm kỳ qua]
  details: {chỉ tiêu: 600 đảng viên}
- id: ket-nap-sau
  of: đảng viên kết nạp trong nhiệm kỳ 2020-2025
  value: 700
  status: target
  also: [kết nạp đảng viên nhiệm kỳ tới]
- {id: hop-tac, of: hợp tác xã chè được lập nhiệm kỳ 2015-2020, value: 11}
- {id: hop-tac-sau, of: hợp tác xã chè lập nhiệm kỳ 2020-2025, value: 15, status: target}
- {id: chi-tieu, of: chỉ tiêu nhiệm kỳ 2015-2020, value: 17, also: [chỉ tiêu nhiệm kỳ qua]}
"""
TOPICS = """
- id: ly-do-kho-bac
  name: Lý do Chi bộ Kho bạc huyện chưa có ngày đại hội
  answer: Chi bộ Kho bạc huyện chưa ấn định ngày đại hội do đang kiện toàn chi ủy.
  questions:
    - Vì sao Chi bộ Kho bạc huyện chưa có ngày đại hội?
    - Kho bạc huyện sao chưa chốt ngày họp?
    - Kho bạc huyện vướng gì mà chưa đại hội?
    - Lý do Kho bạc huyện chưa đại hội là gì?
"""
DATES = """
- {id: kho-bac, event: Đại hội chi bộ, who: Chi bộ Kho bạc huyện, also: [Kho bạc huyện], status: unannounced}
"""
PLACE = Place(
    {name: FILES[name] for name in ("congress", "words", "projects", "groups", "bodies")}
    | {"counts": COUNTS, "topics": TOPICS, "dates": FILES["dates"] + DATES},
    TODAY,
)


@pytest.mark.parametrize(
    ("turns", "fact"),
    [
        (("Thu nhập bình quân năm 2020?", "2025?"), "thu-sau"),
        (("Thu nhập bình quân năm 2020 là bao nhiêu?", "còn đến năm 2025 thì sao"), "thu-sau"),
        (("Tỷ lệ hộ nghèo đến năm 2025?", "thế 2020?"), "ngheo-nay"),
        (("Nhiệm kỳ qua kết nạp bao nhiêu đảng viên?", "nhiệm kỳ tới thì sao?"), "ket-nap-sau"),
        (("Nhiệm kỳ qua kết nạp bao nhiêu đảng viên?", "còn nhiệm kỳ 2020-2025"), "ket-nap-sau"),
    ],
)
def test_a_time_alone_asks_the_same_number_of_then(turns: tuple[str, ...], fact: str) -> None:
    assert PLACE.ask(*turns).facts == (fact,)


@pytest.mark.parametrize("text", ["2018?", "năm 2018 thì sao", "còn 2018"])
def test_of_another_year_it_is_not_known(text: str) -> None:
    reply = PLACE.ask("Thu nhập bình quân năm 2020?", text)
    assert reply.kind is Kind.UNKNOWN
    assert "2018" in plain(reply)
    assert "thu nhập bình quân" in plain(reply)


@pytest.mark.parametrize("text", ["Chỉ tiêu là bao nhiêu?", "chỉ tiêu?", "thế chỉ tiêu bao nhiêu"])
def test_a_bare_target_is_that_of_the_number_in_view(text: str) -> None:
    assert "600 đảng viên" in PLACE.says("Nhiệm kỳ qua kết nạp bao nhiêu đảng viên?", text)


def test_the_targets_there_are_are_counted_where_that_is_asked() -> None:
    assert "17 chỉ tiêu" in PLACE.says("Nhiệm kỳ qua kết nạp bao nhiêu đảng viên?", "có mấy chỉ tiêu")


def test_the_second_clause_is_of_the_term_of_the_first() -> None:
    reply = PLACE.ask("Nhiệm kỳ tới đặt kết nạp bao nhiêu đảng viên, lập mấy hợp tác xã chè?")
    assert reply.facts == ("ket-nap-sau", "hop-tac-sau")


def test_why_is_asked_of_the_unit_in_view() -> None:
    assert "kiện toàn chi ủy" in PLACE.says("Kho bạc huyện đại hội ngày nào?", "vì sao")


@pytest.mark.parametrize("text", ["Ai viết?", "tác giả là ai"])
def test_who_wrote_a_work_is_no_author_of_the_article(text: str) -> None:
    reply = PLACE.ask("Cầu Suối Trong hết bao nhiêu tiền?", text)
    assert "Mai Lan" not in plain(reply).split("Nguồn:")[0]


def test_two_that_cannot_be_added_are_no_second_of_a_list() -> None:
    assert (
        PLACE.ask("Trường Tiểu học Bến Ngọc làm gì?", "còn Trường THCS Khe Mây", "tổng cộng hai cái").kind
        is Kind.UNKNOWN
    )
