"""Favours: "đếm hộ xem", "kê giùm", "tra phát": somebody is asked to do it, which tells nothing of what is asked.

Any verb may be done for somebody, so they are no list: what opens a clause and nobody knows is such a verb where a word
for a favour follows it. "Hộ" is a household, too: it is a favour only after a verb of asking, or behind what is asked.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention

FAVOURS = grammar("favours")
DONE_FOR_ONE = grammar("done_for_one")
HOUSEHOLD = "hộ"
HOUSEHOLDS = grammar("households")
COUNTED = grammar("before_households")
AT_ONCE = "phát"
LOOKING = ("xem", "coi")
AGAIN = "lại"
PLURALS = ("các", "những", "mấy")
BEHIND_VERBS = ("ra", "lại", "qua")  # "gõ ra giúp"
MOST_UNKNOWN = 2  # words of a verb that nobody knows: "lược kê giúp"
NOTHING: frozenset[str] = frozenset()


def may_be_favour(said: str) -> bool:
    """Whether a word may say that something is done for somebody, at once, or to be looked up."""
    return said in FAVOURS or said == AT_ONCE or said in LOOKING or (said.endswith(AGAIN) and said in DONE_FOR_ONE)


def ask_favours(result: list[Mention]) -> None:
    """Read the words for favours, and the verbs before them, as words without content; in place."""
    for at, mention in enumerate(result):
        if mention.said == AT_ONCE and _at_once(result, at):
            result[at] = _empty(mention)
        if at and _joined(result, at) and _is_looked_at(result[at - 1], mention):
            result[at - 1] = _plain_verb(result, at - 1)
        if mention.said not in FAVOURS:
            continue
        verb = _unknown_verb(result, at)
        if mention.said == HOUSEHOLD and not (verb or _is_favour(result, at)):
            continue
        for n in verb:
            result[n] = _empty(result[n])
        if at and not verb and result[at - 1].said in DONE_FOR_ONE:
            result[at - 1] = _plain_verb(result, at - 1)
        result[at] = _empty(mention)


def _unknown_verb(result: Sequence[Mention], at: int) -> Sequence[int]:
    """Where the words stand that open the clause, right before a favour, and that nobody knows: "liếc hộ"."""
    start = end = at - (at > 0 and result[at - 1].said in BEHIND_VERBS)
    while start and end - start < MOST_UNKNOWN and _unknown(result[start - 1]) and _joined(result, start):
        start -= 1
    opens = start < end and all(one.filler for one in result[:start])
    if not opens or result[start].known or any(one.said in COUNTED for one in result[start:end]):
        return ()
    if result[at].said == HOUSEHOLD and _names_household(result, at):
        return ()
    capital = any(one.text[:1].isupper() for one in result[start:end][int(start == 0) :])
    return () if capital else range(start, end)


def _is_looked_at(verb: Mention, mention: Mention) -> bool:
    """ "Điểm lại xem", "tổng hợp lại các …": what the one who answers is to look up."""
    if verb.said not in DONE_FOR_ONE:
        return False
    return mention.said in LOOKING or (verb.said.endswith(AGAIN) and mention.said in PLURALS)


def _plain_verb(result: Sequence[Mention], at: int) -> Mention:
    """A verb of asking that opens the message and is a notion besides ("điểm", "tổng hợp lại"), without that notion."""
    mention = result[at]
    opens = all(one.filler for one in result[:at])
    return replace(mention, keys=NOTHING, filler=True) if opens and mention.keys and not mention.asks else mention


def _unknown(mention: Mention) -> bool:
    """Whether a word tells nothing that we know: it is unknown, or stands in some text of the knowledge."""
    untold = mention.asks or mention.attributes or mention.is_value or mention.offtopic
    return mention.text.isalpha() and not untold and all(key.startswith("w:") for key in mention.keys)


def _asks_for(mention: Mention) -> bool:
    """Whether it is a verb of asking: "đếm", "kể hết"."""
    return mention.said in DONE_FOR_ONE or (not mention.keys and mention.said.split()[0] in DONE_FOR_ONE)


def _joined(result: Sequence[Mention], at: int) -> bool:
    """Whether nothing stands between a mention and the one before it."""
    return result[at - 1].last == result[at].first


def _is_favour(result: Sequence[Mention], at: int) -> bool:
    """Whether "hộ" here is no household: after a verb of asking, or behind what is asked, where nothing counts it."""
    if at == 0 or not _joined(result, at):
        return False
    before = result[at - 1]
    if _asks_for(before):
        return not _names_household(result, at)
    counted = before.is_value or "count" in before.asks or before.said in COUNTED or not before.known
    if before.keys and (result[at].keys or not any(one.asks for one in result[:at])):
        return False  # "rừng phòng hộ": a word of the knowledge behind another, or in the name of a record
    return not counted and (_ends(result, at) or result[at + 1].said in FAVOURS or result[at + 1].said == AT_ONCE)


def _names_household(result: Sequence[Mention], at: int) -> bool:
    """ "Hộ nghèo", "hộ gia đình": what follows says what households they are."""
    following = result[at + 1] if at + 1 < len(result) and _joined(result, at + 1) else None
    return following is not None and following.said.split()[0] in HOUSEHOLDS


def _ends(result: Sequence[Mention], at: int) -> bool:
    """Whether nothing but words without content follow up to the next mark."""
    for n in range(at + 1, len(result)):
        if not _joined(result, n):
            return True
        if not result[n].filler:
            return False
    return True


def _at_once(result: Sequence[Mention], at: int) -> bool:
    """ "Tra phát", "giúp em phát": right after a verb of asking or a favour."""
    if at == 0 or not _joined(result, at):
        return False
    before = result[at - 1]
    asked = _asks_for(before) or not FAVOURS.isdisjoint(before.said.split())
    for_whom = before.filler and at > 1 and result[at - 2].said.split()[-1] in FAVOURS
    return (asked or for_whom or before.said == "cái") and (_ends(result, at) or before.filler)


def _empty(mention: Mention) -> Mention:
    return replace(mention, asks=NOTHING, keys=NOTHING, attributes=NOTHING, offtopic=NOTHING, filler=True, known=True)
