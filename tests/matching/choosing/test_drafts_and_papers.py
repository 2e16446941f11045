"""Which draft a paper is, by its detail or its text; what is asked of people is no gap of papers."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "documents": """
- id: du-thao
  name: Dự thảo báo cáo chính trị
  type: báo cáo
  also: [báo cáo chính trị]
  details: {lần dự thảo: bản thứ ba}
- id: de-an
  name: Dự thảo đề án nông thôn
  type: đề án
  text: Dự thảo đề án đã qua lần sửa thứ hai.
- id: ke-hoach
  name: Kế hoạch số 21-KH/HU
  type: kế hoạch
  number: 21-KH/HU
  issuer: Ban Thường vụ Huyện ủy
  issued: 4/9/2019
- id: cong-van
  name: Công văn số 88-CV/HU
  type: công văn
  number: 88-CV/HU
  issuer: Ban Thường vụ Huyện ủy
  issued: 4/3/2020
""",
        "counts": """
- id: chap-hanh
  of: ủy viên Ban Chấp hành khóa mới
  value: 39
  status: dự kiến
  also: [ủy viên Ban Chấp hành]
  questions: [Đại hội bầu bao nhiêu ủy viên Ban Chấp hành?]
- id: thuong-vu
  of: ủy viên Ban Thường vụ khóa mới
  value: 12
  status: dự kiến
  also: [ủy viên Ban Thường vụ]
  questions: [Phương án bầu mấy ủy viên Ban Thường vụ?]
- {id: luot-thi, of: lượt dự thi cuộc thi trực tuyến, value: 930, also: [lượt dự thi]}
""",
        "dates": """
- id: thi
  event: Cuộc thi trực tuyến “Theo dòng suối”
  on: từ 3/2/2020 đến 30/3/2020
  status: held
  also: [thi trực tuyến]
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    "text",
    [
        "Dự thảo báo cáo chính trị đang ở bản thứ mấy?",
        "Báo cáo chính trị sửa lần mấy rồi?",
        "du thao bao cao chinh tri toi ban may roi",
        "Dự thảo báo cáo chính trị là lần thứ mấy?",
    ],
)
def test_which_draft_it_is(text: str) -> None:
    assert PLACE.says(text).startswith("Dự thảo báo cáo chính trị: bản thứ ba."), PLACE.says(text)


def test_a_text_may_tell_it() -> None:
    assert "lần sửa thứ hai" in PLACE.says("Dự thảo đề án nông thôn sửa mấy lần rồi?")
    assert PLACE.ask("Kế hoạch 21 sửa lần mấy rồi?").kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Dự thảo báo cáo chính trị đang ở bản thứ ba phải không?", "Đúng."),
        ("Dự thảo báo cáo chính trị đang ở bản thứ tư phải không?", "Không."),
        ("Dự thảo báo cáo chính trị là bản số 2 à?", "Không."),
    ],
)
def test_a_draft_is_held_against_it(text: str, opening: str) -> None:
    assert PLACE.says(text).startswith(opening), PLACE.says(text)


def test_whether_it_is_the_last_is_not_known() -> None:
    assert not PLACE.says("Báo cáo chính trị đến bản cuối chưa?").startswith(("Đúng", "Không"))


def test_members_of_a_committee_are_no_gap_of_the_papers_that_it_issued() -> None:
    said = PLACE.says("Dự kiến bầu bao nhiêu ủy viên Ban Chấp hành và bao nhiêu ủy viên Ban Thường vụ?")
    assert "39 ủy viên" in said
    assert "12 ủy viên" in said


def test_questions_of_a_quiz_are_not_those_who_took_part() -> None:
    for text in ("Cuộc thi trực tuyến gồm mấy câu hỏi?", "Thi trực tuyến có bao nhiêu câu hỏi"):
        assert PLACE.ask(text).kind is Kind.UNKNOWN
        assert "930" not in PLACE.says(text)
