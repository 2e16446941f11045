"""In the note: what is asked of those of whom only the number is recorded, where the note beside it tells just that.

"6 tổ công tác", and in its note when they report, who leads them: officials write there what such bodies do.
"""

from itertools import pairwise

from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

DAY_NOUNS = frozenset(("ngày", "thứ", "hôm"))
BY = "do"  # before who does it: "do Ủy viên Ban Thường vụ làm tổ trưởng"
OF_TEXT = frozenset(("how", "what", "which", None))
ASKS = frozenset(("when", "who", "what", "how"))
NOTHING = frozenset(("lan",))  # "mấy hôm … một lần"


def told_in_note(view: View, best: Candidate) -> Query | None:
    """The number with its note, where that tells what is asked of those it is of; else None."""
    count, clause = best.subject, view.clause
    note = getattr(count.record, "note", None)
    if count.type is not Type.COUNT or best.known or clause.verify or not note or clause.ask not in ASKS:
        return None
    said = view.index.mentions_of(note)
    words, keys = frozenset(map(fold, syllables(note))), frozenset(key for one in said for key in keys_of(one))
    asked = [one for one, _ in telling(view) if one.keys.isdisjoint(count.name_keys) and fold(one.said) not in NOTHING]
    keys = keys if clause.ask != "who" else frozenset()  # whoever does another thing than is asked is not meant
    if not asked or not all(_is_told(one, words, keys) for one in asked) or not _answers(clause.ask, said, words):
        return None
    return Query(Outcome.ANSWER, (count.id,), "count", ask=clause.ask, confidence=best.score)


def told_in_text(view: View, best: Candidate) -> Query | None:
    """ "Hướng dẫn 9 quy định tuổi thế nào": what a paper says, where its text holds all that is asked; else None."""
    paper, clause = best.subject, view.clause
    text = getattr(paper.record, "text", None)
    if paper.type is not Type.DOCUMENT or best.known or clause.verify or not text or clause.ask not in OF_TEXT:
        return None
    words = frozenset(map(fold, syllables(text)))
    asked = [one for one, _ in telling(view) if one.keys.isdisjoint(paper.name_keys) and not one.is_value]
    if not asked or not all(_is_told(one, words, frozenset()) for one in asked):
        return None
    return Query(Outcome.ANSWER, (paper.id,), "about", ask=clause.ask, confidence=best.score)


def _is_told(mention: Mention, words: frozenset[str], keys: frozenset[str]) -> bool:
    """Whether the note says a word that is asked with; of a number or a day it would have to say that very one."""
    spelt = words.issuperset(map(fold, mention.said.split()))
    return spelt if mention.is_value or mention.attributes else spelt or not keys.isdisjoint(mention.keys)


def _answers(ask: str | None, said: tuple[Mention, ...], words: frozenset[str]) -> bool:
    """Whether the note holds a thing of the kind that is asked for: a day, somebody who does it."""
    if ask == "when":
        return any(one.when is not None for one in said) or any(
            one.said in DAY_NOUNS and two.number is not None for one, two in pairwise(said)
        )
    return BY in words if ask == "who" else True
