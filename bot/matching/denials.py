"""Denials: "những ai không được giới thiệu" asks of what prose denies, too; what it grants is no answer to that.

Elsewhere the words under a negation are left out of what an answer must explain: they say what is not meant.
"""

from bot.matching.clauses import Clause
from bot.matching.index import Index
from bot.matching.mention import Mention
from bot.matching.negation import negated
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


def _denied(index: Index, text: str) -> tuple[Mention, ...]:
    mentions = index.mentions_of(text)
    return negated(mentions, len(mentions))
