"""Claims with a unit of measure, on what a text denies, on where a unit belongs, on which of two works is dearer."""

import pytest

from tests.invented import FILES, TODAY
from tests.place import Place

DATES = (
    FILES["dates"]
    + """
- id: don-go-xanh
  event: Đại hội đảng bộ đồn
  who: Đảng bộ Đồn Gò Xanh
  on: 3/4/2020
  also: [Đồn Gò Xanh]
  note: Đảng bộ Đồn trực thuộc Đảng ủy Bộ đội tỉnh, không nằm trong 41 tổ chức cơ sở đảng của huyện.
  details: {số đảng viên: 27 đảng viên, số đảng viên cử về bản: 4 đảng viên}
- id: chi-bo-xuong
  event: Đại hội chi bộ
  who: Chi bộ Xưởng Mộc Bản Dầu
  status: unannounced
  note: Chi bộ tạm dừng chuẩn bị đại hội để chờ sắp xếp bộ máy.
- id: dai-hoi-ben-sung
  event: Đại hội đảng bộ
  who: Đảng bộ xã Bến Súng
  also: [xã Bến Súng]
  on: 3/4/2020
- id: chi-bo-ban-dau
  event: Đại hội chi bộ
  who: Chi bộ Trạm Khí tượng Bản Dầu
  on: 5/2/2020
  status: held
  details: {bầu phó bí thư: không bầu phó bí thư mà chỉ bầu bí thư}
"""
)
COUNTS = (
    FILES["counts"]
    + """
- {id: nha-tam, of: nhà tạm phải xóa, value: 60}
- {id: nha-tam-kc, of: nhà tạm phải xóa, value: 40, out_of: nha-tam, state: đã khởi công, rest: chưa khởi công}
- {id: nha-tam-xong, of: nhà tạm phải xóa, value: 30, out_of: nha-tam-kc, state: đã làm xong, rest: chưa làm xong}
- id: thang-con-lai
  of: thời gian công tác còn lại của người tái cử
  value: 36
  unit: tháng
  precision: ít nhất
  also: [tuổi tái cử, tái cử]
  questions: [Người tái cử phải còn bao nhiêu tháng công tác?]
"""
)
WORKS = """
- {id: cau, name: Cầu Suối Trong, cost: hơn 12 tỷ đồng, status: ongoing, group: viec,
   details: {chiều dài: 64 m, quy mô: phục vụ 840 hộ}}
- {id: duong, name: Đường Đá Trắng, cost: 30 tỷ đồng, status: ongoing, group: viec,
   details: {chiều dài: "7,5 km", tiến độ: đạt 55% khối lượng}}
"""
TOPICS = (
    FILES["topics"]
    + """
- id: khau-hieu
  name: Khẩu hiệu của đại hội huyện
  answer: Khẩu hiệu của đại hội huyện chưa được thống nhất; Huyện ủy sẽ bàn trong tháng 4/2020.
  questions: [Khẩu hiệu của đại hội huyện là gì?]
- id: phong-dich
  name: Nếp họp tiết kiệm ở đại hội
  answer: Đại hội gọn trong một ngày; không nhận hoa.
  also: [hoa chúc mừng]
  questions: [Đại hội họp tiết kiệm thế nào?, Có được tặng hoa chúc mừng đại hội không?]
"""
)
BODIES = """
- id: huyen-uy
  name: Huyện ủy Sơn Hạ
  head: ông Lê Văn Bảy, Bí thư Huyện ủy
  details: {Trưởng Ban Tuyên giáo Huyện ủy: bà Lò Thị Mẩy, Chánh Văn phòng Huyện ủy: ông Mai Văn Sáu}
- {id: tieu-ban-1, name: Tiểu ban Văn kiện, head: "ông Lê Văn Bảy, Bí thư Huyện ủy, làm trưởng", group: tb}
- {id: tieu-ban-2, name: Tiểu ban Nhân sự, head: "ông Lê Văn Bảy, Bí thư Huyện ủy, làm trưởng", group: tb}
- {id: to-1, name: Tổ giúp việc số 1, purpose: "theo dõi, phụ trách các xã phía bắc", group: to}
- {id: to-2, name: Tổ giúp việc số 2, purpose: "theo dõi, phụ trách các xã phía nam", group: to}
- {id: to-3, name: Tổ giúp việc số 3, purpose: "theo dõi, phụ trách các xã ven suối", group: to}
"""
GROUPS = (
    FILES["groups"]
    + """
- {id: tb, name: tiểu ban, title: Các tiểu ban của huyện, complete: true}
- {id: viec, name: công trình chào mừng, title: Các công trình chào mừng đại hội huyện, complete: true}
- {id: to, name: tổ giúp việc, title: Các tổ giúp việc của huyện, complete: true,
   questions: [Huyện lập những tổ giúp việc nào?]}
"""
)
INVENTED = {"dates": DATES, "counts": COUNTS, "projects": WORKS, "topics": TOPICS, "bodies": BODIES, "groups": GROUPS}
PLACE = Place({**FILES, **INVENTED}, TODAY)


@pytest.mark.parametrize(
    ("text", "opening", "told"),
    [
        ("Cầu Suối Trong dài 64 m đúng không?", "Đúng.", "64 m"),
        ("Cầu Suối Trong dài 64 km à?", "Không.", "64 m"),
        ("Đường Đá Trắng dài 7.500 mét phải không?", "Đúng.", "7,5 km"),
        ("Đường Đá Trắng dài 7,5 m phải không?", "Không.", "7,5 km"),
        ("Người tái cử phải còn ít nhất 3 năm công tác phải không?", "Đúng.", "36 tháng"),
        ("Người tái cử phải còn ít nhất 36 năm công tác phải không?", "Không.", "36 tháng"),
        ("Cầu Suối Trong tốn nhiều tiền hơn Đường Đá Trắng đúng không?", "Không.", "30 tỷ đồng"),
        ("Cầu Suối Trong rẻ hơn Đường Đá Trắng à?", "Đúng.", "30 tỷ đồng"),
        ("Đường Đá Trắng tốn ít tiền hơn Cầu Suối Trong phải không?", "Không.", "hơn 12 tỷ đồng"),
        ("Chi bộ Trạm Khí tượng Bản Dầu không bầu phó bí thư, có phải thế không?", "Đúng.", "chỉ bầu bí thư"),
        ("Chi bộ Trạm Khí tượng Bản Dầu có bầu phó bí thư không?", "Không.", "chỉ bầu bí thư"),
        ("Đảng bộ Đồn Gò Xanh thuộc 41 tổ chức cơ sở đảng của huyện phải không?", "Không.", "Bộ đội tỉnh"),
        ("Đảng bộ Đồn Gò Xanh trực thuộc Đảng ủy Bộ đội tỉnh phải không?", "Đúng.", "Bộ đội tỉnh"),
        ("Bà Lò Thị Mẩy là Trưởng Ban Tuyên giáo Huyện ủy đúng không?", "Đúng.", "Lò Thị Mẩy"),
        ("Ông Mai Văn Sáu là Trưởng Ban Tuyên giáo Huyện ủy đúng không?", "Không.", "Lò Thị Mẩy"),
        ("Chi bộ Xưởng Mộc Bản Dầu đã đại hội chưa?", "Chưa.", "chờ sắp xếp"),
        ("Đại hội có được tặng hoa không?", "Đại hội gọn trong một ngày", "không nhận hoa"),
        ("Khẩu hiệu đại hội huyện đã chốt chưa?", "Chưa.", "chưa được thống nhất"),
    ],
)
def test_open_with_what_the_record_says(text: str, opening: str, told: str) -> None:
    reply = PLACE.says(text)
    assert reply.startswith(opening)
    assert told in reply


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Công trình nào dài 64 m?", "uối Trong"),
        ("Công trình nào dài 7.500 m?", "Đường Đá Trắng"),
        ("Công trình nào hết 30 tỷ đồng?", "Đường Đá Trắng"),
        ("Công trình nào phục vụ 840 hộ dân?", "uối Trong"),
    ],
)
def test_a_number_finds_the_member_that_tells_it(text: str, told: str) -> None:
    reply = PLACE.says(text)
    assert told in reply
    assert ("uối Trong" in reply) is (told == "uối Trong")


def test_a_number_that_no_member_tells_finds_none() -> None:
    assert PLACE.says("Công trình nào phục vụ 480 hộ dân?").startswith("Hiện chưa có thông tin")


def test_members_are_had_by_whose_meeting_it_is() -> None:
    assert PLACE.says("Đồn Gò Xanh có bao nhiêu đảng viên?").startswith("Đảng bộ Đồn Gò Xanh có 27 đảng viên")


@pytest.mark.parametrize("text", ["3 tổ giúp việc là những tổ nào?", "3 tổ giúp việc của huyện gồm những tổ nào?"])
def test_a_number_before_the_noun_of_a_list_names_no_member(text: str) -> None:
    reply = PLACE.says(text)
    assert all(f"số {number}" in reply for number in (1, 2, 3))


def test_bodies_that_somebody_heads_are_all_told() -> None:
    reply = PLACE.says("Ông Lê Văn Bảy làm trưởng những tiểu ban nào?")
    assert "Văn kiện" in reply
    assert "Nhân sự" in reply


def test_who_meets_on_the_same_day_is_not_the_one_named() -> None:
    assert "Đồn Gò Xanh" in PLACE.says("Đơn vị nào đại hội cùng ngày với xã Bến Súng?")


def test_how_long_ago_is_counted_from_today() -> None:
    assert "cách đây" in PLACE.says("Xã Bến Súng đại hội cách đây mấy ngày?")


def test_how_far_a_work_is_stands_in_its_detail() -> None:
    assert "55%" in PLACE.says("Đường Đá Trắng làm tới đâu rồi?")


def test_a_share_of_a_share_says_so_and_what_it_is_of_all() -> None:
    reply = PLACE.says("Nhà tạm làm xong được bao nhiêu phần trăm?")
    assert "Trong tổng số 40 nhà tạm phải xóa đã khởi công, 75% đã làm xong (30)" in reply
    assert "tính trên tổng số 60 nhà tạm phải xóa là 50%" in reply


def test_who_heads_a_team_is_not_told_by_its_task() -> None:
    assert PLACE.says("Tổ trưởng Tổ giúp việc số 2 tên gì vậy?").startswith("Hiện chưa có thông tin")
