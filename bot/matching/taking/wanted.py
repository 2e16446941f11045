"""Wanted: things that a message asks for by naming them one by one: "em cần hai thứ: ngày A họp và hạn chót"."""

from collections.abc import Sequence

from bot.matching.cutting.clauses import DAY_NOUNS, Clause
from bot.matching.cutting.parts import STOPS
from bot.matching.reading.asking import NOUN_ASKS, content
from bot.matching.reading.indefinite import MODIFIERS
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.matching.taking.rows import MOST, parts_of, rows_of

REQUESTING = grammar("requesting") | grammar("wanting") | {"cho", "ghi", "điền", "lấy"}
NAMING = NOUN_ASKS | DAY_NOUNS | {"lần thứ", "tên các", "tên những"}  # ask by naming what is wanted
POLAR = frozenset(("verify", "yesno", "exists"))
COUNTED = frozenset(("count", "percent"))
LEAST = 2
Words = tuple[Mention, ...]


def wanted(reading: Reading, mentions: Sequence[Mention]) -> tuple[Words, ...]:
    """The things that are asked for, each in its own words; () where a message asks otherwise, or for one thing."""
    if not mentions or any(token.text[0] in STOPS for token in reading.tokens[mentions[0].first : mentions[-1].first]):
        return ()
    words, listed = _behind_frame(reading, mentions)
    asking = [mention for mention in words if mention.asks - MODIFIERS - {"exists"}]
    if any(mention.asks & POLAR - {"exists"} or not (listed or mention.said in NAMING) for mention in asking):
        return ()
    rows = rows_of(reading, Clause(words)) if words else ()
    rows = rows or (_asking_each(reading, words) if listed else ())
    return rows if len(rows) >= LEAST else ()


def _asking_each(reading: Reading, words: Words) -> tuple[Words, ...]:
    """The parts of a list that each name something or ask themselves: "…: lần mấy, nhiệm kỳ nào, hạn chót"."""
    rows = parts_of(reading, words)
    asks = all(any(one.asks - MODIFIERS - POLAR or one.attributes or content([one]) for one in row) for row in rows)
    return rows if asks and len(rows) <= MOST else ()


def headed(reading: Reading, mentions: Sequence[Mention]) -> tuple[Words, ...]:
    """What is asked of one matter, item by item behind a colon: "Cơ cấu của A: số lượng, tỷ lệ nữ và trẻ".

    Returns:
        each item with the words for the matter; () where a message asks otherwise.
    """
    at = next((at for at, one in enumerate(mentions) if at and reading.tokens[one.first - 1].text == ":"), 0)
    head, items = tuple(mentions[:at]), tuple(mentions[at:])
    if not content(head) or any(one.asks - MODIFIERS for one in head) or any(one.asks & POLAR for one in items):
        return ()
    if not all(one.said in NAMING or one.asks <= COUNTED for one in items if one.asks):
        return ()
    rows = parts_of(reading, items)
    kept = tuple(one for one in head if not one.filler)
    return tuple((*row, *kept) for row in rows) if LEAST <= len(rows) <= MOST else ()


def _behind_frame(reading: Reading, mentions: Sequence[Mention]) -> tuple[Words, bool]:
    """What stands behind "em cần hai thứ:", "để báo cáo, xin cho biết", and whether behind a colon; else nothing."""
    colons = [at for at, mention in enumerate(mentions) if at and reading.tokens[mention.first - 1].text == ":"]
    requests = [at + 1 for at, mention in enumerate(mentions) if _requests(mention)]
    for at in (*colons[-1:], *requests[-1:]):
        if not any(mention.names or mention.when is not None for mention in mentions[:at]):
            return tuple(mentions[at:]), at in colons
    return (), False


def _requests(mention: Mention) -> bool:
    return mention.filler and not REQUESTING.isdisjoint(mention.said.split())
