"""What is told is of just what is asked: that unit, that meeting, that number; a gap by the name a record gives it."""

import pytest

from bot.answering.reply import Kind
from tests.invented import FILES, TODAY
from tests.place import Place

MORE = FILES | {
    "dates": FILES["dates"]
    + """
- id: phong-trao
  event: Phong trào 90 ngày thi đua
  on: từ 1/3/2020 đến 29/5/2020
  status: held
  questions: [Phong trào thi đua mừng đại hội từ ngày nào?]
""",
    "counts": FILES["counts"].replace(
        "also: [số đảng viên]}",
        "also: [số đảng viên], gaps: {đảng viên nữ: Số đảng viên nữ chưa được nêu trong nguồn tin.}}",
    )
    + """
- {id: dai-bieu, of: đại biểu dự Đại hội Đảng bộ huyện, value: 180, status: dự kiến, also: [đại biểu, số đại biểu]}
- {id: nu, of: nữ trong cấp ủy, value: 15, unit: '%', precision: ít nhất, status: phấn đấu, also: [tỷ lệ nữ]}
- {id: y-kien, of: ý kiến góp ý vào dự thảo Nghị quyết, value: 77, also: [ý kiến góp ý]}
- {id: nha-sap, of: nhà sập phải dựng lại, value: 50, also: [nhà sập]}
- id: nha-sap-xong
  of: nhà sập phải dựng lại
  value: 20
  out_of: nha-sap
  state: đã dựng lại
  rest: chưa dựng lại
  also: [nhà sập đã dựng lại]
- {id: to, of: tổ giúp việc, value: 4, note: 'Mỗi tổ giúp hai xã.', also: [các tổ giúp việc]}
- {id: xa, of: xã, value: 9, also: [số xã]}
""",
    "bodies": FILES["bodies"]
    + """
- {id: ban-dan-van, name: Ban Dân vận Khe Mây, head: bà Mùa Thị Chư}
""",
    "projects": FILES["projects"]
    + """
- {id: ho, name: Hồ Lũng Cao, finished: tháng 9/2020, group: cong-trinh}
- {id: duong-lung-cao, name: Đường Lũng Cao, finished: tháng 2/2020, status: done, group: cong-trinh}
""",
    "topics": FILES["topics"]
    + """
- id: mot-noi
  name: Nơi bầu bí thư trực tiếp
  answer: Xã Khe Mây là nơi duy nhất để đảng viên bầu bí thư trực tiếp.
  questions:
    - Nơi nào để đảng viên bầu bí thư trực tiếp?
    - Có mấy nơi đảng viên bầu bí thư trực tiếp?
    - Xã Khe Mây bầu bí thư thế nào?
""",
}
PLACE = Place(MORE, TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "Xã Khe Mây có bao nhiêu đảng viên?",
        "Bao nhiêu đảng viên nữ?",
        "Hôm nay có nơi nào đại hội không?",
    ],
)
def test_nothing_else_is_told_instead(question: str) -> None:
    assert PLACE.ask(question).kind is Kind.UNKNOWN


def test_whoever_comes_to_the_meeting_just_told_is_no_delegate_of_the_host() -> None:
    reply = PLACE.says("Xã Khe Mây đại hội ngày nào, bao nhiêu người dự?")
    assert "10/4/2020" in reply
    assert "180" not in reply


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Triệu tập bao nhiêu người về dự đại hội huyện?", "180"),
        ("Có 77 ý kiến góp ý phải không?", "Đúng."),
        ("Ở đâu được bầu bí thư trực tiếp?", "Khe Mây"),
        ("Mỗi tổ giúp việc giúp mấy xã?", "Mỗi tổ giúp hai xã"),
        ("Hồ Lũng Cao khánh thành rồi phải không?", "Chưa."),
        ("Lũng Cao có những công trình nào, khi nào xong?", "tháng 9/2020"),
        ("Công trình nào đã khánh thành?", "Đường Lũng Cao"),
    ],
)
def test_what_is_asked_is_told(question: str, says: str) -> None:
    assert says in PLACE.says(question)


def test_a_noun_in_short_is_that_of_the_number_just_told() -> None:
    assert "Còn 30 nhà sập" in PLACE.says("Đã dựng lại bao nhiêu nhà sập, còn mấy nhà?")


def test_when_works_are_done_is_told_of_each() -> None:
    reply = PLACE.says("Các công trình khi nào xong?")
    assert "Hồ Lũng Cao: dự kiến hoàn thành tháng 9/2020" in reply
    assert "Trường Tiểu học Bến Ngọc: chưa có thông tin về ngày" in reply


@pytest.mark.parametrize("question", ["Đại hội đảng toàn quốc khi nào?", "bao gio dai hoi dang toan quoc"])
def test_what_a_word_tells_is_named_rather_than_anything_offered(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert reply.facts == ()
