"""Which met: which of those that are counted are in a state, where only their number is told: "chi bộ nào chưa họp".

That all are is an answer. Else their names are not told, and what is known is how many they are: neither the pilots,
which are some of them, nor the day by which they must meet says which.
"""

from collections.abc import Sequence

from bot.matching.judging.denied_state import called_by_denial
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import UNNAMED, UNNAMED_REST, Outcome, Query
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES, is_meetings, says_met
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

ASKS = frozenset(("which", "where"))
COUNTING = frozenset(("count", "remaining"))  # "còn mấy chi bộ chưa họp", where all have
UNITS = frozenset(("c:unit", "c:organisation"))
PLACES = frozenset(f"c:{kind}" for kind in ("commune", "ward", "town"))  # whose committees are all grassroots ones
BASES = frozenset(("c:organisation", "c:party_base"))
PILOT = "c:pilot"
NO = ("chưa", "không")
LISTED = ("tên", "danh sách")  # open the name of a gap on who they are
WHICH = (" nào", " mô")
THOSE = "những"
SURE = 0.9  # confidence: nothing of the clause is left unexplained


def which_met(view: View, query: Query) -> Query | None:
    """That their names are not told, or that all are so; None where the reply to be stands."""
    clause, noun = view.clause, _noun(view)
    if noun is None or clause.ask not in ASKS | COUNTING or clause.verify or clause.modifiers:
        return None
    if clause.story or clause.beyond:
        return None
    if view.focus is not None or view.entities.uses or view.entities.strangers or not _gives_way(view, query):
        return None
    rest = [one for one, _ in telling(view) if one is not noun and not one.asks]
    met = bool(rest) and all(map(says_met, rest))
    shares = [one for one in found_subjects(view) if _is_share(one) and _says_all(view, one, noun, rest)]
    full = next((one for one in shares if one.record.value == _whole(view, one).record.value), None)
    if full is not None and (met or shares == [full]):
        return Query(Outcome.ANSWER, (full.id,), "count", ask="count", confidence=SURE)
    if query.gap or clause.ask in COUNTING:
        return None
    theirs = [one for one in shares if noun.keys.isdisjoint(PLACES) or not one.head.isdisjoint(keys_of(noun))]
    if not theirs:
        return _unnamed(view, noun) if met and noun.keys & PLACES else None
    if not rest:
        return None
    most = max(theirs, key=lambda one: (_whole(view, one).record.value, one.id))
    return _unnamed(view, noun, most)


def _noun(view: View) -> Mention | None:
    """ "Chi bộ nào", and "nơi nào", which is one word."""
    if view.clause.ask in COUNTING:
        return view.noun() or view.noun_of_ratio()
    return view.which_noun() or next((one for one in view.strict if "where" in one.asks and one.keys & UNITS), None)


def _gives_way(view: View, query: Query) -> bool:
    """Whether what would be said is that it is not known, or tells of pilots alone, or of a deadline."""
    if query.outcome in (Outcome.CLARIFY, Outcome.MISSING):
        return True
    if query.outcome is not Outcome.ANSWER or query.facet not in ("when", "list", "answer") or PILOT in view.said:
        return False
    told = [view.index.subjects[one] for one in query.subjects if one in view.index.subjects]
    if query.facet == "answer":
        return all(one.strong.isdisjoint(STATES) for one in told)  # prose that says of nobody whether they have met
    return any(one in view.index.limits or PILOT in one.name_keys for one in told)


def _is_share(count: Subject) -> bool:
    return count.type is Type.COUNT and bool(count.record.out_of) and count.record.status is None


def _whole(view: View, share: Subject) -> Subject:
    return view.index.subjects[share.record.out_of]


def _says_all(view: View, share: Subject, noun: Mention, rest: Sequence[Mention]) -> bool:
    """Whether the noun may be of those that are counted, and all else that is said is of their state."""
    state = share.record.state or ""
    counted = not (share.head | _whole(view, share).name_keys | UNITS).isdisjoint(keys_of(noun))
    if not counted and not (noun.keys & PLACES and share.head & BASES):
        return False
    own = (share.strong | share.rest) - _whole(view, share).head
    return bool(rest) and all(
        says_met(one) and is_meetings(state)
        if one.keys & STATES
        else not own.isdisjoint(keys_of(one)) or f" {fold(one.said)} " in f" {fold(state)} "
        for one in rest
    )


def _unnamed(view: View, noun: Mention, share: Subject | None = None) -> Query:
    """That it is not told which they are."""
    said = noun.text
    for word in WHICH:
        said = said.removesuffix(word)
    words = [one for one in view.clause.mentions if one.first > noun.first and not one.asks & ASKS]
    while words and (words[-1].asks or words[-1].filler):
        words.pop()
    gaps = (getattr(share.record, "gaps", None) or {}) if share is not None else {}
    gap = next((str(text) for name, text in gaps.items() if str(name).casefold().startswith(LISTED)), None)
    return Query(
        Outcome.MISSING,
        facet=UNNAMED_REST if share is not None and _wants_rest(view, share) else UNNAMED,
        missing=f"{THOSE} {said} {' '.join(one.text for one in words)}",
        about=share.id if share is not None else "",
        gap=gap,
        stated=True,
        ask=view.clause.ask,
        confidence=SURE,
    )


def _wants_rest(view: View, share: Subject) -> bool:
    denied = any(one.said.split()[0] in NO or "c:not_done" in one.keys for one in view.clause.mentions)
    denies = fold(share.record.state or "").split()[0] in map(fold, NO)
    return denied and not denies and not called_by_denial(view, share)
