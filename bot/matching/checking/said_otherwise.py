"""Said otherwise: a yes that what is told with it gainsays, or to a part of the statement on which no claim is.

A field that is claimed is weighed by itself (`claims`). What a text holds, or merely that there is something, bears
out no other number, no denial, no time that the text does not tell. Looked at last, since a statement may have been
taken without some of its words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from bot.matching.checking.borne_out import are_spelt, is_slip
from bot.matching.checking.held_against import LEAST_SPELT, TEXTUAL, Held
from bot.matching.checking.says_itself import SaysItself
from bot.matching.checking.word_for_word import (
    BEING,
    DENYING,
    of_other_part,
    other_denial,
    other_number,
    other_order,
    spelt_text,
)
from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.patterns import told_in
from bot.matching.knowing.subjects import Type
from bot.matching.question import UNCONFIRMED, Outcome, Query
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.measures import unit_of
from bot.matching.reading.mention import Mention
from bot.matching.reading.times import borne_out, is_day_of_asking
from bot.matching.viewing.view import View

TELLS_OF_ANY = frozenset(("đại", "dai"))  # "chưa đại hội", of lists that a state is claimed of
AS_SAID_BY = "theo"
MEETING, HOST = "c:congress", "c:host_level"
PAIR = 2


def as_told(view: View, clause: Clause, queries: Sequence[Query]) -> tuple[Query, ...]:
    """What a clause is told: no yes to something else than the records tell, no no to what one of them says.

    Args:
        view: the clause as it was taken, maybe without some of its words.
    """
    if len(queries) == 1 and UNCONFIRMED in queries[0].modifiers:
        return SaysItself(view, clause, (queries[0],)).denied_so or tuple(queries)
    judged = [one for one in queries if one.outcome is Outcome.VERIFY]
    yes = _Yes(view, clause, tuple(one for one in judged if one.verdict is True))
    if yes.verdicts and yes.differs:
        return yes.without(queries)
    no = SaysItself(view, clause, tuple(one for one in judged if one.verdict is False))
    if no.verdicts and no.is_said:
        return no.said_so if no.said_so and len(queries) == 1 else no.without(queries)
    return tuple(queries)


@dataclass(frozen=True)
class _Yes(Held):
    """A statement that a yes would be said to."""

    @property
    def differs(self) -> bool:
        """Whether what is told does not bear out all that is said."""
        if any(self.is_verbatim(one, self.names) for one in self.told):
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

    def _unjudged(self) -> list[int]:
        """Where numbers stand of which no claim is."""
        values = {one.first: one for one in self.clause.mentions if one.number is not None or "/" in one.text}
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
        most = {one.up_to for one in counts if one.up_to is not None}
        return listed | several | left | most | {one.value for one in (*counts, *wholes)}

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
        counted = [one for one in counted if self.view.index.subjects[one].record.up_to is None]  # both ends of a range
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
        known = self.view.index.subjects
        ids = {one.id for one in self.subjects}
        parts = [known[one.id] for one in self.view.index.knowledge.projects if one.part_of in ids]
        own = frozenset[str]().union(*(one.name_keys | one.field_keys | one.soft for one in (*self.subjects, *parts)))
        left = [spelt_text(one.text, marked=self.marked) for one in ranked if one.keys.isdisjoint(own)]
        return any(not self.whole.holds(" ".join(one.words)) for one in left)

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
        said = replace(self.said, said_in=())  # with those that are part of a state: "chưa xong phần mố"
        return len(words) >= LEAST_SPELT and any(other_denial(said, one) for one in near)
