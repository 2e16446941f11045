"""Facts that are reached by other words than those of their records, at a town that does not exist."""

import datetime as dt

import pytest

from tests.place import Place
from tests.town import TOWN

TODAY = dt.date(2025, 3, 18)

FILES = TOWN | {
    "dates": """
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ thị xã Lam Khê
  on: từ 28 đến 30/7/2025
  status: planned
  details: {chủ đề: dự kiến gồm bốn vế về kỷ cương}
- id: diem-hoa-gao
  event: Đại hội điểm
  who: Đảng bộ phường Hoa Gạo
  on: 20-21/2/2025
  status: held
  group: diem
  also: [Hoa Gạo, phường Hoa Gạo]
  details:
    bí thư: bà Lê Thị Bé Sáu
    số phiếu bầu bí thư: 115/117 phiếu
    số ủy viên ban chấp hành mới: 15 người, trong đó có 5 nữ
- id: diem-hoa-cuc
  event: Đại hội điểm
  who: Đảng bộ phường Hoa Cúc
  on: 26-27/3/2025
  group: diem
  also: [Hoa Cúc, phường Hoa Cúc]
  details:
    hoãn: từ ngày 12-13/3/2025 sang ngày 26-27/3/2025
    lý do được giữ hai ngày: là đại hội điểm
    lý do hoãn: phải chờ sửa hội trường
- id: con-lai
  event: Đại hội các đơn vị còn lại
  on: từ 10/4/2025
- id: han-co-so
  event: Hoàn thành đại hội các đảng bộ, chi bộ cơ sở
  who: Các đảng bộ, chi bộ cơ sở
  on: trước 15/6/2025
  status: deadline
  questions: [Thị xã đặt hạn đại hội cơ sở sớm hơn tỉnh bao nhiêu?]
- id: han-tinh
  event: Hạn chung của tỉnh
  on: 30/6/2025
  status: deadline
- id: lay-y-kien
  event: Đợt lấy ý kiến dự thảo báo cáo chính trị
  on: từ 6/4/2025 đến 24/4/2025
  also: [lấy ý kiến dự thảo]
  details: {đối tượng lấy ý kiến: "đảng viên, cán bộ hưu trí và nhân dân"}
- id: thi-truc-tuyen
  event: Cuộc thi trực tuyến “Lam Khê dưới cờ Đảng”
  on: từ 1/3/2025 đến 30/4/2025
  group: cuoc-thi
  also: [cuộc thi trực tuyến]
- id: thi-anh
  event: Cuộc thi ảnh “Mùa nước nổi”
  on: đến hết 31/5/2025
  status: scheduled
  group: cuoc-thi
  also: [cuộc thi ảnh, thi ảnh]
  details: {tổ chức: Thị Đoàn}
  gaps: {giải nhất: Giải thưởng của cuộc thi ảnh chưa được nêu.}
""",
    "groups": """
- {id: diem, name: đơn vị đại hội điểm, complete: true}
- {id: cuoc-thi, name: cuộc thi, complete: false}
- id: cong-trinh
  name: công trình chào mừng đại hội
  complete: true
  gaps: {nhà thầu: Đơn vị thi công các công trình chưa được nêu.}
""",
    "counts": """
- {id: dang-vien, of: đảng viên, value: 5.486}
- id: bch
  of: ủy viên Ban Chấp hành Đảng bộ thị xã khóa mới
  value: 39
  status: planned
  also: [Ban Chấp hành khóa mới]
- {id: dap, of: đập tạm ngăn mặn, value: 25, questions: ["Phải đắp bao nhiêu đập tạm?"]}
- {id: dap-xong, of: đập tạm ngăn mặn, value: 19, out_of: dap, state: đã đắp xong, rest: chưa đắp xong}
- {id: ho, of: hộ thiếu nước sinh hoạt được hồ Bàu Lau cấp nước, value: 1.850}
- {id: du-thi, of: người dự thi cuộc thi trực tuyến, value: 2.140, also: [người dự cuộc thi trực tuyến]}
- id: giai-nhat
  of: mức thưởng giải nhất cuộc thi trực tuyến
  value: 5
  unit: triệu đồng
  also: [giải nhất cuộc thi trực tuyến]
""",
    "projects": """
- id: cau
  name: Cầu Rạch Lá
  place: phường Hoa Nhài
  cost: 12 tỷ đồng
  status: ongoing
  finished: 30/6/2025
  ending: thông xe
  group: cong-trinh
  details: {chiều dài: 42 m}
- id: duong
  name: Đường Hoa Gạo - Hoa Nhài
  cost: 38 tỷ đồng
  status: ongoing
  group: cong-trinh
  details: {chiều dài: "6,8 km"}
- id: duong-1
  name: Đường Hoa Gạo - Hoa Nhài giai đoạn 1
  phase: 1
  part_of: duong
  status: done
  finished: tháng 12/2024
  details: {chiều dài: "4,1 km"}
- id: duong-2
  name: Đường Hoa Gạo - Hoa Nhài giai đoạn 2
  phase: 2
  part_of: duong
  status: ongoing
  details: {chiều dài: "2,7 km"}
- id: ho-bau-lau
  name: Hồ trữ nước ngọt Bàu Lau
  cost: 21 tỷ đồng
  status: ongoing
  group: cong-trinh
  also: [hồ Bàu Lau]
- id: truong
  name: Trường Tiểu học Sen Hồng
  cost: 9 tỷ đồng
  status: done
  finished: 3/2/2025
  ending: khánh thành
  group: cong-trinh
- id: nha-van-hoa
  name: Nhà văn hóa phường Hoa Nhài
  cost: 6 tỷ đồng
  status: planned
  group: cong-trinh
  details: {lý do chưa khởi công: còn vướng mặt bằng của 3 hộ dân}
""",
    "documents": """
- {id: du-thao, name: Dự thảo báo cáo chính trị, type: báo cáo, text: Đã sửa ba lần., also: [báo cáo chính trị]}
""",
    "topics": """
- id: khau-dot-pha
  name: Ba khâu đột phá
  answer: "Báo cáo nêu ba khâu đột phá: thủy lợi, giao thông, cán bộ."
  also: [khâu đột phá]
  questions: [Ba khâu đột phá là gì?, Có mấy khâu đột phá?, Khâu đột phá gồm những gì?]
""",
    "words": """
names: [phường Hoa Nhài]
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Cuộc thi ảnh do đơn vị nào đứng ra làm?", "do Thị Đoàn tổ chức"),
        ("thi trực tuyến có bao nhiêu người", "2.140"),
        ("có bao nhiêu người thi trực tuyến rồi", "2.140"),
        ("giải nhất thi trực tuyến được bao nhiêu tiền", "5 triệu đồng"),
        ("muốn gởi thi ảnh thì trễ nhứt bữa nào", "31/5"),
        ("CUỘC THI TỚI BỮA NÀO HẾT HẠN", "30/4"),
        ("BCH khóa mới dk bn đ/c", "39"),
        ("Ban Chấp hành khóa mới có mấy đồng chí", "39"),
        ("Tới giờ đắp được mấy cái đập ngăn mặn rồi?", "19 trên tổng số 25"),
        ("phải đắp mấy cái đập", "25 đập"),
        ("con thieu may cai dap tam nua", "Còn 6"),
        ("hồ trữ nước ngọt Bàu Lau cấp cho bao nhiêu hộ", "1.850"),
        ("Hoa Gạo bầu ban chấp hành được mấy người", "15 người"),
        ("ba be sau duoc may phieu", "115/117"),
        ("nhà văn hóa Hoa Nhài vướng gì", "mặt bằng"),
        ("công trình nào đã cắt băng", "Sen Hồng"),
        ("đoạn đường giai đoạn 2 dài bao nhiêu", "2,7 km"),
        ("giai đoạn 1 với giai đoạn 2 cộng lại dài bao nhiêu km", "6,8 km"),
        ("các khâu đột phá được nêu trong dự thảo báo cáo chính trị là gì", "thủy lợi"),
        ("lấy ý kiến những ai về dự thảo báo cáo chính trị", "hưu trí"),
        ("Mấy đảng bộ phường với chi bộ cơ sở phải đại hội xong trước ngày nào?", "15/6"),
        ("hạn cơ sở sớm hơn hạn tỉnh bao nhiêu ngày", "15 ngày"),
        ("Hoa Cúc lùi đại hội mấy ngày?", "12-13/3"),
        ("vì sao Hoa Cúc lùi đại hội", "sửa hội trường"),
        ("vì sao Hoa Cúc được giữ hai ngày", "là đại hội điểm"),
        ("Chủ đề đại hội chốt chưa?", "bốn vế"),
        ("Đại hội thị xã họp mấy ngày?", "dự kiến diễn ra trong 3 ngày"),
        ("bao giờ xe chạy qua được cầu Rạch Lá", "30/6"),
        ("hạn chung của tỉnh là ngày nào", "Hạn chung của tỉnh là ngày 30/6/2025"),
    ],
)
def test_is_told(asked: str, told: str) -> None:
    said = PLACE.says(asked)
    assert told in said, said


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [
        ("Giai đoạn 1 với giai đoạn 2 cộng lại là đủ 6,8 km phải không?", "Đúng."),
        ("Giai đoạn 1 với giai đoạn 2 cộng lại là 7 km phải không?", "Không."),
        ("Hạn của thị xã sớm hơn hạn tỉnh nửa tháng phải không?", "Đúng."),
        ("Hạn của thị xã sớm hơn hạn tỉnh 15 ngày phải không?", "Đúng."),
        ("Thị xã đặt hạn sớm hơn tỉnh một tháng phải không?", "Không."),
        ("Hạn tỉnh sớm hơn hạn của thị xã phải không?", "Không."),
        ("Đoạn đường giai đoạn 1 làm xong hồi tháng 12 năm ngoái phải không?", "Đúng."),
    ],
)
def test_is_judged(claimed: str, verdict: str) -> None:
    said = PLACE.says(claimed)
    assert said.startswith(verdict), said


@pytest.mark.parametrize(
    "asked",
    [
        "Cuộc thi ảnh giải nhất 5 triệu phải không?",
        "Cuộc thi ảnh có 2.140 người dự thi phải không?",
        "Cuộc thi ảnh bao giờ trao giải?",
        "ai đoạt giải nhất cuộc thi trực tuyến",
        "Ban Chấp hành hiện nay có bao nhiêu người?",
        "Hoa Nhài có bao nhiêu hộ",
        "cầu Rạch Lá vướng gì",
    ],
)
def test_is_not_known(asked: str) -> None:
    reply = PLACE.ask(asked)
    assert reply.kind == "unknown", PLACE.says(asked)


def test_works_at_a_place_are_listed_all() -> None:
    told = PLACE.says("Công trình nào ở phường Hoa Nhài?")
    assert "Cầu Rạch Lá" in told, told
    assert "Nhà văn hóa" in told, told
    assert "Sen Hồng" not in told, told


def test_an_event_that_begins_is_no_deadline_and_one_under_way_is_listed() -> None:
    told = PLACE.says("Tháng 4 có những việc gì?")
    assert "Hạn đại hội các đơn vị còn lại" not in told, told
    assert "Lam Khê dưới cờ Đảng" in told, told
    assert "15/6" in PLACE.says("từ 10/4 có việc gì?")


def test_what_is_asked_back_is_told_of_the_one_picked() -> None:
    assert PLACE.ask("Dài bao nhiêu vậy?").kind == "clarify"
    assert "42 m" in PLACE.says("Dài bao nhiêu vậy?", "1")
    assert "42 m" in PLACE.says("Dài bao nhiêu vậy?", "cầu Rạch Lá")


def test_a_gap_of_all_leaves_the_one_in_view() -> None:
    told = PLACE.says("Cầu Rạch Lá ở đâu?", "nhà thầu nào làm", "hết mấy tỷ")
    assert "12 tỷ đồng" in told, told
    assert "38 tỷ" not in told, told
