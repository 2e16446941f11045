"""Just those: of two numbers in one state, which is of those who are said, and which of any units at all.

"Còn mấy cơ quan chưa đại hội" counts agencies where they are counted, though each of all the others is a unit, too;
"đảng bộ cơ sở còn mấy nơi chưa xong" counts no other units than these.
"""

from bot.matching.judging.spelled import spelt_out
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.facets import ASK_LABELS
from bot.matching.knowing.fields import STAGE_KEYS
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.how_far import STAGES
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

HOW_FAR = STAGE_KEYS | {"c:done", "c:not_done"}
UNITS = frozenset(("c:unit",))
NEAR = 0.88  # of the score of one that counts any units


def of_just_those(view: View, candidate: Candidate, best: Candidate) -> bool:
    """Whether a share is of those who are said in so many words, and the best reading is one of any units."""
    one, two = candidate.subject, best.subject
    if one.type is not Type.COUNT or two.type is not Type.COUNT or candidate.facet != best.facet:
        return False
    if not (one.record.out_of and two.record.out_of) or not candidate.known or candidate.score < best.score * NEAR:
        return False
    if candidate.coverage < best.coverage:
        return False
    if _counts_any_units(view, two) and spelt_out(view, one) > 0 == spelt_out(view, two):
        return True
    return any(is_of(one, own) and not is_of(two, own) for own in own_keys(view))


def told_of_others(view: View, best: Candidate) -> Query | None:
    """That of those who are said it is not known how many are in a state: the share that was found is of others.

    "Đảng bộ cơ sở còn mấy nơi chưa xong" asks for no share of all organisations, where only of these one is told.
    """
    share = best.subject
    if share.type is not Type.COUNT or not share.record.out_of or spelt_out(view, share):
        return None
    if best.inherited or view.focus is not None or view.clause.story:
        return None  # of what was just told
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT and spelt_out(view, one)]
    if not counts or any(one.id == share.record.out_of or one.record.out_of for one in counts):
        return None
    most = max(counts, key=lambda one: spelt_out(view, one))
    if (share.name_keys & view.said) - most.name_keys - HOW_FAR - UNITS:
        return None  # "đảng viên của chi bộ cảng", where all members are counted as well
    nouns, own = share.head - UNITS, view.named(most)
    if any(mention.keys & nouns and mention.first not in own for mention in view.strict):
        return None  # "chi bộ ở các đảng bộ cơ sở"
    missing = ASK_LABELS.get(view.clause.ask or "", "")
    return Query(Outcome.MISSING, missing=missing, about=most.id, ask=view.clause.ask, confidence=best.score)


def own_keys(view: View) -> list[frozenset[str]]:
    """What the words for units of some sort are of themselves: agencies, of "cơ quan"."""
    return [mention.keys - UNITS for mention in view.strict if mention.keys & UNITS and mention.keys - UNITS]


def is_of(count: Subject, keys: frozenset[str]) -> bool:
    """Whether a count is called by words of that sort."""
    return not keys.isdisjoint(count.name_keys | count.head)


def _counts_any_units(view: View, count: Subject) -> bool:
    """Whether a count is meant by a word for units of any sort: "mấy nơi"."""
    named = view.named(count)
    return any(mention.first in named and mention.keys <= UNITS for mention in view.strict if mention.keys)


def counts_in_state(count: Subject, best: Candidate) -> bool:
    """Whether a number is of those in a state, and it is by the words of just that state that a list is narrowed."""
    state = count.record.state or ""
    own = count.name_keys | {key for word, key in STAGES.items() if fold(state).startswith(f"{fold(word)} ")}
    chosen = [mention.keys for mention in best.filters]
    if not state or not chosen or not all(keys & HOW_FAR for keys in chosen):
        return False
    apart = (part for keys in chosen for part in (keys & HOW_FAR, keys - HOW_FAR) if part)
    return all(not part.isdisjoint(own) for part in apart)
