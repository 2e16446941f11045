"""Confirming: a statement that somebody is asked to confirm, without a tag: "Đề nghị xác nhận: Hoa Mai họp ngày 12/4".

It wants a yes or a no as "…, đúng không" does. A request to look something up ("kiểm tra giúp lịch họp") is none,
unless a value is stated.
"""

from dataclasses import replace

from bot.matching.cutting.clauses import Clause
from bot.matching.deciding.guard import decide
from bot.matching.question import Outcome, Query
from bot.matching.reading.asking import PRECEDENCE
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View

CONFIRMING = tuple(f"{word} " for word in grammar("confirming"))
LOOKING_UP = tuple(f"{word} " for word in grammar("looking_up"))
ASKING_WORDS = grammar("asking_words")
LINKS = ("là", "la", "rằng", "gồm", "có")


def to_confirm(clause: Clause) -> Clause | None:
    """The clause as a yes/no question; None where nobody is asked to confirm it, or it asks for itself."""
    if clause.verify or clause.choice or clause.elliptic or clause.item:
        return None
    words = (*clause.story, *clause.mentions)
    surely = any(_opens(mention, CONFIRMING) for mention in words)
    if not surely and not any(_opens(mention, LOOKING_UP) for mention in words):
        return None
    stated = any(mention.is_value for mention in clause.mentions)
    linked = any(mention.said in LINKS for mention in clause.mentions)
    if any(_asks(mention) for mention in clause.mentions) or not (stated or (surely and clause.ask is None)):
        return None
    if clause.ask is not None and not (stated and linked):
        return None  # "xác nhận giúp ngày ban hành Chỉ thị 5"
    return replace(clause, verify=True, ask=None, asks=frozenset())


def _opens(mention: Mention, words: tuple[str, ...]) -> bool:
    return mention.filler and not mention.asks and f"{mention.said} ".startswith(words)


def _asks(mention: Mention) -> bool:
    """Whether a question word is said, by itself or in the name of what it asks."""
    return bool(mention.asks or mention.attributes) and not ASKING_WORDS.isdisjoint(mention.said.split())


def courteous(view: View, clause: Clause, query: Query) -> Query:
    """ "Mấy đơn vị làm điểm a": the particle was mere courtesy, when no yes or no can be said."""
    surely = any("yesno" in m.asks for m in clause.mentions)
    if not clause.verify or not clause.asks or surely or query.outcome is not Outcome.MISSING or query.stated:
        return query
    ask = next((name for name in PRECEDENCE if name in clause.asks), None)
    asked = decide(view.asking(ask, verify=False))
    return asked if asked.outcome is Outcome.ANSWER else query
