"""Enumerations work as ever in this process, without the hook that made each look-up of a member slow."""

from enum import EnumType, StrEnum

import pytest

from bot.matching.knowing.subjects import Type


class Odd(StrEnum):
    """Members with the names of what every member has."""

    name = "a"
    value = "b"


def test_members_are_looked_up_without_a_hook() -> None:
    assert not hasattr(EnumType, "__getattr__")
    assert Type.EVENT is Type("event")


def test_members_may_have_any_name() -> None:
    assert str(Odd.name) == "a"
    assert str(Odd.value) == "b"


def test_what_is_no_member_is_no_attribute() -> None:
    with pytest.raises(AttributeError):
        _ = Type.NOTHING  # type: ignore[attr-defined]
