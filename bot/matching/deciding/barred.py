"""Barred: "những ai không được giới thiệu" asks what prose denies, too; what it grants is no answer to that.

Elsewhere the words under a negation are left out of what an answer must explain: they say what is not meant.
"""

from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import NEGATIONS, negated

WHOM = frozenset(("who", "which"))
LOOSE = frozenset(("what", "how", None))


def asks_denied(clause: Clause) -> bool:
    """Whether a clause that wants no yes or no denies something that tells."""
    return not clause.verify and any(mention.keys or mention.attributes for mention in clause.negated)


def denies(index: Index, subject: Subject, clause: Clause) -> bool:
    """Whether a topic denies, in its name, an example or its answer, all that the clause denies."""
    if subject.type is not Type.TOPIC:
        return False
    record = subject.record
    texts = filter(None, (record.name, record.answer, *record.also, *record.questions))
    told = {key for text in texts for mention in _denied(index, text) for key in mention.keys | mention.attributes}
    said = [m.keys | m.attributes for m in clause.negated if (m.keys or m.attributes) and not m.filler]
    return bool(said) and all(keys & told for keys in said)


def unknown_denial(index: Index, clause: Clause, query: Query) -> Query:
    """What is not known where who is barred is asked, and nothing says so: whom prose grants it is no answer to that.

    Nor is there anything to choose from for the asker, where nothing but what is denied is said.
    """
    if not asks_denied(clause) or clause.ask not in WHOM:
        return _all_of_them(index, clause, query)
    told = [m for m in clause.mentions if m not in clause.negated and (m.keys or m.attributes) and not m.filler]
    granted = query.outcome is Outcome.ANSWER and any(
        _grants(index.subjects[one], index, clause) for one in query.subjects
    )
    about = "" if query.outcome is Outcome.ANSWER or query.gap else _list_denied(index, clause)
    if not granted and not about and (told or query.outcome is not Outcome.CLARIFY):
        return query
    words = [m.text for m in clause.mentions if m in clause.negated or m.said in NEGATIONS]
    return Query(Outcome.MISSING, about=about, missing=" ".join(words), ask=clause.ask, stated=True, confidence=0.0)


def _list_denied(index: Index, clause: Clause) -> str:
    """Id of the one list that what is denied names best, since no list tells who is not on it; "" where none does."""
    keys = frozenset(key for m in clause.negated if not m.filler for key in m.keys)
    found = {identity for key in keys for identity in index.postings.get(key, ())}
    lists = [one for one in sorted(found) if index.subjects[one].type is Type.GROUP]
    named = {one: len(keys & index.subjects[one].name_keys) for one in lists}
    best = [one for one, said in named.items() if said == max(named.values()) > 0]
    return best[0] if len(best) == 1 else ""


def _all_of_them(index: Index, clause: Clause, query: Query) -> Query:
    """How many there are in all tells nothing of those who do not, where no number is asked for."""
    counted = query.outcome is Outcome.ANSWER and all(index.subjects[one].type is Type.COUNT for one in query.subjects)
    if not asks_denied(clause) or not any(mention.said in NEGATIONS for mention in clause.mentions):
        return query
    if not counted or clause.ask not in LOOSE or any(index.subjects[one].record.out_of for one in query.subjects):
        return query
    words = [m.text for m in clause.mentions if m in clause.negated or m.said in NEGATIONS]
    return Query(Outcome.MISSING, missing=" ".join(words), ask=clause.ask, stated=True, confidence=0.0)


def _grants(subject: Subject, index: Index, clause: Clause) -> bool:
    return subject.type is Type.TOPIC and not denies(index, subject, clause)


def _denied(index: Index, text: str) -> tuple[Mention, ...]:
    mentions = index.mentions_of(text)
    return negated(mentions, len(mentions))
