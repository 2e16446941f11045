"""In its words: what a next turn asks by words that the text just told holds is answered by that text.

"… Quận ủy yêu cầu … – Ai yêu cầu vậy?", "tổ lo theo dõi cơ sở. – Theo dõi cái gì?": it is told again, rather than that
nothing is known or what another record tells.
"""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.judging.referring import text_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import NOTE, UNNAMED, UNNAMED_REST, Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.taking.attempts import Attempts, Taken
from bot.matching.viewing.weighing import BARE, telling
from bot.text.syllable import fold

ASKS = frozenset(("what", "which", "who", "how", "where"))
TEXTS = {Type.TOPIC: ("answer", "answer"), Type.BODY: ("purpose", "what")}  # type → where it tells, and its facet
NOTED = (Type.EVENT, Type.COUNT, Type.PROJECT)
PASSIVE = grammar("passive")
WORD_FOR_WORD = 1.0  # likeness to an example question
SURE = 0.9


def in_its_words(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or the text just told again, where all that is said stands in that."""
    focus, query = attempts.focus, taken.queries[0]
    if focus is None or not focus.subjects or len(taken.queries) > 1 or clause.verify or clause.beyond:
        return taken
    told = attempts.index.subjects[focus.subjects[0]]
    text, facet = _text_of(told)
    asks = clause.ask in ASKS and not clause.modifiers and not query.gap and query.facet not in (UNNAMED, UNNAMED_REST)
    if not text or not asks or not _says_so(taken, clause, text):
        return taken
    if query.outcome in (Outcome.ANSWER, Outcome.VERIFY) and not _of_another(attempts, taken, focus):
        return taken
    again = Query(Outcome.ANSWER, (told.id,), facet, ask=clause.ask, confidence=SURE)
    return replace(taken, queries=(again,))


def _text_of(told: Subject) -> tuple[str, str]:
    """What a record tells in prose, between blanks, and the facet that it is; two empty texts where it tells none."""
    field, facet = TEXTS.get(told.type, ("note", NOTE) if told.type in NOTED else ("", ""))
    text = getattr(told.record, field, None) if field else None
    return (_plain(str(text)), facet) if text else ("", "")


def _plain(text: str) -> str:
    return f" {' '.join(syllables(text))} "


def _says_so(taken: Taken, clause: Clause, text: str) -> bool:
    """Whether all that a clause says stands in a text, and who does it is not asked of what is done to them there."""
    view = taken.view
    if view.entities.uses or view.entities.strangers or view.hosts:
        return False
    said = [mention for mention, weight in telling(view) if weight >= BARE and not mention.asks]
    if not said or any(one.is_value or one.names or f" {one.said} " not in text for one in said):
        return False
    passive = (f" {before} {one.said} " in text for one in said for before in PASSIVE)
    return clause.ask != "who" or not any(passive)


def _of_another(attempts: Attempts, taken: Taken, focus: Focus) -> bool:
    """Whether another record is told, which nothing in view leads to and which does not hold what is said."""
    index, query = attempts.index, taken.queries[0]
    found = [index.subjects[one] for one in (*query.subjects, *query.members)]
    in_view = {*focus.subjects, *focus.members, *focus.mentioned, *focus.told, focus.group}
    said = [mention for mention, weight in telling(taken.view) if weight >= BARE and not mention.asks]
    for one in found:
        holds = any(f" {fold(mention.said)} " in text_of(index, one) for mention in said)
        if one.id in in_view or holds or taken.view.likeness(one) >= WORD_FOR_WORD:
            return False
    return bool(found)
