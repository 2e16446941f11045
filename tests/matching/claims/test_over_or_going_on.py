"""Whether what lasts is over, or goes on yet; whether a result is out: told by the clock, and never by a bare yes."""

import pytest

from bot.answering.reply import Kind
from tests.place import Place
from tests.town import TODAY, TOWN

PLACE = Place(
    TOWN
    | {
        "dates": """
- {id: anh, event: Cuộc thi ảnh “Lam Khê vào hội”, on: 1/3/2025 - 20/4/2025, status: scheduled, also: [cuộc thi ảnh]}
- {id: bai, event: Nhận bài cuộc thi viết, on: đến hết 10/4/2025, status: deadline, also: [cuộc thi viết, thi viết]}
- {id: het, event: Kết thúc cuộc thi vẽ, on: 5/3/2025, status: held, also: [cuộc thi vẽ, thi vẽ]}
- {id: giai, event: Công bố kết quả cuộc thi vẽ, on: 25/3/2025, status: scheduled, also: [kết quả thi vẽ]}
- {id: hoi, event: Hội thao chào mừng, on: 2/4/2025 - 6/4/2025, status: scheduled, also: [hội thao]}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("question", "verdict", "day"),
    [
        ("Cuộc thi ảnh kết thúc chưa?", "Chưa.", "20/4"),
        ("Thi viết hết hạn chưa?", "Chưa.", "10/4"),
        ("Thi vẽ có kết quả chưa?", "Chưa.", "25/3"),
        ("Cuộc thi viết còn nhận bài không?", "Còn.", "10/4"),
        ("Còn nộp bài thi viết được không?", "Còn.", "10/4"),
        ("Cuộc thi ảnh còn không?", "Còn.", "20/4"),
        ("Còn dự thi vẽ được nữa không?", "Đã hết hạn.", "5/3"),
    ],
)
def test_it_is_told_by_the_clock(question: str, verdict: str, day: str) -> None:
    reply = PLACE.says(question)
    assert reply.startswith(verdict)
    assert day in reply


@pytest.mark.parametrize("question", ["Hội thao còn diễn ra không?", "Cuộc thi ảnh bắt đầu chưa?"])
def test_what_has_begun_or_not_is_no_matter_of_its_end(question: str) -> None:
    """Neither that it goes on yet, which it does not before it begins, nor that it is not over."""
    assert not PLACE.says(question).startswith(("Còn.", "Chưa. Cuộc thi ảnh", "Đã hết hạn."))


def test_a_word_of_parting_inside_a_question_is_none() -> None:
    assert PLACE.ask("cuoc thi viet con nhan bai ko").kind is not Kind.SMALLTALK
    assert PLACE.ask("thôi bai nha").kind is Kind.SMALLTALK


@pytest.mark.parametrize("question", ["thi viết nộp đến bao giờ", "cuộc thi viết gửi bài tới hôm nào"])
def test_what_is_handed_in_is_due_on_the_last_day(question: str) -> None:
    assert "10/4" in PLACE.says(question)


MARKET = Place(
    TOWN
    | {
        "projects": """
- {id: cho, name: Chợ Đồng Lê, level: Chợ, status: done, finished: 2/3/2025, ending: mở cửa lại}
- {id: cau, name: Cầu Suối Ngọc, level: Cầu, status: ongoing, finished: 2/6/2025, ending: thông xe}
""",
    },
    TODAY,
)


def test_a_work_has_ended_by_some_of_the_words_for_its_end() -> None:
    assert MARKET.says("chợ Đồng Lê mở lại chưa").startswith("Đúng. Chợ Đồng Lê mở cửa lại ngày 2/3/2025")
    assert MARKET.says("cầu Suối Ngọc thông xe chưa").startswith("Chưa.")
