"""A number of before is no number of now, and a day on which some of several meet is not known to be one of theirs."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

COUNTS = """
- {id: thon-truoc, of: thôn bản trước khi sáp nhập, value: 33}
- {id: thon, of: thôn bản hiện nay, value: 21, also: [thôn bản]}
- {id: ban-vung-cao, of: bản vùng cao, value: 20}
- {id: chi-bo, of: chi bộ trực thuộc, value: 40}
- {id: chi-bo-xong, of: chi bộ trực thuộc, value: 31, out_of: chi-bo, state: đã đại hội xong, rest: chưa đại hội xong}
- {id: can-bo, of: cán bộ dôi dư, value: 30}
- {id: nghi, of: cán bộ dôi dư, value: 12, out_of: can-bo, state: đã nghỉ hưu}
- {id: chuyen, of: cán bộ dôi dư, value: 10, out_of: can-bo, state: đã chuyển công tác}
- {id: cho, of: cán bộ dôi dư, value: 8, out_of: can-bo, state: chưa sắp xếp}
"""
DATES = """
- id: gop
  event: Đại hội chi bộ mới sáp nhập
  who: Ba chi bộ mới
  on: từ 4/5/2020 đến 15/5/2020
  also: [Chi bộ Nà Lay, Chi bộ Khau Tinh, Chi bộ Pác Nặm]
- {id: dot-1, event: Đợt 1 đại hội cấp cơ sở, on: từ 18/5/2020 đến 29/5/2020}
- {id: xa, event: Đại hội Đảng bộ xã Lũng Vài, on: từ 24/6/2020 đến 26/6/2020}
- {id: thi, event: Cuộc thi viết “Quế thơm”, on: từ 2/3/2020 đến 30/4/2020}
"""
PLACE = Place({**HOST, "counts": COUNTS, "dates": DATES}, TODAY)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Bây giờ huyện vẫn còn 33 thôn bản à?", "Không"),
        ("Huyện có 33 thôn bản phải không?", "Không"),
        ("Huyện có 21 thôn bản phải không?", "Đúng"),
        ("Trước sáp nhập huyện có 33 thôn bản phải không?", "Đúng"),
        ("Trước đây huyện có 33 thôn bản à?", "Đúng"),
        ("Huyện giảm từ 33 xuống còn 21 thôn bản phải không?", "Đúng"),
        ("Huyện giảm từ 33 thôn bản xuống còn 20 phải không?", "Không"),
        ("Huyện giảm 12 thôn bản đúng không?", "Đúng"),
        ("Huyện giảm 13 thôn bản đúng không?", "Không"),
    ],
)
def test_a_number_of_before_bears_out_nothing_of_now(question: str, opens: str) -> None:
    assert PLACE.says(question).startswith(opens)


def test_a_number_of_now_bears_out_nothing_of_before() -> None:
    assert not PLACE.says("Trước đây huyện có 21 thôn bản à?").startswith("Đúng")


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("31 chi bộ xong cộng 9 chi bộ chưa xong là ra đúng tổng 40 phải không?", "Đúng"),
        ("31 chi bộ xong cộng 9 chi bộ chưa xong là 41 phải không?", "Không"),
        ("12 người nghỉ cộng 10 người chuyển cộng 8 người chưa sắp xếp là 30 đúng không?", "Đúng"),
    ],
)
def test_a_share_and_the_rest_come_to_the_whole(question: str, opens: str) -> None:
    assert PLACE.says(question).startswith(opens)


@pytest.mark.parametrize(
    "question",
    [
        "Chi bộ Nà Lay đại hội ngày 5/5 phải không?",
        "Chi bộ Khau Tinh đại hội mấy ngày?",
        "Đợt 1 đại hội cơ sở ngày 20/5 à?",
    ],
)
def test_on_which_day_one_of_several_meets_is_not_known(question: str) -> None:
    assert PLACE.ask(question).kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "question",
    [
        "Chi bộ Nà Lay đại hội tháng 5 phải không?",
        "Chi bộ mới đại hội từ 4 đến 15/5 phải không?",
        "Đại hội xã Lũng Vài họp ngày 25/6 phải không?",
        "Ngày 20/5 đợt 1 đại hội cơ sở đang diễn ra à?",
    ],
)
def test_what_follows_from_the_days_of_all_is_told(question: str) -> None:
    assert PLACE.says(question).startswith("Đúng")


def test_a_round_lasts_as_long_as_its_days_say() -> None:
    assert "12 ngày" in PLACE.says("Đợt 1 đại hội cơ sở kéo dài mấy ngày?")
