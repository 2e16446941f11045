"""A deadline of new cells only is told of no others; numbers of other things choose no count; who holds a contest."""

import pytest

from tests.place import Place
from tests.town import TODAY, TOWN

DATES = """
- id: han-chi-bo
  event: Hoàn thành đại hội các chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 10/4/2025
  status: deadline
  also: [hạn đại hội chi bộ trực thuộc]
  questions: [Các chi bộ trực thuộc phải đại hội xong trước ngày nào?]
- id: han-moi
  event: Hoàn thành đại hội các chi bộ mới thành lập do sáp nhập thôn
  who: Các chi bộ mới thành lập
  on: trước 5/4/2025
  status: deadline
  also: [hạn của chi bộ mới sáp nhập]
- id: sap-nhap
  event: Việc sáp nhập 21 thôn, thành lập 10 chi bộ mới
  on: từ 1/3/2025
  status: held
  also: [sáp nhập thôn]
  questions: [10 chi bộ mới được thành lập từ bao giờ?]
- id: phat-dong
  event: Việc phát động cuộc thi ảnh “Quê mình”
  on: 3/2/2025
  status: held
  group: cuoc-thi
  details: {chủ trì: Ban Tuyên giáo Thị ủy}
- {id: nhan-anh, event: Nhận ảnh cuộc thi ảnh “Quê mình”, on: đến hết 30/4/2025, status: deadline, group: cuoc-thi}
"""
GROUPS = """
- {id: cuoc-thi, name: mốc của cuộc thi ảnh, title: Các mốc của cuộc thi ảnh, complete: true, also: [cuộc thi ảnh]}
- {id: cong-trinh, name: công trình chào mừng đại hội, complete: true, also: [công trình]}
"""
COUNTS = """
- id: thuong-vu
  of: ủy viên ban thường vụ đảng bộ xã
  value: 2
  precision: at_most
  questions: [Ban thường vụ đảng bộ xã có nhiều nhất mấy ủy viên?]
"""
PROJECTS = """
- {id: cau, name: Cầu Bến Ngọc, cost: 3 tỷ đồng, status: done, finished: 3/2/2025, group: cong-trinh}
- {id: duong, name: Đường Khe Mây, cost: 18 tỷ đồng, status: ongoing, group: cong-trinh}
"""
PLACE = Place(TOWN | {"dates": DATES, "groups": GROUPS, "counts": COUNTS, "projects": PROJECTS}, TODAY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("chi bộ phải xong trước ngày nào", "10/4/2025"),
        ("chi bộ tôi chưa họp, phải xong trước ngày nào", "10/4/2025"),
        ("chi bộ chậm nhất là trước ngày mô phải xong hè", "10/4/2025"),
        ("chi bộ mới phải xong trước ngày nào", "5/4/2025"),
        ("chi bộ sáp nhập phải đại hội trước ngày nào", "5/4/2025"),
        ("mấy chi bộ mới nhập thôn phải đại hội trước hôm nào", "5/4/2025"),
        ("sáp nhập thôn từ ngày nào", "1/3/2025"),
    ],
)
def test_whose_deadline(text: str, told: str) -> None:
    assert told in PLACE.says(text), PLACE.says(text)


@pytest.mark.parametrize(
    "text", ["Hai công trình ấy cái nào ngốn nhiều vốn nhất", "2 công trình cái nào nhiều tiền nhất"]
)
def test_a_number_of_works_is_none_of_members(text: str) -> None:
    said = PLACE.says(text)
    assert "18 tỷ" in said, said
    assert "ủy viên" not in said


@pytest.mark.parametrize(
    "text",
    ["Ai đứng ra chủ trì cuộc thi ảnh?", "cuộc thi ảnh do ai tổ chức", "cơ quan nào đứng ra tổ chức cuộc thi ảnh"],
)
def test_who_holds_a_contest_of_several_days(text: str) -> None:
    assert "Ban Tuyên giáo" in PLACE.says(text), PLACE.says(text)
