"""What is close to what is known, and is not: another district, those not in a state, who said it, two deadlines."""

import pytest

from bot.answering.reply import Kind
from tests.invented import FILES, TODAY
from tests.place import Place

MORE = FILES | {
    "dates": FILES["dates"]
    + """
- id: han-chi-bo
  event: Hoàn thành đại hội chi bộ
  who: Các chi bộ trực thuộc
  on: trước 20/5/2020
  status: deadline
  also: [hạn đại hội chi bộ]
""",
    "counts": FILES["counts"]
    + """
- {id: nu, of: đảng viên, value: 1730, out_of: dang-vien, state: là nữ, also: [đảng viên nữ]}
- {id: chi-bo-mo, of: chi bộ trực thuộc Đảng bộ Mỏ Sơn Hạ, value: 8, also: [chi bộ mỏ]}
- id: chi-bo-mo-xong
  of: chi bộ trực thuộc Đảng bộ Mỏ Sơn Hạ
  value: 8
  out_of: chi-bo-mo
  state: đã đại hội xong
  also: [chi bộ mỏ đã đại hội xong]
- id: to
  of: tổ công tác
  value: 6
  also: [tổ công tác của huyện]
- {id: tieu-chi, of: tiêu chí thi đua, value: 20, also: [tiêu chí thi đua của huyện]}
- id: tieu-chi-dat
  of: tiêu chí thi đua
  value: 17
  out_of: tieu-chi
  state: đã đạt
  rest: chưa đạt
""",
    "projects": FILES["projects"]
    + """
- {id: cho, name: Chợ Đồi Xanh, cost: 12 tỷ đồng, group: cong-trinh}
- {id: tram, name: Trạm Y tế Đồi Xanh, cost: 4 tỷ đồng, group: cong-trinh}
""",
    "topics": FILES["topics"]
    + """
- id: loi-bi-thu
  name: Lời Bí thư Huyện ủy
  answer: Đồng chí Lò Thị Pâng, Bí thư Huyện ủy, nói chỗ nào chưa thông thì bàn cho thông.
  questions:
    - Bí thư Huyện ủy nói gì?
    - Đồng chí Lò Thị Pâng dặn điều gì?
""",
}
PLACE = Place(MORE, TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "Huyện bên cạnh có mấy đảng viên?",
        "huyen khac co bao nhieu dang vien",
        "Tỉnh khác có bao nhiêu tổ chức cơ sở đảng?",
        "Huyện bên cạnh đại hội ngày nào?",
        "Tổ công tác có mấy người?",
        "Ai nói đại hội phải xong trước tết?",
    ],
)
def test_of_others_nothing_is_told(question: str) -> None:
    assert PLACE.ask(question).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Có bao nhiêu đảng viên không phải là nữ?", "3.500"),
        ("dang vien khong phai nu co bao nhieu", "3.500"),
        ("Bao nhiêu phần trăm đảng viên không phải là nữ?", "66,9%"),
        ("Huyện đạt bao nhiêu tiêu chí thi đua?", "Có 17 trên tổng số 20"),
        ("Có bao nhiêu tiêu chí thi đua?", "Có 20"),
        ("Ai nói chỗ nào chưa thông thì bàn cho thông?", "Lò Thị Pâng"),
        ("Hạn của chi bộ trực thuộc với hạn của cấp cơ sở cách nhau mấy ngày?", "61 ngày"),
        ("Các chi bộ còn lại phải xong trước ngày nào?", "20/5/2020"),
        ("Chợ Đồi Xanh với cầu Suối Trong cộng lại bao nhiêu tiền?", "hơn 42 tỷ đồng"),
        ("Cầu Suối Trong đắt hơn trạm y tế bao nhiêu?", "hơn 26 tỷ đồng"),
        ("chợ với trạm y tế cái nào tốn hơn", "là 8 tỷ đồng"),
    ],
)
def test_what_is_meant_is_worked_out(question: str, says: str) -> None:
    assert says in PLACE.says(question)


@pytest.mark.parametrize(
    ("claim", "opens"),
    [
        ("Hơn một nửa chi bộ trực thuộc đã đại hội xong phải không?", "Không."),
        ("Các chi bộ mỏ đã đại hội xong hết chưa?", "Đúng."),
    ],
)
def test_a_share_is_of_the_whole_that_is_named(claim: str, opens: str) -> None:
    assert PLACE.says(claim).startswith(opens)


def test_whether_all_are_done_is_asked_of_those_just_counted() -> None:
    assert "8 chi bộ trực thuộc Đảng bộ Mỏ" in PLACE.says("Đảng bộ Mỏ có mấy chi bộ trực thuộc?", "xong hết chưa?")
