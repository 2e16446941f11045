"""Which noun is asked for: what a number counts and its note names, what kind of unit meets, bodies that prepare."""

from tests.invented import FILES, TODAY
from tests.place import Place

DATES = (
    FILES["dates"]
    + """
- id: diem-tram
  event: Đại hội điểm cấp chi bộ
  who: Chi bộ Trạm Khí tượng xã Gò Xanh
  on: 5/2/2020
  status: held
  group: diem-chi-bo
- id: diem-ban
  event: Đại hội điểm cấp chi bộ
  who: Chi bộ Xưởng Mộc Bản Dầu
  on: 7/2/2020
  status: held
  group: diem-chi-bo
"""
)
COUNTS = (
    FILES["counts"]
    + """
- id: so-thi-tran
  of: thị trấn
  value: 2
  note: Hai thị trấn là Bến Ngọc và Suối Trong.
  questions: [Huyện có mấy thị trấn?, Huyện có những thị trấn nào?]
"""
)
BODIES = """
- {id: tb-to-chuc, name: Tiểu ban Tổ chức - Phục vụ, head: ông Mai Văn Sáu làm trưởng, group: tieu-ban}
- {id: tb-van-kien, name: Tiểu ban Văn kiện, head: ông Lê Văn Bảy làm trưởng, group: tieu-ban}
- {id: to-1, name: Tổ giúp việc số 1, purpose: "phụ trách các xã phía bắc và 2 thị trấn", group: to}
- {id: to-2, name: Tổ giúp việc số 2, purpose: "phụ trách các xã phía nam", group: to}
"""
GROUPS = (
    FILES["groups"]
    + """
- {id: diem-chi-bo, name: chi bộ trực thuộc đại hội điểm, title: Các chi bộ đã đại hội điểm, complete: true}

- {id: to, name: tổ giúp việc, title: Các tổ giúp việc của huyện, complete: true}
"""
)
INVENTED = {"dates": DATES, "counts": COUNTS, "bodies": BODIES, "groups": GROUPS}
PLACE = Place({**FILES, **INVENTED}, TODAY)


def test_which_there_are_of_what_is_counted_is_told_by_its_note() -> None:
    assert "Bến Ngọc và Suối Trong" in PLACE.says("Trong huyện có các thị trấn nào?")


def test_a_commune_in_the_name_of_a_station_makes_it_no_commune() -> None:
    reply = PLACE.says("Xã nào đại hội điểm?")
    assert "Khe Mây" in reply
    assert "Trạm Khí tượng" not in reply


def test_no_body_is_meant_by_the_congress_that_all_prepare() -> None:
    reply = PLACE.says("Nhờ kể tên cho đủ các tiểu ban của đại hội")
    assert "Văn kiện" in reply
    assert "Tổ chức - Phục vụ" in reply


def test_the_latest_of_a_list_is_no_deadline() -> None:
    assert "Xưởng Mộc Bản Dầu" in PLACE.says("Đại hội điểm của các chi bộ trực thuộc muộn nhất là ở chi bộ nào?")
