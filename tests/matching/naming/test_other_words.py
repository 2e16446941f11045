"""What a record holds is found in other words than its own: details by what their names mean, shares, limits, plans."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY
from tests.place import Place

MORE = {
    "counts": """
- {id: vung-thap, of: tổ chức ở vùng thấp, value: 31, part_of: to-chuc}
- {id: vung-cao, of: tổ chức ở vùng cao, value: 9, part_of: to-chuc}
- id: gioi-nu
  of: đảng viên
  value: 1900
  precision: over
  out_of: dang-vien
  state: là nữ
  also: [đảng viên nữ]
- id: cap-uy-xa
  of: cấp ủy viên mỗi xã
  value: 15
  precision: không quá
  also: [số cấp ủy viên mỗi xã]
  questions: [Mỗi xã bầu mấy cấp ủy viên?]
- id: tai-cu
  of: tháng công tác còn lại của người tái cử
  value: 48
  precision: ít nhất
  also: [người tái cử]
  questions: [Người tái cử phải còn mấy tháng công tác?]
- id: nu-cap-uy
  of: nữ trong cấp ủy
  value: 15
  unit: '%'
  precision: ít nhất
  status: phấn đấu
  also: [tỷ lệ nữ trong cấp ủy]
  questions: [Cấp ủy phấn đấu có bao nhiêu phần trăm nữ?]
- id: dai-bieu-pong
  of: đại biểu của Đảng bộ xã Lũng Pô
  value: 12
  also: [đại biểu xã Lũng Pô]
""",
    "projects": """
- id: cau-treo
  name: Cầu treo Khe Vang
  cost: 2 tỷ đồng
  group: cong-trinh
  details: {tổng chiều dài: 120 m, nguyên nhân: cầu cũ bị lũ cuốn}
- id: cho
  name: Chợ Đồi Sim
  status: ongoing
  started: tháng 1/2020
  finished: quý IV/2020
  group: cong-trinh
  details: {tiến độ: đạt 60% khối lượng}
""",
    "bodies": "- {id: to-1, name: Tổ công tác số 1, purpose: phụ trách Lai Cao và Mường Thà, also: [Tổ 1]}\n",
}


FILES_WITH_MORE = {name: text + MORE.get(name, "") for name, text in FILES.items()}
FILES_WITH_MORE["groups"] = FILES_WITH_MORE["groups"].replace("complete: false", "complete: false\n  total: 9")
FILES_WITH_MORE["counts"] = FILES_WITH_MORE["counts"].replace(
    "rest: chưa đại hội xong", "rest: chưa đại hội xong\n  as_of: 8/4/2020"
)
PLACE = Place(FILES_WITH_MORE, TODAY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cầu treo Khe Vang dài bao nhiêu?", "120 m"),
        ("Vì sao phải làm Cầu treo Khe Vang?", "bị lũ cuốn"),
        ("Chợ Đồi Sim làm tới đâu rồi?", "60% khối lượng"),
        ("Cho Doi Sim khoi cong chua", "tháng 1/2020"),
        ("Chợ Đồi Sim bao giờ hoàn thành?", "dự kiến hoàn thành quý IV/2020"),
        ("Tổ 1 phụ trách xã nào?", "Lai Cao và Mường Thà"),
        ("Xã Lũng Pô được mấy đại biểu?", "12 đại biểu"),
        ("Mỗi xã bầu nhiều nhất mấy cấp ủy viên?", "không quá 15"),
        ("Người tái cử phải còn mấy tháng công tác?", "ít nhất 48"),
        ("Cấp ủy phấn đấu có bao nhiêu phần trăm nữ?", "Phấn đấu có ít nhất 15% nữ"),
        ("Huyện có mấy công trình chào mừng đại hội?", "Có 9 công trình"),
        ("Có mấy tổ chức cơ sở Đảng?", "Chia theo cách khác: 31 tổ chức ở vùng thấp và 9 tổ chức ở vùng cao"),
    ],
)
def test_is_told(text: str, told: str) -> None:
    assert told in PLACE.says(text)


def test_costs_of_a_list_are_told_one_by_one() -> None:
    said = PLACE.says("Các công trình hết bao nhiêu tiền?")
    assert "Cầu Suối Trong: trên 30 tỷ đồng" in said
    assert "Trường THCS Khe Mây: chưa có thông tin về kinh phí" in said


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Mỗi xã bầu 19 cấp ủy viên phải không?", "Không."),
        ("Người tái cử còn 36 tháng công tác, đúng không?", "Không."),
        ("Cấp ủy phải có từ 15% nữ trở lên phải không?", "Đúng."),
        ("Cấp ủy phải có 20% nữ trở lên phải không?", "Không."),
        ("Chợ Đồi Sim hoàn thành quý II phải không?", "Không."),
        ("Huyện có 9 công trình phải không?", "Đúng."),
        ("Huyện có 5 công trình phải không?", "Không."),
        ("Tổ 1 phụ trách Lai Cao phải không?", "Đúng."),
    ],
)
def test_claims_are_checked(text: str, opening: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert plain(reply).startswith(opening)


def test_a_limit_that_is_no_more_than_stated_is_neither_confirmed_nor_denied() -> None:
    assert PLACE.ask("Mỗi xã bầu không quá 15 cấp ủy viên phải không?").kind is Kind.UNKNOWN


def test_what_is_within_a_limit_is_neither_borne_out_nor_denied() -> None:
    assert not PLACE.says("Xã Khe Mây bầu 12 cấp ủy viên phải không?").startswith(("Đúng", "Không", "Có."))


def test_shares_are_asked_on() -> None:
    replies = PLACE.talk("Huyện có bao nhiêu đảng viên?", "trong đó mấy nữ?")
    assert "hơn 1.900" in plain(replies[1])


def test_the_day_of_a_number_is_told() -> None:
    replies = PLACE.talk("Bao nhiêu chi bộ trực thuộc đã đại hội xong?", "số đó tính tới hôm nào")
    assert "ngày 8/4/2020" in plain(replies[1])


# --- details of a body that says what it is there for -----------------------------------------------------------------
BODY = """
- id: hau-can
  name: Tiểu ban Hậu cần
  purpose: lo chỗ ăn nghỉ của đại biểu
  head: đồng chí Trần Văn Thử
  details: {phó trưởng tiểu ban: đồng chí Hà Thị Tư, thư ký: đồng chí Lê Văn Năm, số điện thoại: 0200 111 222}
"""
OF_ONE_BODY = Place({"congress": FILES["congress"], "bodies": BODY}, TODAY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ai là phó trưởng Tiểu ban Hậu cần?", "Hà Thị Tư"),
        ("Thư ký Tiểu ban Hậu cần là ai?", "Lê Văn Năm"),
        ("Tiểu ban Hậu cần sđt bao nhiêu?", "0200 111 222"),
        ("Ai đứng đầu Tiểu ban Hậu cần?", "Trần Văn Thử"),
    ],
)
def test_a_post_among_the_details_is_not_told_as_the_head(question: str, told: str) -> None:
    text = OF_ONE_BODY.says(question)
    assert told in text
    assert told == "Trần Văn Thử" or "Trần Văn Thử" not in text
