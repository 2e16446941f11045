"""Names made of words that say something else, or nothing, elsewhere: "xã An Tâm", "xã Đoàn Kết", "xã Bản Qua"."""

import pytest

from bot.answering.reply import plain
from bot.text.syllable import fold
from tests.invented import TODAY, with_more
from tests.place import Place

NAMES = (
    "An Tâm",
    "Yên Tâm",
    "Phấn Đấu",
    "Thành Công",
    "Đoàn Kết",
    "Thống Nhất",
    "Hội Hợp",
    "Bản Qua",
    "Chợ Rã",
    "Phố Lu",
    "Hồ Thầu",
)
DATES = "".join(
    f"- {{id: xa-{day}, event: Đại hội, who: Đảng bộ xã {name}, on: {day}/5/2020}}\n"
    for day, name in enumerate(NAMES, 1)
)
PLACE = Place(with_more(dates=DATES), TODAY)


@pytest.mark.parametrize(("day", "name"), list(enumerate(NAMES, 1)))
def test_find_their_bearers(day: int, name: str) -> None:
    questions = (
        f"Xã {name} đại hội ngày nào?",
        f"xã {name.lower()} đại hội hôm nào",
        fold(f"xa {name} dai hoi khi nao"),
    )
    for question in questions:
        assert PLACE.ask(question).facts == (f"xa-{day}",), question


@pytest.mark.parametrize(("day", "name"), list(enumerate(NAMES, 1)))
def test_are_told_from_each_other(day: int, name: str) -> None:
    other = day % len(NAMES) + 1
    assert PLACE.says(f"Đảng bộ xã {name} đại hội ngày {day}/5/2020 phải không?").startswith("Đúng.")
    denied = PLACE.ask(fold(f"dang bo xa {name} dai hoi ngay {other}/5/2020 phai khong"))
    assert denied.facts == (f"xa-{day}",)
    assert plain(denied).startswith("Không.")


def test_say_nothing_where_they_name_nobody() -> None:
    assert "5230" in PLACE.says("Xin an tâm trả lời, huyện có bao nhiêu đảng viên?").replace(".", "")
