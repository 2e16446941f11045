"""The index of one knowledge version: built once, immutable, swapped whole."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import combinations
from typing import Any, TypeVar, TypeVarTuple

from bot.knowledge.model import EventStatus, Knowledge
from bot.knowledge.people import Person, people
from bot.matching.knowing.calendar import Calendar
from bot.matching.knowing.levels import levels_of, own_levels
from bot.matching.knowing.membership import Membership, membership
from bot.matching.knowing.reading import Reader
from bot.matching.knowing.subjects import CONGRESS, MEETING, Subject, Type
from bot.matching.reading.courtesies import within_courtesies
from bot.matching.reading.lexicon import Attribute, grammar, syllables
from bot.matching.reading.mention import Mention, Reading
from bot.matching.reading.phrases import Role
from bot.matching.topics.model import TopicModel
from bot.text.syllable import fold

EMPTY_IN_LABELS = grammar("empty_in_labels")
MOST_KEPT = 20_000  # things that are kept of questions
COMMON = 200  # subjects that one key finds at most: those that it names most of come first


Found = TypeVar("Found")
Given = TypeVarTuple("Given")


@dataclass(frozen=True)
class Index:
    """Everything that a question needs and that the knowledge version fixes.

    Attributes:
        subjects: by id.
        postings: key → ids of the subjects it finds.
        weights: key → how much it tells, 0..1; unseen keys tell most.
        attributes: what can be asked, of the language and of this knowledge.
        hosts: proper names of the host's place → kinds of place that they are.
        bearers: proper names → ids of the subjects that bear them, the host's as those of other things.
        topics: likeness to example questions; None when there are none.
        counted: key of a counted noun → ids of the counts of it.
        words: key → the words of names and examples, each a set of alternative keys, that it is one of.
        examples: words of each example question → ids of the records that bear it.
        mentioned: proper names that records mention without bearing them → kinds that they say the bearers to be.
        host_keys: words of the host's name ("cảng"): any subject explains them.
        prose_only: the knowledge holds nothing but topics.
    """

    knowledge: Knowledge
    reader: Reader
    subjects: dict[str, Subject]
    postings: dict[str, tuple[str, ...]]
    weights: dict[str, float]
    attributes: dict[str, Attribute]
    hosts: dict[str, frozenset[str]]
    bearers: dict[str, tuple[str, ...]]
    topics: TopicModel | None = None
    prose_only: bool = False
    counted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    host_keys: frozenset[str] = frozenset()
    examples: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    mentioned: dict[str, frozenset[str]] = field(default_factory=dict)
    words: dict[str, tuple[frozenset[str], ...]] = field(default_factory=dict)

    _kept: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    _memberships: dict[str, Membership] = field(default_factory=dict, repr=False)
    _words_of: dict[str, frozenset[frozenset[str]]] = field(default_factory=dict, repr=False)
    _meanings: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _keys: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict, repr=False)

    def __getstate__(self) -> dict[str, object]:
        for subject in self.subjects.values():
            subject.forget()
        found: dict[str, object] = {one.name: getattr(self, one.name) for one in fields(self)}
        return found | {name: {} for name in found if name.startswith("_")}  # without its memory

    def kept(self, mark: Hashable, work: Callable[[*Given], Found], *given: *Given) -> Found:
        """What follows from what the version and the mark fix, kept for the questions to come."""
        found: Found | None = self._kept.get(mark)
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            found = self._kept[mark] = work(*given)
        return found

    def words_of(self, subject: Subject) -> frozenset[frozenset[str]]:
        """The words of all names and examples of a subject."""
        found = self._words_of.get(subject.id)
        if found is None:
            if len(self._words_of) >= MOST_KEPT:
                self._words_of.clear()
            words = (word for phrase in (*subject.names, *subject.examples) for word in phrase.words)
            found = self._words_of[subject.id] = frozenset(words)
        return found

    def membership(self, group: Subject) -> Membership:
        """The members of a group, by what may choose among them."""
        found = self._memberships.get(group.id)
        if found is None:
            found = self._memberships[group.id] = membership(group, self.subjects)
        return found

    def example_of(self, reading: Reading) -> str | None:
        """The one record of which a message is an example question, word for word but for courtesies around it."""
        found = (self.examples[words] for words in within_courtesies(reading) if words in self.examples)
        owners = next(found, ())
        return owners[0] if len(owners) == 1 else None

    @cached_property
    def always(self) -> tuple[str, ...]:
        """Ids of the subjects that any clause may be about: the congress and the sources."""
        return (CONGRESS, *(subject.id for subject in self.subjects.values() if subject.type is Type.SOURCE))

    @cached_property
    def calendar(self) -> Calendar:
        """The events by their times."""
        return Calendar.of(self.subjects.values())

    @cached_property
    def parts(self) -> dict[str, tuple[Subject, ...]]:
        """The counts that are parts of each count, then those counted out of it."""
        facts, subjects = self.knowledge, self.subjects
        linked = {
            whole: (*facts.parts.get(whole, ()), *facts.shares.get(whole, ()))
            for whole in (*facts.parts, *facts.shares)
        }
        return {whole: tuple(subjects[count.id] for count in counts) for whole, counts in linked.items()}

    @cached_property
    def shares(self) -> dict[str, tuple[str, ...]]:
        """Key of a counted noun → ids of the counts of those of them that are in a state."""
        found: dict[str, tuple[str, ...]] = {}
        for one in self.subjects.values():
            if one.type is Type.COUNT and one.record.out_of:
                for key in one.head:
                    found[key] = (*found.get(key, ()), one.id)
        return found

    @cached_property
    def labels(self) -> frozenset[str]:
        """Names of details, without capitals."""
        return frozenset(str(label).casefold() for one in self.subjects.values() for label in one.details)

    @cached_property
    def list_sizes(self) -> dict[int, tuple[frozenset[str], ...]]:
        """Number of members → the nouns of the lists of just so many."""
        found: dict[int, tuple[frozenset[str], ...]] = {}
        for one in self.subjects.values():
            if one.type is Type.GROUP and len(one.members) > 1:
                found[len(one.members)] = (*found.get(len(one.members), ()), one.head)
        return found

    @cached_property
    def timed_groups(self) -> tuple[str, ...]:
        """Ids of the groups of events."""
        subjects = self.subjects
        groups = (one for one in subjects.values() if one.type is Type.GROUP and len(one.members) > 1)
        return tuple(one.id for one in groups if subjects[one.members[0]].type is Type.EVENT)

    @cached_property
    def work_lists(self) -> tuple[Subject, ...]:
        """The lists of works."""
        groups = (one for one in self.subjects.values() if one.type is Type.GROUP and one.members)
        return tuple(one for one in groups if self.subjects[one.members[0]].type is Type.PROJECT)

    @cached_property
    def of_meetings(self) -> frozenset[str]:
        """Keys of all that is known to meet, and of what is told of it."""
        meeting = (one for one in self.subjects.values() if one.type in MEETING)
        return frozenset(key for one in meeting for keys in (one.strong, one.soft) for key in keys)

    @cached_property
    def bodies(self) -> dict[str, Subject]:
        """The bodies, by their names."""
        return {one.record.name.casefold(): one for one in self.subjects.values() if one.type is Type.BODY}

    @cached_property
    def listed(self) -> frozenset[str]:
        """Names, folded, that the knowledge lists as those of places that none of its records is of."""
        return frozenset(map(fold, self.knowledge.words.names))

    @cached_property
    def limits(self) -> tuple[Subject, ...]:
        """The deadlines."""
        events = (one for one in self.subjects.values() if one.type is Type.EVENT)
        return tuple(one for one in events if one.record.status == EventStatus.DEADLINE)

    @cached_property
    def levels(self) -> dict[str, frozenset[str]]:
        """Key of a level ("cấp chi bộ") → ids of the events, and groups of them, that are said to be of it."""
        return levels_of(self.subjects, self.mentions_of)

    @cached_property
    def own_levels(self) -> frozenset[str]:
        """Levels above a district that the host itself is of."""
        congress = self.knowledge.congress
        return own_levels(self.mentions_of(congress.host or ""), self.mentions_of(congress.place or ""))

    @cached_property
    def numbered(self) -> bool:
        """Whether an event of the host other than the congress bears a number, too."""
        main = self.subjects[CONGRESS].main
        return any(
            event.ordinal and not event.who and event.id != CONGRESS
            for event in self.knowledge.dates
            if event is not main
        )

    @cached_property
    def stated_gaps(self) -> dict[str, tuple[str, str]]:
        """Folded name of a gap of more than one word that one record alone states → the subject, and the name."""
        found: dict[str, tuple[str, str] | None] = {}
        for subject in self.subjects.values():
            for owner in (subject.main, subject.record):
                for name in getattr(owner, "gaps", None) or {}:
                    label = fold(str(name))
                    found[label] = None if label in found or " " not in label else (subject.id, str(name))
        return {label: gap for label, gap in found.items() if gap is not None}

    @cached_property
    def sole_details(self) -> dict[str, tuple[str, str]]:
        """Folded name of a detail of more than one word that one record alone has → the subject, and the name.

        Of names by which a record states a gap, none is that: it may be the one that is meant.
        """
        found: dict[str, tuple[str, str] | None] = {}
        for subject in self.subjects.values():
            owner = subject.main or subject.record
            for name in getattr(owner, "gaps", None) or {}:
                found[fold(str(name))] = None
            for name in subject.details:
                label = fold(name)
                found[label] = None if label in found or " " not in label else (subject.id, name)
        return {label: detail for label, detail in found.items() if detail is not None}

    @cached_property
    def people(self) -> dict[tuple[str, ...], tuple[Person, ...]]:
        """Everyone whom the records of bodies and of meetings name, by the folded words of their names."""
        return people(self.knowledge.bodies, self.knowledge.dates)

    def meaning(self, label: str) -> frozenset[str]:
        """What the name of a detail asks for, in the language's own terms: attributes, and kinds of asking ("ask:why").

        "tổng chiều dài" is a length, "nguyên nhân" tells why: but for words that say nothing, the name must be that.
        """
        known = self._meanings.get(label)
        if known is None:
            known = self._meanings[label] = frozenset(self._meant(syllables(label)))
        return known

    def _meant(self, words: tuple[str, ...]) -> Iterator[str]:
        table = self.reader.table
        for first, last in combinations(range(len(words) + 1), 2):
            rest = (*words[:first], *words[last:])
            if any(word not in EMPTY_IN_LABELS for word in rest):
                continue
            for sense in table.senses(words[first:last]):
                if sense.role is Role.ATTRIBUTE:
                    yield sense.key
                elif sense.role is Role.ASK:
                    yield f"ask:{sense.key}"

    def keys_of(self, text: str) -> frozenset[str]:
        """Keys of a text of the knowledge base; read once a version."""
        found = self._keys.get(text)
        if found is None:
            found = self._keys[text] = frozenset(key for mention in self.mentions_of(text) for key in mention.keys)
        return found

    @property
    def latest(self) -> dt.date:
        """The last day of which anything is told here; the end of days where that is not said."""
        as_of = self.knowledge.congress.as_of
        return dt.date.max if as_of is None else as_of.end

    def mentions_of(self, text: str) -> tuple[Mention, ...]:
        """The words of a text of the knowledge base; read once a version."""
        found = self._mentions.get(text)
        if found is None:
            found = self._mentions[text] = self.reader.read(text, clean=True).mentions
        return found

    def weight(self, keys: Iterable[str]) -> float:
        """How much a mention with these alternative keys tells, 0..1."""
        return min((self.weights.get(key, 1.0) for key in keys), default=1.0)
