"""Of whom: "bao nhiêu phần trăm nữ" may be of all members or of a committee, and is asked back where both are known."""

from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

OF_SOME = frozenset(("gender", "age", "ethnic", "occupation"))  # attributes of some people only
SAYING_NONE = frozenset(word for phrase in grammar("of_some") for word in fold(phrase).split())
ASKS = frozenset(("percent", "count", None))
MOST_CHOICES = 4
SURE = 0.4  # confidence in a question that is asked back
SOLE = 0.6  # that those of whom alone a number is known are meant


def of_whom(view: View) -> Query | None:
    """The numbers of some people among others, where nobody says among whom; None where it is said, or one is known."""
    told = [mention for mention, _ in telling(view)]
    clause = view.clause
    if view.focus is not None or view.told or clause.verify or clause.story or len(told) != 1:
        return None
    asked = told[0].attributes & OF_SOME
    if not asked or clause.ask not in ASKS or not set(fold(told[0].said).split()) <= SAYING_NONE:
        return None
    keys = [f"a:{key}" for key in asked]
    ids = {one for key in keys for one in view.index.postings.get(key, ())}
    counts = [one for one in map(view.index.subjects.__getitem__, sorted(ids)) if _counts(one, keys, clause.ask)]
    real = [one for one in counts if not _is_aim(one, counts)]
    if len(real) == 1 < len(counts):  # beside it only how many there are to be
        facet = "percent" if clause.ask == "percent" else "count"
        return Query(Outcome.ANSWER, (real[0].id,), facet, ask=clause.ask, confidence=SOLE)
    counts = real
    if len(counts) < 2:
        return None
    choices = tuple(Choice(one.id, "count") for one in counts[:MOST_CHOICES])
    return Query(Outcome.CLARIFY, choices=choices, ask=clause.ask, confidence=SURE)


def _counts(subject: Subject, keys: list[str], ask: str | None) -> bool:
    """Whether it is a number of just those, of the sort that is asked for."""
    if subject.type is not Type.COUNT or subject.name_keys.isdisjoint(keys):
        return False
    share = subject.record.unit == "%" or subject.record.out_of or subject.record.part_of
    return ask != "percent" or bool(share)


def _is_aim(count: Subject, counts: list[Subject]) -> bool:
    """Whether it is only how many of those there are to be whose number is known: among whom is said by either."""
    return bool(count.record.status) and any(one.label == count.label for one in counts if not one.record.status)
