"""Composed: whether all of a whole are of one sort: "55 tổ chức cơ sở đảng đều là đảng bộ à"."""

from collections.abc import Iterator, Sequence

from bot.knowledge.precision import Precision
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import denials
from bot.matching.viewing.claim import claim
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import fold

ENTIRE = frozenset(map(fold, grammar("entire")))  # before the sort, or after it: all of them
BEING = frozenset(map(fold, grammar("being")))  # before the sort: they are that
MAKING_UP = grammar("making_up")  # after the sort: they are of that
AMONG, WITH = ("gom", "co"), "ca"
IS = "la"
OURS = frozenset(("c:host_level", "c:only", "c:all", "c:subordinate", "c:in_whole", "c:party"))  # of any count
SURE = 0.9  # confidence: both the whole and the sort are named


def composed(view: View) -> Query | None:
    """Whether all of a whole are the part that is named; None where that is not claimed."""
    if denials(view.clause.mentions) or view.entities.uses or view.entities.strangers:
        return None
    for whole, part in _wholes(view):
        words = _claimed(view, whole, part)
        exact = {whole.record.precision, part.record.precision} == {Precision.EXACT}
        if words and exact:
            made = (claim("count", part.record.value == whole.record.value, words, whole.id),)
            return Query(Outcome.VERIFY, (whole.id,), "count", claims=made, confidence=SURE)
    return None


def _wholes(view: View) -> Iterator[tuple[Subject, Subject]]:
    """Counts that are named, each with the parts of it that are."""
    counts = [one for one in found_subjects(view) if one.type is Type.COUNT]
    for part in counts:
        whole = view.index.subjects.get(part.record.part_of or "")
        if whole is not None:
            yield whole, part


def _claimed(view: View, whole: Subject, part: Subject) -> tuple[Mention, ...]:
    """The words that say that all of a whole are of a part's sort; none where it is not said."""
    mentions = view.clause.mentions
    of_whole = [m for m in view.strict if m.keys & whole.head and not m.keys & part.head]
    for at, mention in enumerate(mentions):
        if not mention.keys & part.head or mention.keys & whole.head or mention.first in view.hosts or not of_whole:
            continue
        before, after = _run(mentions, at, -1, whole), _run(mentions, at, 1, whole)
        around = [*before, *after]
        makes_up = any(one.said in MAKING_UP for one in after)
        states = any(word in BEING for one in before for word in _words(one)) or makes_up
        every = _says_every(around) or (makes_up and not before) or _of_whole(view, whole, before)
        if states and every and _all_said(view, whole, part):
            return (*of_whole, mention, *around)
    return ()


def _of_whole(view: View, whole: Subject, before: Sequence[Mention]) -> bool:
    """ "Toàn bộ tổ chức cơ sở là chi bộ", "55 tổ chức cơ sở là chi bộ": the whole itself is said to be that."""
    named = next((at for at, one in enumerate(view.strict) if one.keys & whole.head), 0)
    ahead = view.strict[max(0, named - 2) : named]
    stands = any(one.number == whole.record.value or ENTIRE & set(_words(one)) for one in ahead)
    return stands and any(_words(one)[-1:] == [IS] for one in before)


def _says_every(words: Sequence[Mention]) -> bool:
    """Whether all of them are meant; "gồm cả chi bộ" says that those are among them."""
    said = [word for one in words for word in _words(one)]
    among = {at + 1 for at, word in enumerate(said) if word in AMONG}
    return any(word in ENTIRE and not (word == WITH and at in among) for at, word in enumerate(said))


def _run(mentions: Sequence[Mention], at: int, step: int, whole: Subject) -> list[Mention]:
    """The words beside a mention, in their order, that only say that it is what they are, and that all of them are."""
    found: list[Mention] = []
    at += step
    while 0 <= at < len(mentions) and _joins(mentions[at], whole):
        found.append(mentions[at])
        at += step
    return found[::step]


def _joins(mention: Mention, whole: Subject) -> bool:
    joins = mention.said in MAKING_UP or set(_words(mention)) <= ENTIRE | BEING
    return joins or mention.number == whole.record.value


def _words(mention: Mention) -> list[str]:
    return fold(mention.said).split()


def _all_said(view: View, whole: Subject, part: Subject) -> bool:
    """Whether nothing more is said than what they are, how many there are and whose."""
    own = whole.name_keys | whole.head | part.name_keys | part.head
    told = (m for m in view.strict if m.keys and not (m.filler or m.asks or m.first in view.hosts))
    ours = (m.keys & own or m.number == whole.record.value or m.keys <= OURS for m in told)
    return all(ours)
