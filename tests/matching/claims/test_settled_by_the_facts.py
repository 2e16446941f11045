"""Claims that the facts settle, in frames that people use; and what only seems settled, by another record."""

import pytest

from bot.answering.reply import plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        documents="""
- id: chi-thi-21
  name: Chỉ thị số 21-CT/TW
  type: chỉ thị
  number: 21-CT/TW
  issuer: Bộ Chính trị
  issued: 4/3/2019
  about: đại hội Đảng
  also: [Chỉ thị 21]
""",
        counts="""
- id: huyen-uy-vien
  of: ủy viên Ban Chấp hành khóa XII
  value: 39
  details: {mức giảm: ít hơn khóa trước 3 người}
""",
    ),
    TODAY,
)
YES, NO = ("Đúng.", "Có."), ("Không.", "Chưa.")

SETTLED = [
    ("Cái chỉ thị về đại hội số 21 phải hông?", YES, "21-ct/tw"),
    ("cai chi thi ve dai hoi so 21 phai khong", YES, "21-ct/tw"),
    ("Cái chỉ thị về đại hội số 22 phải hông?", NO, "21-ct/tw"),
    ("Đại hội số 13 phải không?", NO, "xii"),
    ("Ban Chấp hành khóa XII đông hơn khóa trước hả?", NO, "ít hơn"),
    ("Ban Chấp hành khóa XII ít hơn khóa trước phải không?", YES, "ít hơn"),
    ("Khe Mây họp ở nhà văn hóa xã Khe Mây đúng không?", YES, "nhà văn hóa"),
    ("Nghị quyết 08 về phát triển chè là do Bộ Chính trị ra hả em?", NO, "huyện ủy sơn hạ"),
    ("Chỉ thị 21 về học tập Bác là do Ban Bí thư ra hả em?", NO, "bộ chính trị"),
    ("Nghị quyết 08 do Ban Tuyên giáo Huyện ủy ra phải hông?", NO, "huyện ủy sơn hạ"),
    ("Đảng bộ Công an huyện có được chọn làm điểm dịp này không anh?", NO, "khe mây"),
    ("Đảng bộ Quân sự huyện cũng làm điểm hả?", NO, "khe mây"),
    ("dang bo quan su huyen duoc chon lam diem ha", NO, "khe mây"),
    ("Xã Đồng Lạc cũng nằm trong mấy nơi làm điểm hả?", NO, "khe mây"),
    ("Xã Đồng Lạc có được chọn làm điểm không?", NO, "khe mây"),
    ("Nhiệm kỳ này từ 2020 qua tới 2025 phải không?", YES, "2020-2025"),
    ("Khóa tới là từ 2021 kéo qua 2026, phải hông cô?", NO, "2020-2025"),
]
UNTOLD = [
    ("Đại hội huyện họp ở xã Khe Mây hả?", "đại hội đại biểu"),
    ("Đại hội huyện tổ chức tại thị trấn Bến Ngọc phải không?", "địa điểm"),
    ("dai hoi huyen hop o thi tran ben ngoc phai khong", "địa điểm"),
    ("Khe Mây họp ở thị trấn Bến Ngọc phải không?", "nhà văn hóa xã khe mây"),
    ("Bến Ngọc họp ở xã Khe Mây hả?", "địa điểm"),
]


OPEN = [
    "Kế hoạch thực hiện Chỉ thị 21 do Ban Bí thư ban hành à?",  # another paper than the one that is named
    "Chỉ thị 21 được Ban Bí thư kiểm tra phải không?",
    "Chỉ thị 21 về học tập Bác là do Bộ Chính trị ra hả?",  # what it is about is not so
    "Công an huyện có bảo vệ đại hội điểm không?",
]


@pytest.mark.parametrize(("question", "opens", "says"), SETTLED)
def test_what_the_facts_settle_is_settled(question: str, opens: tuple[str, ...], says: str) -> None:
    text = PLACE.says(question)
    assert text.startswith(opens), text
    assert says in text.lower(), text


@pytest.mark.parametrize(("question", "says"), UNTOLD)
def test_no_unit_of_that_name_says_where_a_meeting_is(question: str, says: str) -> None:
    reply = PLACE.ask(question)
    assert reply.kind.value == "unknown", plain(reply)
    assert says in plain(reply).lower(), plain(reply)


@pytest.mark.parametrize("question", OPEN)
def test_what_they_leave_open_is_neither_said_nor_denied(question: str) -> None:
    assert not PLACE.says(question).startswith((*YES, *NO))


@pytest.mark.parametrize(
    ("first", "then", "opens"),
    [
        ("Bến Ngọc họp hôm nào?", "vậy là sau Khe Mây đúng không", YES),
        ("Bến Ngọc họp hôm nào?", "họp trước xã Khe Mây phải không", NO),
        ("Khe Mây họp hôm nào?", "vậy là trước thị trấn Bến Ngọc à", YES),
    ],
)
def test_what_was_told_is_put_before_or_after_another(first: str, then: str, opens: tuple[str, ...]) -> None:
    assert PLACE.says(first, then).startswith(opens), PLACE.says(first, then)


def test_so_many_days_after_another_is_more_than_after_it() -> None:
    assert not PLACE.says("Bến Ngọc họp hôm nào?", "vậy là sau Khe Mây ba ngày đúng không").startswith(YES)


ONLY_AND_ORDER = [
    ("Có mỗi Khe Mây làm điểm hả?", NO, "bến ngọc"),
    ("Chỉ có Khe Mây làm giai đoạn 1 hả?", None, "giai đoạn 1"),  # others may be, of a list that goes on
    ("Đại hội huyện trước đại hội Khe Mây hả?", None, "chưa"),
]


@pytest.mark.parametrize(("question", "opens", "says"), ONLY_AND_ORDER)
def test_it_alone_and_before_it(question: str, opens: tuple[str, ...] | None, says: str) -> None:
    text = PLACE.says(question)
    assert says in text.lower(), text
    assert text.startswith(opens) if opens else not text.startswith((*YES, *NO)), text


DATED = Place(
    with_more()
    | {
        "dates": PLACE.files["dates"]
        .replace("status: unannounced", "on: 3-4/8/2020")
        .replace("  gaps: {ngày: Ngày đại hội huyện chưa được công bố.}\n", "")
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Đại hội huyện trước đại hội xã Khe Mây hả?", NO),
        ("Đại hội huyện sau đại hội xã Khe Mây phải không?", YES),
        ("Đại hội thị trấn Bến Ngọc trước đại hội huyện đúng không?", YES),
    ],
)
def test_a_congress_is_before_or_after_that_of_a_unit(question: str, opens: tuple[str, ...]) -> None:
    assert DATED.says(question).startswith(opens), DATED.says(question)
