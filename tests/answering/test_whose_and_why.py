"""What is told of a unit is told as the unit's; it is said why something is or is not; deadlines say whose they are."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- id: bai-cat
  event: Đại hội điểm cấp chi bộ
  who: Chi bộ thôn Bãi Cát
  on: 12/1/2025
  status: held
  also: [thôn Bãi Cát]
  details:
    số đảng viên: 22 đảng viên
    bí thư: đồng chí Trần Thị Na
- id: to-dan-pho-4
  event: Đại hội điểm cấp chi bộ
  who: Chi bộ Tổ dân phố số 4
  on: 14/1/2025
  status: held
  also: [Tổ dân phố số 4]
  details:
    bí thư: đồng chí Lê Văn Mít
- id: khuyen-nong
  event: Đại hội chi bộ cơ sở
  who: Chi bộ Trạm Khuyến nông
  status: not_held
  note: Chi bộ mới thành lập tháng 2/2025, cấp ủy được chỉ định.
  also: [Trạm Khuyến nông]
  details: {lý do: mới thành lập}
  questions:
    - Vì sao Trạm Khuyến nông không đại hội?
- id: cong-an
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ Công an thị xã
  status: unannounced
  note: Đảng bộ Công an thị xã tạm dừng chuẩn bị đại hội để chờ hướng dẫn sắp xếp bộ máy.
  also: [Công an thị xã]
  details: {lý do: chờ hướng dẫn sắp xếp bộ máy}
  questions:
    - Vì sao Đảng bộ Công an thị xã tạm dừng chuẩn bị đại hội?
- id: huoi-lach
  event: Đại hội các chi bộ trực thuộc xã
  who: Đảng bộ xã Huội Lách
  on: tháng 4/2025
  status: planned
  also: [xã Huội Lách]
  details: {lý do: đường sạt lở}
- id: han-chi-bo
  event: Hoàn thành đại hội chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 31/3/2025
  status: deadline
  details: {thời lượng: không quá 1 ngày}
- id: han-gop-y
  event: Nhận ý kiến góp ý vào dự thảo
  who: Tiểu ban Văn kiện
  on: đến hết 15/3/2025
  status: deadline
  also: [hạn góp ý]
- id: thi-dua
  event: Đợt thi đua “100 ngày xóa nhà tạm”
  on: từ 20/1/2025 đến 30/4/2025
  also: [đợt thi đua xóa nhà tạm]
""",
        "counts": """
- id: don
  of: đảng viên Đồn Biên phòng Cửa Khê được cử về các thôn
  value: 6
- id: ho-ngheo
  of: tỷ lệ hộ nghèo cuối năm 2025
  value: 20
  unit: '%'
  status: phấn đấu
""",
        "projects": """
- id: duong
  name: Đường ven biển Lam Khê
  status: ongoing
  started: tháng 3/2024
  finished: tháng 6/2025
  ending: thông xe
  group: cong-trinh
  details: {tiến độ: đạt 72% khối lượng}
  questions:
    - Đường ven biển làm đến đâu rồi?
- id: nha-dieu-tri
  name: Nhà điều trị xã Huội Lách
  status: planned
  group: cong-trinh
- id: cho
  name: Chợ phiên Bãi Bồi
  group: cap-xa
- id: cau
  name: Cầu Ông Cả
""",
        "groups": """
- {id: cong-trinh, name: công trình chào mừng đại hội, title: Các công trình chào mừng đại hội, complete: true}
- {id: cap-xa, name: công trình cấp xã, title: Các công trình cấp xã, complete: true}
""",
    },
    TODAY,
)
NOTE = "Đảng bộ Công an thị xã tạm dừng chuẩn bị đại hội để chờ hướng dẫn sắp xếp bộ máy."


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Chi bộ thôn Bãi Cát có mấy đảng viên?", "Chi bộ thôn Bãi Cát có 22 đảng viên."),
        ("Bí thư chi bộ thôn Bãi Cát là ai?", "Đồng chí Trần Thị Na là Bí thư Chi bộ thôn Bãi Cát."),
        ("Đồng chí Lê Văn Mít là ai?", "Đồng chí Lê Văn Mít là Bí thư Chi bộ Tổ dân phố số 4."),
        ("Ông Mít là bí thư chi bộ Tổ dân phố số 4 phải không?", "Đúng."),
        ("Ông Mít là bí thư chi bộ thôn Bãi Cát phải không?", "Không."),
        (
            "Chi bộ Tổ dân phố số 4 có mấy đảng viên?",
            "Hiện chưa có thông tin về số đảng viên của Chi bộ Tổ dân phố số 4.",
        ),
        ("Ai là phó bí thư chi bộ thôn Bãi Cát?", "Hiện chưa có thông tin về phó bí thư Chi bộ thôn Bãi Cát."),
        ("Chủ tịch xã Huội Lách là ai?", "Hiện chưa có thông tin về chủ tịch của xã Huội Lách."),
        ("Thị xã có bao nhiêu dân?", "Hiện chưa có thông tin về dân số của thị xã Lam Khê."),
        ("Mấy đảng viên Đồn Biên phòng được cử về các thôn?", "Có 6 đảng viên Đồn Biên phòng Cửa Khê được cử"),
    ],
)
def test_what_is_a_units_is_named_of_it(question: str, opening: str) -> None:
    assert PLACE.says(question).startswith(opening)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        (
            "Vì sao Trạm Khuyến nông không đại hội?",
            "Lý do Chi bộ Trạm Khuyến nông không tổ chức đại hội chi bộ cơ sở: mới thành lập.",
        ),
        ("Cho hỏi vì sao Trạm Khuyến nông không đại hội vậy?", "Lý do Chi bộ Trạm Khuyến nông không tổ chức "),
        (
            "Vì sao Đảng bộ Công an thị xã tạm dừng chuẩn bị đại hội?",
            "Lý do Đảng bộ Công an thị xã chưa tổ chức đại hội đảng bộ cơ sở: chờ hướng dẫn sắp xếp bộ máy.",
        ),
        (
            "Các chi bộ xã Huội Lách hoãn vì sao?",
            "Đại hội các chi bộ trực thuộc xã của Đảng bộ xã Huội Lách: lý do là đường sạt lở.",
        ),
        ("Đường ven biển tới đâu rồi?", "Đường ven biển Lam Khê: tiến độ đạt 72% khối lượng."),
    ],
)
def test_a_detail_that_a_sample_asks_for_is_told(question: str, opening: str) -> None:
    assert PLACE.says(question).startswith(opening)


def test_what_is_noted_of_an_event_without_a_day_is_said() -> None:
    reply = PLACE.ask("Công an thị xã đại hội ngày nào?")
    assert reply.kind is Kind.UNKNOWN
    assert NOTE in PLACE.says("Công an thị xã đại hội ngày nào?")
    said = PLACE.says("Trạm Khuyến nông có đại hội không?")
    assert said.startswith("Không. Chi bộ Trạm Khuyến nông không tổ chức")
    assert "cấp ủy được chỉ định." in said


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Hạn góp ý là khi nào?", "Hạn Tiểu ban Văn kiện nhận ý kiến góp ý vào dự thảo là đến hết ngày 15/3/2025"),
        ("Hạn hoàn thành đại hội chi bộ trực thuộc là ngày nào?", "Hạn hoàn thành đại hội chi bộ trực thuộc là trước"),
        ("Thời lượng đại hội chi bộ trực thuộc?", "Đại hội chi bộ trực thuộc: thời lượng không quá 1 ngày."),
        (
            "Đợt thi đua xóa nhà tạm kéo dài mấy ngày?",
            "Đợt thi đua “100 ngày xóa nhà tạm” diễn ra từ ngày 20/1 đến ngày 30/4/2025.",
        ),
        ("Tỷ lệ hộ nghèo cuối năm 2025 là bao nhiêu?", "Tỷ lệ hộ nghèo cuối năm 2025 phấn đấu còn 20%."),
    ],
)
def test_times_and_aims_read_well(question: str, opening: str) -> None:
    assert PLACE.says(question).startswith(opening)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Nhà điều trị xã Huội Lách đã khởi công chưa?", "Chưa. Nhà điều trị xã Huội Lách chưa khởi công."),
        ("Các công trình khi nào hoàn thành?", "dự kiến thông xe tháng 6/2025"),
        ("Chợ phiên Bãi Bồi là công trình cấp nào?", "Chợ phiên Bãi Bồi thuộc công trình cấp xã."),
        ("Cầu Ông Cả là công trình cấp nào?", "Hiện chưa có thông tin về loại, cấp công trình của cầu Ông Cả."),
    ],
)
def test_works_in_their_sources_words(question: str, part: str) -> None:
    assert part in PLACE.says(question)
