"""A number that is aimed at tells nothing of how it is now; nor is a claim of now true because it is aimed at."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- id: thu-nhap
  of: thu nhập bình quân mỗi người một năm đến năm 2030
  value: 95
  unit: triệu đồng
  status: phấn đấu
  also: [thu nhập bình quân]
  gaps: {thu nhập hiện nay: Thu nhập bình quân hiện nay chưa được nêu trong nguồn tin.}
- id: ho-ngheo
  of: tỷ lệ hộ nghèo
  value: 2
  unit: '%'
  precision: under
  status: phấn đấu
- id: nuoc-sach
  of: tỷ lệ hộ có nước sạch
  value: 98
  unit: '%'
  status: phấn đấu
  note: Hiện nay đạt 91%.
- {id: dai-bieu, of: đại biểu dự Đại hội Đảng bộ thị xã, value: 180, status: planned}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    "text",
    [
        "Thu nhập bình quân hiện nay?",
        "hien nay thu nhap binh quan bao nhieu",
        "Thu nhập bình quân bây giờ mấy triệu?",
        "giờ hộ nghèo mấy phần trăm",
        "đến nay tỷ lệ hộ nghèo là bao nhiêu",
        "Hiện nay thu nhập bình quân được 95 triệu chưa?",
        "Thu nhập bình quân hiện nay đạt 95 triệu phải không?",
        "thu nhập bình quân đạt 95 triệu rồi hả",
    ],
)
def test_how_it_is_now_is_not_known(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.UNKNOWN, plain(reply)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Thu nhập bình quân bao nhiêu?", "95 triệu"),
        ("hiện nay đặt mục tiêu thu nhập bình quân bao nhiêu", "95 triệu"),
        ("Từ nay đến 2030 thu nhập bình quân phải lên bao nhiêu?", "95 triệu"),
        ("Đến 2030 thu nhập bình quân đạt 95 triệu phải không?", "đúng"),
        ("hộ có nước sạch hiện nay bao nhiêu phần trăm", "hiện nay đạt 91%"),
        ("hiện nay dự kiến có bao nhiêu đại biểu dự đại hội thị xã", "180 đại biểu"),
    ],
)
def test_what_is_aimed_at_is_told_where_that_is_asked(text: str, says: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert says in plain(reply).lower(), plain(reply)


def test_the_gap_is_told_in_the_words_of_the_record() -> None:
    assert PLACE.says("Thu nhập bình quân hiện nay?").startswith("Thu nhập bình quân hiện nay chưa được nêu")


SHARES = Place(
    TOWN
    | {
        "counts": """
- {id: cap-uy-vien, of: cấp ủy viên được bầu, value: 160}
- id: nu
  of: cấp ủy viên được bầu
  value: 56
  out_of: cap-uy-vien
  state: là nữ
  also: [tỷ lệ nữ trong cấp ủy, cấp ủy viên nữ]
- id: nu-yeu-cau
  of: cấp ủy viên được bầu
  value: 25
  unit: '%'
  precision: ít nhất
  status: phấn đấu
  out_of: cap-uy-vien
  state: là nữ
  also: [yêu cầu về tỷ lệ nữ, cơ cấu nữ]
""",
    },
    TODAY,
)


@pytest.mark.parametrize("text", ["Bao nhiêu phụ nữ trong cấp ủy?", "so nu trong cap uy la bao nhieu"])
def test_how_many_there_are_is_not_what_is_required(text: str) -> None:
    assert SHARES.says(text).startswith("Có 56 trên tổng số 160")


def test_what_is_required_is_told_where_that_is_asked() -> None:
    assert "25%" in SHARES.says("Cấp ủy phải có bao nhiêu nữ?")
