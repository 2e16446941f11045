"""Mentions: what is read of a phrase is the same wherever it stands."""

import datetime as dt
from dataclasses import fields
from decimal import Decimal

from bot.matching.reading.mention import Mention
from bot.text.when import When


def test_a_mention_made_of_another_differs_in_its_place_alone() -> None:
    keys = frozenset({"name:hoa mai", "ordinal:2"})
    one, other, some = frozenset({"when"}), frozenset({"cost"}), frozenset({"hello"})
    when = When.day(dt.date(2020, 2, 15))
    first = Mention(
        0, 2, "Hoa Mai", "hoa mai", one, keys, other, some, some, True, False, when, Decimal(2), True, True, 0.5
    )
    made = first.at(4, 6, "hoa mai")
    assert (made.first, made.last, made.text) == (4, 6, "hoa mai")
    for field in fields(Mention)[3:]:
        assert getattr(made, field.name) == getattr(first, field.name)
    assert made.names == {"name:hoa mai"}
    assert made.is_value
    assert made.ranked
