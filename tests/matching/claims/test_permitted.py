"""Whether so many years or months are allowed, by a limit or by prose; how long a meeting may take."""

import pytest

from bot.answering.reply import Kind
from tests.invented import HOST, TODAY
from tests.place import Place

PLACE = Place(
    HOST
    | {
        "counts": """
- id: tuoi
  of: tuổi của bí thư chi bộ tổ dân phố theo quy định
  value: 68
  unit: tuổi
  precision: không quá
  also: [tuổi bí thư chi bộ tổ dân phố]
  questions: [Bí thư chi bộ tổ dân phố không quá bao nhiêu tuổi?]
- id: thang
  of: thời gian công tác còn lại của người tái cử theo quy định
  value: 30
  unit: tháng
  precision: ít nhất
  also: [người tái cử]
  questions: [Người tái cử còn ít nhất bao nhiêu tháng công tác?]
- {id: thon, of: thôn, value: 24, questions: [Có mấy thôn?]}
""",
        "topics": """
- id: ngoai-le
  name: Ngoại lệ với bí thư chi bộ trên 68 tuổi
  answer: Bí thư chi bộ tổ dân phố được quá 68 tuổi ở nơi khó tìm người thay.
  questions:
    - Khi nào bí thư chi bộ tổ dân phố được quá 68 tuổi?
    - Có ngoại lệ nào cho bí thư chi bộ trên 68 tuổi không?
    - Nơi khó tìm người thay bí thư chi bộ thì làm sao?
""",
        "dates": """
- id: han
  event: Hoàn thành đại hội cấp chi bộ
  who: Các chi bộ
  on: trước 28/5/2020
  status: deadline
  details: {thời lượng: gói trong một buổi}
- id: xa
  event: Đại hội đảng bộ cơ sở
  who: Đảng bộ xã Khe Mây
  on: 20-21/3/2020
  status: held
  also: [xã Khe Mây]
""",
    },
    TODAY,
)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Bí thư chi bộ tổ dân phố 70 tuổi có được không?", "Không."),
        ("Bí thư chi bộ tổ dân phố 65 tuổi có được không?", "Đúng."),
        ("65 tuổi làm bí thư chi bộ tổ dân phố được không?", "Đúng."),
        ("75 tuoi lam bi thu chi bo to dan pho duoc khong", "Không."),
        ("Còn 40 tháng thì tái cử được không?", "Đúng."),
        ("Còn 24 tháng có được tái cử không?", "Không."),
    ],
)
def test_so_many_are_held_against_the_limit(text: str, opening: str) -> None:
    said = PLACE.says(text)
    assert said.startswith(opening), said
    assert "24 thôn" not in said, said


def test_prose_on_an_exception_denies_nobody() -> None:
    assert not PLACE.says("Bí thư tổ dân phố 60 tuổi có được không?").startswith("Không")


def test_an_age_is_no_number_of_a_neighbourhood() -> None:
    assert "tổ dân phố 70." not in PLACE.says("Bí thư chi bộ tổ dân phố 70 tuổi có được không?").lower()
    assert PLACE.ask("Tổ dân phố 70 có mấy đảng viên?").kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    "text", ["Đại hội chi bộ mấy buổi?", "Đại hội chi bộ kéo dài mấy buổi", "dai hoi chi bo may buoi"]
)
def test_sessions_are_told_by_how_long_it_takes(text: str) -> None:
    assert "gói trong một buổi" in PLACE.says(text)


def test_how_long_one_meeting_took_is_no_limit() -> None:
    assert "2 ngày" in PLACE.says("Xã Khe Mây đại hội mấy ngày?")
    assert PLACE.ask("Đại hội đảng bộ cơ sở tối đa mấy ngày?").kind is Kind.UNKNOWN
