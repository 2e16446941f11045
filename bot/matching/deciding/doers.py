"""Doers: who chose, or set up, what a list or a body is: "ai chọn 3 đơn vị làm điểm".

It never asks for those that were chosen. Only prose tells who did it, where it names somebody before the verb:
"Huyện ủy đã lựa chọn 3 đơn vị …". Else it is not known.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.matching.judging.candidates import rank
from bot.matching.knowing.candidate import Candidate
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import WHICH, View
from bot.matching.viewing.weighing import BARE, telling

APPOINTING = grammar("appointing")
PASSIVE = ("được", "bị")
BY = ("do", "bởi", *PASSIVE)  # before who did it, behind what it was done to
AGENTS = frozenset(("c:agency", "c:committee", "c:host_committee", "c:level", "c:levels"))  # "cơ quan nào", "cấp nào"
ANY_UNIT = frozenset(("c:unit", "c:organisation"))
PARTY_UNITS = ANY_UNIT | {"c:party_base", "c:party_committee", "c:cell", "c:congress", "c:pilot"}
OBJECTS = (Type.GROUP, Type.BODY)
REACH = 2  # mentions between who and the verb: "ai đã chọn"
SENTENCE = re.compile(r"(?<=[.;!?])\s+")
SURE = 0.85  # confidence: the prose has both the verb and who stands before it


def done_by(view: View, best: Candidate) -> Query | None:
    """Who did what is asked to what a clause most likely means; None where that is not asked."""
    verb = _verb(view) if best.subject.type in OBJECTS else None
    if verb is None:
        return None
    topics = [one.subject for one in rank(view) if one.subject.type is Type.TOPIC]
    told = next((one for one in topics if _tells(view, one, verb, best.subject)), None)
    if told is not None:
        return Query(Outcome.ANSWER, (told.id,), "answer", ask=view.clause.ask, confidence=SURE)
    missing = f"ai {verb.said}"
    return Query(Outcome.MISSING, missing=missing, about=best.subject.id, stated=True, ask=view.clause.ask)


def _verb(view: View) -> Mention | None:
    """The verb that somebody is asked to have done: right after who is asked for, to what stands after it or before."""
    mentions = view.clause.mentions
    for at, who in enumerate(mentions):
        if not _asks_who(mentions, at):
            continue
        after = mentions[at + 1 : at + 2 + REACH]
        end = next((n for n, one in enumerate(after) if one.said in APPOINTING), None)
        if end is None or any(one.said in PASSIVE for one in after[:end]):
            continue
        before = mentions[at - 1].said if at else ""
        behind = any(one.keys and not one.filler for one in mentions[at + 2 + end :])
        if behind or before in BY or who.said.split()[0] in BY:
            return after[end]
    return None


def _asks_who(mentions: Sequence[Mention], at: int) -> bool:
    mention = mentions[at]
    noun = mentions[at - 1] if at else None
    which = mention.said in WHICH and noun is not None and bool(noun.keys & AGENTS)
    return "who" in mention.asks or which or bool("level" in mention.asks and mention.said.startswith("cấp"))


def _tells(view: View, topic: Subject, verb: Mention, done_to: Subject) -> bool:
    """Whether prose on just that says in one sentence of somebody that they did it."""
    heads = done_to.head | ANY_UNIT if done_to.head & PARTY_UNITS else done_to.head
    text = str(topic.record.answer)
    all_of_it = view.index.keys_of(text) | topic.strong | ANY_UNIT
    if not all(word.keys & all_of_it for word in _objects(view, verb)):
        return False
    for sentence in SENTENCE.split(text):
        words = view.index.mentions_of(sentence)
        said = {key for word in words for key in word.keys}
        for at in _verbs(words, verb):
            if said & heads and any(word.keys & AGENTS or word.names for word in words[:at]):
                return True
    return False


def _objects(view: View, verb: Mention) -> Iterator[Mention]:
    """The words of a clause that tell to what it was done."""
    for mention, told in telling(view):
        if told >= BARE and mention is not verb and not mention.asks and not mention.is_value:
            yield mention


def _verbs(words: Sequence[Mention], verb: Mention) -> Iterator[int]:
    """Where a sentence has the verb, and does not say that it was done to what stands before it."""
    for at, (before, word) in enumerate(pairwise(words), 1):
        if word.keys & verb.keys and before.said not in PASSIVE and word.said.split()[0] not in PASSIVE:
            yield at
