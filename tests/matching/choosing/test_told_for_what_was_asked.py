"""What is told for just what was asked: levels of works, channels, deputies, predicates of "nào", terms to come."""

import datetime as dt

import pytest

from bot.answering.reply import Kind
from tests.place import Place

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ huyện Khe Lau
host: Đảng bộ huyện Khe Lau
committee: Huyện ủy Khe Lau
place: huyện Khe Lau
term: 2025-2030
as_of: 10/3/2025
sources: [{id: bai, paper: Bài viết của Lan Hương, title: Khe Lau vào hội, author: Lan Hương}]
""",
    "bodies": """
- id: huyen-uy
  name: Huyện ủy Khe Lau
  head: đồng chí Vàng A Sính, Bí thư Huyện ủy
  details: {Phó Bí thư Thường trực: đồng chí Lò Thị Pâng, Phó Bí thư: đồng chí Hà Văn Tú}
- id: ubnd
  name: UBND huyện Khe Lau
  head: đồng chí Hà Văn Tú, Chủ tịch UBND huyện
  details: {chủ tịch huyện: đồng chí Hà Văn Tú}
- id: tuyen-truyen
  name: Tiểu ban Tuyên truyền
  head: đồng chí Bùi Văn Lộc, phụ trách
  group: tieu-ban
  questions: [Ai phụ trách Tiểu ban Tuyên truyền?]
- id: van-kien
  name: Tiểu ban Văn kiện
  head: đồng chí Lò Thị Pâng, làm trưởng
  group: tieu-ban
  questions: [Ai làm Trưởng Tiểu ban Văn kiện?]
""",
    "groups": """
- {id: tieu-ban, name: tiểu ban, complete: true}
- {id: cong-trinh, name: công trình gắn biển, total: 12, also: [công trình]}
- {id: diem, name: đơn vị đại hội điểm, complete: true}
""",
    "projects": """
- {id: cau, name: Cầu Nà Hin, cost: 40 tỷ đồng, group: cong-trinh, note: Đây là công trình lớn nhất.,
   questions: [Công trình nào lớn nhất?]}
- {id: cho, name: Chợ Nà Hin, cost: 9 tỷ đồng, group: cong-trinh}
""",
    "dates": """
- {id: dai-hoi, event: Đại hội đại biểu Đảng bộ huyện Khe Lau, on: 20/7/2025, status: planned, place: Nhà văn hóa huyện}
- {id: diem-1, event: Đại hội điểm, who: Đảng bộ xã Bản Mòn, on: 4-5/3/2025, status: held, group: diem,
   also: [xã Bản Mòn], details: {kết quả bầu cử: bầu 15 ủy viên}, questions: [Bản Mòn trúng cử mấy ủy viên?]}
- {id: diem-2, event: Đại hội điểm, who: Đảng bộ xã Tà Lèng, on: 8/3/2025, status: held, group: diem,
   also: [xã Tà Lèng]}
- id: gop-y
  event: Nhận góp ý vào dự thảo Báo cáo chính trị
  on: đến hết 15/4/2025
  status: deadline
  place: Trang thông tin điện tử huyện
  also: [góp ý của nhân dân]
""",
    "counts": """
- {id: xa, of: xã, value: 22}
- {id: cap-huyen, of: công trình gắn biển cấp huyện, value: 3}
- {id: cap-xa, of: công trình gắn biển cấp xã, value: 9}
- {id: luot, of: lượt góp ý, value: 842}
- {id: tiep-thu, of: ý kiến được tiếp thu vào dự thảo, value: 316, also: [góp ý được tiếp thu]}
- {id: tn-2024, of: thu nhập bình quân năm 2024, value: 83, unit: triệu đồng/người/năm}
- {id: tn-2030, of: thu nhập bình quân đến năm 2030, value: 120, unit: triệu đồng/người/năm, status: target}
""",
    "documents": """
- id: du-thao
  name: Dự thảo Báo cáo chính trị
  type: dự thảo báo cáo
  text: Dự thảo Báo cáo chính trị đã qua lần sửa thứ ba.
  also: [dự thảo]
  questions: [Dự thảo đã sửa lần thứ mấy?]
""",
}
PLACE = Place(FILES, dt.date(2025, 3, 12))


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("Huyện có mấy công trình gắn biển?", "trong đó cấp xã bao nhiêu?"), ["9 công trình"]),
        (("Có mấy công trình gắn biển?", "cấp xã mấy cái?", "thế cấp huyện?"), ["3 công trình"]),
        (("Có mấy công trình gắn biển, trong đó cấp huyện với cấp xã mỗi bên bao nhiêu?",), ["3 công", "9 công"]),
        (("Góp ý qua kênh nào?",), ["Trang thông tin"]),
        (("góp ý dự thảo thì gửi vào trang nào",), ["Trang thông tin"]),
        (("co bao nhieu y kien gop y duoc dua ngay vao du thao",), ["316"]),
        (("Phó Bí thư Huyện ủy là ai?",), ["Lò Thị Pâng", "Hà Văn Tú"]),
        (("Ai lo tuyên truyền?",), ["Bùi Văn Lộc"]),
        (("Trưởng tiểu ban tên gì?", "tiểu ban văn kiện nhé"), ["Lò Thị Pâng"]),
        (("Công trình nào to nhất?",), ["Nà Hin", "lớn nhất"]),
        (("Bản Mòn bầu bán kết quả bầu ra sao?",), ["15 ủy viên"]),
        (("Dự thảo sửa lần thứ mấy rồi?",), ["lần sửa thứ ba"]),
        (("5 năm tới thu nhập bình quân bao nhiêu?",), ["120 triệu"]),
        (("Năm 2024 thu nhập bình quân bao nhiêu một năm?",), ["83 triệu"]),
        (("Bài viết này của ai?",), ["Lan Hương"]),
    ],
)
def test_just_what_was_asked_is_told(turns: tuple[str, ...], said: list[str]) -> None:
    reply = PLACE.says(*turns)
    assert [words for words in said if words not in reply] == [], reply


def test_a_post_that_says_the_same_is_told_once() -> None:
    assert "chủ tịch huyện UBND" not in PLACE.says("Chủ tịch huyện là ai?")


def test_a_standing_deputy_is_a_deputy() -> None:
    assert PLACE.says("Bà Pâng là phó bí thư phải không?").startswith("Đúng")
    assert PLACE.says("Ông Tú là phó bí thư thường trực à?").startswith("Không")


@pytest.mark.parametrize(
    "text",
    [
        "Nơi làm điểm nào bị phê bình?",
        "bi thu thanh pho ha noi la ai",
        "dai hoi dang bo thanh pho ha noi to chuc ngay nao",
        "dai hoi tinh ha nam ngay nao",
        "bao gio dai hoi tp ha noi",
    ],
)
def test_nothing_is_told_of_others(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


@pytest.mark.parametrize("text", ["co 22 xa ha em", "22 xa ha ban"])
def test_a_particle_before_who_is_spoken_to_stays_one(text: str) -> None:
    assert PLACE.says(text).startswith("Đúng")
