"""Claims that a limit has passed: "hết hạn góp ý rồi à", "quá hạn chưa"."""

from collections.abc import Iterator
from itertools import pairwise

from bot.knowledge.model import Event, EventStatus
from bot.matching.knowing.subjects import Subject
from bot.matching.question import Claim
from bot.matching.reading.lexicon import words_in
from bot.matching.reading.mention import Mention
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View, keys_of
from bot.matching.viewing.weighing import weight
from bot.text.syllable import fold
from bot.text.when import Bound

EXPIRED = frozenset(map(fold, words_in("expired")))
PAST = ("qua", "trôi qua", "qua mất")
ALREADY = "rồi"
WHETHER = frozenset(("verify", "yesno"))


def _is_another(view: View, mention: Mention, limit: Subject) -> bool:
    """Whether a word tells of something that the limit is not called by."""
    own = limit.strong | limit.soft | limit.name_keys
    return (
        weight(view, mention) > 0.0 and not mention.asks and own.isdisjoint(keys_of(mention)) and not mention.is_value
    )


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
    if any(_is_another(view, one, subject) for one in view.strict if one not in said):
        return  # "Quận ủy hết hạn", which no limit is set for
    limit = event.on.start if event.on.bound is Bound.BEFORE else event.on.end
    over = view.today >= limit if event.on.bound is Bound.BEFORE else view.today > limit
    yield claim("when", over, said or past, subject.id)
