"""Ratios, growth and days counted from a known one, over the invented place and a few numbers more."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY, ask, talk
from tests.place import Place

MORE = {
    "counts": FILES["counts"]
    + """
- {id: che-2019, of: sản lượng chè năm 2019, value: 400, unit: tấn}
- {id: che-2025, of: sản lượng chè đến năm 2025, value: 500, unit: tấn, status: target}
""",
    "projects": FILES["projects"]
    + """
- {id: cho, name: Chợ Khe Sen, work: [xây mới], cost: 12 tỷ đồng, group: cong-trinh}
- {id: be-boi, name: Bể bơi Khe Sen, work: [xây mới], cost: 8 tỷ đồng, group: cong-trinh}
""",
}
PLACE = Place(FILES | MORE, TODAY)


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (("Chi bộ trực thuộc gấp mấy lần chi bộ cơ sở?",), "gấp 25 lần số chi bộ cơ sở (12)"),
        (("dang bo co so gap may lan chi bo co so",), "gấp khoảng 2,3 lần"),
        (("Chi bộ cơ sở bằng bao nhiêu phần trăm đảng bộ cơ sở?",), "bằng 42,9% số đảng bộ cơ sở (28)"),
        (("Có mấy chi bộ cơ sở?", "Còn đảng bộ cơ sở?", "Tức là gấp mấy lần?"), "gấp khoảng 2,3 lần"),
        (("Sản lượng chè năm 2025 tăng bao nhiêu phần trăm so với 2019?",), "tăng 25% so với sản lượng chè năm 2019"),
        (("Sản lượng chè 2025 gấp mấy lần 2019?",), "gấp 1,25 lần"),
        (("Chợ Khe Sen tốn gấp mấy lần Bể bơi Khe Sen?",), "gấp 1,5 lần Bể bơi Khe Sen"),
        (("Chợ Khe Sen hết bao nhiêu tiền?", "Còn Bể bơi Khe Sen?", "Chênh nhau mấy tỷ?"), "là 4 tỷ đồng"),
        (("Chợ Khe Sen hết bao nhiêu tiền?", "Còn Cầu Suối Trong?", "Cộng lại bao nhiêu?"), "hơn 42 tỷ đồng"),
        (("Tổng kinh phí các công trình là bao nhiêu?",), "Chưa có thông tin về kinh phí của Trường Tiểu học Bến Ngọc"),
        (("Mỗi cấp học có mấy trường được làm?",), "Tiểu học 1 (Trường Tiểu học Bến Ngọc); THCS 2"),
    ],
)
def test_numbers_are_set_against_each_other(turns: tuple[str, ...], said: str) -> None:
    reply = PLACE.ask(*turns)
    assert reply.kind is Kind.ANSWER, plain(reply)
    assert said in plain(reply)


@pytest.mark.parametrize(
    "turns",
    [
        ("Đảng viên gấp mấy lần chi bộ?",),  # of which there are two kinds
        ("Có mấy chi bộ cơ sở?", "Tức là gấp mấy lần?"),
        ("Số trường gấp mấy lần số tiểu ban?",),
        ("Bình quân mỗi đảng bộ cơ sở, chi bộ cơ sở có bao nhiêu đảng viên?",),
    ],
)
def test_no_bare_number_is_told_instead_of_a_ratio(turns: tuple[str, ...]) -> None:
    assert talk(*turns)[-1].kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("turns", "day"),
    [
        (("10 ngày trước đại hội Bến Ngọc là ngày nào?",), "ngày 5/4/2020 (Chủ nhật)"),
        (("Sau đại hội của Bến Ngọc một tuần là ngày mấy?",), "ngày 23/4/2020"),
        (("2 tháng sau khi Nghị quyết 08 ban hành là ngày nào?",), "ngày 15/3/2020"),
        (("Bến Ngọc họp hôm nào?", "Trước đó 3 ngày là ngày mấy?"), "ngày 12/4/2020"),
    ],
)
def test_days_are_counted_from_a_known_one(turns: tuple[str, ...], day: str) -> None:
    assert day in plain(talk(*turns)[-1])


def test_no_day_is_counted_from_one_that_is_not_known() -> None:
    reply = ask("10 ngày trước đại hội công ty chè là ngày nào?")
    assert reply.kind is Kind.UNKNOWN
    assert "tháng 6/2020" in plain(reply)


def test_the_last_of_a_list_just_told_is_pointed_at() -> None:
    replies = talk("Những trường nào được làm?", "Cái cuối cùng giai đoạn mấy?", "Còn cái đầu làm gì?")
    assert [reply.facts for reply in replies[1:]] == [("thcs-da-trang",), ("th-ben-ngoc",)]


def test_the_last_in_time_is_told_of_a_list_that_times_order() -> None:
    *_, last = talk("Lịch đại hội điểm thế nào?", "Cái đầu tiên ngày nào?", "Thế cái cuối cùng?")
    assert last.facts == ("diem-che",)
