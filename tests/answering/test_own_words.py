"""What a record says is told in the words of its source: details, ends, sums, heads, days, and what is not held."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place

TODAY = dt.date(2025, 5, 26)

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ Đại học Suối Bạc
host: Đảng bộ Đại học Suối Bạc
committee: Đảng ủy Đại học Suối Bạc
place: Đại học Suối Bạc
ordinal: 4
term: 2025-2030
as_of: 22/5/2025
sources: [{id: ban-tin, paper: Bản tin Suối Bạc}]
""",
    "dates": """
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ Đại học Suối Bạc
  on: 20/7/2025
- {id: cb-mot, event: Đại hội chi bộ, who: Chi bộ Phòng Quản trị, on: 3/5/2025, status: held}
- id: han
  event: Hoàn thành đại hội cấp cơ sở
  on: đến hết 15/6/2025
  target: trước 31/5/2025
  status: deadline
- id: cuoc-thi
  event: Cuộc thi viết Sóng nước
  on: từ 1/3/2025 đến 30/4/2025
  status: held
  also: [cuộc thi viết]
- id: hoc-tap
  event: Đợt học tập nghị quyết
  on: từ tháng 3/2025 đến tháng 4/2025
  status: held
- id: cb-khong
  event: Đại hội chi bộ
  who: Chi bộ Viện Thủy văn
  status: không tổ chức
  note: Chi bộ mới thành lập, cấp ủy được chỉ định.
  also: [Viện Thủy văn]
- {id: diem-a, event: Đại hội điểm cấp cơ sở, who: Đảng bộ Khoa Luật, on: 5/3/2025, status: held, group: diem}
- {id: diem-b, event: Đại hội điểm cấp chi bộ, who: Chi bộ Tổ Toán, on: 6/3/2025, status: held, group: diem}
- {id: diem-c, event: Đại hội điểm cấp chi bộ, who: Chi bộ Tổ Lý, on: 7/3/2025, status: held, group: diem}
""",
    "counts": """
- id: nuoc
  of: hộ dùng nước máy
  value: 48
  unit: '%'
  details: {chỉ tiêu: 65% vào năm 2027}
""",
    "projects": """
- id: nha-k
  name: Nhà K
  cost: tổng vốn 12 tỷ đồng
  status: done
  finished: 26/3/2025
  ending: khánh thành
  details: {quy mô: '9 tầng, 640 chỗ ở', số tầng: 9 tầng, tiến độ: đã bàn giao, chiều dài: gần 85 m}
- {id: nha-b, name: Nhà B, cost: 5 tỷ đồng, finished: 10/7/2025, ending: gắn biển}
""",
    "documents": """
- id: chi-thi-7
  name: Chỉ thị số 07-CT/ĐU
  type: chỉ thị
  number: 07-CT/ĐU
  also: [Chỉ thị 07]
  details: {hiệu lực: đã được Chỉ thị số 09-CT/ĐU thay thế}
- id: chi-thi-9
  name: Chỉ thị số 09-CT/ĐU
  type: chỉ thị
  number: 09-CT/ĐU
  also: [Chỉ thị 09]
  details: {thay thế: Chỉ thị số 07-CT/ĐU}
""",
    "bodies": """
- id: dang-uy
  name: Đảng ủy Đại học Suối Bạc
  head: GS.TS Tạ Quang Hòa, Bí thư Đảng ủy
  details: {Phó Bí thư Thường trực: PGS.TS Lê Khắc Minh}
- {id: tb, name: Tiểu ban Khánh tiết, head: 'bà Mạc Thị Ninh, Trưởng Ban Tuyên giáo, phụ trách'}
- {id: ban, name: Ban Tổ chức Tỉnh ủy, details: {Phó Trưởng Ban: đồng chí Hoàng Sĩ Lân}}
""",
    "groups": """
- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm ở hai cấp, complete: true, also: [nơi làm điểm]}
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Nhà K mấy tầng?", "9 tầng"),
        ("Nhà K khánh thành hôm nào?", "Nhà K khánh thành ngày 26/3/2025."),
        ("Nhà K xong khi nào?", "Nhà K khánh thành ngày 26/3/2025."),
        ("Nhà B bao giờ xong?", "Nhà B dự kiến gắn biển ngày 10/7/2025."),
        ("Nhà K hết bao nhiêu tiền?", "Nhà K có tổng vốn 12 tỷ đồng."),
        ("Nhà B hết bao nhiêu tiền?", "Nhà B có kinh phí 5 tỷ đồng."),
        ("Nhà K dài bao nhiêu?", "Nhà K: chiều dài gần 85 m."),
        ("Chỉ thị 09 thay cho chỉ thị nào?", "Chỉ thị số 09-CT/ĐU thay thế Chỉ thị số 07-CT/ĐU."),
        ("Chỉ thị 07 còn hiệu lực không?", "Hiệu lực của chỉ thị số 07-CT/ĐU: đã được Chỉ thị số 09-CT/ĐU thay thế."),
        ("Phó Bí thư Thường trực Đảng ủy là ai?", "PGS.TS Lê Khắc Minh"),
        ("Nhà K làm tới đâu rồi?", "đã bàn giao"),
        ("Ai phụ trách Tiểu ban Khánh tiết?", "do bà Mạc Thị Ninh, Trưởng Ban Tuyên giáo, phụ trách."),
        ("Ông Hoàng Sĩ Lân là ai?", "Đồng chí Hoàng Sĩ Lân là Phó Trưởng Ban Tổ chức Tỉnh ủy."),
        ("Cuộc thi viết diễn ra khi nào?", "từ ngày 1/3 đến ngày 30/4/2025"),
        ("Đợt học tập nghị quyết diễn ra khi nào?", "đã được tổ chức từ tháng 3 đến tháng 4/2025."),
    ],
)
def test_is_told_in_its_own_words(question: str, said: str) -> None:
    assert said in PLACE.says(question)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Cấp cơ sở chậm nhất khi nào phải xong?", "Hạn hoàn thành đại hội cấp cơ sở là đến hết ngày 15/6/2025"),
        ("Cấp cơ sở phấn đấu xong trước 31/5 phải không?", "Đúng. Hạn"),
        ("Hạn của cấp cơ sở là 31/5 phải không?", "Không. Hạn"),
    ],
)
def test_a_deadline_tells_what_is_aimed_at_beside_its_limit(question: str, opens: str) -> None:
    said = PLACE.says(question)
    assert said.startswith(opens)
    assert "; phấn đấu trước ngày 31/5/2025." in said


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Viện Thủy văn đại hội ngày nào?", "Chi bộ Viện Thủy văn không tổ chức đại hội chi bộ."),
        ("Viện Thủy văn đã đại hội chưa?", "Không. Chi bộ Viện Thủy văn không tổ chức"),
        ("Viện Thủy văn không tổ chức đại hội phải không?", "Đúng. Chi bộ Viện Thủy văn không tổ chức"),
    ],
)
def test_what_is_not_held_is_said_not_to_be(question: str, opens: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind is Kind.ANSWER
    assert plain(reply).startswith(opens)


def test_what_no_word_of_the_record_confirms_is_told_beside_that() -> None:
    told = PLACE.says("Viện Thủy văn được miễn đại hội đúng không?")
    assert told.startswith("Tôi chưa có đủ thông tin")
    assert "Chi bộ Viện Thủy văn không tổ chức" in told


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Những nơi nào làm điểm?", {"diem-a", "diem-b", "diem-c"}),
        ("Ở cấp chi bộ nơi nào làm điểm?", {"diem-b", "diem-c"}),
        ("Ở cấp cơ sở nơi nào làm điểm?", {"diem-a"}),
    ],
)
def test_of_one_list_those_of_the_level_that_is_said(question: str, facts: set[str]) -> None:
    assert set(PLACE.ask(question).facts) == facts


@pytest.mark.parametrize(
    "question",
    ["Bí thư Đảng bộ Đại học Suối Bạc là ai?", "bí thư đảng bộ đại học là ai", "Bí thư Đại học tên gì?"],
)
def test_who_leads_the_base_leads_its_committee(question: str) -> None:
    reply = PLACE.ask(question)
    assert reply.facts == ("dang-uy",)
    assert "Tạ Quang Hòa" in plain(reply)


def test_the_level_alone_names_the_hosts_congress() -> None:
    assert PLACE.ask("Đại hội Đại học ngày nào?").facts == ("dai-hoi",)


def test_a_year_in_a_target_is_no_target() -> None:
    said = PLACE.says("Hộ dùng nước máy đạt bao nhiêu phần trăm chỉ tiêu?")
    assert "chỉ tiêu (65%)" in said


def test_a_professor_is_known_by_name() -> None:
    assert PLACE.ask("Ông Tạ Quang Hòa là ai?").facts == ("dang-uy",)
