"""Held against: a statement, beside all that is told with a verdict on it, syllable by syllable."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.matching.checking.borne_out import texts_of
from bot.matching.checking.by_record import unconfirmed
from bot.matching.checking.statements import SENTENCES
from bot.matching.checking.word_for_word import Spelt, spelt_statement, spelt_text
from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.subjects import Subject, texts
from bot.matching.question import Query
from bot.matching.viewing.view import View
from bot.text.syllable import is_marked

TEXTUAL = frozenset(("answer", "about", "what", "note", "detail", "text"))  # facets that are told in words
OF_LISTS = frozenset(("exists", "member"))
LEAST_SPELT = 3  # words of a statement that a sentence makes by no chance


@dataclass(frozen=True)
class Held:
    """A statement, and the verdicts that are to be told on it, all of them yeses or all of them noes.

    Attributes:
        view: the clause as it was taken, maybe without some of its words.
        clause: the clause as it was said.
    """

    view: View
    clause: Clause
    verdicts: tuple[Query, ...]

    def without(self, queries: Sequence[Query]) -> tuple[Query, ...]:
        """The queries, of which these are told without a yes or a no."""
        return tuple(unconfirmed(one) if one in self.verdicts else one for one in queries)

    def denies_more(self, told: Spelt) -> bool:
        """Whether a text denies something that is not said to be so: "… chưa chốt", of "… đã chốt rồi"."""
        return bool(told.denied() - replace(self.said, said_in=()).denied())

    def is_verbatim(self, told: Spelt, names: frozenset[str]) -> bool:
        """Whether a text says it word for word, or it says that text, and else only of what."""
        said = self.said.words
        if min(len(said), len(told.words)) < LEAST_SPELT or self.denies_more(told):
            return False
        rest = frozenset(said) - frozenset(told.words)
        return told.holds(" ".join(said)) or (self.said.holds(" ".join(told.words)) and rest <= names)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words by which it is called."""
        return frozenset(word for one in self.subjects for word in self.names_of(one))

    @cached_property
    def marked(self) -> bool:
        """Whether it is typed with its tones."""
        return is_marked(self.clause.text)

    @cached_property
    def said(self) -> Spelt:
        """The statement."""
        return spelt_statement(self.clause.mentions, marked=self.marked)

    @cached_property
    def subjects(self) -> list[Subject]:
        """What is told of."""
        claims = [claim for query in self.verdicts for claim in query.claims]
        told = [one for query in self.verdicts for one in (*query.subjects, *query.members)]
        told += [one for claim in claims for one in (claim.subject, claim.bearer)]
        return [self.view.index.subjects[one] for one in dict.fromkeys(told) if one in self.view.index.subjects]

    @cached_property
    def sentences(self) -> list[str]:
        """All that is told of it."""
        texts = [text for subject in self.subjects for text in texts_of(self.view.index, subject)]
        texts += [f"{label} {text}" for subject in self.subjects for label, text in subject.details.items()]
        texts += [subject.main.note for subject in self.subjects if subject.main is not None and subject.main.note]
        return [one for text in texts for one in SENTENCES.split(text)]

    @cached_property
    def told(self) -> list[Spelt]:
        """The same, as the statement is held against it."""
        return [spelt_text(one, marked=self.marked) for one in self.sentences]

    @cached_property
    def whole(self) -> Spelt:
        """All of that."""
        return Spelt(tuple(word for one in self.told for word in one.words), self.marked)

    @property
    def nearest(self) -> Spelt:
        """The sentence that holds the most of the statement."""
        words = frozenset(self.said.words)
        return max(self.told, key=lambda one: len(words & frozenset(one.words)), default=self.whole)

    @cached_property
    def judged(self) -> frozenset[int]:
        """The words on which claims on fields are."""
        claims = (claim for query in self.verdicts for claim in query.claims)
        return frozenset[int]().union(*(one.tokens for one in claims if one.facet not in TEXTUAL | OF_LISTS))

    @property
    def idle(self) -> frozenset[str]:
        """Words that may say nothing, such as who told what is to be confirmed."""
        return frozenset(word for one in self.clause.mentions if one.filler for word in one.said.split())

    def names_of(self, subject: Subject) -> Iterator[str]:
        """The words that something is called by, and those of what is told of it."""
        for text in (*texts(subject.record).names, *subject.details):
            yield from spelt_text(text, marked=self.marked).words
