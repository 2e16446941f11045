"""A state company that does not exist: units with congresses of their own, allotments, teams, a target, steps."""

import datetime as dt

import pytest

from bot.answering.reply import Kind
from tests.place import Place

TODAY = dt.date(2025, 5, 10)

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ Tổng công ty Muối Biển Xanh
short: Đại hội Đảng bộ Tổng công ty
also: [đại hội Tổng công ty]
host: Đảng bộ Tổng công ty Muối Biển Xanh
committee: Đảng ủy Tổng công ty Muối Biển Xanh
place: Tổng công ty Muối Biển Xanh
ordinal: 5
term: 2025-2030
as_of: 8/5/2025
sources: [{id: ban-tin, paper: Bản tin Biển Xanh}]
""",
    "dates": """
- id: dai-hoi-tct
  event: Đại hội đại biểu Đảng bộ Tổng công ty Muối Biển Xanh
  ordinal: 5
  on: 20-21/6/2025
  status: planned
  place: Trung tâm Hội nghị Sóng Hồng, thành phố Nha Trang
  gaps: {kinh phí: Kinh phí đại hội Tổng công ty chưa được công bố.}
- id: xn-3
  event: Đại hội
  who: Đảng bộ Xí nghiệp 3
  on: 20-21/4/2025
  status: held
  group: da-hop
  also: [Xí nghiệp 3]
- id: cn-hon
  event: Đại hội
  who: Chi bộ Chi nhánh Hòn Rơm
  on: 25/4/2025
  status: held
  group: da-hop
  also: [Chi nhánh Hòn Rơm]
- id: xn-31
  event: Đại hội
  who: Chi bộ Xí nghiệp 31
  on: 14/5/2025
  status: planned
  group: da-hop
  also: [Xí nghiệp 31]
- {id: buoc-1, event: 'Bước 1: quán triệt', on: tháng 2-3/2025, group: buoc}
- {id: buoc-2, event: 'Bước 2: góp ý văn kiện', on: từ 1 đến 20/4/2025, group: buoc}
- {id: buoc-3, event: 'Bước 3: duyệt nhân sự', on: trước 5/6/2025, status: deadline, group: buoc}
""",
    "counts": """
- {id: to-chuc, of: tổ chức cơ sở đảng, value: 12}
- {id: con, of: tháng công tác của người tái cử, value: 48, unit: tháng, precision: ít nhất, also: [người tái cử]}
- id: luong
  of: thu nhập bình quân mỗi người
  value: 12,5
  unit: triệu đồng
  questions: [Thu nhập bình quân của công nhân là bao nhiêu?]
- {id: dang-bo, of: đảng bộ cơ sở, value: 5, part_of: to-chuc}
- {id: chi-bo, of: chi bộ cơ sở, value: 7, part_of: to-chuc}
- {id: xong, of: tổ chức cơ sở đảng, value: 8, out_of: to-chuc, state: đã đại hội xong, rest: chưa đại hội xong}
- {id: dang-vien, of: đảng viên, value: 640, also: [số đảng viên]}
- {id: chinh-thuc, of: đảng viên chính thức, value: 620, part_of: dang-vien}
- {id: du-bi, of: đảng viên dự bị, value: 20, part_of: dang-vien}
- {id: moi, of: đảng viên mới, value: 88, also: [đảng viên mới kết nạp]}
- {id: chi-tieu, of: đảng viên mới theo chỉ tiêu, value: 80, also: [chỉ tiêu kết nạp đảng viên]}
- {id: dai-bieu, of: đại biểu dự đại hội, value: 110, also: [tổng số đại biểu]}
- {id: pb-3, of: đại biểu của Đảng bộ Xí nghiệp 3, value: 16, group: phan-bo, also: [số đại biểu của Xí nghiệp 3]}
- {id: pb-hon, of: đại biểu của Chi bộ Chi nhánh Hòn Rơm, value: 5, group: phan-bo}
- {id: pb-31, of: đại biểu của Chi bộ Xí nghiệp 31, value: 7, group: phan-bo, also: [số đại biểu của Xí nghiệp 31]}
""",
    "documents": """
- {id: kh-3, name: Kế hoạch số 3-KH/ĐU, type: kế hoạch, issued: 5/1/2025, about: đại hội, group: van-ban}
- {id: kh-7, name: Kế hoạch số 7-KH/ĐU, type: kế hoạch, issued: 9/3/2025, about: thi đua, group: van-ban}
""",
    "projects": """
- {id: kho, name: Kho muối Hòn Rơm, work: [xây mới], cost: 30 tỷ đồng, finished: 1/6/2025, group: cong-trinh}
- {id: nha-may, name: Nhà máy muối Cà Ná, work: [nâng cấp], cost: 50 tỷ đồng, group: cong-trinh}
""",
    "bodies": """
- {id: tb-don, name: Tiểu ban Phục vụ, purpose: 'lo chỗ ăn ở, đi lại của đại biểu', group: tieu-ban}
- {id: tb-chu, name: Tiểu ban Văn kiện, purpose: soạn Báo cáo chính trị, group: tieu-ban}
- {id: to-1, name: Tổ công tác số 1, purpose: theo dõi đại hội cơ sở ở Khánh Hòa, group: to, also: [Tổ 1]}
- {id: to-2, name: Tổ công tác số 2, purpose: theo dõi đại hội cơ sở ở Bình Thuận, group: to, also: [Tổ 2]}
""",
    "words": """
synonyms: {Tổng công ty Muối Biển Xanh: [tổng công ty mình, công ty nhà]}
""",
    "groups": """
- {id: da-hop, name: đơn vị đại hội, title: Các đơn vị đã có ngày đại hội, complete: false}
- {id: buoc, name: bước, title: Các bước chuẩn bị đại hội, complete: true}
- {id: phan-bo, name: mức phân bổ, title: Số đại biểu phân bổ cho một số đơn vị, complete: false}
- {id: cong-trinh, name: công trình, title: Các công trình chào mừng, complete: false}
- {id: tieu-ban, name: tiểu ban, title: Các tiểu ban, complete: true}
- {id: van-ban, name: văn bản, title: Các văn bản của Đảng ủy, complete: false}
- {id: to, name: tổ công tác, title: Các tổ công tác, complete: true}
""",
}
PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize("text", ["Đại hội ngày nào", "bao giờ đại hội?", "dai hoi khai mac hom nao"])
def test_where_units_have_congresses_the_bare_word_offers_the_hosts_first(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.CLARIFY
    assert reply.facts[0] == "congress"
    assert "da-hop" in reply.facts


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Đại hội tổ chức ở đâu?", "Sóng Hồng"),
        ("đại hội kỳ này là lần thứ mấy", "lần thứ V"),
        ("kinh phi dai hoi bao nhieu", "chưa được công bố"),
    ],
)
def test_what_only_the_hosts_congress_tells_is_told_of_it(text: str, says: str) -> None:
    assert says in PLACE.says(text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Xí nghiệp 3 được mấy đại biểu", "16"),
        ("xi nghiep 31 duoc bao nhieu dai bieu", "7"),
        ("Tất cả có mấy đại biểu dự đại hội", "110"),
        ("mấy đảng viên dự bị", "20 đảng viên dự bị"),
        ("có bao nhiêu đảng viên mới", "88"),
        ("Mấy tổ chức cơ sở đảng còn chưa đại hội?", "Còn 4"),
        ("Việc chuẩn bị chia làm mấy bước?", "3 bước"),
        ("Bước 1 làm khi nào", "từ tháng 2 đến tháng 3/2025"),
    ],
)
def test_the_number_asked_for_is_told(text: str, says: str) -> None:
    assert says in PLACE.says(text)


def test_what_each_has_is_told_of_each() -> None:
    reply = PLACE.ask("Mỗi đơn vị được bao nhiêu đại biểu?")
    assert {"pb-3", "pb-hon", "pb-31"} <= set(reply.facts)


@pytest.mark.parametrize(
    ("turns", "fact"),
    [
        (("Xí nghiệp 3 được mấy đại biểu?", "còn Hòn Rơm?"), "pb-hon"),
        (("Xí nghiệp 3 được mấy đại biểu?", "vậy xí nghiệp 31 thì sao"), "pb-31"),
        (("Bước 1 làm khi nào?", "rồi bước tiếp theo?"), "buoc-2"),
        (("Bước 2 là gì?", "bước kế tiếp?"), "buoc-3"),
        (("Xí nghiệp 3 đại hội hôm nào?", "nơi tiếp theo?"), "cn-hon"),
    ],
)
def test_a_further_question_leans_on_the_group_just_told(turns: tuple[str, ...], fact: str) -> None:
    assert PLACE.ask(*turns).facts == (fact,)


def test_a_share_is_asked_of_what_was_just_told() -> None:
    assert "3,1%" in PLACE.says("Có bao nhiêu đảng viên?", "trong đó dự bị bao nhiêu", "chiếm mấy phần trăm")


@pytest.mark.parametrize(
    ("text", "opens", "says"),
    [
        ("Kết nạp đảng viên mới có đạt chỉ tiêu không?", "Đúng.", "110%"),
        ("đảng viên mới chưa đạt chỉ tiêu phải không", "Không.", "110%"),
        ("đảng viên mới vượt chỉ tiêu 10% đúng không", "Đúng.", "110%"),
        ("đảng viên mới vượt chỉ tiêu 30% đúng không", "Không.", "110%"),
        ("dang vien moi vuot chi tieu may nguoi", "", "là 8"),
        ("Đại hội Tổng công ty họp ở Bình Thuận đúng không?", "Không.", "Sóng Hồng"),
        ("Đại hội Tổng công ty họp ở Nha Trang đúng không?", "Đúng.", "Sóng Hồng"),
        ("Xí nghiệp 31 đại hội xong rồi phải không?", "Chưa.", "14/5/2025"),
        ("Xí nghiệp 3 đại hội xong rồi à", "Đúng.", "20-21/4/2025"),
        ("Xí nghiệp 3 chưa đại hội phải không", "Không.", "20-21/4/2025"),
        ("Đại hội Tổng công ty họp xong chưa?", "Chưa.", "20-21/6/2025"),
        ("Tiểu ban Phục vụ soạn báo cáo chính trị hả?", "Không.", "chỗ ăn ở"),
        ("Tiểu ban Văn kiện soạn báo cáo chính trị đúng không", "Đúng.", "Báo cáo chính trị"),
        ("Tổ 2 phụ trách Bình Thuận phải không?", "Đúng.", "Bình Thuận"),
        ("Tổ 2 phụ trách Khánh Hòa phải không?", "Không.", "Bình Thuận"),
    ],
)
def test_a_claim_is_judged_by_the_fact_that_it_is_about(text: str, opens: str, says: str) -> None:
    reply = PLACE.says(text)
    assert reply.startswith(opens), reply
    assert says in reply


@pytest.mark.parametrize(
    "text", ["Đại hội Tổng công ty họp ở Hà Nội đúng không?", "Tổ 2 phụ trách Lâm Đồng phải không?"]
)
def test_a_place_that_nobody_tells_of_is_no_yes(text: str) -> None:
    assert not PLACE.says(text).startswith("Đúng")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("to 2 phu trach tinh nao", "to-2"),
        ("Tổ 1 phụ trách địa bàn nào?", "to-1"),
        ("tiểu ban nào lo chỗ ăn ở, đi lại cho đại biểu?", "tb-don"),
    ],
)
def test_what_a_body_looks_after_is_not_who_leads_it(text: str, fact: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert fact in reply.facts


def test_a_list_of_bodies_tells_what_they_are_there_for() -> None:
    assert "Bình Thuận" in PLACE.says("Có những tổ công tác nào?")
    assert "Bình Thuận" in PLACE.says("Các tổ công tác phụ trách địa bàn nào?")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Đơn vị nào đã đại hội xong rồi?", {"xn-3", "cn-hon"}),
        ("đơn vị nào chưa đại hội", {"xn-31"}),
        ("Sắp tới đơn vị nào đại hội?", {"xn-31", "congress"}),
    ],
)
def test_units_are_chosen_by_whether_their_congress_is_over(text: str, facts: set[str]) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert set(reply.facts) <= {*facts, "dai-hoi-tct", "da-hop", "buoc-3"}
    assert facts & set(reply.facts)


def test_what_each_of_them_earns_is_no_number_of_workers() -> None:
    assert PLACE.ask("Tổng công ty có bao nhiêu công nhân?").kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Kho muối Hòn Rơm và nhà máy muối Cà Ná cộng lại bao nhiêu tỷ?", "80 tỷ đồng"),
        ("tổng kinh phí kho muối Hòn Rơm và nhà máy muối Cà Ná", "80 tỷ đồng"),
        ("Nhà máy muối Cà Ná đắt hơn kho muối Hòn Rơm bao nhiêu?", "20 tỷ đồng"),
        ("Từ khi khánh thành kho muối Hòn Rơm tới ngày khai mạc đại hội cách nhau mấy ngày?", "19 ngày"),
        ("Đại hội tổng công ty mình ở đâu?", "Sóng Hồng"),
        ("dai hoi cong ty nha hop ngay may", "20-21/6/2025"),
    ],
)
def test_what_follows_from_works_and_days_is_worked_out(text: str, says: str) -> None:
    assert says in PLACE.says(text)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Hai phần ba tổ chức cơ sở đảng đã đại hội xong phải không?", "Đúng."),
        ("Một phần ba tổ chức cơ sở đảng đã đại hội xong phải không?", "Không."),
        ("Đảng bộ có gần 650 đảng viên đúng không?", "Đúng."),
        ("Đảng bộ có chưa tới 700 đảng viên đúng không?", "Đúng."),
        ("Tái cử phải còn 60 tháng đúng không?", "Không."),
        ("Góp ý văn kiện đến hết tháng 5 à?", "Không."),
    ],
)
def test_shares_and_bounds_are_read_as_they_are_meant(text: str, opens: str) -> None:
    assert PLACE.says(text).startswith(opens)


def test_a_turn_that_asks_the_same_of_another_refuses_the_same() -> None:
    reply = PLACE.ask("Kho muối Hòn Rơm hoàn thành ngày nào?", "thế nhà máy muối Cà Ná thì sao?")
    assert reply.kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("co may dang bo co so voi may chi bo co so", {"dang-bo", "chi-bo"}),
        ("mấy đảng bộ mấy chi bộ cơ sở", {"dang-bo", "chi-bo"}),
        ("Xí nghiệp 3 và chi nhánh Hòn Rơm được mấy đại biểu?", {"pb-3", "pb-hon"}),
        ("Kho muối Hòn Rơm và nhà máy muối Cà Ná hết bao nhiêu tiền?", {"kho", "nha-may"}),
        ("Xí nghiệp 3 với Xí nghiệp 31 bên nào nhiều đại biểu hơn, hơn mấy người?", {"pb-3", "pb-31"}),
    ],
)
def test_what_is_asked_of_two_is_told_of_both(text: str, facts: set[str]) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert set(reply.facts) - {"to-chuc"} == facts


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Bao nhiêu đại biểu về dự đại hội?", "110"),
        ("tái cử thì phải còn công tác ít nhất bao lâu", "48 tháng"),
        ("Tái cử ít nhất phải còn bao nhiêu tháng?", "48 tháng"),
        ("dh cong ty nha hp ngay may", "20-21/6/2025"),
        ("Văn bản nào ban hành muộn nhất?", "Kế hoạch số 7-KH/ĐU"),
    ],
)
def test_everyday_words_around_a_question(text: str, says: str) -> None:
    assert says in PLACE.says(text)
