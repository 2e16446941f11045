"""Unconfirmed: a fact that was found for a question which wants a yes or a no, and to which it gives neither.

Told alone it would seem to confirm what was stated. It is told as what is known, beside that no more can be said.
"""

from dataclasses import replace
from itertools import pairwise

from bot.matching.checking.accounted import WHETHER, leaves_out, may_be_courtesy, quotes
from bot.matching.checking.by_record import unconfirmed
from bot.matching.checking.statements import DENYING
from bot.matching.knowing.subjects import Subject
from bot.matching.question import STILL, YET, Outcome
from bot.matching.reading.asking import CHOICE, INDEFINITE, WONDERING
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.taking.attempts import Taken
from bot.matching.viewing.weighing import telling

SO_FAR = frozenset((YET, STILL))  # what is said of these is a yes or a no
TAG = "verify"
TAGS = frozenset((TAG, "yesno"))
MEASURING = ("dưới", "quá", "kém", "ít", "chỉ", "chỉ là")  # what "không" before it puts a number to, or goes on from
POLAR = frozenset(("verify", "yesno", "exists", "first", "last", "longest", "next"))


def confirmed_or_not(taken: Taken) -> Taken:
    """A clause understood; where it has a tag, and is answered without a yes or a no, that it cannot be confirmed."""
    clause = taken.clause
    words = clause.mentions
    tags = [mention for mention in words if mention.asks & TAGS] if clause.verify else []
    wonders = bool(clause.asks) and all(mention.said in WONDERING for mention in tags)  # "mấy cái tiểu ban rứa hè"
    sure = any(TAG in mention.asks and mention.said.split()[-1] in WHETHER for mention in tags)
    tagged = bool(tags) and not wonders and (sure or not any(map(_asks_more, words)))
    open_ = any(mention.said in CHOICE for mention in words) or not telling(taken.view)
    if not tagged or open_ or may_be_courtesy(clause) or len(taken.queries) != 1:
        return taken
    query = taken.queries[0]
    if query.outcome is not Outcome.ANSWER or query.modifiers & SO_FAR or quotes(taken.view, query):
        return taken
    if not any(TAG in mention.asks for mention in tags) and not leaves_out(taken.view, query):
        return taken
    told = [taken.view.index.subjects[one] for one in query.subjects]
    return taken if any(map(_says_no, told)) else replace(taken, queries=(unconfirmed(query),))


def _says_no(told: Subject) -> bool:
    """Whether prose says no to something by itself: "không nhận hoa", and not "không dưới một phần ba"."""
    record = told.record
    prose = getattr(record, "answer", None) or getattr(record, "text", None) or ""
    words = syllables(prose)
    return any(one in DENYING and two not in MEASURING for one, two in pairwise(words))


def _asks_more(mention: Mention) -> bool:
    """Whether a word surely wants more than a yes or a no: "mấy đơn vị làm điểm à", "được làm gì hả"."""
    asks = bool(mention.asks - POLAR) and not mention.filler and not mention.keys
    return asks or (bool(mention.keys) and not mention.names and mention.said.split()[-1] in INDEFINITE)
