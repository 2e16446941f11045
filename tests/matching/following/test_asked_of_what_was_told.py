"""A next turn that names nothing asks of what was told, of who spoke in it, of those for whom a limit is set."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import TODAY, with_more
from tests.place import Place

PLACE = Place(
    with_more(
        topics="""
- id: bai-hoc
  name: Bài học của đại hội điểm
  answer: Đồng chí Vàng A Dế, Phó Bí thư Thường trực Huyện ủy, cho rằng bài học lớn nhất là khâu tập dượt.
  questions: [Bài học của đại hội điểm là gì?, Đại hội điểm để lại bài học nào?]
- id: sau-diem
  name: Việc sau khi đại hội điểm xong
  answer: Sau đại hội điểm, các nơi khác đại hội và phải xong trước ngày 20/7/2020.
  questions: [Đại hội điểm xong thì làm gì tiếp?, Sau đại hội điểm là việc gì?]
- id: lo-lang
  name: Điều Huyện ủy lo nhất
  answer: Huyện ủy lo nhất những chi bộ ở bản xa, đường đi khó.
  questions: [Huyện ủy lo nhất điều gì?, Điều gì làm Huyện ủy lo nhất?]
""",
    ),
    TODAY,
)
SAID = "Bài học của đại hội điểm là gì?"


@pytest.mark.parametrize("turn", ["Có mấy cái?", "Khi nào?", "Ngày nào vậy?", "co bao nhieu cai"])
def test_nothing_else_is_offered(turn: str) -> None:
    reply = PLACE.ask("Huyện ủy lo nhất điều gì?", turn)
    assert reply.kind is Kind.UNKNOWN
    assert "bản xa" in plain(reply)


@pytest.mark.parametrize("turn", ["Đến khi nào?", "den khi nao"])
def test_a_time_that_prose_tells_is_told_again(turn: str) -> None:
    assert PLACE.ask("Sau đại hội điểm là việc gì?", turn).facts == ("sau-diem",)


@pytest.mark.parametrize("turn", ["Ai nói?", "Ai nói vậy?"])
def test_who_said_what_was_told(turn: str) -> None:
    assert PLACE.ask(SAID, turn).facts == ("bai-hoc",)


def test_the_speaker_is_meant_next() -> None:
    assert "Phó Bí thư Thường trực" in PLACE.says(SAID, "Ông đó làm chức gì?")


def test_who_holds_a_post_is_somebody_else() -> None:
    said = PLACE.says(SAID, "Ông đó làm chức gì?", "Bí thư là ai?")
    assert "Lò Thị Pâng" in said
    assert "Vàng A Dế" not in said


@pytest.mark.parametrize("turn", ["Vậy là xong hết rồi hả?", "thế là xong hết rồi à", "vay la xong het roi ha"])
def test_whether_all_are_done_before_their_limit(turn: str) -> None:
    said = PLACE.says("Bao giờ cấp cơ sở phải đại hội xong?", turn)
    assert said.startswith("Chưa.")
    assert "gần 90" in said


@pytest.mark.parametrize("turn", ["Vậy là xong", "Thế là xong nhé"])
def test_the_end_of_a_talk_claims_nothing(turn: str) -> None:
    assert PLACE.ask("Bao giờ cấp cơ sở phải đại hội xong?", turn).kind is Kind.SMALLTALK
