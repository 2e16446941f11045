"""The one record that tells all that was said, where what it is called is said in part only and nothing else is near.

"Chừng nào trao giải", where one prize-giving has a day: which of the contests it closes was left out, and no other
record could be meant.
"""

from itertools import islice

from bot.matching.judging.best_first import best_first
from bot.matching.judging.ties import LEAST_COVERAGE
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Type
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight

LEAST_EVIDENCE = 0.5  # half of what the record is called
OWN_EVIDENCE = 0.25  # where no other record has these words in its name
PROSE_EVIDENCE = 0.8  # the words of prose are of everything: more of them must be said
NUMBERS = frozenset(("count", "remaining", "percent", "when"))  # not asked of prose in passing
FITTING = 0.85
RIVAL_EVIDENCE = 0.25
DENYING = grammar("text_denies")
LOOKED_AT = 8  # readings; what comes after the best few is never near


def sole(view: View) -> list[Candidate]:
    """The only reading that explains the whole clause, or none; nothing is told so of what is denied."""
    # "Bao nhiêu ý kiến không được tiếp thu": others than those that it tells.
    denied = any(mention.said in DENYING for mention in view.clause.mentions[:-1])
    if denied or not any(weight(view, mention) >= BARE for mention in view.strict):
        return []
    readings = [one for one in islice(best_first(view), LOOKED_AT) if one.known]
    best = next(iter(readings), None)
    if best is None or best.coverage < 1.0 or best.conflict or best.inherited or view.entities.strangers:
        return []
    prose = best.subject.type is Type.TOPIC
    if prose and view.clause.ask in NUMBERS:
        return []
    if best.evidence < (PROSE_EVIDENCE if prose else LEAST_EVIDENCE) and not _all_its_own(view, best):
        return []
    if not prose and best.fit < FITTING:
        return []
    return [] if any(_rivals(one, best) for one in readings) else [best]


def _rivals(other: Candidate, best: Candidate) -> bool:
    if other.subject.id == best.subject.id:
        return False
    return other.coverage >= LEAST_COVERAGE and other.fit >= FITTING and other.evidence >= RIVAL_EVIDENCE


def _all_its_own(view: View, best: Candidate) -> bool:
    """Whether all that tells anything stands in the name of this record and of no other."""
    own = (best.subject.id,)
    telling = [mention for mention in view.strict if weight(view, mention) >= BARE]
    if best.subject.type is Type.TOPIC or best.evidence < OWN_EVIDENCE:
        return False
    return all(any(view.index.postings.get(key) == own for key in mention.keys) for mention in telling)


def called_alone(view: View, best: Candidate) -> bool:
    """Whether a word of the clause, and no mere syllable, stands in the name of this record and of no other.

    Where people are counted ("ban thường vụ mấy người"), of no other number: whatever else speaks of them.
    """
    if best.coverage < 1.0 or best.fit < FITTING:
        return False
    own = (best.subject.id,)
    telling = (mention for mention in view.strict if " " in mention.said and weight(view, mention) >= BARE)
    keys = [key for mention in telling for key in mention.keys]
    if best.facet == "count" and view.counts_people():
        return any(_counts_of(view, key) == own for key in keys)
    return any(view.index.postings.get(key) == own for key in keys)


def _counts_of(view: View, key: str) -> tuple[str, ...]:
    found = view.index.postings.get(key, ())
    return tuple(one for one in found if view.index.subjects[one].type is Type.COUNT)
