"""Adding: whether a further clause of a message tells anything, or is answered for what the one before it left open."""

from collections.abc import Sequence
from itertools import pairwise

from bot.matching.cutting.parts import STOPS
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.subjects import Type
from bot.matching.naming.writers import Stranger
from bot.matching.question import Outcome, Query
from bot.matching.reading.asking import LOOSE
from bot.matching.reading.compounds import NUMBERED
from bot.matching.reading.mention import Mention, Reading
from bot.matching.taking.attempts import Taken
from bot.matching.viewing.weighing import is_bare, telling

NAMED = 0.8  # evidence of a subject that a clause names by itself


def _of_one_offered(asked_back: Query, taken: Taken) -> bool:
    """Whether a clause is answered for one of the subjects that the one before it could not tell apart.

    "Trường Thượng Đinh làm gì, sửa hay xây?": asked back which of two schools, nobody is told of the first of them.
    """
    offered = {choice.subject for choice in asked_back.choices}
    told = {identity for query in taken.queries for identity in query.subjects}
    if taken.clause.modifiers and any(
        c.subject.id in told and c.evidence >= NAMED for c in taken.view.likely_meant or ()
    ):
        return False  # "nơi nào mở màn, nơi nào khép lại đợt đại hội điểm": the list is named by its name
    return len(offered) > 1 and bool(told) and told < offered and not taken.view.entities.uses


def _of_unknown(unknown: Query, taken: Taken, opening: Focus | None) -> bool:
    """Whether a clause names nothing, after one of which nothing is known: "phường bên họp chưa, ngày mấy?".

    Of what that one named beside the unknown it may go on, or of what the turn before told.

    Args:
        opening: what was in view when the message began.
    """
    if unknown.outcome is not Outcome.MISSING or not is_bare(taken.view):
        return False
    if taken.view.hosts or taken.clause.item or taken.clause.attribute:
        return False
    about = taken.view.index.subjects.get(unknown.about)
    if unknown.subjects or unknown.gap:  # of one of a list: "kinh phí trường ấy do ai cấp, bao nhiêu" counts no works
        group = about.group if about is not None else None
        return any(query.outcome is Outcome.ANSWER and query.subjects == (group,) for query in taken.queries)
    named = set() if about is None or about.type is Type.SOURCE else {about.id}
    named |= set() if opening is None else {*opening.subjects, *opening.told, *opening.members}
    return any(query.outcome is Outcome.ANSWER and not named.issuperset(query.subjects) for query in taken.queries)


def adds_nothing(reading: Reading, before: Query, earlier: Taken | None, taken: Taken, opening: Focus | None) -> bool:
    """Whether a further clause is off topic, or is answered for what the one before it could not tell.

    Args:
        before: the last question that was told.
        earlier: the clause before, as it was taken.
        opening: what was in view when the message began.
    """
    off_topic = taken.queries[0].outcome is Outcome.OFFTOPIC
    strays = before.outcome is Outcome.ANSWER and _strays(taken)
    unknown = _of_one_offered(before, taken) or _of_unknown(before, taken, opening)
    return off_topic or strays or unknown or _of_unknown_paper(reading, earlier, taken)


def is_named(queries: Sequence[Query], stranger: Stranger) -> bool:
    """Whether it was said before that of a name nothing is known."""
    return any(query.about == stranger[0] for query in queries)


def _strays(taken: Taken) -> bool:
    """Whether words that tell nothing led to some prose: "quy định … ra sao, xét những mặt gì"."""
    told = [taken.view.index.subjects[one].type for query in taken.queries for one in query.subjects]
    prose = bool(told) and all(one is Type.TOPIC for one in told)
    return prose and taken.clause.ask in LOOSE and not telling(taken.view)


def _of_unknown_paper(reading: Reading, before: Taken | None, taken: Taken) -> bool:
    """Whether a clause is answered of papers, after one on a paper of which nothing is known, and names none itself.

    "Chỉ thị 36 triển khai thế nào, có ra văn bản gì không": it goes on about that paper, in the same sentence or where
    it points back.
    """
    if before is None or before.queries[0].outcome is not Outcome.MISSING:
        return False
    number = next((two for one, two in pairwise(before.view.strict) if _is_paper(one, two)), None)
    own = taken.clause.mentions
    if number is None or number.text not in before.queries[0].missing or not own:
        return False
    if any(one.names or one.number is not None for one in own):
        return False
    between = reading.tokens[number.last : own[0].first]
    if not taken.clause.anaphora and any(token.text[0] in STOPS for token in between):
        return False
    subjects = taken.view.index.subjects
    told = [subjects[one] for query in taken.queries for one in (*query.subjects, *query.members)]
    return any(one.type is Type.DOCUMENT or _holds_papers(taken, one.members) for one in told)


def _is_paper(one: Mention, two: Mention) -> bool:
    """ "Chỉ thị 36": a kind of paper and its number."""
    return bool(one.keys & NUMBERED) and two.number is not None and one.last == two.first


def _holds_papers(taken: Taken, members: tuple[str, ...]) -> bool:
    return bool(members) and all(taken.view.index.subjects[one].type is Type.DOCUMENT for one in members)
