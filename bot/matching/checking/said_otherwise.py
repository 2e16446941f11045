"""Said otherwise: a yes that what is told with it gainsays, or to a part of the statement on which no claim is.

A field that is claimed is weighed by itself (`claims`). What a text holds, or merely that there is something, bears
out no other number, no denial, no time that the text does not tell. Looked at last, since a statement may have been
taken without some of its words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import chain, pairwise

from bot.knowledge.model import Topic
from bot.matching.checking.borne_out import are_spelt, is_slip, texts_of
from bot.matching.checking.by_record import unconfirmed
from bot.matching.checking.statements import SENTENCES
from bot.matching.checking.word_for_word import (
    BEING,
    DENYING,
    Spelt,
    of_other_part,
    other_denial,
    other_number,
    other_order,
    spelt_statement,
    spelt_text,
)
from bot.matching.claims.measures import unit_of
from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.patterns import told_in
from bot.matching.knowing.subjects import Subject, Type, texts
from bot.matching.question import NOTE, UNCONFIRMED, YET, Claim, Outcome, Query
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import borne_out, is_day_of_asking
from bot.matching.viewing.finding import found_subjects
from bot.matching.viewing.view import View
from bot.text.syllable import is_marked

TEXTUAL = frozenset(("answer", "about", "what", "note", "detail", "text"))  # facets that are told in words
OF_LISTS = frozenset(("exists", "member"))
TELLS_OF_ANY = frozenset(("đại", "dai"))  # "chưa đại hội", of lists that a state is claimed of
AS_SAID_BY = "theo"
MEETING, HOST = "c:congress", "c:host_level"
PAIR = 2
LEAST_SPELT = 3  # words of a statement that a sentence makes by no chance


def as_told(view: View, clause: Clause, queries: Sequence[Query]) -> tuple[Query, ...]:
    """What a clause is told: no yes to something else than the records tell, no no to what one of them says.

    Args:
        view: the clause as it was taken, maybe without some of its words.
    """
    if len(queries) == 1 and UNCONFIRMED in queries[0].modifiers:
        return _Told(view, clause, (queries[0],)).denied_so or tuple(queries)
    for verdict in (True, False):
        those = tuple(one for one in queries if one.outcome is Outcome.VERIFY and one.verdict is verdict)
        told = _Told(view, clause, those)
        if those and (told.differs if verdict else told.is_said):
            return told.said_so if not verdict and told.said_so and len(queries) == 1 else told.without(queries)
    return tuple(queries)


def _texts(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """What a record tells in words, with the facet, and the name of the detail, of which that is."""
    record = subject.main or subject.record
    if isinstance(record, Topic):
        yield from (("answer", "", one) for one in SENTENCES.split(record.answer))
    note = getattr(record, "note", None)
    yield from ((NOTE, "", one) for one in SENTENCES.split(note or ""))
    yield from (("detail", label, text) for label, text in subject.details.items())


@dataclass(frozen=True)
class _Told:
    """A statement, and the verdicts that are to be told on it, all of them yeses or all of them noes."""

    view: View
    clause: Clause
    verdicts: tuple[Query, ...]

    def without(self, queries: Sequence[Query]) -> tuple[Query, ...]:
        """The queries, of which these are told without a yes or a no."""
        return tuple(unconfirmed(one) if one in self.verdicts else one for one in queries)

    @property
    def is_said(self) -> bool:
        """Whether a sentence of what is told makes the statement that a no would be said to."""
        if self.said_so:
            return True
        words = frozenset(self.said.words) - self.names
        return len(words) >= LEAST_SPELT and any(self._makes(one, words) for one in self.told)

    def _makes(self, sentence: Spelt, words: frozenset[str]) -> bool:
        own = frozenset(sentence.words)
        if not words <= own or other_denial(self.said, sentence) or other_order(self.said, sentence):
            return False
        return not other_number(self.said, sentence, self.said.numbers())

    @cached_property
    def said_so(self) -> tuple[Query, ...]:
        """A yes, with the text that makes the statement word for word."""
        for subject in chain(self.subjects, found_subjects(self.view)):
            names = frozenset(self._names(subject)) | self._idle
            for facet, detail, text in _texts(subject):
                if self._is_verbatim(spelt_text(f"{detail} {text}", marked=self.marked), names):
                    return self._judged(subject, facet, detail, holds=True)
        return ()

    @property
    def denied_so(self) -> tuple[Query, ...]:
        """A no, with the text that says just the contrary: "… không phải là nơi làm điểm"."""
        words = frozenset(self.said.words) - BEING
        for subject in self.subjects if len(words) >= LEAST_SPELT and not self.said.denied() else ():
            names = frozenset(self._names(subject)) | self._idle | BEING
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

    @property
    def _idle(self) -> frozenset[str]:
        """Words that may say nothing, such as who told what is to be confirmed."""
        return frozenset(word for one in self.clause.mentions if one.filler for word in one.said.split())

    @property
    def differs(self) -> bool:
        """Whether what is told does not bear out all that is said."""
        if any(self._is_verbatim(one, self.names) for one in self.told):
            return False
        if self._is_gainsaid() or other_order(self.said, self.nearest):
            return True
        if any(one.denied for one in self.verdicts):
            return any(one.holds for query in self.verdicts for one in query.claims)  # which of them is denied?
        if other_number(self.said, self.whole, self._unjudged()) or self._other_time() or self._other_rank():
            return True
        if any(one.facet in TEXTUAL for query in self.verdicts for one in query.claims):
            if self._of_other_part() or self._of_other_holder():
                return True
            return other_denial(self.said, self.nearest) or self._repeats() or self._of_stranger()
        return self._said_twice() or self._denied_apart() or self._denied_by_name() or self._by_paper()

    def _is_verbatim(self, told: Spelt, names: frozenset[str]) -> bool:
        """Whether a text says it word for word, or it says that text, and else only of what."""
        said = self.said.words
        if min(len(said), len(told.words)) < LEAST_SPELT:
            return False
        rest = frozenset(said) - frozenset(told.words)
        return told.holds(" ".join(said)) or (self.said.holds(" ".join(told.words)) and rest <= names)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words by which it is called."""
        return frozenset(word for one in self.subjects for word in self._names(one))

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

    def _unjudged(self) -> list[int]:
        """Where numbers stand of which no claim is."""
        values = {one.first: one for one in self.clause.mentions if one.number is not None}
        sizes = self._sizes()
        found: list[int] = []
        for at in self.said.numbers():
            mention = values.get(self.said.said_in[at])
            if mention is None or mention.first in self.judged or mention.ordinal or mention.ranked or mention.names:
                continue
            if mention.number not in sizes and not self._is_measured(at):
                found.append(at)
        return found

    def _sizes(self) -> set[Decimal | int]:
        """How many there are of what is told: of a list, of a count, of the whole that it is out of."""
        counts = [one.record for one in self.subjects if one.type is Type.COUNT]
        wholes = [self.view.index.subjects[one].record for c in counts for one in (c.out_of, c.part_of) if one]
        listed = {len(one.members) for one in self.subjects if one.type is Type.GROUP}
        several = {size for one in self.verdicts for size in (len(one.members), len(one.subjects)) if size > 1}
        left = {self.view.index.subjects[one.out_of].record.value - one.value for one in counts if one.out_of}
        return listed | several | left | {one.value for one in (*counts, *wholes)}

    def _is_measured(self, at: int) -> bool:
        """ "Dài hơn 80 m", "dài 7.500 m", of a detail that tells of 85 m, or 7,5 km: weighed by the claim on it."""
        number, unit = self.said.words[at], self.said.after(at)
        if number in self.whole.words:
            return False
        measured = unit_of(unit) is not None and unit not in self.whole.words
        claims = (claim for query in self.verdicts for claim in query.claims if claim.facet == "detail")
        weighed = any(self.said.said_in[at] in one.tokens for one in claims)
        return weighed and (measured or self.said.bound(at) != "exact")

    def _of_other_part(self) -> bool:
        """Whether a number that is said is told of something else in the same sentence."""
        numbers = {self.said.words[at] for at in self._unjudged()}
        return any(
            all(of_other_part(self.said, n, one, self.names) for one in self.told if n in one.words) for n in numbers
        )

    def _of_other_holder(self) -> bool:
        """ "Đại hội huyện có bầu trực tiếp không", of a sentence on a commune that does not speak of that congress."""
        opening = self.clause.mentions[:PAIR]
        held = any(MEETING in one.keys and HOST in two.keys for one, two in pairwise(opening)) or any(
            {MEETING, HOST} <= one.keys for one in opening
        )
        if not held:
            return False
        text = max(
            self.sentences, key=lambda one: len(frozenset(self.said.words) & frozenset(syllables(one))), default=""
        )
        names = [one for one in self.view.index.mentions_of(text)[:PAIR] if one.names]
        own = frozenset(self.said.words)
        return any(not frozenset(syllables(one.said)) & own for one in names)

    def _said_twice(self) -> bool:
        """ "Cấp huyện là 35, cấp xã là 35": whether two numbers are taken for one count's, so one is of another."""
        counted = [one.subject for query in self.verdicts for one in query.claims if one.facet == "count"]
        return len(set(counted)) < len(counted)

    def _repeats(self) -> bool:
        """ "Đợt 1 có 19 đơn vị, đợt 1 có 29 đơn vị": whether a number is said more often than any sentence says it."""
        numbers = [self.said.words[at] for at in self._unjudged()]
        return any(numbers.count(one) > max((two.words.count(one) for two in self.told), default=0) for one in numbers)

    def _other_time(self) -> bool:
        """Whether a time is said on which no claim is, and which nothing that is told bears out."""
        apart = [one for one in self.clause.mentions if one.when is not None and one.first not in self.judged]
        times = [one.when for one in apart if one.when is not None and not self._is_of_asking(one)]
        if not times:
            return False
        known = [
            *told_in(self.view.index.reader, tuple(self.sentences))[1],
            *(t for one in self.subjects for t in one.times),
        ]
        return any(not any(borne_out(time, one, limit=False) for one in known) for time in times)

    def _is_of_asking(self, day: Mention) -> bool:
        """ "Tính tới hôm nay, 11/3, …"."""
        own = day.when is not None and day.when.end == self.view.today
        return own or is_day_of_asking(day, self.clause.mentions)

    def _other_rank(self) -> bool:
        """ "Giai đoạn 4" of a work that is the first by its name."""
        ranked = [one for one in self.clause.mentions if one.ranked and one.first not in self.judged]
        ranked = [one for one in ranked if not are_spelt(one.text, frozenset(self.whole.words), marked=self.marked)]
        own = frozenset[str]().union(*(one.name_keys | one.field_keys | one.soft for one in self.subjects))
        return any(one.keys.isdisjoint(own) for one in ranked)

    def _of_stranger(self) -> bool:
        """Whether a name that nobody here bears is said, and what is told does not hold it either."""
        unknown = (one for one in self.clause.mentions if not one.known and one.text[:1].isupper() and not is_slip(one))
        return any(not are_spelt(one.said, frozenset(self.whole.words), marked=self.marked) for one in unknown)

    def _by_paper(self) -> bool:
        """ "Theo Kế hoạch 112 thì …": that there is such a paper bears out nothing that it is said to say."""
        said = self.clause.mentions
        at = next((at for at, one in enumerate(said) if one.said == AS_SAID_BY), None)
        if at is None or any(query.claims for query in self.verdicts):
            return False
        heads = frozenset[str]().union(*(one.head for one in self.subjects))
        return all(one.keys.isdisjoint(heads) for one in said[:at])

    def _denied_apart(self) -> bool:
        """Whether something is denied that no claim is on, and that is not told as denied either."""
        pairs = zip(self.said.words, self.said.said_in, strict=True)
        claimed = {word for word, first in pairs if first in self.judged}
        return bool(self.said.denied() - self.whole.denied() - claimed)

    def _denied_by_name(self) -> bool:
        """ "Đã gửi kế hoạch", of a list of those that have not: "nơi chưa gửi kế hoạch"."""
        names = (spelt_text(one.record.name, marked=self.marked) for one in self.subjects if one.type is Type.GROUP)
        said = frozenset(self.said.words) - self.said.denied() - TELLS_OF_ANY
        return any(one.denied() & said for one in names)

    def _is_gainsaid(self) -> bool:
        """Whether a sentence says all of it but for what is denied: "số này không được lấy từ sáu hội nghị"."""
        words = frozenset(self.said.words) - DENYING - BEING - self.names
        near = [one for one in self.told if len(words - frozenset(one.words)) <= 1]
        return len(words) >= LEAST_SPELT and any(other_denial(self.said, one) for one in near)

    def _names(self, subject: Subject) -> Iterator[str]:
        for text in (*texts(subject.record).names, *subject.details):
            yield from spelt_text(text, marked=self.marked).words
