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
