"""Every part: a yes must bear out all that a question says, not only what some field happens to hold.

"Đã xóa hết 512 nhà", of which it is known that there are 512; "số còn lại phải xong trước 15/6", of which it is known
that there are some: the fact is told, without a yes.
"""

from dataclasses import replace

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight
from bot.text.when import Grain

ALREADY = frozenset(("đã", "rồi", "đạt", "hoàn"))
IN_FULL = grammar("in_full")
DONE = frozenset(("c:done",))
ALL = frozenset(("cả", "đều"))
EMPTY = grammar("empty_in_states") | grammar("function_words")
NEXT_TERMS = grammar("next_terms") - {"phấn đấu", "mục tiêu", "chỉ tiêu"}
MERGED = "c:merged"
DIVIDING = grammar("dividing")
DUE = frozenset(("c:deadline",))
NUMBERS = frozenset(("count", "remaining", "progress", "percent", "undone"))


def in_every_part(view: View, query: Query) -> Query:
    """A verdict as it is; or the fact alone where it is a yes, and a part of what is said was not judged."""
    if query.outcome is not Outcome.VERIFY or query.verdict is not True or query.denied or not query.claims:
        return query
    subject = view.index.subjects[query.claims[0].subject]
    share = _share_of(view, subject) if _says_all(view, query, subject) else None
    if share is not None:
        made = Claim("progress", False, share.id)
        return replace(query, subjects=(share.id,), facet="progress", claims=(made,))
    parts = (_left_denied, _done_in_full, _due, _of_next_term, _brought_together, _shared_out)
    if not any(unjudged(view, query, subject) for unjudged in parts):
        return query
    return replace(query, outcome=Outcome.ANSWER, facet=query.claims[0].facet, claims=())


def _left_denied(view: View, query: Query, _: Subject) -> bool:
    """Whether something is denied that no claim is on: "trong ba nơi không có doanh nghiệp nào"."""
    tokens = {token for one in query.claims for token in one.tokens}
    denied = [one for one in view.clause.negated if weight(view, one) > BARE and not one.is_value]
    return bool(denied) and tokens.isdisjoint(one.first for one in denied)


def _done_in_full(view: View, query: Query, subject: Subject) -> bool:
    """ "Đã kết nạp đủ 180 người", of a number of which it is not known how many of them are done."""
    if subject.type is not Type.COUNT or subject.record.out_of is not None:
        return False
    told = [view.index.subjects[one.subject] for one in query.claims]
    if any(one.facet != "count" for one in query.claims) or any(one.record.out_of for one in told):
        return False
    own = subject.name_keys
    done = any(one.keys & DONE and not one.keys & own for one in view.strict)
    words = {word for one in view.clause.mentions for word in one.said.split()}
    return done or bool(words & IN_FULL and words & ALREADY)


def _says_all(view: View, query: Query, subject: Subject) -> bool:
    """ "Đạt cả 16 chỉ tiêu", "cả 27 nơi đều phải đại hội": whether all of a number are said to be in some state."""
    if subject.type is not Type.COUNT or any(one.facet != "count" for one in query.claims):
        return False
    words = {word for one in view.clause.mentions for word in one.said.split()}
    return _done_in_full(view, query, subject) or bool(words & (IN_FULL | ALL))


def _share_of(view: View, whole: Subject) -> Subject | None:
    """The only count of those of a whole that are in the state that is said, where they are fewer."""
    shares = [one for one in view.index.parts.get(whole.id, ()) if one.record.out_of == whole.id]
    words = {word for one in view.clause.mentions for word in one.said.split()}
    told = [one for one in shares if words & (set(syllables(one.record.state or "")) - EMPTY)]
    found = told or [one for one in shares if len(shares) == 1 and words & ALREADY]
    fewer = len(found) == 1 and found[0].record.value < whole.record.value
    return found[0] if fewer and found[0].record.status is None else None


def _of_next_term(view: View, _: Query, subject: Subject) -> bool:
    """ "Nhiệm kỳ tới đề ra 17 chỉ tiêu", of a number of the term that ends."""
    told = any(one.said in NEXT_TERMS for one in view.clause.mentions)
    terms = [one for one in subject.told if one.grain is Grain.TERM]
    own = view.index.knowledge.congress.term
    return told and bool(terms) and own is not None and all(one.start.year < own[0] for one in terms)


def _brought_together(view: View, query: Query, _: Subject) -> bool:
    """ "Sở A hợp nhất với sở B", of two of which it is known that both are on a list."""
    members = [one for one in query.claims if one.facet == "member"]
    return len(members) > 1 and any(MERGED in one.keys for one in view.strict)


def _shared_out(view: View, query: Query, _: Subject) -> bool:
    """ "Chia đều thì mỗi chi bộ hơn 100 người": the result of a division, which no number that is known is."""
    counted = all(one.facet == "count" for one in query.claims)
    return counted and any(one.said in DIVIDING for one in view.clause.mentions)


def _due(view: View, query: Query, subject: Subject) -> bool:
    """ "Số còn lại phải xong trước 15/6": by when, of a number."""
    if subject.type is not Type.COUNT or not any(one.facet in NUMBERS for one in query.claims):
        return False
    return any(one.keys & DUE for one in view.strict) and any(_is_day(one) for one in view.strict)


def _is_day(mention: Mention) -> bool:
    return mention.when is not None
