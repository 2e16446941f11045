"""What is told of one unit or of some people is told for no others: all of the host, another cell, all members."""

import datetime as dt

import pytest

from bot.answering.reply import Kind
from tests.place import Place

CONGRESS = """
name: Đại hội đại biểu Đảng bộ huyện Bãi Lau
short: Đại hội Đảng bộ huyện
host: Đảng bộ huyện Bãi Lau
committee: Huyện ủy Bãi Lau
place: huyện Bãi Lau
ordinal: IX
term: 2020-2025
as_of: 12/5/2020
sources: [{id: bao, paper: Báo Bãi Lau}]
"""
COUNTS = """
- id: dang-vien
  of: đảng viên
  value: 5.150
  questions: [Huyện có bao nhiêu đảng viên?]
- id: ho-ngheo-rach-soi
  of: hộ nghèo của xã Rạch Sỏi hiện nay
  value: 31
  also: [hộ nghèo xã Rạch Sỏi]
  questions: [Xã Rạch Sỏi còn bao nhiêu hộ nghèo?]
- id: cap-uy-vien
  of: cấp ủy viên
  value: 260
  questions: [Đã bầu bao nhiêu cấp ủy viên?]
- id: cap-uy-nu
  of: cấp ủy viên
  value: 81
  out_of: cap-uy-vien
  state: là nữ
  questions: [Cấp ủy mới có bao nhiêu nữ?]
- id: yeu-cau-nu
  of: cấp ủy viên
  value: 15
  unit: '%'
  precision: ít nhất
  status: phấn đấu
  out_of: cap-uy-vien
  state: là nữ
  questions: [Yêu cầu tỷ lệ nữ trong cấp ủy là bao nhiêu?]
"""
GAP = """  gaps:
    đảng viên nữ: Số đảng viên nữ của huyện chưa được nêu trong nguồn tin.
"""
BODIES = """
- id: chi-bo-5
  name: Chi bộ 5 xã Rạch Sỏi
  also: [Chi bộ 5]
  head: bà Lâm Thị Sen, Bí thư Chi bộ 5
  details:
    số đảng viên: 38 đảng viên
  questions: [Chi bộ 5 có bao nhiêu đảng viên?]
"""
PLACE = Place({"congress": CONGRESS, "counts": COUNTS, "bodies": BODIES}, dt.date(2020, 5, 12))
OF_MEMBERS = "  questions: [Huyện có bao nhiêu đảng viên?]\n"
WITH_GAP = Place({**PLACE.files, "counts": COUNTS.replace(OF_MEMBERS, OF_MEMBERS + GAP)}, PLACE.today)


@pytest.mark.parametrize(
    "question",
    [
        "Toàn huyện còn bao nhiêu hộ nghèo?",
        "Huyện còn bao nhiêu hộ nghèo?",
        "ca huyen con bao nhieu ho ngheo",
        "Toàn huyện còn 31 hộ nghèo phải không?",
    ],
)
def test_number_of_one_commune_is_none_of_the_whole_district(question: str) -> None:
    assert PLACE.ask(question).kind is Kind.UNKNOWN
    assert not PLACE.says(question).startswith(("Có", "Đúng"))


def test_of_all_of_the_host_it_is_said_what_is_not_known() -> None:
    assert "số hộ nghèo của huyện Bãi Lau" in PLACE.says("Huyện còn bao nhiêu hộ nghèo?")


@pytest.mark.parametrize("question", ["Xã Rạch Sỏi còn bao nhiêu hộ nghèo?", "còn bao nhiêu hộ nghèo"])
def test_number_of_the_commune_is_told_where_the_whole_is_not_asked(question: str) -> None:
    assert "31 hộ nghèo của xã Rạch Sỏi" in PLACE.says(question)


@pytest.mark.parametrize(
    "question",
    [
        "Có bao nhiêu đảng viên nữ?",
        "Toàn huyện có mấy đảng viên nữ",
        "Huyện có 81 đảng viên nữ phải không?",
        "bao nhiêu đại biểu nữ",
    ],
)
def test_women_in_committees_are_not_all_members_that_are_women(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert not PLACE.says(question).startswith("Đúng")


@pytest.mark.parametrize("question", ["Có bao nhiêu cấp ủy viên nữ?", "mấy nữ cấp ủy", "Nữ có bao nhiêu?"])
def test_women_in_committees_are_told_by_their_own_words(question: str) -> None:
    assert PLACE.ask(question).kind is Kind.ANSWER
    assert "81 trên tổng số 260 cấp ủy viên là nữ" in PLACE.says(question)


@pytest.mark.parametrize(
    "question", ["Toàn huyện có bao nhiêu đảng viên nữ?", "Đảng viên nữ của huyện Bãi Lau là bao nhiêu"]
)
def test_stated_gap_is_told_of_the_whole_too(question: str) -> None:
    assert "Số đảng viên nữ của huyện chưa được nêu" in WITH_GAP.says(question)


def test_claim_on_a_numbered_cell_is_held_against_its_own_number() -> None:
    assert PLACE.says("Chi bộ 5 có 44 đảng viên phải không?").startswith("Không. Chi bộ 5 xã Rạch Sỏi có 38")
    assert PLACE.says("chi bo 5 co 38 dang vien dung ko").startswith("Đúng. Chi bộ 5 xã Rạch Sỏi có 38")


@pytest.mark.parametrize(
    "question", ["Chi bộ 8 có 38 đảng viên phải không?", "Chi bộ 8 có bao nhiêu đảng viên?", "Bí thư chi bộ 8 là ai"]
)
def test_nothing_is_known_of_a_cell_of_another_number(question: str) -> None:
    assert PLACE.ask(question).kind is Kind.UNKNOWN
    assert "chi bộ 8" in PLACE.says(question).lower()


def test_what_the_works_cost_is_not_what_the_congress_costs() -> None:
    works = """
- id: von
  of: tổng vốn ba công trình cấp huyện đã có vốn
  value: 61,5
  unit: tỷ đồng
  also: [tổng vốn công trình, tổng vốn công trình chào mừng đại hội]
  questions: [Tổng vốn ba công trình cấp huyện là bao nhiêu?]
"""
    place = Place({**PLACE.files, "counts": COUNTS + works}, PLACE.today)
    assert place.ask("Tổng kinh phí tổ chức Đại hội đại biểu Đảng bộ huyện là bao nhiêu?").kind is Kind.UNKNOWN
    assert "61,5 tỷ" in place.says("Tổng vốn các công trình bao nhiêu?")
