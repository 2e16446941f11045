"""Barred: "những ai không được giới thiệu" asks what prose denies, too; what it grants is no answer to that.

Elsewhere the words under a negation are left out of what an answer must explain: they say what is not meant.
"""

from bot.matching.clauses import Clause
from bot.matching.index import Index
from bot.matching.mention import Mention
from bot.matching.negation import NEGATIONS, negated
from bot.matching.question import Outcome, Query
from bot.matching.subjects import Subject, Type


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


def unknown_denial(clause: Clause, query: Query) -> Query:
    """What is not known where nothing but what is denied is said: there is nothing to choose from for the asker."""
    if query.outcome is not Outcome.CLARIFY or not asks_denied(clause):
        return query
    told = [m for m in clause.mentions if m not in clause.negated and (m.keys or m.attributes) and not m.filler]
    if told:
        return query
    words = " ".join(
        mention.text for mention in clause.mentions if mention in clause.negated or mention.said in NEGATIONS
    )
    return Query(Outcome.MISSING, missing=words, ask=clause.ask, stated=True, confidence=0.0)


def _denied(index: Index, text: str) -> tuple[Mention, ...]:
    mentions = index.mentions_of(text)
    return negated(mentions, len(mentions))
