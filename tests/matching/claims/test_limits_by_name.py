"""Limits that are only named ask when; a day claimed of no named limit; a deed that a detail denies; a committee."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

DATES = """
- {id: han-chi-bo, event: Hoàn thành đại hội chi bộ, on: đến hết 20/3/2025, status: deadline}
- {id: han-co-so, event: Hoàn thành đại hội cấp cơ sở, on: đến hết 15/6/2025, status: deadline}
- id: ben-xe
  event: Đại hội điểm
  who: Chi bộ Bến xe Lam Khê
  on: 18/2/2025
  also: [chi bộ Bến xe, Bến xe]
  details: {số chi ủy viên trúng cử: 5 chi ủy viên}
"""
PROJECTS = """
- {id: ke-2, name: Kè sông Lam giai đoạn 2, phase: 2, status: ongoing, finished: 31/8/2025, also: [kè sông Lam]}
"""
DOCUMENTS = """
- id: de-an
  name: Đề án nhân sự khóa VI
  type: đề án
  also: [Đề án nhân sự]
  details: {tình trạng: chưa được Ban Thường vụ Tỉnh ủy duyệt}
  questions: [Đề án nhân sự khóa VI đã được duyệt chưa?]
"""
COUNTS = """
- id: cap-uy
  of: ủy viên Ban Chấp hành Đảng bộ thị xã khóa mới
  value: 35
  also: [cấp ủy thị xã khóa mới]
  questions: [Đại hội thị xã bầu bao nhiêu ủy viên Ban Chấp hành?]
"""
TOPICS = """
- id: so-du
  name: Số dư khi bầu cấp ủy
  answer: Danh sách bầu cấp ủy phải có số dư 10-15%, theo Hướng dẫn số 7-HD/BTC.
  questions: [Danh sách bầu cấp ủy có số dư bao nhiêu?, Bầu cấp ủy thì số dư thế nào?, Số dư là mấy phần trăm?]
"""
FILES = {"dates": DATES, "projects": PROJECTS, "documents": DOCUMENTS, "counts": COUNTS, "topics": TOPICS}
PLACE = Place(TOWN | FILES, TODAY)


@pytest.mark.parametrize(
    "text", ["Hạn hoàn thành kè giai đoạn 2?", "hạn hoàn thành kè sông Lam", "Hạn chót của kè sông Lam giai đoạn 2?"]
)
def test_a_limit_that_is_named_asks_when(text: str) -> None:
    assert PLACE.says(text).startswith("Kè sông Lam giai đoạn 2 dự kiến hoàn thành ngày 31/8/2025")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Kè sông Lam có hạn hoàn thành là 31/8 đúng không?", "Đúng"),
        ("Hạn hoàn thành kè sông Lam là 30/9 phải không?", "Không"),
        ("Hạn chót là 20/3 phải không?", "Đúng"),
        ("Hạn chót là 15/6 phải không?", "Đúng"),
        ("Hạn chót đại hội là 1/7 phải không?", "Không"),
        ("Đề án nhân sự khóa VI đã duyệt rồi phải không?", "Không"),
        ("Đề án nhân sự chưa duyệt à?", "Đúng"),
    ],
)
def test_what_is_claimed_of_it(text: str, verdict: str) -> None:
    assert PLACE.says(text).startswith(f"{verdict}.")


def test_no_limit_is_denied_that_nobody_named() -> None:
    assert PLACE.ask("Hạn hoàn thành là 31/8 phải không?").kind is Kind.CLARIFY  # a work is due then


@pytest.mark.parametrize(
    "text", ["Chi ủy Bến xe mấy người?", "Bến xe bầu chi ủy mấy người?", "chi uy ben xe may nguoi"]
)
def test_how_many_are_in_the_committee_of_a_cell(text: str) -> None:
    assert "5 chi ủy viên" in PLACE.says(text)


def test_shares_do_not_say_how_many_people() -> None:
    assert "10-15%" not in PLACE.says("Đại hội thị xã bầu bao nhiêu người vào cấp ủy?")
    assert "10-15%" in PLACE.says("Danh sách bầu cấp ủy có số dư bao nhiêu?")
