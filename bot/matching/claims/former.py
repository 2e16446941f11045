"""Former: a number of before some change, claimed as if it were of now, or set beside that of now.

"Bây giờ vẫn còn 27 xã à", "giảm từ 27 xã xuống còn 21 à", "giảm 6 xã đúng không".
"""

import re
from collections.abc import Sequence

from bot.knowledge.model import Count
from bot.matching.knowing.index import Index
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
        return formerly and bool(_formers_of(view.index, count))
    return not formerly and (now or bool(_of_now(view.index, count)))


def is_former(count: Count) -> bool:
    """Whether the name of what is counted says that it was so before something."""
    return count.out_of is None and BEFORE.search(count.of.casefold()) is not None


def _says_formerly(view: View) -> bool:
    text = view.clause.text.casefold()
    return FORMERLY.search(text) is not None or BEFORE.search(text) is not None


def _formers_of(index: Index, count: Subject) -> list[Subject]:
    """The former numbers of what a count counts now."""
    formers = index.kept(("formers",), _formers, index)
    near = {one.id: one for key in count.head for one in formers.get(key, ())}
    return [one for one in near.values() if _counts_same(index, one, count)]


def _formers(index: Index) -> dict[str, tuple[Subject, ...]]:
    """The few counts of before something, by each word of what they count; so that no question looks at all counts."""
    found: dict[str, tuple[Subject, ...]] = {}
    for one in index.knowledge.counts:
        if is_former(one):
            subject = index.subjects[one.id]
            for key in subject.head:
                found[key] = (*found.get(key, ()), subject)
    return found


def _of_now(index: Index, former: Subject) -> tuple[Subject, ...]:
    """The counts of what a former number counted, as it is now."""
    return index.kept(("now", former.id), _find_of_now, index, former)


def _find_of_now(index: Index, former: Subject) -> tuple[Subject, ...]:
    near = sorted({one for key in former.head for one in index.counted.get(key, ())})
    return tuple(index.subjects[one] for one in near if _counts_same(index, former, index.subjects[one]))


def _counts_same(index: Index, former: Subject, count: Subject) -> bool:
    """Whether a count of now bears all that the name of the former one says before it tells when."""
    one, two = former.record, count.record
    if is_former(two) or two.out_of or one.unit != two.unit:
        return False
    return _matter(index, former) <= count.name_keys | count.head


def _matter(index: Index, former: Subject) -> frozenset[str]:
    """What a former number counts."""
    return frozenset(index.keys_of(BEFORE.split(former.record.of.casefold())[0]))


def changed(view: View, numbers: Sequence[Mention], counts: Sequence[Subject]) -> list[Claim]:
    """The claims that one number made way for another, or that it became so many fewer or more; [] where none is made.

    Args:
        numbers: those that are said, one or two.
    """
    words = [mention for mention in view.clause.mentions if mention.said in CHANGED]
    if not words:
        return []
    formers = [one for one in counts if is_former(one.record) and _matter(view.index, one) <= view.said]
    pairs = [(one, two) for one in formers for two in _of_now(view.index, one)]
    if len(pairs) != 1:
        return []
    then, now = pairs[0]
    if len(numbers) == PAIR and any(m.said == FROM and m.last == numbers[0].first for m in view.clause.mentions):
        stated = zip(numbers, (then, now), strict=True)
        return [claim("count", one.record.value == said.number, (*words, said), one.id) for said, one in stated]
    if len(numbers) == 1 and any(word.last == numbers[0].first for word in words):
        holds = abs(then.record.value - now.record.value) == numbers[0].number
        return [claim("count", holds, (*words, numbers[0]), one.id) for one in pairs[0]]
    return []
