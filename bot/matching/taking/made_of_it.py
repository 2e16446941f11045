"""Made of it: what a writer makes of the answer, before the question: "nếu vẽ biểu đồ thì …", "đến lúc viết bài thì …".

Only words of what writers make may stand there. What else a condition says might narrow what is asked: "nếu tính cả …".
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.matching.cutting.clauses import Clause, whole
from bot.matching.cutting.parts import BREAKS
from bot.matching.reading.asking import asking
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention, Reading
from bot.text.syllable import fold, is_marked

THEN = "thì"
MAKING = frozenset(word for phrase in grammar("making") for word in phrase.split())
BARE_MAKING = frozenset(map(fold, MAKING))


def without_made(reading: Reading, clause: Clause) -> Clause | None:
    """The clause behind what is made of its answer; None where it opens with no such thing."""
    words = clause.mentions
    end = next((at for at in range(1, len(words)) if _closes(reading, words, at)), None)
    head = words[:end] if end is not None else ()
    tail = [one for one in words[end:] if one is not words[end] or one.said != THEN] if end is not None else []
    if not _only_makes(head) or not asking(tail).any:
        return None
    made = whole(tail, (*clause.story, *head), "")
    return replace(made, elliptic=clause.elliptic, item=clause.item)


def _closes(reading: Reading, words: Sequence[Mention], at: int) -> bool:
    """Whether what comes first ends before a word: at "thì", or at a comma."""
    between = reading.tokens[words[at - 1].last : words[at].first]
    return words[at].said == THEN or any(token.text[0] in BREAKS for token in between)


def _only_makes(head: Sequence[Mention]) -> bool:
    """Whether some words tell of nothing but what is made, with one at least that does."""
    making = [one for one in head if _of_making(one)]
    plain = all(one.filler and not one.is_value and not one.names for one in head if one not in making)
    return bool(making) and any(not one.filler for one in making) and plain


def _of_making(mention: Mention) -> bool:
    typed = mention.text.lower()
    known = BARE_MAKING if not is_marked(typed) else frozenset[str]()
    return all(word in MAKING for word in mention.said.split()) or all(word in known for word in typed.split())
