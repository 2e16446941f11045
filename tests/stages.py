"""A small knowledge base on a place that does not exist, rich in works at different stages, for tests of the engine."""

import datetime as dt

from tests.place import Place

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ huyện Suối Lạnh
short: Đại hội Đảng bộ huyện
also: [đại hội huyện]
host: Đảng bộ huyện Suối Lạnh
committee: Huyện ủy Suối Lạnh
place: huyện Suối Lạnh
ordinal: 9
term: 2025-2030
as_of: 10/4/2025
sources: [{id: bao, paper: Báo Suối Lạnh, title: Trước ngày hội, published: 10/4/2025}]
""",
    "dates": """
- id: hop-pa-khoang
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ xã Pá Khoang
  on: 12-13/5/2025
  group: lich
  also: [xã Pá Khoang]
- id: hop-na-tau
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ phường Nà Tấu
  on: 3-4/6/2025
  group: lich
  also: [phường Nà Tấu]
- id: hop-huoi-mi
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ xã Huổi Mí
  on: 10-11/6/2025
  group: lich
  also: [xã Huổi Mí]
- id: sap-nhap
  event: Việc sáp nhập xã Tủa Sín và xã Háng Lìa thành xã Huổi Mí
  on: 1/2/2025
  status: held
  also: [sáp nhập xã Huổi Mí]
""",
    "counts": """
- {id: dang-vien, of: đảng viên, value: 4000, also: [số đảng viên]}
- {id: dang-vien-nu, of: đảng viên, value: 1500, out_of: dang-vien, state: là nữ, rest: là nam, also: [đảng viên nữ]}
- {id: chi-bo, of: chi bộ trực thuộc, value: 200}
- id: chi-bo-xong
  of: chi bộ trực thuộc
  value: 150
  out_of: chi-bo
  state: đã đại hội xong
  rest: chưa đại hội xong
- id: nu-cap-uy
  of: nữ trong Ban Chấp hành khóa mới
  value: 15
  unit: '%'
  precision: ít nhất
  also: [tỷ lệ nữ trong cấp ủy]
- id: lan-dau
  of: thời gian công tác còn lại của người tham gia cấp ủy lần đầu
  value: 60
  unit: tháng
  precision: ít nhất
- {id: thu, of: thu ngân sách năm 2024, value: 95, unit: tỷ đồng}
""",
    "projects": """
- id: duong-tranh
  name: Đường tránh Pom Lót
  level: Đường giao thông
  cost: 45 tỷ đồng
  status: done
  finished: 5/3/2025
  ending: thông xe
  group: cong-trinh
- id: ho-na-tau
  name: Hồ chứa nước Nà Tấu
  work: [xây mới]
  cost: 30 tỷ đồng
  status: ongoing
  group: cong-trinh
  details: {đơn vị thi công: Công ty TNHH Mường Thanh Xây}
- id: cho-pa-khoang
  name: Chợ Pá Khoang
  work: [cải tạo]
  cost: 4 tỷ đồng
  status: ongoing
  group: cong-trinh
- id: nha-van-hoa
  name: Nhà văn hóa xã Huổi Mí
  level: Nhà văn hóa
  work: [xây mới]
  cost: 6 tỷ đồng
  status: planned
  group: cong-trinh
""",
    "topics": """
- id: vuong
  name: Lý do Nhà văn hóa xã Huổi Mí chậm
  answer: Nhà văn hóa xã Huổi Mí chậm khởi công vì chờ mặt bằng.
  questions:
    - Vì sao Nhà văn hóa xã Huổi Mí chưa khởi công?
    - Lý do Nhà văn hóa xã Huổi Mí chậm là gì?
    - Nhà văn hóa xã Huổi Mí vướng gì?
    - Tại sao Huổi Mí chưa có nhà văn hóa?
""",
    "groups": """
- {id: lich, name: "xã, phường", title: "Lịch đại hội của các xã, phường", complete: true}
- id: cong-trinh
  name: công trình chào mừng đại hội
  title: Bốn công trình chào mừng đại hội
  complete: true
  also: [công trình]
""",
    "bodies": """
- id: dang-bo-na-tau
  name: Đảng bộ phường Nà Tấu
  head: đồng chí Lường Thị Ánh, Bí thư Đảng bộ phường Nà Tấu, tái cử
- id: dang-bo-pa-khoang
  name: Đảng bộ xã Pá Khoang
  head: đồng chí Quàng Văn Pản, Bí thư Đảng bộ xã Pá Khoang
""",
}

STAGES = Place(FILES, dt.date(2025, 4, 20))
