"""What was to be reached: a whole that is aimed at, a target in a record's details, a number that is itself one."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

COUNTS = """
- {id: rung, of: rừng phòng hộ, value: 40, unit: ha, status: phấn đấu, also: [rừng phòng hộ phải trồng]}
- id: rung-xong
  of: rừng phòng hộ
  value: 25
  unit: ha
  out_of: rung
  state: đã trồng
  rest: chưa trồng
  also: [rừng phòng hộ đã trồng, tiến độ trồng rừng]
- {id: nu, of: nữ trong cấp ủy, value: 15, unit: '%', precision: ít nhất, status: phấn đấu}
- id: ket-nap
  of: đảng viên mới kết nạp
  value: 210
  also: [kết nạp đảng viên, số đảng viên mới]
  details: {chỉ tiêu: 180 đảng viên}
- id: nha-o
  of: nhà tình nghĩa đã sửa
  value: 30
  also: [sửa nhà tình nghĩa]
  details: {chỉ tiêu: 45 nhà}
- id: tai-cu
  of: thời gian còn công tác của người tái cử
  value: 48
  unit: tháng
  precision: ít nhất
  also: [tuổi tái cử]
- {id: thu-nhap, of: thu nhập bình quân đầu người năm 2019, value: 51, unit: triệu đồng}
- id: thu-nhap-2025
  of: thu nhập bình quân đầu người đến năm 2025
  value: 80
  unit: triệu đồng
  status: phấn đấu
"""
PLACE = Place(with_more(counts=COUNTS), TODAY)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("So với chỉ tiêu 40 ha thì rừng phòng hộ còn phải trồng mấy héc ta nữa?", "Còn 15 ha"),
        ("con thieu may ha nua moi dat chi tieu rung phong ho", "Còn 15 ha"),
        ("Rừng phòng hộ đạt bao nhiêu phần trăm chỉ tiêu?", "62,5%"),
        ("Chỉ tiêu rừng phòng hộ là bao nhiêu?", "40 ha"),
        ("Rừng phòng hộ trồng tới đâu rồi?", "25 ha trên chỉ tiêu 40 ha"),
        ("Kết nạp đảng viên vượt chỉ tiêu bao nhiêu người?", "là 30"),
        ("Kết nạp đảng viên đạt mấy phần trăm chỉ tiêu?", "116,7%"),
        ("Sửa nhà tình nghĩa còn thiếu bao nhiêu so với chỉ tiêu?", "còn thiếu 15"),
        ("Chỉ tiêu kết nạp đảng viên là mấy?", "180"),
    ],
)
def test_what_is_left_and_what_is_passed_is_worked_out(question: str, says: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.ANSWER
    assert says in plain(reply)


def test_a_further_question_is_of_the_count_just_told() -> None:
    assert "là 30" in PLACE.says("Kết nạp được bao nhiêu đảng viên mới, vượt chỉ tiêu bao nhiêu?")


@pytest.mark.parametrize(
    ("claim", "opens"),
    [
        ("Kết nạp đảng viên vượt chỉ tiêu phải không?", "Đúng."),
        ("Kết nạp đảng viên không đạt chỉ tiêu hả?", "Không."),
        ("Sửa nhà tình nghĩa đã đạt chỉ tiêu chưa?", "Không."),
        ("Rừng phòng hộ đạt chỉ tiêu rồi phải không?", "Chưa."),
        ("Đặt chỉ tiêu ít nhất 15% nữ trong cấp ủy hả?", "Đúng."),
        ("Chỉ tiêu nữ trong cấp ủy là 25% phải không?", "Không."),
        ("Chỉ tiêu rừng phòng hộ là 50 ha đúng không?", "Không."),
    ],
)
def test_whether_a_target_is_reached(claim: str, opens: str) -> None:
    assert PLACE.says(claim).startswith(opens)


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Người tái cử phải còn mấy tháng mới đủ điều kiện?", "ít nhất 48 tháng"),
        ("tai cu phai con bao nhieu thang tuoi cong tac", "ít nhất 48 tháng"),
        ("Thu nhập đầu người bây giờ bao nhiêu?", "51 triệu đồng"),
        ("thu nhập đầu người", "51 triệu đồng"),
        ("Thu nhập đầu người phấn đấu bao nhiêu?", "80 triệu đồng"),
        ("Thu nhập đầu người đến 2025 là mấy?", "80 triệu đồng"),
    ],
)
def test_what_is_required_what_is_and_what_is_aimed_at(question: str, says: str) -> None:
    assert says in PLACE.says(question)


def test_of_another_year_nothing_is_told() -> None:
    assert PLACE.ask("Thu nhập đầu người năm 2017 bao nhiêu?").kind is Kind.UNKNOWN
