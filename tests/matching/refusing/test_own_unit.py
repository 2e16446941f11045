"""The asker's own unit is not known: no other one's day stands in for it, and what binds all such units is told."""

import pytest

from bot.answering.reply import Kind, plain
from tests.invented import FILES, TODAY
from tests.place import Place
from tests.town import TODAY as TOWN_DAY
from tests.town import TOWN

PLACE = Place(FILES, TODAY)
BARE = Place(TOWN, TOWN_DAY)


class TestNotKnown:
    @pytest.mark.parametrize(
        "text",
        [
            "thế bao giờ xã tôi đại hội",
            "xã mình bao giờ đại hội",
            "xa toi bao gio dai hoi",
            "xã em đại hội chưa",
            "xã của em họp ngày nào",
        ],
    )
    def test_that_it_is_not_known_comes_before_the_deadline_and_those_of_its_kind(self, text: str) -> None:
        reply = PLACE.ask(text)
        assert reply.kind is Kind.ANSWER
        assert plain(reply).startswith("Tôi chưa biết xã của bạn là xã nào")
        assert set(reply.facts) == {"han", "diem-khe-may"}

    @pytest.mark.parametrize("text", ["trường em khi nào đại hội", "cơ quan mình bao giờ họp", "chi bộ em xong chưa"])
    def test_where_none_of_its_kind_has_a_day_the_deadline_is_told_alone(self, text: str) -> None:
        reply = PLACE.ask(text)
        assert "Tôi chưa biết" in plain(reply)
        assert set(reply.facts) == {"han"}

    def test_what_is_known_of_another_is_not_told_of_it(self) -> None:
        assert PLACE.says("xã em ở đâu đại hội").startswith("Tôi chưa biết")

    def test_where_nothing_is_known_that_is_said(self) -> None:
        reply = BARE.ask("phường em bao giờ đại hội")
        assert reply.kind is Kind.UNKNOWN
        assert "phường nào" in plain(reply)


@pytest.mark.parametrize(
    "text",
    [
        "chi bộ tôi phải họp trước ngày nào",
        "hạn của xã tôi là khi nào",
        "trường tôi còn bao nhiêu ngày nữa hết hạn",
    ],
)
def test_the_deadline_is_told_where_that_is_asked(text: str) -> None:
    reply = PLACE.ask(text)
    assert reply.kind is Kind.ANSWER
    assert reply.facts == ("han",)


@pytest.mark.parametrize("text", ["huyện mình bao giờ đại hội", "huyện ta khi nào đại hội"])
def test_the_base_s_own_place_is_no_unit(text: str) -> None:
    assert "Ngày đại hội huyện chưa được công bố" in PLACE.says(text)
