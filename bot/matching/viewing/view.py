"""A clause as seen by one knowledge version: its words without those denied, with the names resolved."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from itertools import chain, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from bot.matching.cutting.clauses import Clause
from bot.matching.knowing.candidate import Candidate, Coverage, Focus
from bot.matching.knowing.facets import Facet
from bot.matching.knowing.index import Index
from bot.matching.knowing.levels import above, of_events, said_levels
from bot.matching.knowing.subjects import Subject, Type
from bot.matching.naming.uses import Entities
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import STATES, asks_whether_met, is_congress_of
from bot.matching.reading.times import counts_days, is_day_of_asking
from bot.matching.viewing.choosing import choosing
from bot.matching.viewing.filters import Chosen, choose
from bot.matching.viewing.sizes import tells_size
from bot.matching.viewing.stages import at_level, in_state, lasting_so
from bot.text.syllable import fold

if TYPE_CHECKING:
    from bot.matching.viewing.bits import Bits

STORY = 0.6  # words of the story before a question are weaker evidence than the question's own
PEOPLE = ("người", "thành viên", "ủy viên")
HOLDING = ("làm ", "họp ")  # before a meeting: what those who are counted do
PEOPLE_AND_THINGS = ("người", "đồng chí", "cái")  # counting words: the noun that is counted comes after them
WHICH = ("nào", "gì", "chi", "mô", "số mấy", "số bao nhiêu", "mấy")


RATIOS = frozenset(("remaining", "percent"))
TIMES = frozenset(("when", "duration"))
HAPPENINGS = frozenset(("c:establish", "c:elect", "c:election"))
MEETINGS = frozenset(("c:congress", "c:pilot"))


NOWHERE: frozenset[int] = frozenset()


Strengths = dict[frozenset[str], float]
Found = TypeVar("Found")


@dataclass
class View:
    """One clause, with all that judging it against a subject needs.

    Attributes:
        focus: what the turns before left in view.
        today: the day that the writer lives in.
        shouting: the message is typed in capitals, so that capitals tell nothing.
        told: subjects and facets that other questions of the message were answered with.
        alike: tells subject → likeness of the clause to its example questions, 0..1; asked only where that matters.
        spoken_of: subjects that the story names by their proper names, where the clause itself names none so.
        spoken_types: their types.
        strict: mentions that an answer must explain.
        keys: keys said → how strongly.
        said: the same keys as a set, which meets others by the smaller of the two.
        at: keys said → first tokens of the mentions that an answer must explain and that say them.
        ranked: its readings, best first, once they have been asked for.
        likely_meant: those of them alone that may be acted on, likewise.
        found: the subjects that its words find, likewise.
        weights: how much content a mention (by its first token) holds, likewise.
        telling: the mentions that hold any, with how much; likewise.
        strengths: word of a name or an example → how strongly it is said; and how strongly by the clause itself,
            rather than by its story.
        bits: those by what is so of them (`bits`), likewise.
        evidence, explained, by_facet, covered: what `evidence`, `explaining` and `coverage` found, likewise: by
            subject, by facet, by what is explained.
        labels: names of facets that only some record states as its own gap, by which the clause asks; likewise.
        used: subjects that the clause names by their proper names.
        content: keys of each word of content, in order.
        attributed: mentions that may name an attribute.
        numbers: the numbers said, but for those of names.
        naming: first tokens of those of names: "Hoa Mai 2".
        others: first tokens of the names of others than the host, that of its place among them.
        hosts: first tokens of the mentions that name the host or its place.
        of_host: "đại hội quận" is said in one breath.
        levels: first token of each mention that names a level at which events are held → ids of these events.
        sizes: first tokens of the numbers that say how many a list holds.
        strange: first tokens of the mentions that make up names nobody here bears.
        happenings: first tokens of the words for a happening that is no meeting, whose time is asked.
    """

    index: Index
    clause: Clause
    entities: Entities
    focus: Focus | None = None
    today: dt.date = dt.date.min
    shouting: bool = False
    alike: Callable[[], Mapping[str, float]] = dict
    told: frozenset[tuple[str, str]] = frozenset()
    spoken_of: frozenset[str] = frozenset()
    spoken_types: frozenset[Type] = field(init=False)
    strict: tuple[Mention, ...] = field(init=False)
    keys: dict[str, float] = field(init=False)
    said: frozenset[str] = field(init=False)
    at: dict[str, list[int]] = field(init=False)
    strange: frozenset[int] = field(init=False)
    ranked: list[Candidate] | None = field(init=False, default=None)
    likely_meant: list[Candidate] | None = field(init=False, default=None)
    found: list[Subject] | None = field(init=False, default=None)
    weights: dict[int, float] = field(init=False, default_factory=dict)
    telling: tuple[tuple[Mention, float], ...] | None = field(init=False, default=None)
    strengths: tuple[Strengths, Strengths] = field(init=False)
    evidence: dict[str, float] = field(init=False, default_factory=dict)
    bits: "Bits | None" = field(init=False, default=None)
    explained: dict[str, tuple[int, int]] = field(init=False, default_factory=dict)
    by_facet: dict[Facet, int] = field(init=False, default_factory=dict)
    covered: dict[int, Coverage] = field(init=False, default_factory=dict)
    labels: dict[str, frozenset[str]] | None = field(init=False, default=None)
    used: frozenset[str] = field(init=False)
    content: tuple[frozenset[str], ...] = field(init=False)
    attributed: tuple[Mention, ...] = field(init=False)
    numbers: frozenset[Decimal] = field(init=False)
    naming: frozenset[int] = field(init=False)
    others: frozenset[int] = field(init=False)
    hosts: frozenset[int] = field(init=False)
    of_host: bool = field(init=False)
    happenings: frozenset[int] = field(init=False)
    levels: dict[int, frozenset[str]] = field(init=False)
    sizes: frozenset[int] = field(init=False)
    _likely: Mapping[str, float] | None = field(init=False, default=None)
    _chosen: dict[str, Chosen] = field(init=False, default_factory=dict)
    _which: Mention | None = field(init=False)
    _noun: Mention | None = field(init=False)
    _noun_of_ratio: Mention | None = field(init=False)
    _named: dict[str, frozenset[int]] = field(init=False, default_factory=dict)
    worked: dict[Callable[..., Any], Any] = field(init=False, default_factory=dict)
    _firsts: dict[frozenset[str], tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.spoken_types = frozenset(self.index.subjects[identity].type for identity in self.spoken_of)
        self.strange = frozenset(mention.first for _, words in self.entities.strangers for mention in words)
        negated = {mention.first for mention in self.clause.negated}
        words = self.clause.mentions
        self.strict = tuple(
            word
            for word in words
            if word.first not in negated and not is_day_of_asking(word, words) and not counts_days(word, words)
        )
        self.keys = {key: STORY for mention in self.clause.story for key in keys_of(mention)}
        self.at, self.sizes = {}, NOWHERE
        for at, mention in enumerate(self.strict):
            keys = keys_of(mention)
            if tells_size(self.index, self.strict, at):
                self.sizes |= {mention.first}
                keys = ()  # it says how many they are, and is no part of a name
            if not self.is_strange(mention):
                self.keys |= dict.fromkeys(keys, 1.0)
            for key in keys:
                self.at.setdefault(key, []).append(mention.first)
        self.said = frozenset(self.keys)
        self.used = frozenset(identity for use in self.entities.uses for identity in use.subjects)
        said = self._strengths(self.keys)
        own = {key: self.keys[key] for key in self.at if key in self.keys} if self.clause.story else None
        self.strengths = (said, said if own is None else self._strengths(own))
        self._firsts = {}
        for key, firsts in self.at.items():
            for word in self.index.words.get(key, ()):
                self._firsts[word] = (*self._firsts.get(word, ()), *firsts)
        self.content = tuple(mention.keys for mention in self.strict if mention.keys and not mention.filler)
        self.attributed = tuple(mention for mention in self.strict if mention.attributes and not mention.filler)
        self.naming = frozenset(number.first for use in self.entities.uses for number in use.numbers)
        self.numbers = frozenset(m.number for m in self.strict if m.number is not None and m.first not in self.naming)
        host_keys = self.index.host_keys
        self.others = self.strange.union(use.mention.first for use in self.entities.uses if not use.of_host)
        others = self.others | above(self.strict, self.index.own_levels)
        self.hosts = frozenset(
            m.first
            for m in self.strict
            if m.first not in others and (not m.keys.isdisjoint(host_keys) or (m.names and self.is_host(m.names)))
        )
        asked = self.clause.verify and asks_whether_met(self.strict, self.hosts)
        self.of_host = asked or ("c:congress" in self.at and is_congress_of(self.strict, self.hosts))
        self.happenings = self._find_happenings()
        self.levels = {}
        for mention in said_levels(self.strict):
            held = frozenset[str]().union(*(self.index.levels.get(key, ()) for key in mention.keys))
            if held:
                self.levels[mention.first] = held
        self._which = self._find_which()
        self._noun = self._find_noun()
        pairs = pairwise(self.strict)
        self._noun_of_ratio = next((two for one, two in pairs if one.asks & RATIOS and two.first == one.last), None)

    def _strengths(self, said: dict[str, float]) -> Strengths:
        """Words of the knowledge that hold a key that is said, by how strongly it is."""
        words, found = self.index.words, Strengths()
        for key, factor in sorted(said.items(), key=itemgetter(1)):  # the strongest last, which is kept
            found |= dict.fromkeys(words.get(key, ()), factor)
        return found

    def asking(self, ask: str | None, *, verify: bool) -> "View":
        """The same clause taken to ask something else: what its words mean and find is not worked out again."""
        other = copy(self)
        other.clause = replace(self.clause, ask=ask, verify=verify)
        other.ranked = other.likely_meant = None
        other.evidence, other.worked = {}, {}
        return other

    def once(self, work: Callable[["View"], Found]) -> Found:
        """What follows from the clause alone, worked out once for all that it is judged against."""
        if work not in self.worked:
            self.worked[work] = work(self)
        found: Found = self.worked[work]
        return found

    def taking(self, clause: Clause) -> "View":
        """Another clause of the same words, with what the names among them mean."""
        own = {mention.first for mention in clause.mentions}
        uses = tuple(use for use in self.entities.uses if use.mention.first in own)
        strangers = tuple(one for one in self.entities.strangers if one[1][0].first in own)
        return View(
            self.index,
            clause,
            Entities(uses, strangers),
            self.focus,
            self.today,
            shouting=self.shouting,
            alike=self.alike,
            told=self.told,
            spoken_of=self.spoken_of,
        )

    def likeness(self, subject: Subject) -> float:
        """How alike the clause is to the example questions of a subject, 0..1."""
        if not subject.examples:
            return 0.0
        if self._likely is None:
            self._likely = self.alike()
        return self._likely.get(subject.id, 0.0)

    def is_strange(self, mention: Mention) -> bool:
        """Whether a mention is part of a name that nobody here bears."""
        return mention.first in self.strange

    def is_host(self, keys: Iterable[str]) -> bool:
        """Whether one of the keys is the name of the host's own place."""
        return any(key.removeprefix("name:") in self.index.hosts for key in keys if key.startswith("name:"))

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the clause, as read and as typed."""
        mentions = self.clause.mentions
        return frozenset([one.said for one in mentions] + [one.text.lower() for one in mentions])

    def asks(self, kind: str) -> bool:
        """Whether a word of the clause asks in this way, be it the clause's main ask or not."""
        return any(kind in mention.asks for mention in self.strict)

    def of_other_level(self, mention: Mention, subject: Subject) -> bool:
        """Whether a mention names a level at which other events are held than the subject."""
        held = self.levels.get(mention.first)
        if held is None or subject.id in held or not held.isdisjoint(subject.members):
            return False
        return of_events(subject, self.index.subjects)

    def own_word(self, member: Subject) -> bool:
        """Whether the clause holds a word that tells a member from the others of its group, or its name in full."""
        if member.id in self.used or not self.said.isdisjoint(member.own):
            return True
        return not member.own and fold(member.label) in fold(self.clause.text)

    def ignores_story(self, subject: Subject) -> bool:
        """Whether the words of the story do not name a subject: it is about another of its kind by name."""
        if not self.spoken_of or subject.id in self.spoken_of:
            return False
        return bool(subject.bearers) or subject.type in self.spoken_types

    def told_before(self) -> tuple[str, ...]:
        """Several subjects of one type that the turn before told of, where the clause points back at them."""
        if self.focus is None or not self.clause.anaphora:
            return ()
        told = [self.index.subjects[one] for one in (*self.focus.members, *self.focus.subjects)]
        told = [one for one in told if one.type is not Type.GROUP]
        return tuple(dict.fromkeys(one.id for one in told if one.type is told[0].type)) if len(told) > 1 else ()

    def in_focus(self, subject: Subject) -> bool:
        """Whether the turn before was about the subject."""
        return self.focus is not None and subject.id in self.focus.subjects

    def named(self, subject: Subject) -> frozenset[int]:
        """First tokens of the words that say a name of the subject in full; of the longest such name."""
        found = self._named.get(subject.id)
        if found is None:
            found = max([self._said(phrase.words) for phrase in subject.names], key=len, default=NOWHERE)
            self._named[subject.id] = found
        return found

    def _said(self, words: Sequence[frozenset[str]]) -> frozenset[int]:
        if not all(map(self._firsts.__contains__, words)):  # as of most names
            return NOWHERE
        return frozenset(chain.from_iterable([self._firsts[keys] for keys in words]))

    def chosen(self, group: Subject) -> Chosen:
        """The members of a group that the clause chooses."""
        found = self._chosen.get(group.id)
        if found is None:
            words = self.once(choosing)
            mentions = words.mentions
            noun = self.which_noun() or self.noun()
            called = self._said(group.names[0].words) if group.names else frozenset()
            found = choose(self.index, group, words, noun, called)
            own = STATES & group.name_keys  # of "nơi chưa họp" all are
            telling = [m for m in mentions if m.keys.isdisjoint(own)] if own else mentions
            found = at_level(self, lasting_so(self, in_state(self, found, telling), mentions), group)
            rest = self.untold(group)
            if rest:
                found = Chosen(tuple(one for one in found.members if one in rest) or rest, found.by, found.states)
            self._chosen[group.id] = found
        return found

    def untold(self, group: Subject) -> tuple[str, ...]:
        """The members left besides those just told of: "ngoài ra còn nơi nào"; none where that is not asked."""
        focus = self.focus
        if focus is None or not self.clause.beyond or focus.group != group.id:
            return ()
        told = set(focus.members) or {*focus.subjects, *focus.mentioned}.intersection(group.members)
        return tuple(one for one in group.members if one not in told) if told else ()

    def _find_happenings(self) -> frozenset[int]:
        """ "Phường Hoa Mai thành lập năm nào", "bầu cử ở Hoa Mai ngày nào": the congress there is another day."""
        if not self.clause.asks & TIMES or not self.said.isdisjoint(MEETINGS):
            return NOWHERE
        return frozenset(m.first for m in self.strict if m.keys & HAPPENINGS and not m.filler)

    def which_noun(self) -> Mention | None:
        """The noun before "nào", "gì", "mấy": the kind of thing asked for."""
        return self._which

    def _find_which(self) -> Mention | None:
        for at, mention in enumerate(self.strict):
            if mention.said in WHICH and at:
                before = self.strict[at - 1]
                if before.keys and not before.filler and not before.names:
                    return before
        return None

    def noun(self) -> Mention | None:
        """The noun counted: the one beside the last "bao nhiêu", "mấy", "số"."""
        return self._noun

    def noun_of_ratio(self) -> Mention | None:
        """The noun right after a word that asks for the rest or for a share."""
        return self._noun_of_ratio

    def counts_people(self) -> bool:
        """ "Mấy người": people are counted, and no other noun follows."""
        people = [
            at
            for at, (one, two) in enumerate(pairwise(self.strict))
            if "count" in one.asks and two.said in PEOPLE and two.first == one.last
        ]
        return any(next(self._nouns_after(at), None) is None for at in people)

    def _find_noun(self) -> Mention | None:
        for at, mention in reversed(list(enumerate(self.strict))):
            if "count" in mention.asks or mention.said == "số":
                noun = next(self._nouns_after(at), None)
                if noun is not None:
                    return noun
        return None

    def _nouns_after(self, at: int) -> Iterator[Mention]:
        for following in self.strict[at + 1 : at + 4]:
            if following.is_value or following.asks or following.said == "theo":
                return
            if following.said.startswith(HOLDING):
                continue  # "mấy chỗ làm đại hội điểm" counts no congresses
            counted = following.keys or not self.index.counted.keys().isdisjoint(keys_of(following))
            place = "c:unit" in following.keys and following.first == self.strict[at].last  # "mấy chỗ làm điểm"
            if counted and (place or not following.filler) and following.said not in PEOPLE_AND_THINGS:
                yield following


def keys_of(mention: Mention) -> tuple[str, ...]:
    """Keys of a mention, those of its attributes among them."""
    return (*mention.keys, *[f"a:{key}" for key in mention.attributes]) if mention.attributes else (*mention.keys,)
