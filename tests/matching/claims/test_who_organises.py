"""Who is said to organise what is held, against the detail that tells who does."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "dates": """
- id: hoi-thi
  event: Hội thi “Tiếng khèn gọi bạn”
  on: từ 3/2/2020 đến 15/5/2020
  status: held
  also: [hội thi, hội thi tiếng khèn]
  details: {tổ chức: Ban Tuyên giáo Huyện ủy}
- id: thi-anh
  event: Cuộc thi ảnh “Sắc mây”
  on: đến hết 15/7/2020
  also: [thi ảnh, cuộc thi ảnh]
  details: {phát động: Huyện đoàn}
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    "text",
    [
        "Hội thi tiếng khèn do Huyện đoàn tổ chức phải không?",
        "Hội thi là bên Huyện đoàn đứng ra tổ chức hả?",
        "Hội Phụ nữ tổ chức hội thi tiếng khèn à?",
        "Cuộc thi ảnh do Ban Tuyên giáo phát động phải không?",
    ],
)
def test_somebody_else_does(text: str) -> None:
    assert PLACE.says(text).startswith("Không."), PLACE.says(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hội thi tiếng khèn do Ban Tuyên giáo tổ chức phải không?",
        "Hội thi do Ban Tuyên giáo Huyện ủy tổ chức à?",
        "Cuộc thi ảnh do Huyện đoàn phát động phải không?",
    ],
)
def test_they_do(text: str) -> None:
    assert PLACE.says(text).startswith("Đúng."), PLACE.says(text)


@pytest.mark.parametrize("text", ["Hội thi do Huyện ủy tổ chức phải không?", "Hội thi do huyện tổ chức à?"])
def test_whose_organ_does_is_neither_confirmed_nor_denied(text: str) -> None:
    assert PLACE.ask(text).kind is Kind.UNKNOWN


def test_a_time_is_no_organiser() -> None:
    assert PLACE.says("Hội thi tổ chức từ 3/2 phải không?").startswith("Đúng.")
