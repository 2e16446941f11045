"""Pointing back: the one thing told before at which a noun and a pointing word point ("nơi đó", "xã ấy")."""

from collections.abc import Iterator
from itertools import pairwise

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import points
from bot.matching.viewing.view import View

POINTING = grammar("pointing")
PLURALS = frozenset(("các", "những", "mấy", "cả", "hai", "ba", "bốn", "năm", "toàn bộ", "tất cả"))
PLACES = ("chỗ", "nơi", "bên", "đằng")
UNIT = frozenset(("c:unit",))  # "nơi", "đơn vị": whoever holds a congress


def pointing_nouns(view: View) -> Iterator[tuple[int, Mention, Mention]]:
    """The nouns right before a pointing word, each with its place among the strict mentions, and that word."""
    for at, (one, two) in enumerate(pairwise(view.strict)):
        pointing = two.said in POINTING or (two.said not in PLURALS and points(two))
        if one.keys and one.last == two.first and pointing and not two.is_value:
            yield at, one, two


def is_plural(view: View, at: int) -> bool:
    """Whether several are pointed at: "các xã ấy", "hai nơi đó"."""
    return bool(at) and (view.strict[at - 1].said in PLURALS or view.strict[at - 1].number is not None)


def pointed_at(view: View) -> tuple[tuple[Mention, Mention], Subject] | None:
    """The words that point at the one event or work told before, by what it is, and that; None where none do."""
    if view.focus is None or not view.clause.anaphora:
        return None
    before = [view.index.subjects[one] for one in view.focus.subjects]
    alone = [one for one in before if one.type is not Type.GROUP]  # beside the list that it is of
    if len(alone) != 1 or alone[0].type not in (Type.EVENT, Type.PROJECT):
        return None
    told = alone[0]
    own = told.head | told.name_keys | (UNIT if told.type is Type.EVENT and told.record.who else frozenset())
    for at, noun, word in pointing_nouns(view):
        if noun.keys & own and not is_plural(view, at):
            return (noun, word), told
    place = next((one for one in view.strict if _is_place_told(one)), None)
    return ((place, place), told) if place is not None and own & UNIT else None


def _is_place_told(mention: Mention) -> bool:
    """ "Chỗ đó", "bên ấy", read as one word."""
    first, *rest = mention.said.split()
    return first in PLACES and len(rest) == 1 and rest[0] in POINTING
