"""Unconfirmed: a fact that was found for a question which wants a yes or a no, and to which it gives neither.

Told alone it would seem to confirm what was stated. It is told as what is known, beside that no more can be said.
"""

from dataclasses import replace

from bot.matching.checking.by_record import unconfirmed
from bot.matching.question import Outcome
from bot.matching.reading.asking import CHOICE
from bot.matching.taking.attempts import Taken
from bot.matching.viewing.weighing import telling

TAG = "verify"


def confirmed_or_not(taken: Taken) -> Taken:
    """A clause understood; where it has a tag, and is answered without a yes or a no, that it cannot be confirmed."""
    clause = taken.clause
    words = clause.mentions
    tagged = clause.verify and not clause.asks and any(TAG in mention.asks for mention in words)
    open_ = any(mention.said in CHOICE for mention in words) or not telling(taken.view)
    if not tagged or open_ or len(taken.queries) != 1 or taken.queries[0].outcome is not Outcome.ANSWER:
        return taken
    return replace(taken, queries=(unconfirmed(taken.queries[0]),))
