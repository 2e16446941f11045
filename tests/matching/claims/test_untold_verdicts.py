"""No yes beside a text that denies it, no no beside a number that bears it out: tests/invented.py with more records."""

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        documents="""- id: cong-van-9
  name: Công văn số 9-CV/HU
  type: công văn
  number: 9-CV/HU
  issuer: Huyện ủy Sơn Hạ
  about: lùi đại hội ở các bản vùng lũ
  text: Công văn không ấn định ngày mới, chỉ yêu cầu đại hội trong quý III.
  also: [Công văn 9]
""",
        counts="""- id: phai-hop
  of: tổ chức cơ sở Đảng
  value: 37
  out_of: to-chuc
  state: phải tổ chức đại hội
  rest: không tổ chức đại hội
""",
    ),
    TODAY,
)
VERDICTS = ("Có.", "Đúng.", "Không.")


def test_what_is_so_is_told_without_a_verdict() -> None:
    reply = PLACE.ask("Công văn 9 có ấn định ngày đại hội mới không?")
    assert reply.kind is Kind.ANSWER
    assert "không ấn định ngày mới" in plain(reply)
    assert not plain(reply).startswith(VERDICTS)


def test_the_number_of_those_left_over_is_confirmed() -> None:
    told = PLACE.says("Có 3 tổ chức cơ sở Đảng không phải tổ chức đại hội, đúng không?")
    assert told.startswith("Đúng. Còn 3 tổ chức cơ sở Đảng"), told


def test_a_number_that_is_not_so_is_denied() -> None:
    assert plain(PLACE.ask("Huyện có 38 tổ chức cơ sở Đảng phải tổ chức đại hội đúng không?")).startswith("Không.")
