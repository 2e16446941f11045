"""As people speak: whom they address by a number ("dì Năm"), five years for a term, how far apart people sit."""

import itertools
from dataclasses import replace
from decimal import Decimal

from bot.matching.reading.lexicon import grammar, known_attributes
from bot.matching.reading.mention import Mention
from bot.text.syllable import fold, is_marked

RELATIVES, SELVES = grammar("relatives"), grammar("selves")
CALL = "ơi"
TERM_YEARS = Decimal(5)
PAST_YEARS = grammar("past_years")
BARE_PAST_YEARS = frozenset(map(fold, PAST_YEARS))
WHOLE_TERM = frozenset(("c:whole_term",))
TERM = frozenset(("c:term_word",))
SIDES = {"đầu": "c:term_start", "cuối": "c:term_end"}  # of a term
HOW_MANY = ("bao nhiêu", "mấy", "nhiêu")
APART = grammar("distances")
APART_REACH = 3  # mentions
FAR = frozenset(("map",))
LENGTH = frozenset(("length",))
VALUES = frozenset(("count", "which", "what", "number"))
OVER = frozenset(("đại hội rồi", "đại hội xong rồi"))
AHEAD = grammar("ahead")
CONGRESS = frozenset(("c:congress", "c:carry_out"))
MEETING = "c:congress"
LEVELS = frozenset(("tỉnh",))  # what is above, by a syllable that is spelt as small words are, once it has no tone
ABOVE = frozenset(("c:level_up_province",))
WHOSE = ("của", "cấp", "toàn", "đảng bộ", "lên", "bên", "cua")
NOTHING: frozenset[str] = frozenset()


def may_be_spoken(said: str, bare: str) -> bool:
    """Whether a word may be one that `past_term`, `levels_above` and the others here change.

    Args:
        bare: the word without tones.
    """
    return bare in BARE_PAST_YEARS or said in SIDES or said in APART or said in OVER or said in LEVELS


def address_relatives(result: list[Mention]) -> None:
    """ "… vậy dì Năm", "chú Tư ơi", "tui là Năm": in the South a child is called by its number; nothing is counted."""
    for at, mention in enumerate(result):
        before = result[at - 1] if at else None
        if before is None or mention.number is None or not mention.text.isalpha() or before.last != mention.first:
            continue
        after = result[at + 1] if at + 1 < len(result) else None
        joined = after is not None and after.first == mention.last
        counts = joined and after is not None and not after.filler and not after.smalltalk
        called = before.said.split()[-1] in RELATIVES and _is_name(mention, after)
        selves = at >= 2 and before.said == "là" and result[at - 2].said.split()[-1] in SELVES
        if not counts and not before.asks and (called or (selves and mention.text[:1].isupper())):
            result[at] = replace(mention, keys=NOTHING, asks=NOTHING, attributes=NOTHING, number=None, filler=True)
            result[at - 1] = replace(before, keys=NOTHING, attributes=NOTHING, filler=True)


def _is_name(mention: Mention, after: Mention | None) -> bool:
    """Whether a number is written as a name is, with a capital or its tone, or stands where one does."""
    typed = mention.text
    return typed[:1].isupper() or is_marked(typed) or after is None or after.said.split()[-1] == CALL


def past_term(result: list[Mention]) -> None:
    """ "5 năm qua", "năm năm vừa qua": as long as a term lasts, which that is; no last year."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        five = mention.number == TERM_YEARS or mention.text.lower() == "nam"
        past = following.text.lower() in BARE_PAST_YEARS or following.said in PAST_YEARS
        if five and past and mention.last == following.first:
            result[at] = replace(mention, keys=NOTHING, asks=NOTHING, attributes=NOTHING, number=None, filler=True)
            term = replace(following, keys=WHOLE_TERM, asks=NOTHING, attributes=NOTHING, when=None, number=None)
            result[at + 1] = replace(term, known=True, filler=False)


def at_side_of_term(result: list[Mention]) -> None:
    """ "Đầu nhiệm kỳ bao nhiêu": how many there were then, and not which term."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        side = SIDES.get(mention.said)
        if side is None or mention.last != following.first:
            continue
        if "term" in following.asks and following.said.endswith(HOW_MANY):
            count = frozenset(("count",))
            result[at + 1] = replace(following, keys=TERM | {side}, asks=count)
        elif following.keys & TERM and not following.asks:
            result[at + 1] = replace(following, keys=following.keys | {side})


def how_far_apart(result: list[Mention]) -> None:
    """ "Ngồi cách nhau bao xa": a length, and no way on a map."""
    for at, mention in enumerate(result):
        before = result[max(0, at - APART_REACH) : at]
        if mention.attributes >= FAR and "xa" in mention.said.split() and any(one.said in APART for one in before):
            result[at] = replace(mention, attributes=LENGTH)


def ask_labels(result: list[Mention]) -> None:
    """ "Chợ hạng mấy", of a base with a detail "hạng": before a question word its name asks for it."""
    for at, (mention, following) in enumerate(itertools.pairwise(result)):
        own = mention.filler and mention.attributes and mention.attributes.isdisjoint(known_attributes())
        if own and following.asks & VALUES and not mention.asks and mention.last == following.first:
            result[at] = replace(mention, filler=False)


def levels_above(result: list[Mention]) -> None:
    """ "Dai hoi tinh lan thu may": without tones, too, "tinh" behind a congress or "cua" is the province."""
    for at, (before, mention) in enumerate(itertools.pairwise(result), start=1):
        whose = before.last == mention.first and (MEETING in before.keys or before.said in WHOSE)
        if whose and mention.filler and mention.said in LEVELS and not mention.keys.isdisjoint(ABOVE):
            result[at] = replace(mention, filler=False)


def still_to_come(result: list[Mention]) -> None:
    """ "Ra kế hoạch hướng tới đại hội rồi": a congress that something is for is not over; what it is for is done."""
    for at, mention in enumerate(result):
        before = result[at - 1] if at else None
        if before is not None and mention.said in OVER and before.said in AHEAD and before.last == mention.first:
            result[at] = replace(mention, keys=CONGRESS, asks=NOTHING)
