"""What pronouns, bare names and corrections mean in a conversation: units with numbers of their own."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY
from tests.place import Place

DATES = """
- id: diem-suoi-lau
  event: Đại hội điểm
  who: Đảng bộ xã Suối Lau
  also: [Suối Lau, xã Suối Lau]
  on: 8/4/2020
  status: held
  group: diem
  details:
    số ủy viên Ban Chấp hành: 13 ủy viên Ban Chấp hành
    số đảng viên được triệu tập: 97 đảng viên, vắng 2
    quá giờ: 25 phút
- id: diem-giay
  event: Đại hội điểm
  who: Chi bộ Công ty Giấy Tùng Lâm
  also: [Giấy Tùng Lâm, công ty Giấy Tùng Lâm]
  on: 9/4/2020
  status: held
  group: diem
  details: {số đảng viên: 31 đảng viên, số ủy viên Ban Chấp hành: 5 ủy viên Ban Chấp hành}
- id: diem-chieng
  event: Đại hội điểm
  who: Đảng bộ xã Chiềng Pha
  also: [Chiềng Pha, xã Chiềng Pha]
  on: 16/4/2020
  group: diem
  gaps: {số đảng viên: Số đảng viên của xã Chiềng Pha chưa được nêu.}
- id: diem-kho-bac
  event: Đại hội điểm
  who: Chi bộ Kho bạc huyện
  also: [Kho bạc huyện]
  status: unannounced
  group: diem
"""
COUNTS = """
- {id: dang-vien, of: đảng viên, value: 5230}
- {id: dang-vien-chieng, of: đại biểu của Đảng bộ xã Chiềng Pha, value: 21}
- {id: dai-bieu-giay, of: đại biểu của Chi bộ Công ty Giấy Tùng Lâm, value: 7}
"""
BODIES = """
- id: huyen-uy
  name: Huyện ủy Sơn Hạ
  head: đồng chí Lò Thị Pâng, Bí thư Huyện ủy
- {id: tb-noi-dung, name: Tiểu ban Nội dung, head: "đồng chí Lò Thị Pâng, Bí thư Huyện ủy", group: tieu-ban}
- {id: tb-hau-can, name: Tiểu ban Hậu cần, head: đồng chí Trần Văn Thử, group: tieu-ban}
- id: tb-nhan-su
  name: Tiểu ban Nhân sự
  group: tieu-ban
  gaps: {người đứng đầu: Trưởng Tiểu ban Nhân sự chưa được nêu.}
"""
PLACE = Place(
    {name: FILES[name] for name in ("congress", "words", "projects", "groups", "documents")}
    | {"dates": DATES, "counts": COUNTS, "bodies": BODIES},
    TODAY,
)
ASKED = "Công ty Giấy Tùng Lâm đại hội hôm nào?"


@pytest.mark.parametrize(
    "text",
    [
        "bên ấy có bao nhiêu đảng viên?",
        "Thế đơn vị đó có mấy đảng viên",
        "bao nhiêu đảng viên ở đó",
        "nó có bao nhiêu đảng viên",
        "ben do co may dang vien",
        "Công ty ấy mấy đảng viên?",
    ],
)
def test_a_number_is_that_of_the_unit_pointed_at(text: str) -> None:
    said = PLACE.says(ASKED, text)
    assert "31 đảng viên" in said
    assert "5.230" not in said


def test_the_number_of_all_is_told_where_it_is_asked_for() -> None:
    assert "5.230" in PLACE.says(ASKED, "Toàn huyện bao nhiêu đảng viên?")


@pytest.mark.parametrize("text", ["xã ấy có bao nhiêu đảng viên", "nơi đó bao nhiêu đảng viên?"])
def test_of_a_unit_without_a_number_it_is_said_in_the_record_s_words(text: str) -> None:
    reply = PLACE.ask("Chiềng Pha đại hội ngày nào?", text)
    assert reply.kind is Kind.UNKNOWN
    assert "Số đảng viên của xã Chiềng Pha chưa được nêu" in plain(reply)


def test_what_nobody_tells_of_the_unit_is_named_as_missing_of_it() -> None:
    reply = PLACE.ask(ASKED, "Doanh thu của công ty đó là mấy?")
    assert reply.kind is Kind.UNKNOWN
    assert "Tùng Lâm" in plain(reply)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bầu mấy ủy viên?", "13 ủy viên"),
        ("bầu bao nhiêu người vào ban chấp hành", "13 ủy viên"),
        ("mấy đảng viên dự?", "97 đảng viên, vắng 2"),
        ("quá giờ mấy phút", "25 phút"),
    ],
)
def test_details_of_the_unit_in_view_are_told_by_what_they_count(text: str, said: str) -> None:
    assert said in PLACE.says("Suối Lau đại hội điểm hôm nào?", text)


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("Suối Lau bầu bao nhiêu ủy viên Ban Chấp hành?", "thế Giấy Tùng Lâm?"), "5 ủy viên"),
        (("Suối Lau quá giờ bao nhiêu phút?", "còn Chiềng Pha"), "quá giờ"),
        (("Trưởng Tiểu ban Nội dung là ai?", "thế tiểu ban Nhân sự?"), "Trưởng Tiểu ban Nhân sự chưa được nêu"),
        (("Trưởng Tiểu ban Nội dung là ai?", "Hậu cần thì sao"), "Trần Văn Thử"),
    ],
)
def test_of_another_the_same_is_asked(turns: tuple[str, ...], said: str) -> None:
    reply = PLACE.ask(*turns)
    assert said in plain(reply)
    assert "/4/2020" not in plain(reply).split("Điều đã biết")[0]


def test_the_unit_whose_number_was_told_is_pointed_at() -> None:
    reply = PLACE.ask("Giấy Tùng Lâm có mấy đại biểu?", "nơi đó đại hội ngày nào")
    assert reply.facts == ("diem-giay",)


@pytest.mark.parametrize(
    "text", ["không, tôi hỏi Suối Lau", "à nhầm, ý em là Suối Lau", "Suối Lau cơ", "khong, toi hoi Suoi Lau"]
)
def test_a_correction_asks_the_same_of_another(text: str) -> None:
    assert "8/4" in PLACE.says("Chiềng Pha đại hội điểm ngày nào?", text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("không, đơn vị cuối cùng", "diem-kho-bac"),
        ("ý tôi là cái thứ hai", "diem-giay"),
        ("còn nơi đầu", "diem-suoi-lau"),
    ],
)
def test_places_in_the_list_told_outlast_one_of_them(text: str, fact: str) -> None:
    reply = PLACE.ask("Những đơn vị nào đại hội điểm?", "cái thứ ba hôm nào", text)
    assert reply.facts == (fact,)


@pytest.mark.parametrize("text", ["chị ấy được mấy phiếu", "ông ấy nói gì", "bà ấy bao nhiêu tuổi"])
def test_nobody_is_meant_where_nobody_was_told_of(text: str) -> None:
    assert PLACE.ask("Chiềng Pha đại hội ngày nào?", text).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "text", ["ông ấy phụ trách tiểu ban nào?", "đồng chí ấy làm trưởng tiểu ban gì", "bà ấy đứng đầu tiểu ban nào"]
)
def test_somebody_told_of_is_meant(text: str) -> None:
    said = PLACE.says("Bí thư Huyện ủy là ai?", text)
    assert "Tiểu ban Nội dung" in said
    assert "Hậu cần" not in said


def test_what_asks_by_itself_is_not_asked_as_before() -> None:
    told = PLACE.ask("Cầu Suối Trong dài bao nhiêu?", "Vậy trường THCS Khe Mây thì xây hay sửa?")
    assert told.kind is Kind.ANSWER
    assert told.facts == ("thcs-khe-may",)
