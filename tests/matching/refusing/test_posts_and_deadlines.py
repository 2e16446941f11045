"""Who is in a post that prose only speaks of, and a deadline of which nothing tells which it is."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import PLACE, TODAY, with_more
from tests.place import Place

POSTS = Place(
    with_more(
        topics="""
- id: bau-thang
  name: Nơi thí điểm bầu trực tiếp bí thư
  answer: Đảng bộ xã Khe Mây là nơi duy nhất của huyện thí điểm đại hội trực tiếp bầu bí thư.
  also: [thí điểm bầu trực tiếp bí thư]
  questions:
    - Nơi nào thí điểm bầu trực tiếp bí thư?
    - Xã nào được bầu thẳng bí thư?
    - Đơn vị nào bầu trực tiếp bí thư tại đại hội?
""",
        dates="""
- id: han-chi-bo
  event: Hoàn thành đại hội các chi bộ trực thuộc
  who: Các chi bộ trực thuộc
  on: trước 15/5/2020
  status: deadline
""",
    ),
    TODAY,
)


class TestPosts:
    @pytest.mark.parametrize("text", ["ai trung cu bi thu xa khe may vay", "Ai là bí thư xã Khe Mây?"])
    def test_prose_that_names_nobody_is_no_answer(self, text: str) -> None:
        reply = POSTS.ask(text)
        assert reply.kind is Kind.UNKNOWN
        assert "nơi duy nhất" not in plain(reply)

    def test_which_unit_elects_is_still_told(self) -> None:
        assert POSTS.ask("Nơi nào được trực tiếp bầu bí thư?").facts == ("bau-thang",)


class TestDeadlines:
    @pytest.mark.parametrize("text", ["Hạn là bao giờ?", "Hạn chót khi nào?", "han chot la ngay may"])
    def test_which_of_several_is_asked_back(self, text: str) -> None:
        reply = POSTS.ask(text)
        assert reply.kind is Kind.CLARIFY
        assert set(reply.facts) == {"han", "han-chi-bo"}

    def test_the_only_one_is_told(self) -> None:
        assert PLACE.ask("Hạn chót khi nào?").facts == ("han",)

    def test_the_one_that_is_named_is_told(self) -> None:
        assert POSTS.ask("Hạn hoàn thành đại hội cấp cơ sở là bao giờ?").facts == ("han",)
