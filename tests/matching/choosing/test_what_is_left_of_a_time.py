"""What is left of a time that has begun: "tháng 3 còn những việc gì", "từ nay đến hết tháng 3"."""

import datetime as dt

import pytest

from bot.answering.reply import Kind, plain
from tests.place import Place
from tests.town import TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- {id: gui, event: Việc gửi hồ sơ nhân sự, on: 4/3/2025, status: held}
- {id: ben-lam, event: Đại hội, who: Đảng bộ phường Bến Lam, on: 6/3/2025, group: xa, status: held}
- {id: khe-lam, event: Đại hội, who: Đảng bộ xã Khe Lam, on: 18/3/2025, group: xa}
- {id: han, event: Trình mẫu huy hiệu, on: trước 28/3/2025, status: deadline}
- {id: thi, event: Hội thi kể chuyện, on: 8/4/2025}
""",
        "groups": "- {id: xa, name: nơi đại hội, title: Các nơi đại hội, complete: true}",
    },
    dt.date(2025, 3, 11),
)
OVER, LEFT = ("gửi hồ sơ", "Bến Lam"), ("Khe Lam", "huy hiệu")


@pytest.mark.parametrize(
    "text",
    [
        "tháng 3 còn những việc gì",
        "Trong tháng 3 còn gì nữa?",
        "tháng này còn việc gì",
        "từ nay đến hết tháng 3 có việc gì",
        "Từ giờ tới 30/3 còn những việc gì?",
    ],
)
def test_what_is_over_is_not_left(text: str) -> None:
    reply = plain(PLACE.ask(text))
    assert all(one in reply for one in LEFT), reply
    assert not any(one in reply for one in (*OVER, "kể chuyện")), reply


def test_all_of_a_time_that_is_asked_without_more() -> None:
    reply = plain(PLACE.ask("tháng 3 có những việc gì"))
    assert all(one in reply for one in OVER + LEFT), reply


def test_asking_on_for_a_time_asks_for_all_of_it() -> None:
    reply = PLACE.says("Tháng 4 có những việc gì?", "Còn tháng 3?")
    assert all(one in reply for one in OVER + LEFT), reply


def test_that_nothing_is_left_is_told() -> None:
    late = Place(PLACE.files, dt.date(2025, 3, 30))
    reply = late.ask("tháng này còn việc gì nữa")
    assert reply.kind is Kind.UNKNOWN, plain(reply)
    assert "còn lại" in plain(reply)
    assert "kể chuyện" in plain(reply)
