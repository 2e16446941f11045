"""Sooner or later by so much, where a text says just that: "hạn của huyện sớm hơn mốc của tỉnh mấy ngày".

One end of such a stretch is often no record by itself; what tells of the other one names it in its note.
"""

import re
from collections.abc import Iterator
from functools import partial

from bot.matching.knowing.index import Index
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.question import Outcome, Query
from bot.matching.reading.lexicon import grammar, syllables
from bot.matching.reading.mention import Mention
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import telling
from bot.text.syllable import fold

ASKS = frozenset(("duration", "count"))
ORDER = grammar("early") | grammar("late") | {"nhanh"}
THAN = "hơn"
TOLD = re.compile(r" (som|muon|cham|tre|nhanh) hon (?:\S+ ){0,2}?\d+ (?:ngay|tuan|thang|nam) ")
FACETS = {Type.EVENT: "when", Type.COUNT: "count", Type.TOPIC: "answer"}
SURE = 0.9  # confidence: it stands so in the text


def sooner(view: View) -> Query | None:
    """The one record whose text says by how much it is sooner, or later, than what else is named; else None."""
    said = [one for one in view.strict if one.said in ORDER]
    compares = any(one.said.split()[-1] == THAN for one in view.strict)
    if not said or not compares or view.clause.verify or not view.clause.asks & ASKS or view.entities.strangers:
        return None
    says = tuple(fold(one.said) for one in said)
    rest = [one for one, _ in telling(view) if one not in said]
    texts: tuple[tuple[str, str, str], ...] = view.index.kept("sooner", partial(_kept, view.index))
    alike = [(one, text) for one, word, text in texts if any(told.startswith(word) for told in says)]
    found = [one for one, text in alike if _all(view, one, text, rest)]
    if len(found) != 1:
        return None
    subject = view.index.subjects[found[0]]
    return Query(Outcome.ANSWER, (subject.id,), FACETS[subject.type], ask=view.clause.ask, confidence=SURE)


def _kept(index: Index) -> tuple[tuple[str, str, str], ...]:
    return tuple(_told(index))


def _told(index: Index) -> Iterator[tuple[str, str, str]]:
    """Ids of the records that tell such a thing, with the word for it and the text, folded."""
    for subject in index.subjects.values():
        text = _text(subject)
        found = TOLD.search(text) if text else None
        if found is not None:
            yield subject.id, found.group(1), text


def _text(subject: Subject) -> str:
    told = subject.record.answer if subject.type is Type.TOPIC else None
    told = subject.record.note if subject.type in (Type.EVENT, Type.COUNT) else told
    return f" {' '.join(map(fold, syllables(told)))} " if told else ""


def _all(view: View, identity: str, text: str, words: list[Mention]) -> bool:
    """Whether all that is said besides stands in the record, or in the text itself."""
    subject = view.index.subjects[identity]
    own = subject.strong | subject.soft
    return bool(words) and all(
        one.first in view.hosts or not one.keys.isdisjoint(own) or _stands_in(one, text) for one in words
    )


def _stands_in(word: Mention, text: str) -> bool:
    """ "35", in "chỉ thị số 35-ct/tw"."""
    return re.search(rf"(?<!\S){re.escape(fold(word.said))}\b", text) is not None
