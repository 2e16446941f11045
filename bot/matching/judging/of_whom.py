"""Of whom: "bao nhiêu phần trăm nữ" may be of all members or of a committee, and is asked back where both are known."""

from collections.abc import Iterator

from bot.matching.judging.rates import is_due, is_to_be, says_due
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Choice, Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

OF_SOME = frozenset(("gender", "age", "ethnic", "occupation"))  # attributes of some people only
SAYING_NONE = frozenset(word for phrase in grammar("of_some") for word in fold(phrase).split())
PEOPLE = frozenset(map(fold, grammar("people") - {"cán bộ", "người", "đồng chí"}))  # of some sort
ASKS = frozenset(("percent", "count", None))
MOST_CHOICES = 4
SURE = 0.4  # confidence in a question that is asked back
TOLD = 0.8  # confidence in the one number that is, or the one that is to be
REQUIRED = frozenset(" ".join(syllables(words)) for words in grammar("requiring"))  # "tỷ lệ nữ theo quy định"
RATIO = "lệ"


def of_whom(view: View) -> Query | None:
    """The numbers of some people among others, where nobody says among whom; None where it is said, or one is known."""
    told = [mention for mention, _ in telling(view) if mention.said not in REQUIRED]
    clause = view.clause
    if view.focus is not None or view.told or clause.verify or clause.story or len(told) != 1:
        return None
    asked = told[0].attributes & OF_SOME
    if not asked or clause.ask not in ASKS or not set(fold(told[0].said).split()) <= SAYING_NONE:
        return None
    keys = [f"a:{key}" for key in asked]
    ids = {one for key in keys for one in view.index.postings.get(key, ())}
    ask = "percent" if RATIO in told[0].said.split() else clause.ask  # "tỷ lệ nữ"
    counts = [one for one in map(view.index.subjects.__getitem__, sorted(ids)) if _counts(one, keys, ask)]
    if len(counts) < 2:
        return None
    wanted = is_to_be if says_due(view) else _is_held
    counts = [one for one in counts if wanted(one)] or counts
    if len(counts) == 1:  # "nữ chiếm bao nhiêu phần trăm", beside what it must be, or is to be
        share = "percent" if ask == "percent" and counts[0].record.out_of else "count"
        return Query(Outcome.ANSWER, (counts[0].id,), share, ask=ask, confidence=TOLD)
    choices = tuple(Choice(one.id, "count") for one in counts[:MOST_CHOICES])
    return Query(Outcome.CLARIFY, choices=choices, ask=clause.ask, confidence=SURE)


def _is_held(count: Subject) -> bool:
    return not is_due(count)


def of_other_people(view: View, count: Subject) -> bool:
    """ "Đảng viên nữ", "đại biểu trẻ": whether one word says of whom, and a number is of other people."""
    for mention in view.attributed:
        if mention.attributes & OF_SOME:
            people = " ".join(word for word in fold(mention.said).split() if word not in SAYING_NONE)
            if people in PEOPLE and not any(f" {people} " in f" {name} " for name in _called(view, count)):
                return True
    return False


def _called(view: View, count: Subject) -> tuple[str, ...]:
    """What a number is called, and its whole, folded; worked out once a version."""
    return view.index.kept(("called", count.id), lambda: tuple(_names(view, count)))


def _names(view: View, count: Subject) -> Iterator[str]:
    wholes = (view.index.subjects.get(one or "") for one in (count.record.out_of, count.record.part_of))
    for one in (count, *wholes):
        if one is not None and one.type is Type.COUNT:
            texts = (one.record.of, one.record.state or "", one.record.note or "", *one.record.also)
            yield from (fold(" ".join(syllables(text))) for text in texts)


def _counts(subject: Subject, keys: list[str], ask: str | None) -> bool:
    """Whether it is a number of just those, of the sort that is asked for."""
    if subject.type is not Type.COUNT or subject.name_keys.isdisjoint(keys):
        return False
    share = subject.record.unit == "%" or subject.record.out_of or subject.record.part_of
    return ask != "percent" or bool(share)


def _is_aim(count: Subject, counts: list[Subject]) -> bool:
    """Whether it is only how many of those there are to be whose number is known: among whom is said by either."""
    return bool(count.record.status) and any(one.label == count.label for one in counts if not one.record.status)
