"""Summands: whether what would be added is what a question asks the number of."""

from collections.abc import Sequence

from bot.matching.knowing.subjects import Subject
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View

HOW_MANY = frozenset(("mấy", "nhiêu", "nhiu"))


def are_such(view: View, counts: Sequence[Subject]) -> bool:
    """Whether what would be added is asked for: "mấy đảng bộ …, cộng lại bao nhiêu chi bộ" adds no bases."""
    noun = noun_wanted(view)
    such = [noun is None or bool(noun.keys & one.head) for one in counts]
    return all(such) or not any(such)  # "số đảng bộ cộng số chi bộ là mấy tổ chức"


def noun_wanted(view: View) -> Mention | None:
    """The noun right behind "bao nhiêu" that closes a question."""
    asking = next((m for m in reversed(view.strict) if "count" in m.asks and m.said.split()[-1] in HOW_MANY), None)
    noun = view.noun()
    closes = asking is not None and noun is not None and noun.first == asking.last and noun is _last_named(view)
    return noun if closes else None


def _last_named(view: View) -> Mention | None:
    return next((mention for mention in reversed(view.strict) if mention.keys and not mention.filler), None)
