"""As people speak, in the South and elsewhere: whom they address, five years past, how far apart, works under way."""

import datetime as dt

import pytest

from bot.answering.reply import plain
from tests.place import Place

PLACE = Place(
    {
        "congress": """
name: Đại hội đại biểu Đảng bộ quận Rạch Dừa
short: Đại hội Đảng bộ quận
host: Đảng bộ quận Rạch Dừa
committee: Quận ủy Rạch Dừa
place: quận Rạch Dừa
ordinal: XI
term: 2020-2025
as_of: 10/5/2020
about: công tác chuẩn bị đại hội Đảng các cấp ở quận Rạch Dừa
sources:
  - id: bao
    paper: Báo Rạch Dừa
contact:
  office: Văn phòng Quận ủy Rạch Dừa
""",
        "dates": """
- id: dai-hoi
  event: Đại hội đại biểu Đảng bộ quận Rạch Dừa
  ordinal: XI
  on: 27-28/7/2020
  status: planned
  place: Nhà văn hóa quận
- id: han-chi-bo
  event: Hoàn thành đại hội cấp chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 20/5/2020
  status: deadline
  questions: [Các chi bộ trực thuộc phải đại hội xong trước ngày nào?]
- id: han-co-so
  event: Hoàn thành đại hội cấp cơ sở
  who: Các tổ chức cơ sở đảng
  on: trước 20/6/2020
  status: deadline
  questions: ['Các chi, đảng bộ cơ sở phải đại hội xong trước ngày nào?']
""",
        "counts": """
- id: phuong
  of: phường
  value: 11
- id: chi-bo
  of: chi bộ trực thuộc
  value: 268
- id: dai-bieu
  of: đại biểu chính thức
  value: 215
- id: gian-cach
  of: mức giãn cách giữa các đại biểu ngồi trong hội trường
  value: 1
  unit: mét
  precision: at_least
  also: [khoảng cách giữa các đại biểu]
  questions: [Đại biểu phải ngồi cách nhau bao nhiêu mét?]
- id: ket-nap
  of: đảng viên mới được kết nạp trong nhiệm kỳ 2015-2020
  value: 1.147
  also: [kết nạp đảng viên, đảng viên mới]
- id: chi-tieu
  of: chỉ tiêu nghị quyết nhiệm kỳ 2015-2020
  value: 23
- id: ho-ngheo
  of: tỷ lệ hộ nghèo cuối nhiệm kỳ 2015-2020
  value: 1,4
  unit: '%'
  also: [tỷ lệ hộ nghèo]
- id: ho-ngheo-dau
  of: tỷ lệ hộ nghèo đầu nhiệm kỳ 2015-2020
  value: 8,2
  unit: '%'
""",
        "groups": """
- id: cong-trinh
  name: công trình chào mừng đại hội
  title: Các công trình chào mừng đại hội
  complete: true
- id: van-ban
  name: văn bản của Quận ủy
  title: Các văn bản của Quận ủy
  complete: true
""",
        "projects": """
- id: truong
  name: Trường Tiểu học Bần Quỳ
  level: Tiểu học
  work: [xây mới]
  group: cong-trinh
  details:
    hoàn thành: trước năm học mới
- id: cho
  name: Chợ Cầu Sắt
  level: Chợ
  work: [cải tạo]
  status: done
  group: cong-trinh
  details:
    hạng: hạng 2
- id: bo-ke
  name: Công viên Bờ Dừa
  level: Công viên
  status: ongoing
  finished: 19/5/2020
  ending: khánh thành
  group: cong-trinh
  details:
    tiến độ: đạt 75% khối lượng
""",
        "documents": """
- id: ke-hoach
  name: Kế hoạch số 52-KH/QU
  type: kế hoạch
  number: 52-KH/QU
  issuer: Quận ủy Rạch Dừa
  issued: 18/9/2019
  about: tổ chức đại hội ở cơ sở
  group: van-ban
- id: cong-van
  name: Công văn số 74-CV/QU
  type: công văn
  number: 74-CV/QU
  issuer: Quận ủy Rạch Dừa
  issued: 23/3/2020
  about: tạm dừng đại hội ở những nơi chưa tổ chức
  group: van-ban
""",
        "bodies": """
- id: quan-uy
  name: Quận ủy Rạch Dừa
  details:
    Phó Bí thư Thường trực: đồng chí Mai Thị Ô Rô
""",
    },
    dt.date(2020, 5, 12),
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Đại hội quận họp ở đâu vậy dì Sáu?", "Nhà văn hóa quận"),
        ("dai hoi quan hop o dau vay chu tu", "Nhà văn hóa quận"),
        ("Tui là Năm ở phường, cho hỏi đại hội quận bữa nào?", "27-28/7/2020"),
        ("Chợ Cầu Sắt được mần gì vậy cô Bảy?", "cải tạo"),
        ("5 năm qua kết nạp bao nhiêu đảng viên mới?", "1.147"),
        ("nam nam qua ket nap may dang vien moi", "1.147"),
        ("Nhiệm kỳ trước kết nạp bao nhiêu đảng viên mới?", "1.147"),
        ("Đầu nhiệm kỳ hộ nghèo bao nhiêu phần trăm?", "8,2%"),
        ("Tỷ lệ hộ nghèo cuối nhiệm kỳ bao nhiêu?", "1,4%"),
        ("Đại biểu ngồi cách nhau bao xa?", "ít nhất 1 mét"),
        ("Đại biểu ngồi cách nhau mấy mét?", "ít nhất 1 mét"),
        ("Hai cái ngày cuối tháng 7 mà quận họp là ngày nào?", "27-28/7/2020"),
        ("Chợ Cầu Sắt hạng mấy?", "hạng 2"),
        ("cho cau sat hang may", "hạng 2"),
        ("Trường Bần Quỳ chừng nào xong?", "hoàn thành trước năm học mới"),
        ("Khi nào trường Bần Quỳ khánh thành?", "hoàn thành trước năm học mới"),
        ("Công viên Bờ Dừa thi công tới đâu rồi?", "75%"),
        ("cong vien bo dua thi cong toi dau roi", "75%"),
        ("Công trình nào khánh thành ngày 19/5?", "Công viên Bờ Dừa"),
        ("Tháng 5 công trình nào xong?", "Công viên Bờ Dừa"),
        ("Công văn 74 chỉ đạo nội dung gì?", "tạm dừng đại hội"),
        ("Ai là phó bí thư quận ủy?", "Mai Thị Ô Rô"),
        ("Bao giờ các chi bộ phải xong đại hội?", "20/5/2020"),
        ("Quận sắp bầu cấp ủy cho khóa năm nào tới năm nào?", "2020-2025"),
    ],
)
def test_it_is_answered(question: str, said: str) -> None:
    assert said in PLACE.says(question)


@pytest.mark.parametrize(
    "question",
    [
        "Công trình nào đang làm?",
        "Những công trình nào đang triển khai?",
        "cong trinh nao dang lam do",
        "Công trình nào còn dang dở?",
        "Quận đang làm công trình gì?",
        "Công trình nào xong ngày 19/5?",
    ],
)
def test_works_that_are_not_so_are_not_listed(question: str) -> None:
    reply = PLACE.says(question)
    assert "Bờ Dừa" in reply
    assert "Cầu Sắt" not in reply


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("Nhiệm kỳ 2020-2025 kết nạp bao nhiêu đảng viên mới?", "1.147 đảng viên mới được kết nạp trong nhiệm kỳ 2020"),
        ("Nhiệm kỳ tới kết nạp bao nhiêu đảng viên mới?", None),
        ("Nhiệm kỳ 2020-2025 có bao nhiêu chỉ tiêu?", None),
        ("Công trình nào khánh thành ngày 2/9?", "Công viên Bờ Dừa dự kiến khánh thành"),
        ("Chi bộ thuộc đảng bộ phường có bao nhiêu?", None),
        ("Phó bí thư chuyên trách quận ủy là ai?", "Ô Rô"),
        ("trận ck c1 năm nay ai đá", "Bần Quỳ"),
    ],
)
def test_what_is_not_known_is_not_told(question: str, never: str | None) -> None:
    reply = PLACE.ask(question)
    assert reply.kind == "unknown"
    assert never is None or never not in plain(reply)


def test_papers_pointed_at_out_of_the_blue_are_asked_back() -> None:
    assert PLACE.ask("Văn bản đó số mấy vậy?").kind == "clarify"


@pytest.mark.parametrize(
    "message",
    [
        "Chào con, bác là bí thư chi bộ khu vực 3 đã nghỉ hưu",
        "Trợ lý ơi, bạn trả lời được những chuyện gì?",
        "ban giup duoc nhung viec chi",
    ],
)
def test_courtesies(message: str) -> None:
    assert PLACE.ask(message).kind == "smalltalk"


def test_a_share_is_called_what_it_is() -> None:
    assert "số tỷ lệ" not in PLACE.says("Nhiệm kỳ 2010-2015 hộ nghèo bao nhiêu phần trăm?")
