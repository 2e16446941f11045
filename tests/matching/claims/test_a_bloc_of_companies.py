"""A bloc of a province's companies that does not exist: claims on numbers in prose, on limits, on what was moved.

The bloc lies in a province whose own congress and committee it knows nothing of.
"""

import datetime as dt

import pytest

from bot.answering.reply import Kind
from tests.place import Place

TODAY = dt.date(2025, 2, 3)
FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ Khối doanh nghiệp tỉnh Hoa Lau
short: Đại hội Đảng bộ Khối
host: Đảng bộ Khối doanh nghiệp tỉnh Hoa Lau
committee: Đảng ủy Khối doanh nghiệp tỉnh Hoa Lau
place: Khối doanh nghiệp tỉnh Hoa Lau
ordinal: V
term: 2025-2030
as_of: 1/2/2025
sources: [{id: bao, paper: Báo Hoa Lau}]
contact: {office: Văn phòng Đảng ủy Khối}
""",
    "dates": """
- id: dai-hoi-khoi
  event: Đại hội đại biểu Đảng bộ Khối doanh nghiệp tỉnh Hoa Lau
  on: tháng 9/2025
  status: planned
  details: {thời lượng: không quá 2 ngày}
  gaps:
    chủ đề: Chủ đề Đại hội Khối chưa được quyết định.
    kinh phí: Kinh phí Đại hội Khối chưa được nêu trong nguồn tin.
    địa điểm: Địa điểm Đại hội Khối chưa chốt do nhà hát tỉnh đang sửa.
- id: hoi-nghi
  event: Hội nghị quán triệt nghị quyết
  on: 9/1/2025
  status: held
  details: {số người dự: 340 người}
- id: diem-son
  event: Đại hội điểm
  who: Chi bộ Tổ Cơ điện
  on: 16/1/2025
  status: held
  group: diem
  also: [Tổ Cơ điện]
  details: {thuộc đảng bộ: Công ty Gốm Đá Bạc}
- id: diem-gom
  event: Đại hội điểm
  who: Đảng bộ các xưởng Suối Vàng
  on: 21/1/2025
  status: held
  group: diem
- id: dh-gom
  event: Đại hội cấp cơ sở
  who: Đảng bộ Công ty Gốm Đá Bạc
  on: 14/5/2025
  note: Lịch cũ là ngày 9/4/2025.
- id: han-nha
  event: Hoàn thành các nhà “Mái lá yêu thương” còn lại
  on: trước 30/4/2025
  status: deadline
- id: han-co-so
  event: Hoàn thành đại hội cấp cơ sở
  on: trước 30/6/2025
  status: deadline
""",
    "groups": """
- {id: diem, name: nơi đại hội điểm, title: Các nơi đại hội điểm, complete: true}
""",
    "documents": """
- {id: kh-3, name: Kế hoạch số 3-KH/ĐUK, type: kế hoạch, number: 3-KH/ĐUK, about: đại hội các cấp}
- {id: cv-5, name: Công văn số 5-CV/ĐUK, type: công văn, number: 5-CV/ĐUK, about: "tiết kiệm, không tặng hoa"}
""",
    "projects": """
- {id: lo-gom, name: Lò gốm Suối Vàng, work: [xây mới], status: done, note: Lò đã nối điện lưới.}
- id: kho-lua
  name: Kho lúa Bãi Cát
  work: [xây mới]
  status: planned
  gaps: {ngày khởi công: Kho lúa Bãi Cát chưa định ngày khởi công vì chờ giao đất.}
""",
    "counts": """
- {id: dang-vien, of: đảng viên, value: 3120, also: [số đảng viên]}
- {id: dai-bieu, of: đại biểu dự Đại hội Đảng bộ Khối, value: 180, status: dự kiến, also: [đại biểu]}
- {id: to-chuc, of: tổ chức cơ sở đảng, value: 40}
- {id: mau, of: đơn vị máu thu được, value: 512, also: [đơn vị máu], details: {chỉ tiêu: 400 đơn vị máu}}
- {id: trang, of: trang dự thảo báo cáo, value: 30, note: Trước đó dự thảo dài 44 trang.}
- {id: o-cong-ty, of: "tổ chức cơ sở đảng ở công ty, hợp tác xã", value: 26, part_of: to-chuc}
""",
    "bodies": """
- id: dang-uy
  name: Đảng ủy Khối doanh nghiệp tỉnh Hoa Lau
  also: [Đảng ủy Khối]
  head: đồng chí Lê Văn Nghĩ, Bí thư Đảng ủy Khối
  details: {Chánh Văn phòng: đồng chí Trần Thị Nhớ}
""",
    "topics": """
- id: khau-dot-pha
  name: Các khâu đột phá
  answer: Dự thảo nêu 3 khâu đột phá, trước hết là chuyển đổi số.
  questions: [Có mấy khâu đột phá?, Khâu đột phá là gì?]
- id: gop-gach
  name: Đóng góp của Công ty Gốm Đá Bạc
  answer: Công ty Gốm Đá Bạc góp 70 tấn gạch để làm nhà cho hộ nghèo; thợ của xưởng góp 12 ngày công.
  questions: [Công ty Gốm Đá Bạc góp gì?, Bao nhiêu tấn gạch được góp?]
- id: so-du
  name: Số dư khi bầu cử
  answer: Danh sách bầu có số dư 10-15%.
  questions: [Số dư khi bầu cử là bao nhiêu?]
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("text", "opening", "told"),
    [
        ("Có 5 khâu đột phá phải không?", "Không.", "3 khâu đột phá"),
        ("Có 3 khâu đột phá phải không?", "Đúng.", "3 khâu đột phá"),
        ("Công ty Gốm Đá Bạc góp 50 tấn gạch phải không?", "Không.", "70 tấn"),
        ("Công ty Gốm Đá Bạc góp 70 tấn gạch đúng không?", "Đúng.", "70 tấn"),
        ("Đại hội Khối có thời lượng không quá 9 ngày phải không?", "Không.", "không quá 2 ngày"),
        ("Đại hội Khối có thời lượng không quá 2 ngày phải không?", "Đúng.", "không quá 2 ngày"),
        ("Hội nghị quán triệt nghị quyết có số người dự 340 người phải không?", "Đúng.", "340 người"),
        ("Báo cáo ghi Hội nghị quán triệt nghị quyết có số người dự 520 người, đúng không?", "Không.", "340 người"),
        ("Đồng chí Trần Thị Nhớ là Bí thư Đảng ủy Khối phải không?", "Không.", "Chánh Văn phòng"),
        ("Đồng chí Lê Văn Nghĩ là Bí thư Đảng ủy Khối phải không?", "Đúng.", "Lê Văn Nghĩ"),
        ("han hoan thanh cac nha “mai la yeu thuong” con lai la truoc ngay 30/4/2025 dung khong", "Đúng.", "30/4/2025"),
        ("Hạn hoàn thành các nhà “Mái lá yêu thương” còn lại là trước 30/6/2025 đúng không?", "Không.", "30/4/2025"),
        (
            "Chi bộ Tổ Cơ điện và Công ty Gốm Đá Bạc đều là nơi đại hội điểm phải không?",
            "Không.",
            "Gốm Đá Bạc không có",
        ),
        ("Nghe nói có 26 tổ chức cơ sở đảng ở công ty, hợp tác xã, đúng không ạ?", "Đúng.", "26"),
        ("Công ty Gốm Đá Bạc vẫn đại hội ngày 9/4/2025 phải không?", "Không.", "14/5/2025"),
        ("Hiến máu chỉ được 400 đơn vị thôi à?", "Không.", "512 đơn vị máu"),
        ("Hiến máu được 512 đơn vị phải không?", "Đúng.", "512 đơn vị máu"),
        ("Dự thảo báo cáo dài 44 trang phải không?", "Không.", "30 trang"),
        ("Chủ đề Đại hội Khối chốt chưa?", "Chưa.", "chưa được quyết định"),
        ("Chủ đề Đại hội Khối vẫn chưa quyết phải không?", "Đúng.", "chưa được quyết định"),
        ("Địa điểm Đại hội Khối đã chọn chưa?", "Chưa.", "chưa chốt"),
        ("Văn bản về đại hội các cấp là Công văn số 5-CV/ĐUK phải không?", "Không.", "tiết kiệm"),
        ("Lò gốm Suối Vàng nối điện lưới chưa?", "Đúng.", "hoàn thành"),
    ],
)
def test_what_is_claimed_is_judged_by_what_is_written(text: str, opening: str, told: str) -> None:
    said = PLACE.says(text)
    assert said.startswith(opening), said
    assert told in said


@pytest.mark.parametrize(
    "text",
    [
        "Danh sách bầu có số dư 12% phải không?",
        "Kinh phí Đại hội Khối chốt chưa?",
        "Lò gốm Suối Vàng đã tuyên truyền chưa?",
        "Nghe nói có 40 tổ chức cơ sở đảng ở công ty, hợp tác xã, đúng không ạ?",
    ],
)
def test_what_cannot_be_told_gets_no_verdict(text: str) -> None:
    assert not PLACE.says(text).startswith(("Đúng", "Có.", "Chưa."))


@pytest.mark.parametrize(
    "text",
    [
        "Chi bộ Tổ Cơ điện có thuộc đảng bộ Công ty Gốm Đá Bạc phải không?",
        "Dự thảo báo cáo rút từ 44 trang còn 30 trang phải không?",
        "Công ty Gốm Đá Bạc lùi đại hội từ ngày 9/4/2025 sang ngày 14/5/2025 phải không?",
    ],
)
def test_what_is_so_is_not_denied(text: str) -> None:
    assert not PLACE.says(text).startswith(("Không", "Chưa"))


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội Đảng bộ tỉnh Hoa Lau khai mạc ngày nào?",
        "Đại hội Đảng bộ tỉnh có bao nhiêu đại biểu?",
        "Khối bầu mấy đại biểu đi dự Đại hội Đảng bộ tỉnh?",
        "Đảng bộ tỉnh Hoa Lau có bao nhiêu đảng viên?",
        "dang bo tinh co bao nhieu dang vien",
        "Đảng bộ tỉnh có 3.120 đảng viên phải không?",
        "Bí thư Tỉnh ủy Hoa Lau là ai?",
    ],
)
def test_the_province_is_not_the_host_that_lies_in_it(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Đại hội Đảng bộ Khối doanh nghiệp tỉnh Hoa Lau khi nào?", "dai-hoi-khoi"),
        ("Đảng bộ Khối doanh nghiệp tỉnh có bao nhiêu đảng viên?", "dang-vien"),
    ],
)
def test_the_host_is_called_with_the_province_it_lies_in(text: str, fact: str) -> None:
    reply = PLACE.ask(text)
    assert (reply.kind, fact in reply.facts) == (Kind.ANSWER, True)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Vì sao Kho lúa Bãi Cát chưa biết ngày khởi công?", "vì chờ giao đất"),
        ("Kho lúa Bãi Cát sao chưa định ngày khởi công?", "vì chờ giao đất"),
        ("Tại sao chưa có địa điểm Đại hội Khối?", "do nhà hát tỉnh đang sửa"),
    ],
)
def test_why_something_is_not_settled_is_told_where_the_gap_says_so(text: str, why: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert why in PLACE.says(text)
