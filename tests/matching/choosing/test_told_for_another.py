"""What was once told for another thing: over an invented town with works, contests, aims, working groups and a ward."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

FILES = TOWN | {
    "dates": """
- id: d1
  event: Đại hội điểm cấp cơ sở
  who: Chi bộ Trường THPT Phù Vân
  on: 2/4/2025
  group: diem
  also: [THPT Phù Vân]
- id: d2
  event: Đại hội điểm cấp cơ sở
  who: Đảng bộ phường Đò Lác
  on: 8-9/4/2025
  group: diem
  also: [phường Đò Lác]
- {id: d3, event: Đại hội điểm cấp cơ sở, who: Đảng bộ xã Trà Sơn, on: 15-16/4/2025, group: diem, also: [xã Trà Sơn]}
- id: dai-hoi-thi-xa
  event: Đại hội đại biểu Đảng bộ thị xã Lam Khê
  on: 24-25/7/2025
  status: planned
- id: ben-kien
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ phường Bến Kiện
  status: unannounced
  also: [phường Bến Kiện]
- id: khe-lau
  event: Đại hội điểm cấp chi bộ
  who: Chi bộ thôn Khe Lau
  on: 5/3/2025
  status: held
  group: diem-chi-bo
  also: [thôn Khe Lau, Khe Lau]
  details: {trực thuộc: xã Trà Sơn}
- id: khe-lim
  event: Đại hội điểm cấp chi bộ
  who: Chi bộ thôn Khe Lim
  on: 7/3/2025
  status: held
  group: diem-chi-bo
  also: [thôn Khe Lim, Khe Lim]
- id: han-chi-bo
  event: Hoàn thành đại hội chi bộ
  on: trước 30/4/2025
  status: deadline
  also: [hạn đại hội chi bộ]
- {id: han-ke-hoach, event: Gửi kế hoạch đại hội, on: đến 20/3/2025, status: deadline, also: [hạn gửi kế hoạch]}
- {id: han-tranh, event: Nhận bài dự cuộc thi ảnh, on: đến 15/5/2025, status: deadline, also: [cuộc thi ảnh, thi ảnh]}
- id: thi-tim-hieu
  event: Cuộc thi tìm hiểu “Lam Khê mùa xuân”
  on: từ 20/3/2025 đến 30/4/2025
  also: [cuộc thi tìm hiểu, thi tìm hiểu, Lam Khê mùa xuân]
  details: {phát động: Ban Tuyên giáo Thị ủy}
- {id: lap-phuong, event: Việc thành lập phường Bến Kiện, on: từ 1/12/2024, status: held}
""",
    "counts": """
- {id: chi-bo, of: chi bộ trực thuộc, value: 200}
- {id: chi-bo-xong, of: chi bộ trực thuộc, value: 40, out_of: chi-bo, state: đã đại hội xong, as_of: 10/3/2025}
- id: chi-bo-dich
  of: chi bộ trực thuộc
  value: 60
  precision: ít nhất
  out_of: chi-bo
  state: đã đại hội xong
  status: phấn đấu
  note: Mốc ấy là đến ngày 20/3/2025.
- {id: co-so, of: tổ chức cơ sở đảng, value: 40}
- {id: to, of: tổ công tác, value: 6}
- {id: lop, of: lớp tập huấn, value: 3, note: Các lớp do Trung tâm Chính trị mở và khai giảng vào ngày 12 hằng tháng.}
- {id: thon, of: thôn, value: 50}
- {id: thon-kiem, of: thôn, value: 40, out_of: thon, state: có bí thư chi bộ là trưởng thôn}
- id: thon-dich
  of: thôn
  value: 90
  unit: '%'
  out_of: thon
  state: có bí thư chi bộ là trưởng thôn
  status: phấn đấu
- {id: cong-trinh-so, of: công trình chào mừng đại hội, value: 12}
- {id: dang-lam, of: công trình chào mừng đại hội, value: 8, out_of: cong-trinh-so, state: đang thi công}
- {id: chua-lam, of: công trình chào mừng đại hội, value: 3, out_of: cong-trinh-so, state: chưa khởi công}
- id: giai
  of: giá trị giải nhất cuộc thi tìm hiểu
  value: 1
  unit: triệu đồng
  gaps: {giải nhì: Giải nhì chưa được nêu trong nguồn tin.}
""",
    "projects": """
- id: cau
  name: Cầu Lau
  level: Cầu
  cost: 90 tỷ đồng
  place: nối phường Đò Lác với xã Trà Sơn
  status: ongoing
  group: cong-trinh
  details: {thông xe: dự kiến dịp 30/4/2025}
  also: [cầu Lau nối Đò Lác với Trà Sơn]
- id: ke
  name: Kè chống sạt lở Trà Sơn
  level: Kè
  cost: 41 tỷ đồng
  status: ongoing
  finished: tháng 12/2025
  group: cong-trinh
  also: [kè Trà Sơn]
- {id: vien, name: Công viên Bãi Sậy, level: Công viên, finished: trước 30/6/2025, group: cong-trinh}
- id: truong
  name: Trường THCS Lam Điền
  level: THCS
  cost: 52 tỷ đồng
  place: phường Bến Kiện
  finished: trước 10/7/2025
  ending: bàn giao
  group: cong-trinh
  also: [công trình ở phường Bến Kiện]
""",
    "bodies": """
- {id: van-kien, name: Tiểu ban Văn kiện, head: đồng chí Trần Văn Thử, group: tieu-ban}
- {id: nhan-su, name: Tiểu ban Nhân sự, group: tieu-ban}
- {id: cham-1, name: Chi bộ Trạm Thủy văn, group: cham}
- {id: cham-2, name: Chi bộ Công ty Dệt Lam, group: cham}
""",
    "topics": """
- id: viec
  name: Việc của các tổ công tác
  answer: Các tổ công tác theo dõi cơ sở; mỗi tổ theo dõi 6 đến 7 tổ chức cơ sở đảng và báo cáo vào ngày 25 hằng tháng.
  questions: [Tổ công tác làm gì?, Tổ công tác báo cáo ngày nào?, Tổ công tác theo dõi những đâu?, Việc của tổ?]
""",
    "groups": """
- id: diem
  name: đơn vị đại hội điểm cấp cơ sở
  title: Các đơn vị đại hội điểm cấp cơ sở
  complete: true
  also: [đơn vị làm điểm cấp cơ sở]
- {id: diem-chi-bo, name: nơi làm điểm cấp chi bộ, title: Hai nơi làm điểm cấp chi bộ, complete: true}
- id: cong-trinh
  name: công trình chào mừng đại hội
  title: Một số công trình chào mừng đại hội
  complete: false
  total: 12
  also: [công trình]
- {id: tieu-ban, name: tiểu ban, title: Các tiểu ban, complete: true}
- {id: cham, name: nơi chưa gửi kế hoạch đại hội, title: Hai nơi chưa gửi kế hoạch đại hội, complete: true}
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("turns", "facts"),
    [
        (("Trong mấy nơi làm điểm cấp cơ sở, chỗ nào đại hội tận hai ngày?",), {"d2", "d3"}),
        (("Trong các đơn vị làm điểm cấp cơ sở đơn vị nào là trường học?",), {"d1"}),
        (("mỗi tổ công tác theo dõi khoảng bao nhiêu tổ chức cơ sở đảng",), {"viec"}),
        (("Đến ngày 20/3 phấn đấu bao nhiêu chi bộ đại hội xong?",), {"chi-bo-dich"}),
        (("Hiện mới 80% thôn có bí thư kiêm trưởng, phải lên bao nhiêu phần trăm mới đạt?",), {"thon-dich"}),
        (("Những công trình nào xong trước ngày 24/7/2025?",), {"cau", "vien", "truong"}),
        (("Công trình nào phải đợi qua đại hội thị xã mới hoàn thành?",), {"ke"}),
        (("Mấy công trình đang thi công?",), {"dang-lam"}),
        (("12 cong trinh thi may cai dang thi cong, may cai chua khoi cong",), {"dang-lam", "chua-lam"}),
        (("Trường Lam Điền mấy tỷ, bàn giao trước ngày nào?",), {"truong"}),
        (("cai ke tra son von may ty",), {"ke"}),
        (("nhung noi nao chua gui ke hoach dai hoi", "tre nhat hom nao phai gui"), {"han-ke-hoach"}),
        (("Thi Lam Khê mùa xuân phát động hôm nào?",), {"thi-tim-hieu"}),
        (("Cuộc thi Lam Khê mùa xuân kéo dài bao lâu?", "khi mô thì hết hạn thi"), {"thi-tim-hieu"}),
        (("Lớp tập huấn khai giảng ngày mấy?",), {"lop"}),
        (("Thôn Khe Lau thuộc xã nào?",), {"khe-lau"}),
        (("tính đến hôm nay bao nhiêu chi bộ xong",), {"chi-bo-xong"}),
        (("đến đại hội thị xã xong được mấy công trình",), {"cau", "vien", "truong"}),
        (("đến 30/6 công trình nào xong",), {"cau", "vien"}),
    ],
)
def test_it_is_told_of_what_was_asked(turns: tuple[str, ...], facts: set[str]) -> None:
    reply = PLACE.ask(*turns)
    told = set(reply.facts) - {"chi-bo", "cong-trinh-so", "thon"}  # wholes, of which a share is told
    assert (reply.kind, told) == (Kind.ANSWER, facts), PLACE.says(*turns)


@pytest.mark.parametrize(
    ("turns", "never"),
    [
        (("Phường Bến Kiện chốt đại hội vào hôm nào rồi?",), "10/7"),
        (("Ba công trình chưa khởi công tên là gì?",), "Cầu Lau"),
        (("Tiểu ban Văn kiện ai làm trưởng?", "Còn bên Nhân sự thì ai phụ trách?"), "Trần Văn Thử"),
        (("Thôn Khe Lim thuộc xã nào?",), "Trà Sơn"),
        (("Đến ngày 30/3 xong bao nhiêu chi bộ?",), "40"),
        (("giai nhi cuoc thi duoc thuong may dong",), "90 tỷ"),
    ],
)
def test_nothing_else_is_told_for_what_is_not_known(turns: tuple[str, ...], never: str) -> None:
    reply = PLACE.ask(*turns)
    assert reply.kind is Kind.UNKNOWN, PLACE.says(*turns)
    assert never not in PLACE.says(*turns)


@pytest.mark.parametrize(
    "message",
    [
        "Ơ bot này do ai làm ra, trả lời được những chuyện chi?",
        "bot của đơn vị nào làm, giúp được gì cho tôi",
        "trợ lý này do cơ quan nào quản lý",
    ],
)
def test_who_made_the_bot_and_what_it_can_do_is_no_question_of_ours(message: str) -> None:
    assert PLACE.ask(message).kind is Kind.SMALLTALK


def test_a_list_that_names_only_some_says_that_these_are_named() -> None:
    assert "được nêu tên" in PLACE.says("Những công trình nào đang thi công?")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Phường Bến Kiện thành lập từ ngày nào?", "đã diễn ra từ ngày 1/12/2024"),
        ("Còn mấy công trình đã khởi công?", "không thuộc số chưa khởi công"),
    ],
)
def test_sentences_say_what_is_so(question: str, words: str) -> None:
    assert words in PLACE.says(question)
