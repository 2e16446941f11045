"""Behind the noun: what is counted is narrowed by the words right behind it, however little these weigh elsewhere.

Of "đảng bộ xã dự khuyết" the number of all party committees of communes is no answer, nor is it of "chi bộ xin nghỉ".
"""

from collections.abc import Sequence
from itertools import pairwise

from bot.matching.judging.gaps import unknown_of
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Query
from bot.matching.reading.lexicon import grammar, syllables, words_of
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import weight
from bot.text.syllable import is_marked

CLOSING = (
    frozenset(words_of("fillers")["address"]) | frozenset(words_of("everyday")["address"]) | grammar("closes_noun")
)
COUNTING, WHICH = frozenset(("count", "remaining")), "which"
ASKS = COUNTING | {"percent", WHICH}
PEOPLE = ("người", "lượt", "lượt người")
TOLD = (Type.COUNT, Type.GROUP)
CONCEPT, PRAISE = "c:", grammar("praise")
BEFALLS, LIGHT = "bị", 0.25  # weight: what is lighter says next to nothing ("được làm")


def narrowed_behind(view: View, best: Candidate) -> Query | None:
    """That it is not known how many of them are what is said behind the noun; None where nothing is, or it is known."""
    if view.clause.ask not in ASKS or best.subject.type not in TOLD or not best.known:
        return None
    words = _behind(view, best)
    if not words or not _narrows(view, best, words):
        return None
    if view.clause.ask == WHICH and _is_told_after(view, best, words[-1]):
        return None  # "trường nào đã sang đợt thi công giai đoạn 2" is told by what it leads to
    return unknown_of(best.subject, f"“{' '.join(one.text for one in words)}”", view.clause.ask)


def people_counted(view: View, best: Candidate) -> Query | None:
    """ "Cuộc thi có bao nhiêu lượt người dự": of a list how many it holds is told to nobody who counts people."""
    if view.clause.ask not in COUNTING or best.subject.type is not Type.GROUP or best.facet != "count":
        return None
    mentions = view.clause.mentions
    counted = [two for one, two in pairwise(mentions) if "count" in one.asks and one.last == two.first]
    people = [one for one in counted if one.said in PEOPLE and one.said not in syllables(best.subject.record.name)]
    return unknown_of(best.subject, f"số {people[0].said}", view.clause.ask) if people else None


def _behind(view: View, best: Candidate) -> Sequence[Mention]:
    """What may narrow the noun that is counted: the first word of content right behind it, with what leads to it."""
    mentions, named = view.clause.mentions, view.named(best.subject)
    noun = max((at for at, one in enumerate(mentions) if one.asks & ASKS), default=len(mentions)) + 1
    if noun >= len(mentions):
        return ()
    at = noun if WHICH in mentions[noun - 1].asks else noun + 1
    if at > noun and mentions[noun].first in named:  # "bản được sáp nhập", with what weighs nothing in it
        at = max(k for k, one in enumerate(mentions) if one.first in named) + 1
    while at < len(mentions) and _goes_on(mentions, at) and _tells(view, best, mentions[at]):
        at += 1
    first = at
    while at < len(mentions) - 1 and _goes_on(mentions, at) and _leads(mentions[at]):
        at += 1
    return mentions[first : at + 1] if at < len(mentions) and _goes_on(mentions, at) else ()


def _is_told_after(view: View, best: Candidate, word: Mention) -> bool:
    """Whether a word is followed by what tells or chooses those that are asked for."""
    after = [one for one in view.clause.mentions if one.first >= word.last]
    return any(one.asks or one.is_value or _tells(view, best, one) for one in after)


def _goes_on(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a word stands right behind the one before it, and does not ask."""
    return mentions[at].first == mentions[at - 1].last and not mentions[at].asks


def _tells(view: View, best: Candidate, mention: Mention) -> bool:
    """Whether a word of content is explained by what is told."""
    return weight(view, mention) > 0.0 and mention not in best.left


def _leads(mention: Mention) -> bool:
    """Whether a word may lead from a noun to what narrows it: "bị ốm", "mới thành lập"; "vậy", "thì" end it."""
    return mention.filler and mention.said not in CLOSING


def _narrows(view: View, best: Candidate, words: Sequence[Mention]) -> bool:
    """Whether the last of the words is one of content that nothing explains, or that says what befalls them."""
    last = words[-1]
    if last.filler:
        return len(words) > 1 and words[-2].said == BEFALLS and last.said not in CLOSING
    if last.said in PRAISE:
        return True  # "đảng viên xuất sắc"
    # without tones a word of ours may be another of its sound
    surely = not last.known or any(key.startswith(CONCEPT) for key in last.keys)
    surely = surely or any(map(is_marked, view.clause.text.split()))
    return last in best.left and surely and weight(view, last) >= LIGHT
