"""Whether what is to happen has come to pass: no more is known of an event than its time and what a note says of it."""

from collections.abc import Callable
from dataclasses import replace

from bot.matching.checking.meant import Meant
from bot.matching.claims.groups import is_of_list
from bot.matching.deciding.put_off import (
    claims_put_off,
    is_put_off,
    not_yet,
    states_not_yet,
    whether_yet,
)
from bot.matching.judging.pointed import pointed_at
from bot.matching.knowing.subjects import CONGRESS, Subject, Type
from bot.matching.question import OVER, Outcome, Query
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View


def come_to_pass(view: View, meant: Meant | None, answer: Callable[[View], Query]) -> Query | None:
    """ "Đã chốt ngày chưa", "khai mạc chưa", "có kết quả chưa"; None where something else is claimed or asked.

    Args:
        meant: what the question is most likely about.
        answer: what is said to a question that wants no yes or no.
    """
    if meant is None:
        return None
    if meant.sure and claims_put_off(view, meant):
        return not_yet(meant)
    if not meant.asks_when and not _asks_of_its_end(view, meant):
        return None
    if is_of_list(view, meant.subject):
        made = (claim("when", True, view.strict, meant.subject.id),)
        return Query(Outcome.VERIFY, (meant.subject.id,), "when", claims=made, confidence=meant.score)
    asked = whether_yet(view)
    if view.asks("exists") and not asked:
        return None
    if asked and is_put_off(meant.subject):
        return not_yet(meant, denied=states_not_yet(view))
    told = pointed_at(view)
    pointed = Query(Outcome.ANSWER, (meant.subject.id,), "when", ask="when", confidence=meant.score)
    surely = (told and told[1] is meant.subject) or (view.of_host and meant.subject.id == CONGRESS)
    query = pointed if surely and _has_day(meant.subject) else answer(view.asking("when", verify=False))
    return replace(query, modifiers=query.modifiers | asked)


def _asks_of_its_end(view: View, meant: Meant) -> bool:
    """ "Thi viết hết hạn chưa": the word for its end claims no time where none is said."""
    timed = any(mention.when is not None for mention in view.strict)
    own = meant.subject.type is Type.EVENT and all(one.facet == "when" for one in meant.claims)
    return own and not timed and OVER in whether_yet(view)


def _has_day(event: Subject) -> bool:
    return getattr(event.main or event.record, "on", None) is not None
