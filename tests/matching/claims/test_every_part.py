"""Claims of several parts, each of which must hold for a yes: breakdowns, sums, sorts of units, what is done in full.

Over a town that does not exist.
"""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "counts": """
- {id: to-chuc, of: tổ chức cơ sở Đảng, value: 41}
- {id: dang-bo, of: đảng bộ cơ sở, value: 26, part_of: to-chuc}
- {id: chi-bo, of: chi bộ cơ sở, value: 15, part_of: to-chuc}
- {id: phai-hop, of: tổ chức cơ sở Đảng, value: 39, out_of: to-chuc, state: phải đại hội}
- {id: nha, of: nhà tình nghĩa, value: 35}
- {id: nha-giao, of: nhà tình nghĩa, value: 27, out_of: nha, state: đã bàn giao}
- {id: dang-vien, of: đảng viên, value: 5120}
- {id: dang-vien-nu, of: đảng viên, value: 1800, out_of: dang-vien, state: là nữ}
- id: chi-bo-duoi
  of: chi bộ trực thuộc đảng bộ cơ sở
  value: 190
- id: chi-bo-xong
  of: chi bộ trực thuộc đảng bộ cơ sở
  value: 120
  out_of: chi-bo-duoi
  state: đã đại hội xong
  rest: chưa đại hội xong
  note: Các chi bộ còn lại phải xong trước ngày 25/3/2025.
- {id: nha-tam, of: nhà tạm phải xóa, value: 260}
- {id: chi-tieu, of: chỉ tiêu nghị quyết, value: 24}
- id: chi-tieu-dat
  of: chỉ tiêu nghị quyết
  value: 21
  out_of: chi-tieu
  state: đạt và vượt
""",
        "dates": """
- id: diem-gom
  event: Đại hội điểm
  who: Đảng bộ Công ty Gốm Suối Mây
  also: [Suối Mây, công ty Suối Mây]
  on: 18/3/2025
  group: diem
- id: diem-truong
  event: Đại hội điểm
  who: Chi bộ Trường THPT Bạch Vân
  also: [Trường THPT Bạch Vân, Bạch Vân]
  on: 20-21/3/2025
  group: diem
- id: diem-phuong
  event: Đại hội điểm
  who: Đảng bộ phường Đồi Thông
  also: [Đồi Thông, phường Đồi Thông]
  on: tháng 4/2025
  status: planned
  note: Lịch cũ là ngày 2/3/2025.
  group: diem
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ thị xã Lam Khê
  on: từ 14 đến 16/7/2025
  also: [đại hội thị xã]
""",
        "groups": """
- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị làm đại hội điểm, complete: true, also: [nơi làm điểm]}
- {id: cong-trinh, name: công trình chào mừng đại hội, title: Các công trình chào mừng, complete: true}
""",
        "projects": """
- {id: cau, name: Cầu Suối Mây, cost: 41 tỷ đồng, finished: tháng 6/2025, ending: thông xe, group: cong-trinh}
- {id: cho, name: Chợ Bạch Vân, cost: trên 12 tỷ đồng, group: cong-trinh}
- {id: thcs, name: Trường THCS Đồi Thông, level: THCS, work: [cải tạo], phase: 1, cost: 9 tỷ đồng, group: cong-trinh}
""",
        "bodies": """
- id: thi-uy
  name: Thị ủy Lam Khê
  head: đồng chí Đinh Công Lập, Bí thư Thị ủy
- id: van-kien
  name: Tiểu ban Văn kiện
  head: đồng chí Đinh Công Lập, Bí thư Thị ủy
- id: nhan-su
  name: Tiểu ban Nhân sự
  head: bà Vũ Thị Lụa, Trưởng Ban Tổ chức Thị ủy
""",
        "topics": """
- id: gop-y
  name: Lĩnh vực được góp ý nhiều nhất
  answer: Nhiều nhất là ý kiến về chợ và giao thông (310 ý kiến), kế đến là thủy lợi (205 ý kiến).
  questions: [Lĩnh vực nào được góp ý nhiều nhất?, Dân góp ý nhiều về việc gì?]
- id: chu-de
  name: Chủ đề đại hội
  answer: Chủ đề của đại hội thị xã chưa được quyết định.
  questions: [Chủ đề đại hội là gì?]
- id: dia-diem
  name: Địa điểm đại hội
  answer: Địa điểm đại hội thị xã chưa chốt, đang cân nhắc giữa nhà văn hóa và trường nghề.
  questions: [Đại hội họp ở đâu?, Địa điểm đại hội ở đâu?]
- id: do-thi
  name: Mục tiêu lên đô thị loại II
  answer: Thị xã đặt mục tiêu trở thành đô thị loại II vào năm 2028.
  questions: [Bao giờ thị xã lên đô thị loại II?, Mục tiêu đô thị của thị xã là gì?]
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        # numbers of two parts, each of its own noun
        ("15 đảng bộ và 26 chi bộ, cộng lại 41, tôi ghi vậy đúng chưa", "Không."),
        ("26 đảng bộ và 15 chi bộ, cộng lại 41, tôi ghi vậy đúng chưa", "Đúng."),
        ("26 đảng bộ, 15 chi bộ, cộng lại 42, đúng không", "Không."),
        ("26 đảng bộ + 15 chi bộ là đủ 41 tổ chức, phải không", "Đúng."),
        ("đảng bộ có 15, chi bộ có 26 phải không", "Không."),
        ("26 + 15 = 41 tổ chức, đúng không ạ", "Đúng."),
        # several things, each with its own value
        ("Suối Mây 18/3, Bạch Vân 20-21/3, em ghi vậy chuẩn chưa ạ", "Đúng."),
        ("Suối Mây 18/3, Bạch Vân 24/3, em ghi vậy chuẩn chưa ạ", "Không."),
        ("Chợ Bạch Vân 41 tỷ còn cầu Suối Mây trên 12 tỷ đúng không", "Không."),
        ("Chợ Bạch Vân trên 12 tỷ còn cầu Suối Mây 41 tỷ đúng không", "Đúng."),
        # by how much
        ("Trong 41 tổ chức thì đảng bộ nhiều hơn chi bộ 11 cái đúng không", "Đúng."),
        ("Trong 41 tổ chức thì đảng bộ nhiều hơn chi bộ 12 cái đúng không", "Không."),
        ("Suối Mây làm trước Bạch Vân hai ngày phải không", "Đúng."),
        ("Suối Mây làm trước Bạch Vân năm ngày phải không", "Không."),
        # which sort of a unit
        ("Chi bộ Công ty Gốm Suối Mây đại hội ngày 18/3 phải không", "Không."),
        ("Đảng bộ Trường THPT Bạch Vân đại hội ngày 20-21/3 đúng không", "Không."),
        ("Chi bộ Trường THPT Bạch Vân đại hội ngày 20-21/3 đúng không", "Đúng."),
        # the rest
        ("Đảng viên nam 3320 người đúng không", "Đúng."),
        ("Đảng viên nam 1800 người đúng không", "Không."),
        # days of the week, what a time was before
        ("Đại hội thị xã khai mạc thứ ba 14/7 đúng không", "Không."),
        ("Đại hội thị xã khai mạc thứ hai 14/7 đúng không", "Đúng."),
        ("Lịch cũ của Đồi Thông là 2/3 phải không", "Đúng."),
        ("Đồi Thông phải sang tháng sau mới đại hội, có đúng không", "Đúng."),
        ("Tính tới hôm nay, 11/3, cả ba nơi làm điểm đều chưa đại hội phải không", "Đúng."),
        # works
        ("Cầu Suối Mây thông xe tháng 6 phải không", "Đúng."),
        ("Cầu Suối Mây thông xe tháng 4 phải không", "Không."),
        # who leads which
        ("Bí thư Thị ủy trực tiếp làm trưởng Tiểu ban Văn kiện, đúng không", "Đúng."),
        # none of a list
        ("Trong ba nơi làm điểm không có doanh nghiệp nào đúng không", "Không."),
        # what is done in full
        ("Đạt đủ cả 24 chỉ tiêu nghị quyết rồi hả", "Chưa."),
        # so many out of a whole, as papers write it
        ("120/190 chi bộ xong rồi phải không", "Đúng."),
        ("130/190 chi bộ xong rồi phải không", "Không."),
        ("đạt 21/24 chỉ tiêu nghị quyết phải không", "Đúng."),
        ("đạt 24/24 chỉ tiêu nghị quyết phải không", "Chưa."),
        # all of them
        ("Cả 41 tổ chức cơ sở Đảng đều phải đại hội đúng không", "Chưa."),
        ("Trong 41 tổ chức có 26 là đảng bộ, còn lại 15 chi bộ, đúng không", "Đúng."),
        # those that are not
        ("Còn 8 nhà tình nghĩa chưa bàn giao đúng không", "Đúng."),
        ("27 nhà tình nghĩa chưa bàn giao đúng không", "Không."),
        # settled by now
        ("Chủ đề đại hội chốt rồi phải không", "Chưa."),
        ("Địa điểm đại hội đã chốt rồi đúng không", "Chưa."),
        # tags
        ("Suối Mây họp 18/3 dk", "Đúng."),
        ("Suối Mây họp 19/3 chăng", "Không."),
        ("Suối Mây họp 19/3 phỏng ạ", "Không."),
        ("Suối Mây họp 18/3 hay tôi nhớ nhầm", "Đúng."),
        ("bài này báo Lam Khê đăng phải không", "Đúng."),
        ("bài này lam khê đăng đug hk ad", "Đúng."),
        # a number of the story
        ("Họp giao ban anh phó nói thị xã chọn 4 đơn vị đại hội điểm. Đúng là 4 không?", "Không."),
        ("Họp giao ban anh phó nói thị xã chọn 3 đơn vị đại hội điểm. Đúng là 3 không?", "Đúng."),
    ],
)
def test_the_verdict_is_on_all_of_it(text: str, opening: str) -> None:
    said = PLACE.says(text)
    assert said.startswith(opening), said


@pytest.mark.parametrize(
    "text",
    [
        "Đã xóa hết 260 nhà tạm rồi phải không",
        "Số chi bộ còn lại phải xong trước 15/6 phải không",
        "Ý kiến về thủy lợi nhiều nhất đúng không",
        "Thị xã đã là đô thị loại II rồi đúng không",
        "Đại hội thị xã họp ở chợ Bạch Vân phải không",
        "Đại hội thị xã khai mạc 15/7 đúng không",
    ],
)
def test_no_yes_is_said_to_what_was_not_judged(text: str) -> None:
    assert not PLACE.says(text).startswith(("Đúng", "Có."))


@pytest.mark.parametrize(
    "text",
    [
        "Ý kiến về chợ và giao thông nhiều nhất, gần 500 ý kiến phải không",
        "Các chi bộ Trường THPT Bạch Vân đại hội ngày 20-21/3 phải không",
        "Trường THCS Đồi Thông với chợ Bạch Vân cùng nhà thầu phải không",
    ],
)
def test_no_no_is_said_to_what_may_be_so(text: str) -> None:
    assert not PLACE.says(text).startswith(("Không", "Chưa."))


def test_what_is_set_beside_the_thing_told_before() -> None:
    assert PLACE.says("Trường THCS Đồi Thông giai đoạn mấy", "thế cầu Suối Mây cùng giai đoạn à")[:5] != "Không"
    assert PLACE.says("Suối Mây đại hội hôm nào", "thế Bạch Vân cùng ngày à").startswith("Không.")


def test_every_statement_that_is_false_is_told() -> None:
    said = PLACE.says("Chợ Bạch Vân 41 tỷ còn cầu Suối Mây trên 12 tỷ đúng không")
    assert "Chợ Bạch Vân" in said
    assert "Cầu Suối Mây" in said


def test_a_number_that_the_story_does_not_state_is_asked_about_as_ever() -> None:
    assert PLACE.ask("Tôi đang làm bảng theo dõi của thị xã. Đúng là 4 không?").kind is not Kind.ANSWER
