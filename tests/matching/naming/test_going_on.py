"""Turns that go on about what was just told: bare asks, "cũng vậy à", before and after, votes, who was elected."""

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- id: diem-lo-gom
  event: Đại hội điểm
  who: Chi bộ bản Lò Gốm
  on: 14/1/2025
  status: held
  group: diem
  also: [bản Lò Gốm, Lò Gốm]
  details:
    bí thư: đồng chí Mã Văn Tảo, trúng cử với 96% số phiếu
- id: diem-tram-thu-y
  event: Đại hội điểm
  who: Chi bộ Trạm Thú y Suối Vạc
  on: 14/1/2025
  status: held
  group: diem
  also: [Trạm Thú y Suối Vạc, Suối Vạc]
  gaps:
    bí thư: Họ tên bí thư Chi bộ Trạm Thú y Suối Vạc chưa được nêu trong nguồn tin.
- id: diem-cau-la
  event: Đại hội điểm
  who: Đảng bộ xã Cầu Lả
  on: 20-21/2/2025
  status: held
  group: diem
  also: [xã Cầu Lả, Cầu Lả]
- id: diem-nha-bo
  event: Đại hội điểm
  who: Đảng bộ xã Nhã Bộ
  on: tháng 4/2025
  status: planned
  group: diem
  also: [xã Nhã Bộ, Nhã Bộ]
- id: han-nha
  event: Hoàn thành các nhà còn lại cho hộ khó khăn
  on: trước 30/6/2025
  status: deadline
  also: [hạn xây xong nhà cho hộ khó khăn]
  questions:
    - Bao giờ xây xong nhà cho hộ khó khăn?
    - Số nhà còn lại bao giờ xong?
""",
        "groups": """
- id: diem
  name: đơn vị đại hội điểm
  title: Các đơn vị đại hội điểm
  complete: true
- id: cong-trinh
  name: công trình chào mừng đại hội
  title: Các công trình chào mừng đại hội
  complete: true
""",
        "projects": """
- id: kenh-sau
  name: Kênh Sậu
  cost: 12 tỷ đồng
  status: ongoing
  finished: tháng 9/2025
  group: cong-trinh
  details:
    chiều dài: 3,1 km
    chiều rộng: 8 m
- id: dinh-hang
  name: Đình Hạng
  cost: 12 tỷ đồng
  status: done
  finished: 3/2/2025
  group: cong-trinh
- id: ben-nuoc
  name: Bến Nứa
  status: planned
  group: cong-trinh
""",
        "counts": """
- id: dang-vien
  of: đảng viên
  value: 2406
- id: dv-xi-nghiep
  of: đảng viên ở xí nghiệp
  value: 318
  part_of: dang-vien
- id: dv-truong
  of: đảng viên ở trường học
  value: 77
  part_of: dang-vien
- id: xi-nghiep
  of: xí nghiệp
  value: 14
- id: truong
  of: trường học
  value: 9
""",
        "documents": """
- id: hd-08
  name: Hướng dẫn số 08-HD/TU
  type: hướng dẫn
  number: 08-HD/TU
  issuer: Thị ủy Lam Khê
  issued: 2/1/2025
  details:
    hiệu lực: đã được Hướng dẫn số 12-HD/TU thay thế
  also: [Hướng dẫn 08]
""",
        "bodies": """
- id: thi-uy
  name: Thị ủy Lam Khê
  head: đồng chí Quách Văn Ngạn, Bí thư Thị ủy
- id: db-cau-la
  name: Đảng bộ xã Cầu Lả
  head: bà Sầm Thị Lựu, Bí thư Đảng ủy xã
- id: tb-van-kien
  name: Tiểu ban Văn kiện
  head: đồng chí Quách Văn Ngạn, Bí thư Thị ủy, làm trưởng
- id: tb-nhan-su
  name: Tiểu ban Nhân sự
  head: đồng chí Quách Văn Ngạn, Bí thư Thị ủy, làm trưởng
""",
        "topics": """
- id: so-du
  name: Số dư khi bầu cử
  answer: Danh sách bầu cử có số dư từ 10% đến 15%.
  also: [số dư]
  questions:
    - Danh sách bầu có số dư bao nhiêu?
    - Bầu cấp ủy số dư mấy phần trăm?
- id: bau-thang
  name: Nơi thí điểm bầu thẳng bí thư
  answer: Đảng bộ xã Cầu Lả thí điểm bầu thẳng bí thư tại đại hội.
  questions:
    - Xã nào thí điểm bầu thẳng bí thư?
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("before", "text", "fact", "says"),
    [
        ("Kênh Sậu hết bao nhiêu tiền?", "bao giờ xong", "kenh-sau", "9/2025"),
        ("Kênh Sậu bao giờ xong?", "het may ty", "kenh-sau", "12 tỷ"),
        ("Lò Gốm họp hôm nào?", "bí thư là ai", "diem-lo-gom", "Mã Văn Tảo"),
        ("Lò Gốm họp hôm nào?", "bầu ai làm bí thư vậy", "diem-lo-gom", "Mã Văn Tảo"),
    ],
)
def test_a_bare_ask_goes_on_about_what_was_told(before: str, text: str, fact: str, says: str) -> None:
    *_, last = PLACE.talk(before, text)
    assert last.facts == (fact,)
    assert says in plain(last)


def test_of_whom_it_is_said_that_it_is_not_known_no_other_is_told() -> None:
    *_, last = PLACE.talk("Suối Vạc họp hôm nào?", "bí thư tên gì")
    assert last.kind is Kind.UNKNOWN
    assert "Quách Văn Ngạn" not in plain(last)


def test_votes_are_told_with_the_one_who_got_them_and_once() -> None:
    *_, last = PLACE.talk("Lò Gốm họp hôm nào?", "bầu ai làm bí thư và được bao nhiêu phiếu")
    assert plain(last).count("96% số phiếu") == 1
    assert "chưa có thông tin" not in plain(last)


def test_votes_that_are_not_known_are_named_as_missing_and_no_margin_is_told() -> None:
    *_, last = PLACE.talk("Cầu Lả họp hôm nào?", "ai trúng bí thư và được bao nhiêu phiếu")
    assert "Sầm Thị Lựu" in plain(last)
    assert "phiếu" in plain(last)
    assert "10%" not in plain(last)


def test_nobody_is_told_of_for_a_post_that_is_yet_to_be_filled() -> None:
    assert "Quách Văn Ngạn" not in PLACE.says("Đại hội thị xã bầu ai làm bí thư?")


@pytest.mark.parametrize(
    ("before", "text", "opening"),
    [
        ("Lò Gốm họp hôm nào?", "Suối Vạc cũng vậy à", "Đúng."),
        ("Lò Gốm họp hôm nào?", "Cầu Lả cũng thế phải không?", "Không."),
        ("Cầu Lả họp hôm nào?", "vậy Lò Gốm cùng ngày à?", "Không."),
        ("Lò Gốm họp hôm nào?", "Suối Vạc cũng hôm đó à?", "Đúng."),
        ("Kênh Sậu hết bao nhiêu tiền?", "Đình Hạng cũng vậy hả", "Đúng."),
        ("Đình Hạng xong chưa?", "Kênh Sậu cũng vậy à?", "Chưa."),
    ],
)
def test_what_is_claimed_of_another_too_gets_a_yes_or_a_no(before: str, text: str, opening: str) -> None:
    assert PLACE.says(before, text).startswith(opening)


def test_too_is_not_known_where_one_of_them_tells_nothing() -> None:
    *_, last = PLACE.talk("Kênh Sậu hết bao nhiêu tiền?", "Bến Nứa cũng vậy à")
    assert last.kind is Kind.UNKNOWN
    *_, last = PLACE.talk("Xã nào thí điểm bầu thẳng bí thư?", "Nhã Bộ cũng vậy à")
    assert last.kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("Cầu Lả họp trước hay sau Lò Gốm",), "Chi bộ bản Lò Gốm tổ chức trước"),
        (("Cầu Lả họp hôm nào?", "Nó họp trước hay sau Lò Gốm?"), "Chi bộ bản Lò Gốm tổ chức trước"),
        (("Cầu Lả họp hôm nào?", "nha bo hop truoc hay sau"), "Đảng bộ xã Cầu Lả tổ chức trước"),
        (("Lò Gốm họp hôm nào?", "còn Cầu Lả", "hai nơi đó nơi nào họp sau"), "Chi bộ bản Lò Gốm tổ chức trước"),
    ],
)
def test_before_or_after_sets_two_times_side_by_side(turns: tuple[str, ...], says: str) -> None:
    assert says in PLACE.says(*turns)


def test_somebody_in_view_is_asked_about_by_name() -> None:
    *_, last = PLACE.talk("Bí thư Thị ủy là ai?", "ông ấy làm trưởng tiểu ban nào")
    assert set(last.facts) == {"tb-van-kien", "tb-nhan-su"}


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        (("Thị xã có bao nhiêu đảng viên?", "xí nghiệp mấy người"), "318"),
        (("Thị xã có bao nhiêu đảng viên?", "xí nghiệp mấy người", "còn trường học thì sao"), "77"),
        (("Có bao nhiêu xí nghiệp?",), "14"),
    ],
)
def test_who_goes_on_counting_means_parts_of_what_was_told(turns: tuple[str, ...], says: str) -> None:
    assert says in PLACE.says(*turns)


def test_a_width_is_no_length() -> None:
    assert "8 m" in PLACE.says("Kênh Sậu rộng mấy mét?")
    text = PLACE.says("Kênh Sậu dài bao nhiêu, rộng mấy mét, bao giờ xong?")
    assert all(said in text for said in ("3,1 km", "8 m", "9/2025"))


def test_work_that_goes_on_is_none_that_is_not_begun() -> None:
    assert PLACE.says("Bến Nứa cũng đang làm à?").startswith("Chưa.")
    assert PLACE.says("Kênh Sậu đang làm à?").startswith("Đúng.")


def test_a_paper_that_was_replaced_is_not_said_to_be_in_use() -> None:
    text = PLACE.says("Hướng dẫn 08 còn dùng không?")
    assert "thay thế" in text
    assert not text.startswith("Có")


def test_a_list_that_nobody_named_denies_nothing() -> None:
    assert not PLACE.says("Kênh Sậu cũng không tổ chức à?").startswith("Đúng")
