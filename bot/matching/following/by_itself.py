"""By itself: a further question of a message that says something of its own, and yet was answered as the one before it.

"Bao nhiêu chi bộ xong, bao nhiêu đơn vị xong": what was told leads to nothing but itself again, so it is taken as the
first of a conversation; and so is one of something that cannot be asked of what was told: "…, đại hội mấy ngày".
"""

from dataclasses import replace

from bot.knowledge.model import EventStatus
from bot.matching.cutting.clauses import Clause
from bot.matching.following.in_full import put_so
from bot.matching.judging.referring import PERSONS, name_of
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.taking.attempts import Attempts, Taken
from bot.matching.viewing.weighing import BARE, telling

ASK = "ask:"  # before a kind of asking that fits nothing of a record
TELLING = (Outcome.ANSWER, Outcome.VERIFY)
MEETING = "c:congress"
WHO, LIMIT = "là ai", "hạn chót của"
SLOT = "{}"  # in the words asked: where the name of what they were asked of stood


def by_itself(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or as if nothing had been asked before it."""
    query = taken.queries[0]
    if not attempts.before and clause.elliptic:
        return _turned_to(attempts, clause, taken)
    if not attempts.before or clause.anaphora or clause.beyond or not _says_something(taken):
        return taken
    again = query.outcome is Outcome.ANSWER and any(_same(query, one) for one in attempts.before)
    if not again and not _asks_of_other(attempts, query):
        return taken
    if not attempts.retries.take():
        return taken
    alone = Attempts(attempts.index, attempts.reading, None, retries=attempts.retries)
    plain = alone.take(replace(clause, elliptic=False, story=()))
    told = plain.queries[0].outcome in TELLING and not any(_same(plain.queries[0], one) for one in attempts.before)
    counts = again and clause.ask == "count"
    return replace(plain, clause=taken.clause) if told or (counts and _offers_others(plain, query)) else taken


def anew(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """ "Không, tôi hỏi bà Hoa": what corrects the turn before, as the first of a conversation where that answers it."""
    if any(query.outcome in TELLING for query in taken.queries) or not attempts.retries.take():
        return taken
    person = clause.ask is None and any(one.said in PERSONS for one in clause.mentions[:1])
    put = put_so(attempts, f"{clause.text} {WHO}", clause) if person else None
    plain = put or replace(attempts, focus=None).take(replace(clause, elliptic=False, story=()))
    better = plain.queries[0].outcome in (*TELLING, Outcome.CLARIFY)
    return replace(plain, clause=taken.clause) if better else taken


def _turned_to(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """ "Nhân sự theo quy định nào? – Thế còn tiêu chuẩn?": what a further turn names, where it was told the same again.

    Only another record of the same sort is told instead.
    """
    focus, query = attempts.focus, taken.queries[0]
    if focus is None or clause.anaphora or clause.beyond or clause.verify:
        return taken
    again = query.outcome is Outcome.ANSWER and (query.subjects, query.facet) == (focus.subjects, focus.facet)
    if not again or len(query.subjects) != 1 or taken.view.entities.uses:
        return taken
    limit = _other_limit(attempts, clause, taken)
    if limit is not None:
        return replace(limit, clause=taken.clause)
    if not _says_something(taken) or not attempts.retries.take():
        return taken
    plain = replace(attempts, focus=None).take(replace(clause, elliptic=False, story=()))
    told, subjects = plain.queries[0], attempts.index.subjects
    if told.outcome is not Outcome.ANSWER or len(told.subjects) != 1 or told.subjects == query.subjects:
        return taken
    other = _chosen_by_kind(attempts, clause, told, subjects[query.subjects[0]])
    if other is not None:
        return replace(other, clause=taken.clause)
    alike = subjects[told.subjects[0]].type is subjects[query.subjects[0]].type
    return replace(plain, clause=taken.clause) if alike else taken


def _other_limit(attempts: Attempts, clause: Clause, taken: Taken) -> Taken | None:
    """ "Hạn của chi bộ là hôm nào? – Thế tổ chức cơ sở thì sao?": the limit of those who are named now."""
    told = attempts.index.subjects[taken.queries[0].subjects[0]]
    if told.type is not Type.EVENT or told.record.status is not EventStatus.DEADLINE:
        return None
    said = [one for one, weight in telling(taken.view) if weight > 0 and one.keys and not one.asks]
    others = [one for one in said if one.keys.isdisjoint(told.name_keys)]
    if not others or len(others) < len(said):
        return None
    put = put_so(attempts, f"{LIMIT} {' '.join(one.text for one in said)}", replace(clause, ask="when"))
    query = put.queries[0] if put is not None else None
    if query is None or query.outcome is not Outcome.ANSWER or told.id in query.subjects:
        return None
    limits = (attempts.index.subjects[one].record for one in query.subjects)
    return put if all(getattr(one, "status", None) is EventStatus.DEADLINE for one in limits) else None


def _chosen_by_kind(attempts: Attempts, clause: Clause, found: Query, before: Subject) -> Taken | None:
    """ "Kế hoạch ra ngày nào? – Thế còn công văn?": the one of a list that its kind chooses, asked what was asked."""
    focus, subjects = attempts.focus, attempts.index.subjects
    member = subjects[found.members[0]] if len(found.members) == 1 and found.chosen_by else None
    if focus is None or member is None or member.type is not before.type or member is before or not name_of(member):
        return None
    put = put_so(attempts, focus.asked.replace(SLOT, name_of(member)), replace(clause, ask=focus.ask))
    return put if put is not None and member.id in put.queries[0].subjects else None


def _offers_others(plain: Taken, query: Query) -> bool:
    """Whether any of several others may be meant: "bao nhiêu đảng viên mà bao nhiêu đảng bộ" are no members again."""
    offered = {choice.subject for choice in plain.queries[0].choices}
    return bool(offered) and offered.isdisjoint(query.subjects)


def _same(query: Query, before: Query) -> bool:
    return (query.subjects, query.facet, query.attribute, query.members) == (
        before.subjects,
        before.facet,
        before.attribute,
        before.members,
    )


def _asks_of_other(attempts: Attempts, query: Query) -> bool:
    """Whether what was told before is said not to be known in a way in which it cannot be."""
    told = {identity for before in attempts.before for identity in (*before.subjects, before.about)}
    return query.outcome is Outcome.MISSING and query.facet.startswith(ASK) and query.about in told


def _says_something(taken: Taken) -> bool:
    """Whether a clause names anything: a thing, a state, or at least a congress."""
    said = any(weight >= BARE and not mention.asks for mention, weight in telling(taken.view))
    return said or MEETING in taken.view.said
