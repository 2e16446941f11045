"""Former: a number of before some change, claimed as if it were of now, or set beside that of now.

"Bây giờ vẫn còn 27 xã à", "giảm từ 27 xã xuống còn 21 à", "giảm 6 xã đúng không".
"""

import re
from collections.abc import Sequence

from bot.knowledge.model import Count
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import alternatives, grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View

# Of the name of what was counted: "xã trước khi sáp nhập", "số thửa trước dồn điền"; a limit is no such change.
BEFORE = re.compile(r"\btrước(?! (?:ngày|tháng|quý|năm|hạn|thời hạn|mắt|hết|tiên|\d))")
NOW = (grammar("now") | grammar("by_now") | grammar("until_now") | grammar("yet_so")) - {"rồi", "cách đây"}
FORMERLY = re.compile(rf"(?<!\S)(?:{alternatives(grammar('formerly'))})(?!\S)")

CHANGED = grammar("differing") | grammar("up") | grammar("down")
FROM, PAIR = "từ", 2


def of_other_time(view: View, count: Subject) -> bool:
    """Whether a number of before is claimed where one of now is meant, or that of now of before."""
    if view.in_focus(count) or count.record.out_of:
        return False
    said = {mention.said for mention in view.clause.mentions}
    formerly, now = view.once(_says_formerly), not said.isdisjoint(NOW)
    if (formerly and now) or not said.isdisjoint(CHANGED):
        return False  # "trước có 27 xã, nay còn 21", "giảm từ 27 xuống 21"
    if not is_former(count.record):
        return formerly and any(is_former(one.record) for one in _same(view, count))
    if formerly:
        return False
    return now or any(not is_former(one.record) for one in _same(view, count))


def is_former(count: Count) -> bool:
    """Whether the name of what is counted says that it was so before something."""
    return count.out_of is None and BEFORE.search(count.of.casefold()) is not None


def _says_formerly(view: View) -> bool:
    text = view.clause.text.casefold()
    return FORMERLY.search(text) is not None or BEFORE.search(text) is not None


def _same(view: View, count: Subject) -> list[Subject]:
    """The counts of the same, whenever: each bears all that the name of the former one says before it tells when."""
    found = sorted({one for key in count.head for one in view.index.counted.get(key, ())})
    counts = [view.index.subjects[one] for one in found if one != count.id]
    alike = [one for one in counts if one.record.unit == count.record.unit and not one.record.out_of]
    return [one for one in alike if _matter(view, count) <= _said_of(one) or _matter(view, one) <= _said_of(count)]


def _matter(view: View, count: Subject) -> frozenset[str]:
    """What a former number counts; of another, more than any name says."""
    name = count.record.of.casefold()
    return frozenset(view.index.keys_of(BEFORE.split(name)[0])) if BEFORE.search(name) else frozenset(("",))


def _said_of(count: Subject) -> frozenset[str]:
    return frozenset(count.name_keys | count.head)


def changed(view: View, numbers: Sequence[Mention], counts: Sequence[Subject]) -> list[Claim]:
    """The claims that one number made way for another, or that it became so many fewer or more; [] where none is made.

    Args:
        numbers: those that are said, one or two.
    """
    words = [mention for mention in view.clause.mentions if mention.said in CHANGED]
    pairs = [(one, two) for one in counts for two in _same(view, one) if _is_then_and_now(view, one, two)]
    if not words or len(pairs) != 1:
        return []
    then, now = pairs[0]
    if len(numbers) == PAIR and any(m.said == FROM and m.last == numbers[0].first for m in view.clause.mentions):
        stated = zip(numbers, (then, now), strict=True)
        return [claim("count", one.record.value == said.number, (*words, said), one.id) for said, one in stated]
    if len(numbers) == 1 and any(word.last == numbers[0].first for word in words):
        holds = abs(then.record.value - now.record.value) == numbers[0].number
        return [claim("count", holds, (*words, numbers[0]), one.id) for one in pairs[0]]
    return []


def _is_then_and_now(view: View, one: Subject, two: Subject) -> bool:
    """Whether one number is of before and the other of now, and all that is counted is said."""
    return is_former(one.record) and not is_former(two.record) and _matter(view, one) <= view.said
