"""Complements: what somebody asks, has forgotten, or has to write down, where all words together answer nothing.

"Em ở đội văn nghệ mà quên mất Hoa Mai họp hôm nào": what stands before such a verb tells whose question it is, and an
attribute there is none that is asked. One that stands behind it is. There are no commas in it, as where people speak.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.knowing.levels import said_levels
from bot.matching.naming.writers import SELVES
from bot.matching.reading.asking import LOOSE, asking
from bot.matching.reading.lexicon import grammar, known_attributes
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.negation import EXCEPT
from bot.matching.taking.asides import opens_topic
from bot.matching.taking.asking_run import named_in
from bot.text.syllable import fold

WONDERED, HEARD = grammar("wondered"), grammar("heard")
WRITTEN, LACKED = grammar("written"), grammar("lacked")
ASKING_WORDS = grammar("asking_words")
BARE = {verbs: frozenset(map(fold, verbs)) for verbs in (WONDERED, HEARD, WRITTEN, LACKED)}  # without tones
WRITTEN_ON = grammar("written_on")
BACK = grammar("pointing") - {"trên"}  # "cấp trên" is no level that was named
DAY_NOUNS = grammar("day_nouns")
NOUNS = DAY_NOUNS | grammar("noun_asks") | {"phần trăm"}  # what somebody may lack: "cần tỷ lệ chi bộ đã xong"
HOW_MANY = frozenset(("count",))
COUNTED = frozenset(("count", "percent", "remaining", "times"))
OPEN = LOOSE | {"which", "progress", "compare", "why", None}  # asks that words before may narrow
# What is said before is of another time or level than what is asked.
LIMITING = frozenset(
    f"c:{key}" for key in "prev_term next_term last_year next_year level_up_province level_up_city national".split()
)
TAILS = ("mà", "để", "nên", "vì")
KIND_AND_ALL = 3  # mentions: a kind, what points back, what is asked
REACH = 2  # mentions of a verb: "không" and "nắm được"
NUMBER = "số"
LACKED_NUMBER = "thieu so"  # folded; read as "thiểu số", too


class Complement(NamedTuple):
    """What is asked behind a verb.

    Attributes:
        before: the words that lead to it, its verb among them.
        words: what is asked.
        verb: the list that the verb is of; None where the words point back at what was named.
    """

    before: tuple[Mention, ...]
    words: tuple[Mention, ...]
    verb: frozenset[str] | None


def complement(reading: Reading, clause: Clause) -> Clause | None:
    """What is asked behind the last such verb, of what is named before it; None where that might tell less."""
    if clause.verify or clause.elliptic:
        return None
    found = _last(reading, clause.mentions)
    if found is None or not _leads_only(reading, found) or not _asks_enough(found):
        return None
    words = _without_tail(found.words)
    names = () if any(mention.names for mention in words) else tuple(named_in(found.before))
    if found.verb is WRITTEN and not any(mention.keys or mention.names for mention in words):
        names = _slot(found.before)
    told = [mention for mention in found.before if mention not in names]
    made = whole((*names, *words), (*clause.story, *told), "")
    return None if made.verify else replace(made, item=clause.item)


def _last(reading: Reading, mentions: Sequence[Mention]) -> Complement | None:
    """The clause cut behind the last verb that takes what is asked."""
    for at in range(len(mentions) - 1, 0, -1):
        before, words = tuple(mentions[:at]), tuple(mentions[at:])
        verb = _verb(reading, before)
        if verb is not None:
            return Complement(before, words, verb)
        if _points(before, words):
            return Complement(before, words, None)
        lacked = mentions[at]
        if _lacks_number(reading, lacked):
            number = Mention(lacked.last - 1, lacked.last, lacked.text.split()[-1], NUMBER, filler=True)
            return Complement((*before, lacked), (number, *mentions[at + 1 :]), LACKED)
    return None


def _verb(reading: Reading, before: Sequence[Mention]) -> frozenset[str] | None:
    """The list that the last words before a cut are of."""
    said = " ".join(mention.said for mention in before[-REACH:]).split()
    for verbs, bare in BARE.items():
        for length in (3, 2, 1):
            ending = " ".join(said[-length:])
            if ending in verbs or (not reading.marked and fold(ending) in bare):
                return verbs if _bears_nothing(before[-1]) else None
    return None


def _bears_nothing(verb: Mention) -> bool:
    """Whether a verb names nothing else: "trung tâm dạy nghề" ends in none, though it may be typed "… nghe"."""
    if verb.attributes or verb.names or verb.asks or verb.is_value:
        return False
    return verb.filler or not verb.keys or len(verb.said.split()) == 1


def _points(before: Sequence[Mention], words: Sequence[Mention]) -> bool:
    """ "Trường Hoa Mai …, trường đó vốn mấy tỷ": whether words begin with the kind of what was named."""
    if len(words) < KIND_AND_ALL or words[1].names:
        return False
    kind = words[0]
    of_name = any(one.keys & kind.keys and two.names and one.last == two.first for one, two in pairwise(before))
    said = words[1].said in BACK and any(one.names for one in before) and any(one.keys & kind.keys for one in before)
    return (of_name or said) and not kind.names and not kind.attributes


def _lacks_number(reading: Reading, mention: Mention) -> bool:
    typed = mention.text.lower()
    return fold(typed) == LACKED_NUMBER and (typed == f"thiếu {NUMBER}" or not reading.marked)


def _asks(reading: Reading, mention: Mention) -> bool:
    """Whether a word asks; one that may be none is taken for none where no tones are typed."""
    asks = mention.asks - {"exists"}  # "trong bài có nói …"
    return bool(asks) and mention.said not in DAY_NOUNS and (reading.marked or not mention.filler)


def _leads_only(reading: Reading, found: Complement) -> bool:
    """Whether the words before ask nothing themselves, and narrow nothing of what is asked."""
    before = found.before
    if all(mention.filler for mention in before):
        return False  # which needs no explanation as it is
    if any(_asks(reading, mention) for mention in before[:-1]):
        return False
    if any(mention.said in EXCEPT or mention.keys & LIMITING for mention in before) or any(said_levels(before)):
        return False
    if any(mention.when is not None and "nay" not in mention.said.split() for mention in before):
        return False
    return found.verb is WRITTEN or not opens_topic(before[0])


def _asks_enough(found: Complement) -> bool:
    """Whether what stands behind the verb is a question by itself."""
    asked = asking(found.words)
    if found.verb in (WRITTEN, LACKED) and not _fills_in(found, asked.ask):
        return False
    if asked.verify or not (asked.ask is not None or found.verb is LACKED or any(map(_asks_by_name, found.words))):
        return False
    by_name = asked.ask is None and any(map(_asks_by_name, found.words))
    if asked.ask in OPEN and not by_name and found.verb not in (LACKED, WRITTEN) and not _is_of_somebody(found.before):
        return False  # "tuyển sinh thì không biết trường làm thế nào"
    counted = [one for one in _counted(found.words) if not one.names]
    return not any(_is_noun_of(one, two) for one in counted for two in found.before if not two.names)


def _is_of_somebody(before: Sequence[Mention]) -> bool:
    """Whether somebody asks or forgets, rather than that an attribute is what is asked about."""
    if not before[0].attributes:
        return True
    last = max(at for at, mention in enumerate(before) if mention.attributes)
    return any(mention.filler and mention.said.split()[0] in SELVES for mention in before[last + 1 :])


def _asks_by_name(mention: Mention) -> bool:
    """ "Họp ở đâu", "vốn mấy tỷ": an attribute with a question word of its own."""
    return bool(mention.attributes) and not ASKING_WORDS.isdisjoint(mention.said.split())


def _counted(words: Sequence[Mention]) -> Iterator[Mention]:
    """What is counted: "nữ đảng viên thì không rõ có bao nhiêu đảng viên" counts not all of them."""
    for at, mention in enumerate(words):
        if mention.asks & COUNTED or mention.said == NUMBER:
            yield from (one for one in words[at + 1 : at + 1 + REACH] if one.keys)


def _is_noun_of(noun: Mention, mention: Mention) -> bool:
    return bool(noun.keys & mention.keys) or f" {noun.said} " in f" {mention.said} "


def _fills_in(found: Complement, ask: str | None) -> bool:
    """Whether what is written down, or still lacks, follows from nothing that it is written on."""
    if found.verb is WRITTEN:
        return ask is not None and ask not in COUNTED
    words = found.words[:-1] if found.words[-1].asks == HOW_MANY else found.words  # "cần tỷ lệ …, khoảng mấy"
    return not any(mention.asks and mention.said not in NOUNS for mention in words)


def _without_tail(words: Sequence[Mention]) -> tuple[Mention, ...]:
    """Without what the writer says of themselves behind it: "… mà em không trả lời được"."""
    for at in range(1, len(words) - 1):
        if words[at].said in TAILS and words[at + 1].said.split()[0] in SELVES and words[at + 1].filler:
            asked, rest = words[:at], words[at:]
            plain = not any(mention.names or mention.is_value or mention.asks for mention in rest)
            return tuple(asked) if plain and asking(asked).ask is not None else tuple(words)
    return tuple(words)


def _slot(before: Sequence[Mention]) -> tuple[Mention, ...]:
    """ "Ô nhiệm kỳ trên phiếu này phải ghi …": what is to be written, which is said before what it is written on."""
    end = next((at for at, mention in enumerate(before) if mention.said in WRITTEN_ON), 0)
    slot = before[:end]
    return () if any(one.attributes & known_attributes().keys() for one in slot) else tuple(slot)
