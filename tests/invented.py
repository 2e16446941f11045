"""A small knowledge base on a district that does not exist, for tests that must not depend on the shipped ones."""

import datetime as dt

from bot.assistant import Assistant
from bot.knowledge.model import Knowledge
from tests.place import Place

TODAY = dt.date(2020, 4, 12)

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ huyện Sơn Hạ
short: Đại hội Đảng bộ huyện
also: [đại hội huyện, đại hội Sơn Hạ]
host: Đảng bộ huyện Sơn Hạ
committee: Huyện ủy Sơn Hạ
place: huyện Sơn Hạ
ordinal: 12
term: 2020-2025
as_of: tháng 4/2020
address: bạn
about: việc chuẩn bị đại hội ở huyện Sơn Hạ
suggestions: [Bao giờ xã Khe Mây đại hội?, Huyện có bao nhiêu đảng viên?]
sources:
  - {id: bao, paper: Báo Sơn Hạ, title: Sơn Hạ trước đại hội, author: Mai Lan, url: "https://example.org/bai"}
contact: {office: Văn phòng Huyện ủy Sơn Hạ, phone: 0200 000 000}
""",
    "dates": """
- id: diem-khe-may
  event: Đại hội điểm
  who: Đảng bộ xã Khe Mây
  also: [Khe Mây, xã Khe Mây]
  on: 10/4/2020
  place: Nhà văn hóa xã Khe Mây
  group: diem
  questions: [Xã Khe Mây đại hội điểm hôm nào?]
- id: diem-ben-ngoc
  event: Đại hội điểm
  who: Đảng bộ thị trấn Bến Ngọc
  also: [Bến Ngọc, thị trấn Bến Ngọc]
  on: 15-16/4/2020
  group: diem
- id: diem-che
  event: Đại hội điểm
  who: Đảng bộ Công ty Chè Thanh Vân
  also: [Thanh Vân, công ty Thanh Vân, công ty chè]
  on: tháng 6/2020
  status: planned
  group: diem
- id: han
  event: Hoàn thành đại hội các chi bộ, đảng bộ cơ sở
  who: Các chi bộ, đảng bộ cơ sở
  also: [hạn hoàn thành đại hội cơ sở, hạn chót đại hội cơ sở, đại hội cấp cơ sở]
  on: trước 20/7/2020
  status: deadline
  questions: [Bao giờ cấp cơ sở phải đại hội xong?]
- id: dai-hoi-huyen
  event: Đại hội đại biểu Đảng bộ huyện Sơn Hạ
  ordinal: 12
  status: unannounced
  gaps: {ngày: Ngày đại hội huyện chưa được công bố.}
""",
    "counts": """
- {id: to-chuc, of: tổ chức cơ sở Đảng, value: 40}
- {id: dang-bo, of: đảng bộ cơ sở, value: 28, part_of: to-chuc}
- {id: chi-bo, of: chi bộ cơ sở, value: 12, part_of: to-chuc}
- {id: dang-vien, of: đảng viên, value: 5230, also: [số đảng viên]}
- {id: chi-bo-truc-thuoc, of: chi bộ trực thuộc đảng bộ cơ sở, value: 300, also: [chi bộ trực thuộc]}
- id: da-xong
  of: chi bộ trực thuộc đảng bộ cơ sở
  value: 90
  precision: nearly
  out_of: chi-bo-truc-thuoc
  state: đã đại hội xong
  rest: chưa đại hội xong
  also: [chi bộ đã đại hội xong, tiến độ đại hội chi bộ]
""",
    "projects": """
- {id: th-ben-ngoc, name: Trường Tiểu học Bến Ngọc, level: Tiểu học, work: [cải tạo], group: cong-trinh}
- id: thcs-khe-may
  name: Trường THCS Khe Mây
  level: THCS
  work: [xây mới]
  phase: 1
  group: cong-trinh
- id: thcs-da-trang
  name: Trường THCS Đá Trắng
  level: THCS
  work: [cải tạo, xây mới]
  phase: 2
  group: cong-trinh
- id: cau
  name: Cầu Suối Trong
  work: [xây mới]
  cost: trên 30 tỷ đồng
  details: {chiều dài: 85 m, kết cấu: 4 nhịp}
  status: done
  group: cong-trinh
""",
    "documents": """
- id: nghi-quyet-08
  name: Nghị quyết số 08-NQ/HU
  type: nghị quyết
  number: 08-NQ/HU
  issuer: Huyện ủy Sơn Hạ
  issued: 15/1/2020
  about: phát triển cây chè
  also: [Nghị quyết 08]
- id: ke-hoach-31
  name: Kế hoạch số 31-KH/HU
  type: kế hoạch
  number: 31-KH/HU
  issuer: Huyện ủy Sơn Hạ
  about: tổ chức đại hội cấp cơ sở
  also: [Kế hoạch 31]
""",
    "bodies": """
- {id: noi-dung, name: Tiểu ban Nội dung, group: tieu-ban}
- id: hau-can
  name: Tiểu ban Hậu cần
  purpose: lo chỗ ăn nghỉ của đại biểu
  head: đồng chí Trần Văn Thử
  group: tieu-ban
- id: huyen-uy
  name: Huyện ủy Sơn Hạ
  head: đồng chí Lò Thị Pâng, Bí thư Huyện ủy
  also: [Huyện ủy]
  details: {Phó Bí thư Thường trực: đồng chí Vàng A Dế}
- {id: bao-ve, name: Tổ Bảo vệ, head: Phó Chánh Văn phòng Huyện ủy}
- id: ban-van-hoa
  name: Ban Văn hóa Huyện ủy
  head: đồng chí Lý Văn Sử, Trưởng Ban Văn hóa Huyện ủy
""",
    "topics": """
- id: khanh-tiet
  name: Trang trí khánh tiết
  answer: Hội trường treo cờ Đảng, cờ Tổ quốc và ảnh Bác. Băng rôn do Văn phòng chuẩn bị.
  questions:
    - Hội trường đại hội trang trí ra sao?
    - Khánh tiết đại hội gồm những gì?
    - Ai chuẩn bị băng rôn, cờ hoa?
    - Phông màn hội trường làm thế nào?
- id: khen-thuong
  name: Khen thưởng dịp đại hội
  answer: Huyện khen thưởng các tập thể có sáng kiến làm lợi cho dân.
  questions:
    - Dịp đại hội huyện khen thưởng ai?
    - Tiêu chí khen thưởng tập thể là gì?
    - Tập thể nào được tặng giấy khen?
    - Muốn được khen thưởng thì phải có gì?
""",
    "groups": """
- id: diem
  name: đơn vị đại hội điểm
  title: Các đơn vị đại hội điểm
  complete: true
  also: [đại hội điểm, nơi làm điểm]
- id: cong-trinh
  name: công trình chào mừng đại hội
  title: Một số công trình chào mừng đại hội
  complete: false
  note: Nguồn tin chỉ nêu một số công trình.
  also: [công trình, công trình chào mừng]
- {id: tieu-ban, name: tiểu ban, title: Các tiểu ban của đại hội, complete: true}
""",
    "words": """
abbreviations: {KM: [Khe Mây]}
names: [xã Đồng Lạc, huyện Tân Phong]
""",
}

HOST = {name: FILES[name] for name in ("congress", "words")}
"""The district without a record, for modules that give it their own."""

PLACE = Place(FILES, TODAY)
ask = PLACE.ask
talk = PLACE.talk


def with_more(**texts: str) -> dict[str, str]:
    """The files with these records behind those that are there: `with_more(counts="- {id: …}")`."""
    return FILES | {name: FILES[name] + text for name, text in texts.items()}


def invented() -> Knowledge:
    """The knowledge, without a problem."""
    return PLACE.knowledge


def assistant() -> Assistant:
    """The assistant over it."""
    return PLACE.assistant
