"""The few told last: "hai trường đó khác gì nhau", "cả hai đều xong chưa" after two were told one by one.

They are asked of by their names. A list of just as many that was told as one is in view as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.matching.cutting.clauses import Clause
from bot.matching.following.in_full import put_so
from bot.matching.judging.referring import name_of
from bot.matching.knowing.candidate import Focus
from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.reading.negation import points
from bot.matching.taking.attempts import Attempts, Taken

TOLD = (Type.EVENT, Type.PROJECT)
TELLING = (Outcome.ANSWER, Outcome.VERIFY)
UNIT = frozenset(("c:unit", "c:organisation"))
COUNTERS, BOTH, POINTING = grammar("counters"), grammar("both_told"), grammar("pointing")
AND = " và "
PAIR = 2
LEAST, MOST = 2, 4  # of how many told last are known


def of_few_told(attempts: Attempts, clause: Clause, taken: Taken) -> Taken:
    """A clause as it was taken, or of the few that were told last where it points at so many."""
    told = _told(attempts.index, attempts.focus) if attempts.focus is not None else []
    few = _pointed_at(clause, told) if len(told) >= LEAST else None
    if attempts.focus is None or few is None or len(attempts.focus.members) == few.number:
        return taken
    chosen = [one for one in told if all(_is_one(one, mention) for mention in few.nouns)][-few.number :]
    if len(chosen) < few.number or len({one.type for one in chosen}) > 1:
        return taken
    if all(one.outcome in TELLING and _tells_of(one, chosen) for one in taken.queries):
        return taken
    words = [mention.text for mention in clause.mentions if mention.first < few.first]
    words += [AND.join(name_of(one) for one in chosen)]
    words += [mention.text for mention in clause.mentions if mention.first >= few.after]
    put = put_so(attempts, " ".join(words), clause)
    if put is None or not all(_tells_of(one, chosen) for one in put.queries):
        return taken
    return replace(put, clause=taken.clause)


def _told(index: Index, focus: Focus) -> list[Subject]:
    """The events and works with a name that were told last, oldest first."""
    told = (index.subjects[one] for one in focus.told)
    return [one for one in told if one.type in TOLD and name_of(one)]


@dataclass(frozen=True)
class _Few:
    """So many that are pointed at.

    Attributes:
        number: how many.
        nouns: what they are said to be, if anything.
        first: the first token of the words that point.
        after: the token after the last of them.
    """

    number: int
    nouns: tuple[Mention, ...]
    first: int
    after: int


def _pointed_at(clause: Clause, told: Sequence[Subject]) -> _Few | None:
    """ "Hai trường đó", "cả hai": how many are pointed at; None where none are."""
    mentions = clause.mentions
    for at, mention in enumerate(mentions):
        both = mention.said in BOTH
        number = PAIR if both else _number(mention)
        if not LEAST <= number <= MOST:
            continue
        nouns = tuple(takewhile(lambda one: _may_be(one, told), mentions[at + 1 : at + MOST]))
        then = mentions[at + 1 + len(nouns)] if at + 1 + len(nouns) < len(mentions) else None
        if then is not None and _points(then):
            return _Few(number, nouns, mention.first, then.last)
        if both:
            return _Few(number, nouns, mention.first, nouns[-1].last if nouns else mention.last)
    return None


def _number(mention: Mention) -> int:
    return int(mention.number) if mention.number is not None and not mention.ordinal else 0


def _points(mention: Mention) -> bool:
    """ "Đó", or "cái đó" in one."""
    return points(mention) or mention.said.split()[-1] in POINTING


def _may_be(noun: Mention, told: Sequence[Subject]) -> bool:
    """Whether a word is a noun for something that was told: "trường", "đơn vị", "cái"."""
    return not noun.names and any(_is_one(one, noun) for one in told)


def _is_one(subject: Subject, noun: Mention) -> bool:
    own = subject.head | subject.kind_keys | subject.field_keys
    own |= UNIT if subject.type is Type.EVENT and subject.record.who else frozenset[str]()
    return noun.said in COUNTERS or bool(noun.keys & own)


def _tells_of(query: Query, chosen: Sequence[Subject]) -> bool:
    """Whether one of those, and nothing else, is told or said not to be known of."""
    own = {one.id for one in chosen}
    if query.outcome in TELLING:
        return own.issuperset((*query.subjects, *query.members))
    return query.outcome is Outcome.MISSING and query.about in own
