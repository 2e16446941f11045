"""A district in a city: whose level is said, of whom a number is, what a move, a list and a target come to."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ quận Lam Khê
host: Đảng bộ quận Lam Khê
committee: Quận ủy Lam Khê
place: quận Lam Khê
as_of: 10/3/2025
sources: [{id: bao, paper: Báo Lam Khê}]
""",
    "bodies": """
- {id: quan-uy, name: Quận ủy Lam Khê, head: 'đồng chí Đinh Văn Thược, Bí thư Quận ủy', also: [Quận ủy]}
- id: ubnd
  name: UBND quận Lam Khê
  head: ông Vũ Bá Khoan, Chủ tịch UBND quận
  questions: [Chủ tịch UBND quận là ai?]
""",
    "counts": """
- {id: dang-vien, of: đảng viên, value: 5320}
- {id: to-chuc, of: tổ chức cơ sở đảng, value: 40}
- {id: dang-bo, of: đảng bộ cơ sở, value: 18, part_of: to-chuc}
- {id: chi-bo, of: chi bộ cơ sở, value: 22, part_of: to-chuc}
- {id: co-quan, of: 'tổ chức đảng cơ quan, đơn vị', value: 12, part_of: to-chuc, also: [khối cơ quan]}
- id: to-chuc-xong
  of: tổ chức cơ sở đảng
  value: 31
  out_of: to-chuc
  state: đã đại hội xong
  rest: chưa đại hội
  also: [nơi chưa đại hội, nơi đã đại hội xong]
- id: co-quan-xong
  of: 'tổ chức đảng cơ quan, đơn vị'
  value: 8
  out_of: co-quan
  state: đã đại hội xong
  rest: chưa đại hội
- {id: dang-bo-xong, of: đảng bộ cơ sở, value: 15, out_of: dang-bo, state: đã đại hội xong, rest: chưa đại hội}
- {id: cap-uy, of: đồng chí được bầu vào cấp ủy, value: 200}
- id: cap-uy-nu
  of: đồng chí được bầu vào cấp ủy
  value: 60
  out_of: cap-uy
  state: là nữ
  also: [tỷ lệ nữ trong cấp ủy, tỷ lệ nữ]
- id: nu-dich
  of: nữ trong cấp ủy theo hướng dẫn
  value: 15
  unit: '%'
  precision: ít nhất
  status: phấn đấu
  also: [chỉ tiêu tỷ lệ nữ]
- {id: bi-thu-tai-cu, of: bí thư tái cử ở các nơi đã đại hội, value: 21, also: [bí thư tái cử]}
- {id: bi-thu-moi, of: bí thư mới ở các nơi đã đại hội, value: 10, also: [bí thư mới]}
""",
    "dates": """
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ quận Lam Khê
  on: 4-5/8/2025
  status: planned
  details:
    phương châm: Đoàn kết - Kỷ cương
    hoãn: từ cuối tháng 6/2025 sang ngày 4-5/8/2025
  questions: [Phương châm của đại hội quận là gì?]
""",
    "groups": """
- {id: cong-trinh, name: công trình gắn biển chào mừng đại hội, complete: true, also: [công trình gắn biển]}
""",
    "projects": """
- {id: cau, name: Cầu Rạch Dừa, status: ongoing, finished: 25/7/2025, group: cong-trinh, also: [cầu Rạch Dừa]}
- {id: cho, name: Chợ Hoa Mai, status: done, finished: 2/3/2025, group: cong-trinh, also: [chợ Hoa Mai]}
- id: ham
  name: Hầm chui nút giao Ngã tư Sim
  status: ongoing
  note: Hầm không kịp gắn biển chào mừng đại hội.
  also: [hầm chui]
""",
    "topics": """
- id: loi
  name: Lời của Chủ tịch UBND quận
  answer: Ông Vũ Bá Khoan, Chủ tịch UBND quận, nhận lỗi với bà con về cái hầm.
  questions: [Ai nhận lỗi về cái hầm?, Chủ tịch quận nói gì về cái hầm?, Ông Khoan nói gì?]
""",
}
QUARTER = Place(FILES, TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "Thành phố có bao nhiêu đảng viên?",
        "tp co bn dang vien",
        "Bí thư thành phố là ai?",
        "Đại hội thành phố hôm nào?",
        "Toàn thành phố còn mấy nơi chưa đại hội?",
        "Phó Chủ tịch quận là ai?",
        "Phó chủ tịch nói gì về cái hầm?",
    ],
)
def test_of_a_city_above_and_of_deputies_nothing_is_told(question: str) -> None:
    reply = QUARTER.ask(question)
    assert reply.kind is Kind.UNKNOWN
    assert reply.facts == ()


def test_a_host_that_is_called_a_city_is_one() -> None:
    city = Place(
        {**TOWN, "congress": TOWN["congress"].replace("thị xã", "thành phố"), "counts": FILES["counts"]}, TODAY
    )
    assert city.ask("Thành phố có bao nhiêu đảng viên?").facts == ("dang-vien",)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Còn mấy cơ quan chưa đại hội?", "Còn 4 tổ chức đảng cơ quan, đơn vị chưa đại hội "),
        ("Đảng bộ cơ sở còn mấy nơi chưa xong?", "Còn 3 đảng bộ cơ sở chưa đại hội "),
        ("còn mấy nơi chưa đại hội", "Còn 9 tổ chức cơ sở đảng chưa đại hội "),
        (
            "Chi bộ cơ sở còn mấy nơi chưa xong?",
            "Hiện chưa có thông tin về “Chi bộ” ",
        ),
        ("Tỷ lệ cơ quan đã đại hội xong?", "66,7% tổ chức đảng cơ quan, đơn vị đã đại hội xong "),
        ("Bao nhiêu phần trăm cấp ủy là nữ?", "30% đồng chí được bầu vào cấp ủy là nữ "),
        ("Phấn đấu bao nhiêu phần trăm cấp ủy là nữ?", "Phấn đấu có ít nhất 15% nữ "),
        ("Cấp ủy phải có bao nhiêu phần trăm nữ?", "Phấn đấu có ít nhất 15% nữ "),
        ("Tỷ lệ nữ có đạt chỉ tiêu không?", "Đúng. 30% đồng chí được bầu vào cấp ủy là nữ "),
        ("ty le nu chua dat chi tieu phai khong", "Không. 30% đồng chí được bầu vào cấp ủy là nữ "),
        ("Có bao nhiêu bí thư tái cử?", "Có 21 bí thư tái cử "),
        ("Mấy bí thư mới?", "Có 10 bí thư mới "),
        ("Số đảng viên quận là 5.230 à?", "Không. Đảng bộ quận Lam Khê có 5.320 đảng viên."),
        ("tổng số đảng viên là 5.320 hả", "Đúng. Đảng bộ quận Lam Khê có 5.320 đảng viên."),
    ],
)
def test_a_number_is_of_just_those(question: str, opening: str) -> None:
    assert QUARTER.says(question).startswith(opening)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Hầm chui có được gắn biển chào mừng đại hội không?", "Không. "),
        ("ham chui co kip gan bien khong", "Không. "),
        (
            "Hầm chui có nằm trong các công trình gắn biển không?",
            "Không. Hầm chui nút giao Ngã tư Sim không có trong danh sách ",
        ),
        ("Cầu Rạch Dừa có nằm trong 2 công trình gắn biển không?", "Đúng. "),
        ("Cầu Rạch Dừa đã gắn biển chưa?", "Chưa. "),
        ("Đại hội quận dời qua đầu tháng 8 rồi hả?", "Đúng. "),
        ("dai hoi quan lui toi thang 8 phai khong", "Đúng. "),
        ("Đại hội quận dời sang tháng 9 hả?", "Không. "),
    ],
)
def test_a_yes_or_a_no_is_said_to_what_is_claimed(question: str, opening: str) -> None:
    assert QUARTER.says(question).startswith(opening)


@pytest.mark.parametrize(
    "question",
    ["Phương châm của đại hội quận là gì?", "phuong cham dh quan", "Khẩu hiệu đại hội quận", "chủ đề đại hội quận"],
)
def test_an_example_does_not_take_a_detail_away(question: str) -> None:
    assert QUARTER.says(question).startswith("Phương châm của đại hội đại biểu Đảng bộ quận Lam Khê: Đoàn kết")


def test_new_ones_are_not_told_for_others() -> None:
    assert "bi-thu-moi" not in QUARTER.ask("Có bao nhiêu bí thư được bầu lại?").facts
