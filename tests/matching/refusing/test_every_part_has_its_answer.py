"""What was told for something else than was asked, at a town that does not exist: asked back, chosen, or put off."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

RECORDS = {
    "counts": """
- {id: nu, of: tỷ lệ đảng viên nữ, value: 33, unit: '%'}
- {id: nu-cap-uy, of: tỷ lệ nữ trong Ban Chấp hành khóa mới, value: 18, unit: '%', status: dự kiến}
- {id: thieu-dien, of: hộ mất điện sinh hoạt, value: 1.450, precision: khoảng}
""",
    "dates": """
- id: hoi-trai
  event: Hội trại thanh niên chào mừng Đại hội
  status: chưa công bố
  note: Hội trại định mở đầu tháng 3, phải hoãn vì mưa bão; ngày mới chưa chốt.
  also: [hội trại]
- id: vong-1
  event: Vòng 1 cuộc thi viết Đất và người
  on: từ 3/2/2025 đến 20/2/2025
  group: vong
  also: [vòng 1 thi viết]
- {id: vong-2, event: Vòng 2 cuộc thi viết Đất và người, on: đến hết 31/3/2025, group: vong, also: [vòng 2 thi viết]}
- {id: thi-dua, event: Đợt thi đua 60 ngày chào mừng Đại hội, on: từ 20/3/2025, also: [thi đua 60 ngày]}
""",
    "projects": """
- {id: cho, name: Chợ Bến Tượng, status: done, group: cong-trinh}
- id: dap
  name: Đập Khe Sim
  also: [Khe Sim]
  group: cong-trinh
  details: {chiều dài: 70 m, tiến độ: chậm bốn tháng, lý do chậm: còn chờ bàn giao đất của 6 hộ}
- {id: san, name: Sân vận động Lam Khê, group: cong-trinh, note: Đang thi công đúng tiến độ.}
""",
    "groups": """
- {id: cong-trinh, name: công trình chào mừng đại hội, complete: true, also: [công trình]}
- {id: vong, name: vòng thi viết, complete: true}
""",
    "bodies": """
- id: ubnd
  name: UBND thị xã Lam Khê
  details: {Phó Chủ tịch: đồng chí Ninh Văn Cốc}
""",
    "topics": """
- id: loi-anh-coc
  name: Lời của Phó Chủ tịch UBND thị xã
  answer: Đồng chí Ninh Văn Cốc, Phó Chủ tịch UBND thị xã, nhận rằng đập Khe Sim chậm bốn tháng.
  questions: [Đồng chí Ninh Văn Cốc nói gì?, Phó Chủ tịch nói gì về đập?, Lãnh đạo thị xã nhận điều gì?]
- id: kho
  name: Thiệt hại do bão
  answer: Bão số 2 làm khoảng 1.450 hộ mất điện sinh hoạt, 12 tuyến đường ngập.
  questions: [Bão gây thiệt hại gì?, Bão làm hư hỏng những gì?, Thị xã gặp thiên tai gì?]
""",
    "words": "names: [xã Khe Sim]",
}
PLACE = Place(TOWN | RECORDS, TODAY)


def test_of_whom_is_asked_back() -> None:
    reply = PLACE.ask("bao nhiêu phần trăm nữ?")
    assert reply.kind is Kind.CLARIFY
    assert "33" in PLACE.says("Đảng viên nữ bao nhiêu phần trăm?")


def test_members_are_chosen_by_what_their_details_say() -> None:
    said = PLACE.says("Công trình nào bị chậm, vì lý do gì?")
    assert "Khe Sim" in said
    assert "6 hộ" in said
    assert "Bến Tượng" not in said


def test_a_place_is_not_the_work_that_is_called_by_its_name_for_short() -> None:
    assert PLACE.ask("Xã Khe Sim đã đạt chuẩn chưa?").kind is Kind.UNKNOWN
    assert "đập Khe Sim" in PLACE.says("Khe Sim chậm bao lâu?")


@pytest.mark.parametrize("question", ["5/3 em nộp bài dự thi viết còn kịp không", "ngày 5/3 thi viết phải không"])
def test_no_day_is_denied_of_one_of_several_where_nobody_says_which(question: str) -> None:
    assert not PLACE.says(question).startswith("Không.")


def test_what_is_put_off_is_not_held_then() -> None:
    said = PLACE.says("hội trại vẫn mở đầu tháng 3 chứ")
    assert said.startswith("Chưa.")
    assert "hoãn" in said


def test_who_said_so_is_who_spoke_of_it() -> None:
    assert "Ninh Văn Cốc" in PLACE.says("Đập Khe Sim vì sao chậm?", "ai nói vậy?")


def test_prose_tells_what_brought_a_number_about() -> None:
    assert "1.450" in PLACE.says("Bão làm bao nhiêu hộ mất điện sinh hoạt vậy?")


def test_a_number_in_a_name_claims_nothing() -> None:
    assert "20/3/2025" in PLACE.says("đợt thi đua 60 ngày bắt đầu chưa")


def test_a_greeting_before_two_questions_is_no_chat() -> None:
    assert "70 m" in PLACE.says("ad ơi đập Khe Sim dài mấy mét, chậm mấy tháng")
