"""Claims that a limit has passed: "hết hạn góp ý rồi à", "quá hạn chưa"."""

from collections.abc import Iterator
from itertools import pairwise

from bot.knowledge.model import Event, EventStatus
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import words_in
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.text.syllable import fold
from bot.text.when import Bound

EXPIRED = frozenset(map(fold, words_in("expired")))
PAST = ("qua", "trôi qua", "qua mất")
ALREADY = "rồi"
WHETHER = frozenset(("verify", "yesno"))


def expired(view: View, subject: Subject) -> Iterator[Claim]:
    """Whether the day of asking is past the last day of a limit, where it is said to be over and no time is."""
    event = subject.record
    if not isinstance(event, Event) or event.status is not EventStatus.DEADLINE or event.on is None:
        return
    said = [one for one in view.strict if fold(one.said) in EXPIRED]
    past = [one for one, two in pairwise(view.clause.mentions) if one.said in PAST and two.said.split()[0] == ALREADY]
    whether = any(one.asks & WHETHER for one in view.clause.mentions)
    timed = any(one.when is not None for one in view.strict) and not past  # "hạn 30/6 qua rồi à"
    if not (said or past) or not whether or timed or view.clause.negated:
        return
    limit = event.on.start if event.on.bound is Bound.BEFORE else event.on.end
    over = view.today >= limit if event.on.bound is Bound.BEFORE else view.today > limit
    yield claim("when", over, said or past, subject.id)
