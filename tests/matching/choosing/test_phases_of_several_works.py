"""A phase that several works have: of the one in view, or asked back; never of the one that is worded most alike."""

import datetime as dt

from bot.answering.reply import Kind
from tests.place import Place

CONGRESS = """\
name: Đại hội đại biểu Đảng bộ huyện Nậm Lúa
short: Đại hội Đảng bộ huyện
host: Đảng bộ huyện Nậm Lúa
committee: Huyện ủy Nậm Lúa
place: huyện Nậm Lúa
ordinal: VI
term: 2020-2025
as_of: 20/5/2020
"""
DATES = """\
- id: dai-hoi-huyen
  event: Đại hội đại biểu Đảng bộ huyện Nậm Lúa
  ordinal: VI
  on: 11-13/8/2020
"""
GROUPS = """\
- id: cong-trinh
  name: công trình chào mừng đại hội
  complete: true
- id: phan-kenh
  name: giai đoạn của kênh Nà Phai
  complete: true
- id: phan-duong
  name: giai đoạn của đường Hoa Lau
  complete: true
"""
PROJECTS = """\
- id: duong
  name: Mở rộng đường Hoa Lau
  level: Cầu đường
  cost: 142 tỷ đồng
  status: ongoing
  group: cong-trinh
- id: duong-1
  name: Mở rộng đường Hoa Lau giai đoạn 1
  phase: 1
  part_of: duong
  finished: 5/8/2020
  ending: thông xe
  group: phan-duong
  questions: [Giai đoạn 1 đường Hoa Lau thông xe ngày nào?]
- id: duong-2
  name: Mở rộng đường Hoa Lau giai đoạn 2
  phase: 2
  part_of: duong
  finished: quý IV/2020
  group: phan-duong
- id: kenh
  name: Kênh Nà Phai
  level: Thủy lợi
  cost: 96 tỷ đồng
  status: ongoing
  group: cong-trinh
- id: kenh-1
  name: Kênh Nà Phai giai đoạn 1
  phase: 1
  part_of: kenh
  status: done
  finished: tháng 12/2019
  group: phan-kenh
  questions: [Giai đoạn 1 kênh Nà Phai xong khi nào?]
- id: kenh-2
  name: Kênh Nà Phai giai đoạn 2
  phase: 2
  part_of: kenh
  finished: 31/7/2020
  group: phan-kenh
  questions: [Hạn xong giai đoạn 2 kênh Nà Phai là ngày nào?]
"""
DISTRICT = Place({"congress": CONGRESS, "dates": DATES, "groups": GROUPS, "projects": PROJECTS}, dt.date(2020, 5, 21))


def test_the_phase_of_the_work_in_view() -> None:
    assert "5/8/2020" in DISTRICT.says("Đường Hoa Lau bao nhiêu tiền?", "Giai đoạn 1 xong khi nào?")
    assert "12/2019" in DISTRICT.says("Kênh Nà Phai bao nhiêu tiền?", "Giai đoạn 1 xong khi nào?")
    assert "IV/2020" in DISTRICT.says("Đường Hoa Lau bao nhiêu tiền?", "Giai đoạn 2 xong khi nào?")


def test_of_none_in_view_it_is_asked_back() -> None:
    assert DISTRICT.ask("Giai đoạn 1 xong khi nào?").kind is Kind.CLARIFY
    assert "12/2019" in DISTRICT.says("Giai đoạn 1 kênh Nà Phai xong khi nào?")


def test_a_roman_number_is_no_weekday() -> None:
    assert not DISTRICT.says("Nghe nói tới kỳ đại hội thứ VI của huyện rồi, phải vậy không?").startswith("Không")
    assert DISTRICT.says("Đại hội thứ VI của huyện phải không?").startswith("Đúng")
    assert DISTRICT.says("Đại hội huyện họp thứ sáu phải không?").startswith("Không")


def test_what_is_off_topic_is_not_left_out_of_a_question_of_nothing_else() -> None:
    for asked in ("gia ca phe bua nay bao nhieu mot can", "giá vàng, hôm nay bao nhiêu một chỉ?"):
        assert DISTRICT.ask(asked).kind is Kind.UNKNOWN
