"""Said in full: a statement that a sentence of some record makes word for word is never denied by another record.

"Người tái cử còn ít nhất 30 tháng" may be found by the number of those who stand for the first time, which is 60.
"""

from bot.matching.checking.accounted import overclaims
from bot.matching.checking.statements import asks_whether_settled, judged
from bot.matching.knowing.subjects import Type
from bot.matching.question import Claim, Outcome, Query
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View

TAG = "verify"
TELLING = {Type.TOPIC: "answer", Type.BODY: "what"}


def said_in_full(view: View, query: Query) -> Query | None:
    """A yes from the record whose sentence bears out all that is said, where a no would be said; None elsewhere."""
    if query.outcome is not Outcome.VERIFY or query.verdict is not False or query.denied:
        return None
    if not any(TAG in one.asks for one in view.clause.mentions) or asks_whether_settled(view):
        return None  # "đã chốt chưa" makes no statement
    for subject in found_subjects(view):
        facet = TELLING.get(subject.type)
        if facet is not None and subject.id not in query.subjects and judged(view, subject) is True:
            made = (Claim(facet, True, subject.id),)
            told = Query(Outcome.VERIFY, (subject.id,), facet, claims=made, confidence=query.confidence)
            return None if overclaims(view, told) else told
    return None
