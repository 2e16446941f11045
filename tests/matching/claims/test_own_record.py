"""What kept a yes/no question from its own record: joined names, numbers in names, two deadlines, other organs.

Found by claims on every fact of knowledge bases that nobody here had written (`tests.claimed`). At a district that does
not exist.
"""

import pytest

from tests.invented import FILES, TODAY
from tests.place import Place

DATES = (
    FILES["dates"]
    + """
- {id: dich, event: "Hoàn thành đại hội cấp xã theo mốc phấn đấu", on: trước 1/6/2020, status: deadline}
- {id: cham-nhat, event: "Hoàn thành đại hội cấp xã, chậm nhất", on: trước 30/6/2020, status: deadline}
- {id: chi-doan-2, event: Đại hội chi bộ trực thuộc, who: Chi bộ Thanh niên 2, on: 2/3/2020, group: chi-bo-hop}
- {id: diem-xong, event: Hoàn thành đại hội điểm, on: quý I/2020, status: deadline}
- {id: chi-bo-xong, event: Hoàn thành đại hội các chi bộ trực thuộc, who: Mọi chi bộ trực thuộc, on: trước 30/6/2020,
   status: deadline}
- {id: toan-quoc, event: Đại hội của Đảng, on: quý I/2021, status: planned}
- {id: co-quan, event: Đại hội, who: Đảng bộ Cơ quan Huyện ủy, on: 8/5/2020}
- {id: chi-doan-3, event: Đại hội chi bộ trực thuộc, who: Chi bộ Phụ nữ Nà Lo, on: 5/3/2020, group: chi-bo-hop}
"""
)
COUNTS = (
    FILES["counts"]
    + """
- {id: uy-vien, of: ủy viên khóa mới được bầu tại 9 đại hội cơ sở, value: 60}
- {id: uy-vien-nu, of: ủy viên khóa mới được bầu tại 9 đại hội cơ sở, value: 21, out_of: uy-vien, state: là nữ}
- {id: chi-tieu, of: chỉ tiêu nhiệm kỳ 2015-2020, value: 18}
- {id: chi-tieu-dat, of: chỉ tiêu nhiệm kỳ 2015-2020, value: 16, out_of: chi-tieu, state: đạt và vượt, rest: không đạt}
- {id: moi, of: "tổ chức cơ sở Đảng mới lập, không mở đại hội", value: 4, part_of: to-chuc}
- {id: o-khu-pho, of: đảng viên ở Chi bộ Khu phố Nà Lo 3, value: 48}
- {id: rung, of: rừng phòng hộ, value: 20, unit: ha}
- {id: rung-xong, of: rừng phòng hộ, value: 12, unit: ha, out_of: rung, state: đã trồng, rest: chưa trồng}
"""
)
PROJECTS = (
    FILES["projects"]
    + """
- {id: duong, name: Đường nối Nà Pàn và Bản Lếch, work: [xây mới], cost: 12 tỷ đồng, status: ongoing}
"""
)
DOCUMENTS = (
    FILES["documents"]
    + """
- {id: huong-dan-3, name: Hướng dẫn số 03-HD/BTC, type: hướng dẫn, number: 03-HD/BTC,
   issuer: Ban Tổ chức Huyện ủy Sơn Hạ, issued: 3/3/2020, about: "nhân sự, chế độ hội họp, bầu cử"}
"""
)
BODIES = (
    FILES["bodies"]
    + """
- {id: ban-to-chuc, name: Ban Tổ chức Huyện ủy, head: đồng chí Hà Thị Mơ}
- {id: to-1, name: Tổ công tác số 1, group: to-cong-tac}
- {id: to-2, name: Tổ công tác số 2, group: to-cong-tac}
- {id: khanh-tiet-tb, name: Tiểu ban Tuyên truyền - Khánh tiết, group: tieu-ban}
"""
)
GROUPS = (
    FILES["groups"]
    + """
- {id: to-cong-tac, name: tổ công tác, title: Các tổ công tác, complete: true}
- {id: chi-bo-hop, name: chi bộ trực thuộc đã họp, title: Các chi bộ trực thuộc đã họp, complete: true}
"""
)
FILLED = {
    **FILES,
    "dates": DATES,
    "counts": COUNTS,
    "projects": PROJECTS,
    "documents": DOCUMENTS,
    "bodies": BODIES,
    "groups": GROUPS,
}
PLACE = Place(FILLED, TODAY)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Có phải Đường nối Nà Pàn và Bản Lếch có kinh phí 12 tỷ đồng không?", "Đúng."),
        ("Có phải Đường nối Nà Pàn và Bản Lếch có kinh phí 21 tỷ đồng không?", "Không."),
        ("Có 21 ủy viên khóa mới được bầu tại 9 đại hội cơ sở là nữ phải không?", "Đúng."),
        ("Có hơn 40 ủy viên khóa mới được bầu tại 9 đại hội cơ sở là nữ phải không?", "Không."),
        ("Có 16 chỉ tiêu nhiệm kỳ 2015-2020 đạt và vượt phải không?", "Đúng."),
        ("Có hơn 6 tổ chức cơ sở Đảng mới lập, không mở đại hội phải không?", "Không."),
        ("Có 4 tổ chức cơ sở Đảng mới lập, không mở đại hội à?", "Đúng."),
        ("Hơn một phần năm số rừng phòng hộ đã trồng phải không?", "Đúng."),
        ("hon mot phan nam so rung phong ho da trong dung khong", "Đúng."),
        ("Hạn hoàn thành đại hội cấp xã theo mốc phấn đấu là trước 1/6/2020 phải không?", "Đúng."),
        ("Hạn hoàn thành đại hội cấp xã, chậm nhất là trước 30/6/2020 phải không?", "Đúng."),
        ("Hướng dẫn số 03-HD/BTC do Ban Tổ chức Huyện ủy ban hành phải không?", "Đúng."),
        ("Hướng dẫn số 03-HD/BTC do Huyện ủy Sơn Hạ ban hành phải không?", "Không."),
        ("Có 48 đảng viên ở Chi bộ Khu phố Nà Lo 3 phải không?", "Đúng."),
        ("Chi bộ Khu phố Nà Lo 3 có 84 đảng viên à", "Không."),
        ("Hạn hoàn thành đại hội các chi bộ trực thuộc là trước 30/9/2020 phải không?", "Không."),
        ("Báo cáo ghi hạn hoàn thành đại hội các chi bộ trực thuộc là trước 30/6/2020, ghi vậy đúng không?", "Đúng."),
        ("Hạn hoàn thành đại hội điểm là trước 30/9/2020 phải không?", "Không."),
        ("Hạn hoàn thành đại hội điểm là hết tháng 3 đúng không", "Đúng."),
        ("Đại hội của Đảng bộ Cơ quan Huyện ủy diễn ra ngày 8/5/2020 đúng không", "Đúng."),
        ("dai hoi cua dang bo co quan huyen uy dien ra ngay 8/5/2020 dung khong", "Đúng."),
        ("ban to chuc huyen uy do dong chi ha thi mo dung dau phai khong", "Đúng."),
        ("ban to chuc huyen uy do dong chi lo thi pang dung dau phai khong", "Không."),
        ("Hai tổ công tác là Tổ công tác số 1 và Tổ công tác số 2 phải không?", "Đúng."),
    ],
)
def test_open_with_what_the_record_says(text: str, opening: str) -> None:
    assert PLACE.says(text).startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "Có phải văn bản về nhân sự, chế độ hội họp, bầu cử là Kế hoạch số 31-KH/HU không?",
        "Nghe nói văn bản về nhân sự, chế độ hội họp, bầu cử là Kế hoạch 31, đúng không ạ?",
        "Đại hội chi bộ trực thuộc của Chi bộ Thanh niên 2 chưa chốt ngày phải không?",
        "Hai chi bộ trực thuộc đã họp là Chi bộ Thanh niên 2 và Chi bộ Thanh niên 4 phải không?",
    ],
)
def test_no_yes_is_said_to_what_is_not_so(text: str) -> None:
    assert not PLACE.says(text).startswith(("Đúng.", "Có."))


def test_no_word_of_a_members_name_names_another() -> None:
    reply = PLACE.says("Ba tiểu ban là Tiểu ban Nội dung, Tiểu ban Hậu cần và Tiểu ban Tuyên truyền - Khánh tiết à?")
    assert not reply.startswith("Không.")
