"""Says itself: where a record makes a statement, or its contrary, word for word, that is the verdict on it.

A no on one field of a record stands against no sentence of it: "hạn ban đầu là 30/5", of a limit that was put off.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from bot.knowledge.model import Topic
from bot.matching.checking.held_against import LEAST_SPELT, Held
from bot.matching.checking.statements import SENTENCES
from bot.matching.checking.word_for_word import (
    BEING,
    DENYING,
    Spelt,
    other_number,
    other_order,
    spelt_text,
)
from bot.matching.knowing.subjects import Subject
from bot.matching.question import NOTE, UNCONFIRMED, YET, Claim, Outcome, Query
from bot.matching.viewing.finding import found_subjects


def _texts(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """What a record tells in words, with the facet, and the name of the detail, of which that is."""
    record = subject.main or subject.record
    if isinstance(record, Topic):
        yield from (("answer", "", one) for one in SENTENCES.split(record.answer))
    note = getattr(record, "note", None)
    yield from ((NOTE, "", one) for one in SENTENCES.split(note or ""))
    yield from (("detail", label, text) for label, text in subject.details.items())


@dataclass(frozen=True)
class SaysItself(Held):
    """A statement that a no would be said to, or neither a yes nor a no."""

    @property
    def is_said(self) -> bool:
        """Whether a sentence of what is told makes the statement that a no would be said to."""
        if self.said_so:
            return True
        words = frozenset(self.said.words) - self.names
        return len(words) >= LEAST_SPELT and any(self._makes(one, words) for one in self.told)

    def _makes(self, sentence: Spelt, words: frozenset[str]) -> bool:
        own = frozenset(sentence.words)
        if not words <= own or self.denies_more(sentence) or other_order(self.said, sentence):
            return False
        return not other_number(self.said, sentence, self.said.numbers())

    @cached_property
    def said_so(self) -> tuple[Query, ...]:
        """A yes, with the text that makes the statement word for word."""
        for subject in chain(self.subjects, found_subjects(self.view)):
            names = frozenset(self.names_of(subject)) | self.idle
            if names.issuperset(self.said.words):
                continue  # "đại hội điểm xong chưa" only names it
            for facet, detail, text in _texts(subject):
                if self.is_verbatim(spelt_text(f"{detail} {text}", marked=self.marked), names):
                    return self._judged(subject, facet, detail, holds=True)
        return ()

    @property
    def denied_so(self) -> tuple[Query, ...]:
        """A no, with the text that says just the contrary: "… không phải là nơi làm điểm"."""
        words = frozenset(self.said.words) - BEING
        for subject in self.subjects if len(words) >= LEAST_SPELT and not self.said.denied() else ():
            names = frozenset(self.names_of(subject)) | self.idle | BEING
            for facet, detail, text in _texts(subject):
                told = spelt_text(f"{detail} {text}", marked=self.marked)
                own = frozenset(told.words)
                if told.denied() & words and words - names <= own and own - DENYING - names <= words:
                    return self._judged(subject, facet, detail, holds=False)
        return ()

    def _judged(self, subject: Subject, facet: str, detail: str, *, holds: bool) -> tuple[Query, ...]:
        made = (Claim(facet, holds, subject.id, detail=detail),)
        query = Query(Outcome.VERIFY, (subject.id,), facet, claims=made, confidence=self.verdicts[0].confidence)
        return (replace(query, modifiers=self.verdicts[0].modifiers - {UNCONFIRMED, YET}),)
