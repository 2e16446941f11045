"""A share that is planned or aimed at is told as such, never as one that there is."""

import pytest

from bot.answering.reply import Kind
from bot.overview.build import overview
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- id: to-dan-pho
  of: tổ dân phố
  value: 17
- id: nha-van-hoa
  of: tổ dân phố
  value: 12
  out_of: to-dan-pho
  state: có nhà văn hóa
  status: phấn đấu
- id: truong
  of: trường học
  value: 20
- id: truong-chuan
  of: trường học
  value: 20
  out_of: truong
  state: đạt chuẩn quốc gia
  status: dự kiến
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Mấy tổ dân phố có nhà văn hóa?", "Phấn đấu có 12 trên tổng số 17 tổ dân phố có nhà văn hóa."),
        (
            "Bao nhiêu phần trăm tổ dân phố có nhà văn hóa?",
            "Phấn đấu 70,6% tổ dân phố có nhà văn hóa (12 trên tổng số 17).",
        ),
        ("Phấn đấu có 12 tổ dân phố có nhà văn hóa phải không?", "Đúng. Phấn đấu có 12 "),
        ("Phấn đấu có 13 tổ dân phố có nhà văn hóa phải không?", "Không. Phấn đấu có 12 "),
        ("Mấy trường học đạt chuẩn quốc gia?", "Dự kiến tất cả 20 trường học đạt chuẩn quốc gia (100%)."),
    ],
)
def test_what_is_aimed_at_is_told_as_that(question: str, text: str) -> None:
    assert PLACE.says(question).startswith(text)


@pytest.mark.parametrize(
    "question",
    [
        "Đã có 12 tổ dân phố có nhà văn hóa phải không?",
        "Hiện có 12 tổ dân phố có nhà văn hóa phải không?",
        "Còn mấy tổ dân phố chưa có nhà văn hóa?",
        "Các tổ dân phố đều có nhà văn hóa rồi phải không?",
    ],
)
def test_how_many_there_are_now_no_record_tells(question: str) -> None:
    assert PLACE.ask(question).kind is Kind.UNKNOWN
    assert "Phấn đấu có 12 trên tổng số 17 tổ dân phố có nhà văn hóa." in PLACE.says(question)


def test_no_panel_shows_it_as_done() -> None:
    assert overview(PLACE.knowledge).shares == ()
