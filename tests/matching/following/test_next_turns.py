"""Turns that go on with what was told: reasons, deadlines, targets, what is left, order; a made-up town."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- id: d-moc
  event: Đại hội điểm
  who: Đảng bộ phường Rạch Mốc
  on: 18/3/2025
  place: Nhà văn hóa phường Rạch Mốc
  also: [phường Rạch Mốc, Rạch Mốc]
  group: diem
- id: d-vinh
  event: Đại hội điểm
  who: Đảng bộ xã Vĩnh Sa
  on: 24-25/3/2025
  also: [xã Vĩnh Sa, Vĩnh Sa]
  group: diem
- id: d-det
  event: Đại hội điểm
  who: Đảng bộ Công ty Dệt Đông Hải
  on: 2/4/2025
  also: [Dệt Đông Hải, công ty dệt]
  group: diem
- id: han-chi-bo
  event: Hoàn thành đại hội chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 30/4/2025
  status: deadline
  also: [hạn chi bộ trực thuộc]
- id: han-nha
  event: Hoàn thành xóa nhà dột nát
  who: Thị xã
  on: trước 31/7/2025
  status: deadline
  also: [hạn xóa nhà dột nát]
""",
        "groups": """
- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true, also: [đại hội điểm]}
- {id: viec, name: công trình chào mừng, title: Các công trình chào mừng đại hội, complete: true, also: [công trình]}
- {id: ban, name: tiểu ban, title: Các tiểu ban, complete: true}
""",
        "projects": """
- {id: cho, name: Chợ Cồn Bần, cost: 12 tỷ đồng, work: [xây mới], also: [Cồn Bần], group: viec}
- id: ke
  name: Kè sông Mù
  cost: 30 tỷ đồng
  work: [cải tạo]
  finished: 30/6/2025
  also: [kè]
  details: {chiều dài: 3 km}
  group: viec
""",
        "bodies": """
- {id: b-van, name: Tiểu ban Văn kiện, head: "đồng chí Lê Tấn Ngọt, Bí thư Thị ủy", group: ban}
- {id: b-le, name: Tiểu ban Khánh tiết, head: "đồng chí Lê Tấn Ngọt, Bí thư Thị ủy", group: ban}
- {id: b-nhan, name: Tiểu ban Nhân sự, head: "đồng chí Cao Thị Thủy", group: ban}
- {id: b-tuyen, name: Tiểu ban Tuyên truyền, head: "đồng chí Võ Bá Khoan", group: ban}
- {id: b-hau, name: Tiểu ban Hậu cần, head: "đồng chí Tô Duy Kha", group: ban}
""",
        "counts": """
- {id: dang-vien, of: đảng viên, value: 2750, also: [số đảng viên]}
- {id: dv-xa, of: đảng viên ở xã, value: 1700, part_of: dang-vien}
- {id: dv-pho, of: đảng viên ở phường, value: 1050, part_of: dang-vien}
- {id: nu, of: đảng viên, value: 900, out_of: dang-vien, state: là nữ}
- {id: chi-bo, of: chi bộ trực thuộc, value: 150}
- {id: chi-bo-xong, of: chi bộ trực thuộc, value: 60, out_of: chi-bo, state: đã đại hội xong, rest: chưa đại hội xong}
- {id: nha, of: nhà dột nát, value: 80, status: target, also: [nhà dột nát cần xóa]}
- id: nha-xong
  of: nhà dột nát
  value: 50
  out_of: nha
  state: đã được xóa
  rest: chưa được xóa
  also: [tiến độ xóa nhà dột nát]
- id: ket-nap
  of: đảng viên mới kết nạp
  value: 130
  details: {chỉ tiêu: 120 đảng viên mới}
  also: [kết nạp đảng viên]
""",
        "documents": """
- id: cv
  name: Công văn số 61-CV/ThU
  type: công văn
  number: 61-CV/ThU
  issuer: Thị ủy Lam Khê
  issued: 3/2/2025
  about: tiết kiệm trong đại hội
  also: [Công văn 61]
""",
        "topics": """
- id: vuong
  name: Vướng mắc của kè sông Mù
  answer: Kè sông Mù vướng giải phóng mặt bằng của 4 hộ.
  questions: [Kè sông Mù vướng gì?, Kè đang mắc chỗ nào?, Khó khăn của kè là gì?]
- id: sinh-hoat
  name: Sinh hoạt chuyên đề
  answer: Các chi bộ mở 5 buổi sinh hoạt về truyền thống.
  questions: [Sinh hoạt chuyên đề có gì?, Chuyên đề năm nay là gì?, Chi bộ sinh hoạt những gì?]
""",
    },
    TODAY,
)
says, ask = PLACE.says, PLACE.ask


def first(*turns: str) -> str:
    """The reply without where it is from."""
    return says(*turns).split("Nguồn:")[0]


@pytest.mark.parametrize("why", ["sao vậy", "ủa sao thế", "sao vậy ạ", "vì sao", "Sao lại thế?"])
@pytest.mark.parametrize(
    "told", ["Chợ Cồn Bần bao nhiêu tiền", "Xã Vĩnh Sa đại hội ngày nào", "Sinh hoạt chuyên đề có gì?"]
)
def test_no_reason_is_given_by_telling_the_same_again(told: str, why: str) -> None:
    reply = ask(told, why)
    assert reply.kind is Kind.UNKNOWN
    assert "lý do" in plain(reply)


@pytest.mark.parametrize("asked", ["hạn tới khi nào", "phải xong trước khi nào", "hạn?"])
@pytest.mark.parametrize(
    ("told", "fact"),
    [("Bao nhiêu chi bộ trực thuộc đã xong", "han-chi-bo"), ("Xóa nhà dột nát tới đâu rồi", "han-nha")],
)
def test_the_deadline_after_a_number_is_of_what_was_counted(told: str, asked: str, fact: str) -> None:
    assert ask(told, asked).facts == (fact,)


def test_a_deadline_of_none_that_was_counted_is_asked_back() -> None:
    assert ask("Thị xã có bao nhiêu đảng viên?", "hạn tới khi nào").kind is Kind.CLARIFY


def test_the_aim_of_a_number_just_told() -> None:
    assert "80" in first("Xóa nhà dột nát tới đâu rồi", "mục tiêu?")
    assert "120" in first("Kết nạp được bao nhiêu đảng viên mới", "mục tiêu?")


@pytest.mark.parametrize("asked", ["đạt chưa", "có đạt không"])
def test_whether_the_number_just_told_reaches_its_aim(asked: str) -> None:
    assert first("Kết nạp được bao nhiêu đảng viên mới", asked).startswith("Đúng")
    assert first("Xóa nhà dột nát tới đâu rồi", asked).startswith(("Chưa", "Không"))
    assert ask("Thị xã có bao nhiêu đảng viên?", asked).kind is Kind.UNKNOWN


def test_no_yes_to_what_no_record_holds() -> None:
    assert ask("Chợ Cồn Bần xây mới à", "có kịp đại hội không").kind is Kind.UNKNOWN


@pytest.mark.parametrize("asked", ["còn ba tiểu ban nữa ai làm trưởng", "ba tiểu ban còn lại ai làm trưởng"])
def test_those_left_of_members_told_one_by_one(asked: str) -> None:
    reply = ask("Ai làm trưởng tiểu ban Nhân sự?", "còn tiểu ban Văn kiện", asked)
    assert set(reply.facts) == {"b-tuyen", "b-hau", "b-le"}


def test_the_third_after_two_were_told_one_by_one() -> None:
    told = ("Rạch Mốc đại hội điểm hôm nào", "thế còn công ty dệt?")
    assert ask(*told, "cái thứ ba thì sao").facts == ("d-vinh",)
    assert ask(*told, "đơn vị thứ nhất họp ngày nào").facts == ("d-moc",)


@pytest.mark.parametrize(
    "asked", ["đơn vị còn sót bao giờ họp", "đơn vị còn lại họp khi nào", "hai đơn vị còn lại họp ngày nào"]
)
def test_the_units_left_after_the_first_was_told(asked: str) -> None:
    assert set(ask("Đơn vị nào đại hội điểm đầu tiên", asked).facts) == {"d-vinh", "d-det"}


def test_that_one_alone_is_the_other() -> None:
    reply = ask("Có mấy công trình chào mừng", "cái thứ hai bao nhiêu tiền", "cái kia")
    assert reply.facts == ("cho",)


@pytest.mark.parametrize("asked", ["chênh nhau bao nhiêu", "cộng lại"])
def test_costs_just_told_are_reckoned_with(asked: str) -> None:
    text = first("Chợ Cồn Bần bao nhiêu tiền", "kè sông Mù?", asked)
    assert ("18" if "chênh" in asked else "42") in text


@pytest.mark.parametrize(("asked", "fact"), [("đơn vị nào họp sớm hơn", "d-moc"), ("đơn vị nào họp muộn hơn", "d-det")])
def test_earlier_and_later_than_the_one_told(asked: str, fact: str) -> None:
    assert ask("Xã Vĩnh Sa đại hội ngày nào", asked).facts == (fact,)


@pytest.mark.parametrize("asked", ["nhầm, ngày 18 cơ", "ngày 18 cơ", "thế ngày 18?"])
def test_another_day_of_the_month_asked_about(asked: str) -> None:
    assert ask("Ngày 24/3 đơn vị nào họp", asked).facts == ("d-moc",)


def test_prose_on_a_work_leaves_the_work_in_view() -> None:
    told = ("Kè sông Mù bao nhiêu tiền", "vướng gì")
    assert "30/6/2025" in first(*told, "bao giờ xong")
    assert "3 km" in first(*told, "dài bao nhiêu")


def test_a_paper_is_pointed_at_as_a_sheet() -> None:
    assert "tiết kiệm" in first("Công văn 61 ban hành ngày nào", "bản đó nói về gì")


def test_all_that_was_asked_of_one_is_asked_of_another() -> None:
    text = first("Rạch Mốc đại hội điểm hôm nào, ở đâu?", "Thế còn xã Vĩnh Sa?")
    assert "24-25/3/2025" in text
    assert "địa điểm" in text
    assert "Rạch Mốc" not in text


def test_by_which_paper_is_asked_of_what_was_told() -> None:
    assert "cv" not in ask("Xã Vĩnh Sa đại hội ngày nào", "theo văn bản nào").facts
    assert ask("Xã Vĩnh Sa đại hội ngày nào", "căn cứ văn bản nào").kind is Kind.UNKNOWN


def test_it_is_not_the_other_one() -> None:
    assert ask("Chợ Cồn Bần xây mới à", "kè sông Mù thì sao", "vốn của nó").facts == ("ke",)


def test_how_many_of_those_counted() -> None:
    assert ask("Có bao nhiêu đảng viên", "bao nhiêu là nữ").facts == ("nu", "dang-vien")


def test_what_else_somebody_heads() -> None:
    reply = ask("Trưởng tiểu ban Văn kiện là ai", "người đó còn phụ trách tiểu ban nào nữa")
    assert "b-le" in reply.facts


def test_whether_a_work_is_done_is_asked_of_no_number() -> None:
    reply = ask("Chợ Cồn Bần bao nhiêu tiền", "hoàn thành chưa")
    assert reply.kind is Kind.UNKNOWN
    assert reply.facts == ("cho",)


def test_a_part_that_is_not_known_is_no_other_number() -> None:
    assert ask("Có bao nhiêu chi bộ trực thuộc", "bao nhiêu là nữ").kind is Kind.UNKNOWN


def test_members_by_where_they_are() -> None:
    assert "dv-xa" in ask("Có bao nhiêu đảng viên", "ở xã?").facts


def test_another_body_after_somebody_was_told_of() -> None:
    assert "Ngọt" in first("Trưởng tiểu ban Nhân sự là ai", "còn Văn kiện")
