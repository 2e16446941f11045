"""A clause as seen by one knowledge version: its words without those denied, with the names resolved."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.matching.candidate import Candidate, Focus
from bot.matching.clauses import Clause
from bot.matching.entities import Entities
from bot.matching.filters import Chosen, choose
from bot.matching.index import Index
from bot.matching.mention import Mention
from bot.matching.subjects import Subject

STORY = 0.6  # words of the story before a question are weaker evidence than the question's own
PEOPLE_AND_THINGS = ("người", "đồng chí", "cái")  # counting words: the noun that is counted comes after them
WHICH = ("nào", "gì", "chi", "mô", "số mấy", "số bao nhiêu", "mấy")


@dataclass
class View:
    """One clause, with all that judging it against a subject needs.

    Attributes:
        focus: what the turns before left in view.
        shouting: the message is typed in capitals, so that capitals tell nothing.
        told: subjects and facets that other questions of the message were answered with.
        likely: subject → likeness of the clause to its example questions, 0..1.
        strict: mentions that an answer must explain.
        keys: keys said → how strongly.
        ranked: its readings, best first, once they have been asked for.
        found: the subjects that its words find, likewise.
        weights: how much content a mention (by its first token) holds, likewise.
        strange: first tokens of the mentions that make up names nobody here bears.
    """

    index: Index
    clause: Clause
    entities: Entities
    focus: Focus | None = None
    shouting: bool = False
    likely: dict[str, float] = field(default_factory=dict)
    told: frozenset[tuple[str, str]] = frozenset()
    strict: tuple[Mention, ...] = field(init=False)
    keys: dict[str, float] = field(init=False)
    strange: frozenset[int] = field(init=False)
    ranked: list[Candidate] | None = field(init=False, default=None)
    found: list[Subject] | None = field(init=False, default=None)
    weights: dict[int, float] = field(init=False, default_factory=dict)
    _chosen: dict[str, Chosen] = field(init=False, default_factory=dict)
    _which: Mention | None = field(init=False)
    _noun: Mention | None = field(init=False)
    _named: dict[str, frozenset[int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.strange = frozenset(mention.first for _, words in self.entities.strangers for mention in words)
        negated = {mention.first for mention in self.clause.negated}
        self.strict = tuple(mention for mention in self.clause.mentions if mention.first not in negated)
        self.keys = {key: STORY for mention in self.clause.story for key in keys_of(mention)}
        self.keys |= {key: 1.0 for mention in self.strict if not self.is_strange(mention) for key in keys_of(mention)}
        self._which = self._find_which()
        self._noun = self._find_noun()

    def is_strange(self, mention: Mention) -> bool:
        """Whether a mention is part of a name that nobody here bears."""
        return mention.first in self.strange

    def is_host(self, keys: Iterable[str]) -> bool:
        """Whether one of the keys is the name of the host's own place."""
        return any(key.removeprefix("name:") in self.index.hosts for key in keys if key.startswith("name:"))

    def asks(self, kind: str) -> bool:
        """Whether a word of the clause asks in this way, be it the clause's main ask or not."""
        return any(kind in mention.asks for mention in self.strict)

    def own_word(self, member: Subject) -> bool:
        """Whether the clause holds a word that tells a member from the others of its group."""
        return not member.own or any(key in self.keys for key in member.own)

    def in_focus(self, subject: Subject) -> bool:
        """Whether the turn before was about the subject."""
        return self.focus is not None and subject.id in self.focus.subjects

    def named(self, subject: Subject) -> frozenset[int]:
        """First tokens of the words that say a name of the subject in full; of the longest such name."""
        found = self._named.get(subject.id)
        if found is None:
            found = max((self._said(phrase.words) for phrase in subject.names), key=len, default=frozenset())
            self._named[subject.id] = found
        return found

    def _said(self, words: Iterable[frozenset[str]]) -> frozenset[int]:
        tokens: set[int] = set()
        for keys in words:
            met = [m.first for m in self.strict if not keys.isdisjoint(keys_of(m))]
            if not met:
                return frozenset()
            tokens.update(met)
        return frozenset(tokens)

    def chosen(self, group: Subject) -> Chosen:
        """The members of a group that the clause chooses."""
        found = self._chosen.get(group.id)
        if found is None:
            mentions = [mention for mention in self.strict if not self.is_strange(mention)]
            found = choose(self.index, group, mentions, self.clause.negated, self.which_noun())
            self._chosen[group.id] = found
        return found

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

    def _find_noun(self) -> Mention | None:
        for at, mention in reversed(list(enumerate(self.strict))):
            if "count" in mention.asks or mention.said == "số":
                noun = next(self._nouns_after(at), None)
                if noun is not None:
                    return noun
        return None

    def _nouns_after(self, at: int) -> Iterator[Mention]:
        for following in self.strict[at + 1 : at + 4]:
            if following.is_value or following.asks:
                return
            if following.keys and not following.filler and following.said not in PEOPLE_AND_THINGS:
                yield following


def keys_of(mention: Mention) -> Iterator[str]:
    """Keys of a mention, those of its attributes among them."""
    yield from mention.keys
    yield from (f"a:{key}" for key in mention.attributes)
