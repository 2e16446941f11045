"""How long something takes: told where the source tells it, and never worked out of a time that does not."""

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
  on: tháng 7/2025
  status: planned
  details: {thời lượng: hai ngày}
  questions:
    - Đại hội thị xã họp mấy ngày?
- id: bai-cat
  event: Đại hội điểm
  who: Chi bộ thôn Bãi Cát
  on: 12/1/2025
  status: held
  group: diem
  also: [thôn Bãi Cát]
- id: da-bac
  event: Đại hội điểm
  who: Đảng bộ xã Đá Bạc
  on: 14-15/1/2025
  status: held
  group: diem
  also: [xã Đá Bạc]
- id: cong-an
  event: Đại hội điểm
  who: Đảng bộ Công an thị xã
  on: 9/4/2025
  status: planned
  group: diem
  also: [Công an thị xã]
- id: dot-hai
  event: Đợt hai cuộc thi trực tuyến
  on: đến hết 31/3/2025
  also: [đợt hai]
- id: ve-sinh
  event: Đợt tổng vệ sinh các khu phố
  on: từ 20/3/2025
  also: [đợt tổng vệ sinh]
- id: thi-dua
  event: Đợt thi đua 90 ngày
  on: từ 19/3/2025
  also: [đợt thi đua]
""",
        "groups": """
- id: diem
  name: đơn vị đại hội điểm
  complete: true
  also: [nơi làm điểm]
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Công an thị xã đại hội điểm mấy ngày?", "dự kiến tổ chức đại hội điểm vào ngày 9/4/2025"),
        ("Đợt hai kéo dài mấy ngày?", "đến hết ngày 31/3/2025"),
        ("Đợt tổng vệ sinh kéo dài bao lâu?", "từ ngày 20/3/2025"),
    ],
)
def test_a_planned_day_and_a_limit_do_not_tell_how_long(question: str, about: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    said = PLACE.says(question)
    assert "chưa có thông tin về thời lượng" in said
    assert about in said
    assert "1 ngày," not in said


@pytest.mark.parametrize("number", ["1", "2", "3"])
def test_nor_is_a_claim_on_it_borne_out_or_denied(number: str) -> None:
    said = PLACE.says(f"Công an thị xã đại hội {number} ngày phải không?")
    assert not said.startswith(("Đúng", "Không", "Có"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Thôn Bãi Cát đại hội mấy ngày?", "trong 1 ngày"),
        ("Xã Đá Bạc đại hội mấy ngày?", "trong 2 ngày"),
        ("Xã Đá Bạc đại hội 3 ngày phải không?", "Không."),
        ("Đợt thi đua kéo dài bao nhiêu ngày?", "Đợt thi đua 90 ngày diễn ra từ ngày 19/3/2025"),
        ("Nơi nào đại hội điểm 1 ngày?", "thôn Bãi Cát"),
    ],
)
def test_days_that_are_stated_are_counted(question: str, said: str) -> None:
    assert said in PLACE.says(question)


def test_the_days_in_a_name_are_no_claim() -> None:
    assert PLACE.says("Đợt thi đua 90 ngày bắt đầu chưa?").startswith(("Chưa", "Không"))


def test_the_longest_is_not_told_where_one_is_not_known() -> None:
    assert "kéo dài nhất" not in PLACE.says("Nơi nào đại hội điểm kéo dài nhất?")


@pytest.mark.parametrize(
    "question",
    [
        "Đại hội thị xã họp mấy ngày?",
        "Đại hội Đảng bộ thị xã diễn ra trong mấy ngày?",
        "dai hoi thi xa keo dai bao lau",
        "Thời lượng đại hội thị xã?",
    ],
)
def test_a_detail_tells_it_where_the_time_does_not(question: str) -> None:
    assert "Lam Khê dự kiến diễn ra trong hai ngày." in PLACE.says(question)


def test_claims_on_that_detail() -> None:
    assert PLACE.says("Đại hội thị xã họp hai ngày phải không?").startswith("Đúng.")
    assert PLACE.says("Đại hội thị xã họp ba ngày phải không?").startswith("Không.")
