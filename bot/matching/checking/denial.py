"""Denial: a yes/no question that denies something and wants that confirmed: "… chưa chốt ngày, đúng không".

What is denied is judged as if it were claimed, and the verdict turned: a yes says that it is not so. Where one thing is
set against another ("sửa chứ không phải xây mới") each is judged by itself, which is no matter of this module.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.matching.claims.times import settling
from bot.matching.cutting.clauses import Clause, whole
from bot.matching.judging.numbers import bound_of, comparator
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES
from bot.matching.reading.negation import denials
from bot.matching.viewing.view import View
from bot.text.syllable import fold, is_marked

CONTRASTING = grammar("contrasting")
EXISTING = ("không có", "chưa có")  # they deny that there is something
OTHERS = ("khác", "nào khác", "nữa", "thêm")  # "không có nơi nào khác" denies none of those that there are
MEETING = frozenset(("c:unit", "c:organisation", "c:congress", "c:carry_out"))  # said of any list of units


def denied(view: View, judge: Callable[[View], Query]) -> Query | None:
    """The verdict on what a clause denies; None where it denies nothing, or that cannot be judged.

    Args:
        judge: decides what is claimed.
    """
    word = _denying(view)
    if word is None:
        return None
    affirmed = view.taking(_affirmed(view.clause, word))
    query = judge(affirmed)
    if query.outcome is not Outcome.VERIFY or query.verdict is None or not _denies_all(view, affirmed, word, query):
        return None
    if not _names_list(affirmed, query):
        return None
    return query if _is_named_so(affirmed, word, query) else replace(query, denied=not query.denied)


def _names_list(view: View, query: Query) -> bool:
    """Whether a list of which somebody is said to be no member is named: "… cũng không tổ chức à" speaks of none."""
    if not query.claims or any(claim.facet != "member" for claim in query.claims):
        return True
    groups = [view.index.subjects[one] for one in query.subjects]
    return all(not (one.strong - MEETING).isdisjoint(view.said) for one in groups)


def _is_named_so(view: View, word: Mention, query: Query) -> bool:
    """ "Xã A chưa trình đề án, đúng không", of a list of those that have not: to be on it is just what is said."""
    if any(claim.turned for claim in query.claims):
        return False
    following = next((one.said for one in view.clause.mentions if one.first >= word.last), "")
    denied = f" {word.said} {following} "
    lists = [view.index.subjects[one].record for one in query.subjects if view.index.subjects[one].type is Type.GROUP]
    return any(denied in f" {' '.join(syllables(one.name))} " for one in lists)


def _has_some(affirmed: View, query: Query) -> bool:
    """ "Trong ba nơi làm điểm không có doanh nghiệp nào": whether some of the list are what is denied to be there."""
    group = affirmed.index.subjects[query.subjects[0]]
    return affirmed.asks("exists") and bool(affirmed.chosen(group).by)


def _denies_all(view: View, affirmed: View, word: Mention, query: Query) -> bool:
    """Whether just what is judged is denied: before the word stands only whom it is said of."""
    claims = [claim for claim in query.claims if claim.facet != "member" or len(query.claims) > 1]
    claims = [claim for claim in claims if claim.facet != "size" or not claim.holds or not _has_some(affirmed, query)]
    if any(min(claim.tokens, default=0) < word.first for claim in claims):
        return False
    if query.claims:
        return True
    after = [mention for mention in view.clause.mentions if mention.first > word.first]
    return not any(mention.said in OTHERS or mention.keys & STATES for mention in after)


def _denying(view: View) -> Mention | None:
    """The only word that denies, where a tag asks whether it is so."""
    mentions = view.clause.mentions
    found = denials(mentions)
    if settling(view)[1]:
        return None  # "chưa chốt ngày" is judged as it stands
    if len(found) != 1 or any(mention.said in CONTRASTING for mention in mentions):
        return None
    at = found[0]
    if _is_half(view, mentions, at):
        return None
    behind = mentions[at + 1].said if at + 1 < len(mentions) else ""
    if bound_of(f"{mentions[at].said} {behind}"):
        return None  # "không dưới một phần ba"
    following = next((n for n, one in enumerate(view.strict) if one.first >= mentions[at].last and one.number), None)
    if following is not None and mentions[at] in comparator(view.strict, following)[1]:
        return None  # "không quá 15", "chưa tới 40%"
    return mentions[at]


def _is_half(view: View, mentions: Sequence[Mention], at: int) -> bool:
    """Whether a word typed without tones may be half of another word that the knowledge has: "ho chua" of "hồ chứa"."""
    if not at or is_marked(mentions[at].text):
        return False
    pair = (fold(mentions[at - 1].text), fold(mentions[at].text))
    return bool(view.index.reader.table.ending_at(pair))


def _affirmed(clause: Clause, word: Mention) -> Clause:
    """The clause without the word that denies."""
    kept = []
    for mention in clause.mentions:
        if mention is not word:
            kept.append(mention)
        elif word.said in EXISTING:
            kept.append(replace(word, said="có", text="có", asks=frozenset(("exists",))))
    affirmed = whole(kept, clause.story, "")
    return replace(affirmed, verify=True, ask=None, negated=(), elliptic=clause.elliptic)
