"""Agencies of a province that does not exist, which common words tell from each other: "Sở Thủy lợi và Nghề cá"."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from bot.matching.knowing.organs import organ
from tests.place import Place

TODAY = dt.date(2025, 2, 3)

FILES = {
    "congress": """
name: Đại hội đại biểu Đảng bộ Khối cơ quan tỉnh Hoa Lau
short: Đại hội Đảng bộ Khối
host: Đảng bộ Khối cơ quan tỉnh Hoa Lau
committee: Đảng ủy Khối cơ quan tỉnh Hoa Lau
place: Khối cơ quan tỉnh Hoa Lau
term: 2025-2030
as_of: 1/2/2025
sources: [{id: bao, paper: Báo Hoa Lau}]
""",
    "dates": """
- id: dai-hoi-khoi
  event: Đại hội đại biểu Đảng bộ Khối cơ quan tỉnh Hoa Lau
  on: tháng 7/2025
  status: planned
  details: {thời lượng: không quá 3 ngày}
- id: diem-thu-y
  event: Đại hội điểm
  who: Đảng bộ Sở Thú y và Chăn nuôi
  on: 9/1/2025
  status: held
  group: diem
  also: [Sở Thú y và Chăn nuôi, Sở Thú y]
  details:
    số đảng viên: 64 đảng viên
    số cấp ủy viên: 7 cấp ủy viên
- id: diem-son
  event: Đại hội điểm
  who: Chi bộ Công ty Sơn mài Đá Bạc
  on: 16/1/2025
  status: held
  group: diem
  also: [Công ty Sơn mài]
- id: lich-van-phong
  event: Đại hội cấp cơ sở
  who: Văn phòng Tỉnh ủy
  on: 5/3/2025
  group: da-duyet
- id: lich-buu-dien
  event: Đại hội cấp cơ sở
  who: Điện tín Hoa Lau
  on: 12/3/2025
  group: da-duyet
- id: hoan-thuy-loi
  event: Đại hội cấp cơ sở
  who: Sở Thủy lợi và Nghề cá
  status: unannounced
  group: hoan
  note: Sở Thủy lợi và Nghề cá chờ hợp nhất với Sở Rừng.
  questions: [Sở Thủy lợi và Nghề cá có hoãn đại hội không?]
- id: hoan-kinh-te
  event: Đại hội cấp cơ sở
  who: Sở Kinh tế - Môi trường
  status: unannounced
  group: hoan
  questions: [Sở Kinh tế - Môi trường có hoãn đại hội không?]
""",
    "counts": """
- {id: dang-vien, of: đảng viên, value: 3120, also: [số đảng viên]}
- {id: chi-bo, of: chi bộ, value: 96}
- {id: xuong, of: xưởng mộc, value: 4}
- id: moi
  of: đảng viên được kết nạp nhiệm kỳ 2020-2025
  value: 530
  also: [kết nạp đảng viên nhiệm kỳ qua]
  details: {chỉ tiêu: 500 đảng viên}
- id: moi-toi
  of: đảng viên kết nạp trong nhiệm kỳ 2025-2030
  value: 600
  status: phấn đấu
  also: [chỉ tiêu kết nạp nhiệm kỳ tới]
""",
    "groups": """
- {id: diem, name: đơn vị đại hội điểm, title: Các đơn vị đại hội điểm, complete: true, also: [nơi làm điểm, làm điểm]}
- {id: da-duyet, name: đơn vị đã được duyệt ngày, title: Các đơn vị đã được duyệt ngày, complete: true}
- {id: hoan, name: đơn vị hoãn đại hội, title: Các đơn vị hoãn đại hội, complete: true}
""",
    "bodies": """
- id: dang-uy
  name: Đảng ủy Khối cơ quan tỉnh Hoa Lau
  head: đồng chí Mạc Thị Sen, Bí thư Đảng ủy Khối
  also: [Đảng ủy Khối]
""",
    "topics": """
- id: hop-nhat
  name: Hợp nhất hai sở
  answer: Sở Thủy lợi và Nghề cá với Sở Rừng nhập lại thành Sở Rừng và Nghề cá.
  also: [Sở Rừng và Nghề cá]
  questions:
    - Sở Rừng và Nghề cá do những sở nào nhập lại?
    - Hai sở nào nhập với nhau?
    - Sở mới tên là gì?
    - Sở Rừng nhập với sở nào?
""",
    "words": """
abbreviations: {TL&NC: [Thủy lợi và Nghề cá], KT-XH&MT: [Kinh tế - Môi trường]}
""",
}


PLACE = Place(FILES, TODAY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sở Thủy lợi và Nghề cá", "sở thủy lợi và nghề cá"),
        ("Đảng bộ Sở Thú y và Chăn nuôi", "sở thú y và chăn nuôi"),
        ("Công ty Sơn mài Đá Bạc", "công ti sơn mài đá bạc"),
        ("Văn phòng Tỉnh ủy", "văn phòng tỉnh ủy"),
        ("Công ty Cổ phần Đầu tư Đá Bạc", None),  # its proper name tells it
        ("Phường Hoa Lau", None),
        ("Ban Chấp hành khóa X", None),  # a committee
        ("Các sở trong tỉnh", None),
        ("Sở Thú y hoãn đại hội của mình", None),
        ("Điện tín Hoa Lau", None),  # of somebody, if it is not said that it names who holds a congress
    ],
)
def test_an_organ_is_its_name_from_the_word_for_what_it_is(text: str, words: str | None) -> None:
    found = organ(text)
    assert (found.key if found else None) == words


def test_a_name_may_open_with_no_word_for_what_bears_it() -> None:
    assert organ("Điện tín Hoa Lau", holds=True) is not None
    assert organ("Tiến độ đại hội", holds=True) is None
    assert organ("Đại hội Chi bộ Điện tín Hoa Lau", holds=True) is None


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Công ty Sơn mài Đá Bạc đại hội hôm nào?", ("diem-son",)),
        ("Sở Thú y và Chăn nuôi làm điểm ngày mấy?", ("diem-thu-y",)),
        ("so thu y chan nuoi dai hoi hom nao", ("diem-thu-y",)),
        ("Điện tín Hoa Lau đại hội khi nào?", ("lich-buu-dien",)),
        ("Sở Rừng và Nghề cá gồm những sở nào?", ("hop-nhat",)),
        ("Sở Thú y có bao nhiêu đảng viên?", ("diem-thu-y",)),
        ("Sở Thú y có mấy cấp ủy viên?", ("diem-thu-y",)),
    ],
)
def test_the_record_of_the_organ_named_answers(question: str, facts: tuple[str, ...]) -> None:
    found = PLACE.ask(question)
    assert found.kind is Kind.ANSWER
    assert found.facts == facts


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        (
            "Văn phòng Tỉnh ủy có nằm trong diện hoãn đại hội không?",
            "Không. Văn phòng Tỉnh ủy không có trong danh sách",
        ),
        ("Văn phòng Tỉnh ủy có hoãn đại hội không?", "Không."),
        ("Điện tín Hoa Lau có trong danh sách hoãn đại hội không?", "Không."),
        ("so thuy loi va nghe ca co bi hoan khong", "Đúng. Sở Thủy lợi và Nghề cá có trong danh sách"),
        ("Sở TL&NC có hoãn đại hội không?", "Đúng. Sở Thủy lợi và Nghề cá có trong danh sách"),
        ("sở kt-xh&mt có hoãn đại hội không?", "Đúng. Sở Kinh tế - Môi trường"),
        ("Sở KTXHMT có hoãn đại hội không?", "Đúng. Sở Kinh tế - Môi trường"),
        ("Sở Kinh tế Môi trường có phải hoãn đại hội không?", "Đúng. Sở Kinh tế - Môi trường"),
        ("Sở Thú y có làm điểm không?", "Đúng."),
        ("Sở Kinh tế - Môi trường có làm điểm không?", "Không."),
        ("Điện tín Hoa Lau đã được duyệt ngày chưa?", "Đúng."),
        ("Sở Kinh tế - Môi trường đã được duyệt ngày chưa?", "Không."),
        (
            "Sở Thủy lợi và Nghề cá và Văn phòng Tỉnh ủy đều hoãn đại hội à?",
            "Không. Văn phòng Tỉnh ủy không có trong danh sách đơn vị hoãn đại hội. Sở Thủy lợi và Nghề cá có",
        ),
        ("Sở Thú y có 46 đảng viên phải không?", "Không."),
    ],
)
def test_whether_an_organ_is_on_a_list(question: str, opening: str) -> None:
    found = PLACE.ask(question)
    assert found.kind is Kind.ANSWER
    assert plain(found).startswith(opening)


def test_what_is_noted_of_a_member_is_told_with_the_yes() -> None:
    assert "chờ hợp nhất với Sở Rừng" in PLACE.says("Sở Thủy lợi và Nghề cá có hoãn đại hội không ạ?")


@pytest.mark.parametrize(
    "question",
    [
        "Sở Ngoại giao đại hội hôm nào?",
        "Công ty Sơn dầu Đá Bạc đại hội hôm nào?",
        "Sở Thủy lợi và Nghề cá đại hội hôm nào?",
        "Sở Kinh tế - Môi trường có bao nhiêu đảng viên?",
        "Sở Thú y có mấy phó bí thư?",
        "Bí thư Tỉnh ủy là ai?",
        "Ai là bí thư Tỉnh ủy Hoa Lau?",
    ],
)
def test_of_another_organ_and_what_is_not_told_nothing_is_said(question: str) -> None:
    assert PLACE.ask(question).kind is Kind.UNKNOWN


def test_a_number_asked_of_one_just_named_is_not_that_of_all() -> None:
    both = PLACE.ask("Văn phòng Tỉnh ủy có mấy chi bộ và bao nhiêu đảng viên?")
    assert both.kind is Kind.UNKNOWN
    assert "3.120" not in plain(both)
    second = PLACE.says("Sở Thú y có bao nhiêu đảng viên, mấy chi bộ?")
    assert "64" in second
    assert "96" not in second
    assert "3.120" in PLACE.says("Có mấy chi bộ và bao nhiêu đảng viên?")


HELD = "".join(
    f"- {{id: u-{day}, event: Đại hội, who: {name}, on: {day}/3/2025}}\n"
    for day, name in enumerate(
        ("Đảng bộ Sở Tài chính", "Đảng bộ Sở Nội vụ", "Chi bộ Chi cục Thuế", "Chi bộ Hội Nông dân", "Đảng bộ Sở Y tế"),
        1,
    )
)
held = Place({"congress": FILES["congress"], "dates": HELD}, TODAY)


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("Sở Tài chính đại hội ngày nào?", "u-1"),
        ("so tai chinh bao gio dai hoi", "u-1"),
        ("đảng bộ sở nội vụ đại hội khi nào", "u-2"),
        ("Chi cục Thuế đại hội hôm nào vậy?", "u-3"),
        ("hoi nong dan bao gio dai hoi", "u-4"),
        ("so y te dai hoi ngay 9/3 dung khong", "u-5"),
    ],
)
def test_who_holds_a_congress_is_an_agency_behind_the_word_for_it(text: str, identity: str) -> None:
    assert held.ask(text).facts == (identity,)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Đại hội Khối họp 4 ngày phải không?", "Không."),
        ("Đại hội Khối kéo dài 3 ngày phải không?", "Đúng."),
        ("Kết nạp đảng viên nhiệm kỳ qua có vượt chỉ tiêu không?", "Đúng."),
        ("Kết nạp đảng viên nhiệm kỳ qua có đạt chỉ tiêu không?", "Đúng."),
    ],
)
def test_what_lasts_so_long_and_what_was_to_be_reached_in_its_own_term(question: str, opening: str) -> None:
    assert PLACE.says(question).startswith(opening)


def test_within_a_limit_nothing_is_denied_and_days_count_nothing_else() -> None:
    assert not PLACE.says("Đại hội Khối họp 2 ngày phải không?").startswith(("Không", "Đúng"))
    assert "xưởng" not in PLACE.says("Đại hội Khối kéo dài 4 ngày à?")


def test_the_head_of_ones_own_committee_is_told() -> None:
    assert "Mạc Thị Sen" in PLACE.says("Bí thư Đảng ủy Khối là ai?")
