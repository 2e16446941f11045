"""Parts of months are told in the source's words, and no day is worked out of them."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ thị xã Lam Khê
  on: tuần cuối tháng 7/2025
  status: planned
- id: thi-dua
  event: Đợt thi đua nước rút
  on: từ 19/4 đến giữa tháng 7/2025
  also: [thi đua nước rút]
- id: hoi-thao
  event: Hội thao các khu phố
  on: cuối tháng 5/2025
  status: planned
  also: [hội thao]
- id: xet-duyet
  event: Đợt xét duyệt hồ sơ
  on: từ giữa tháng 4/2025
  also: [xét duyệt hồ sơ]
- id: han
  event: Nộp báo cáo
  on: đến hết tháng 4/2025
  status: deadline
  also: [hạn nộp báo cáo]
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Đại hội thị xã khi nào?", "dự kiến được tổ chức vào tuần cuối tháng 7/2025."),
        ("Thi đua nước rút khi nào?", "diễn ra từ ngày 19/4 đến giữa tháng 7/2025."),
        ("Hội thao khi nào?", "dự kiến được tổ chức vào cuối tháng 5/2025."),
        ("Xét duyệt hồ sơ khi nào?", "từ giữa tháng 4/2025."),
        ("Hạn nộp báo cáo là khi nào?", "đến hết tháng 4/2025 (còn 50 ngày)."),
    ],
)
def test_the_words_of_the_source(question: str, said: str) -> None:
    assert said in PLACE.says(question)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Đại hội thị xã vào tuần cuối tháng 7 phải không?", "Đúng."),
        ("Đại hội thị xã cuối tháng 7 phải không?", "Đúng."),
        ("Đại hội thị xã giữa tháng 7 phải không?", "Không."),
        ("Thi đua nước rút bắt đầu ngày 19/4 phải không?", "Đúng."),
        ("Thi đua nước rút bắt đầu từ ngày 25/4 phải không?", "Không."),
        ("Thi đua nước rút kết thúc giữa tháng 7 phải không?", "Đúng."),
        ("Thi đua nước rút kết thúc trong tháng 7 phải không?", "Đúng."),
        ("Thi đua nước rút kết thúc cuối tháng 7 phải không?", "Không."),
        ("Ngày 1/6 thi đua nước rút còn diễn ra không?", "Đúng."),
    ],
)
def test_claims(question: str, opens: str) -> None:
    assert PLACE.says(question).startswith(opens)


@pytest.mark.parametrize("day", ["11/7", "15/7", "20/7"])
def test_no_day_is_borne_out_by_a_part_of_a_month(day: str) -> None:
    assert PLACE.ask(f"Thi đua nước rút kết thúc ngày {day} phải không?").kind is Kind.UNKNOWN


def test_how_long_is_not_known() -> None:
    assert PLACE.ask("Thi đua nước rút kéo dài mấy ngày?").kind is Kind.UNKNOWN
