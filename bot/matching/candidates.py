"""Candidates: the subjects and facets that may answer a clause, each with what of the clause it explains.

Everything said must be explained: a candidate's score falls with each word of content that neither its subject nor its
facet accounts for, and with each part of its own name that the clause does not mention.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.knowledge.model import Event
from bot.matching.clauses import Clause
from bot.matching.entities import Entities
from bot.matching.facets import FACETS, Facet, detail, held, possible
from bot.matching.filters import Chosen, choose, meets
from bot.matching.index import COMMON, Index
from bot.matching.lexicon import language
from bot.matching.reading import Mention
from bot.matching.subjects import CONGRESS, Pattern, Subject, Type
from bot.matching.times import agrees
from bot.text.when import Grain, When

MOST = 48  # subjects scored in full; enough that the right one is never missing in our question sets
UNKNOWN_WEIGHT = 0.7
STRANGE_NAME_WEIGHT = 2.0
VALUE_WEIGHT = 1.5
STORY = 0.6  # words of the story before a question are weaker evidence than the question's own
EXAMPLE = 0.92  # likeness to an example question is a little weaker than naming the subject
LIGHT = frozenset(
    f"c:{key}"
    for key in (
        "carry_out unit prepare select establish ensure special situation task step about list_word name number_word all new congress done_to "
        "attention level levels serve meaning organisation directly write after result people only both belong schedule number_word term_word goal thoroughly both party issue linked responsibility "
        "handle official host_committee committee in_whole typical"
    ).split()
)  # concepts so general that leaving one unexplained says little
LIGHT_FACTOR = 0.4
TOPIC_OTHER_ASK = 0.9  # a topic none of whose example questions asks in this way


@dataclass(frozen=True)
class Candidate:
    """A reading of a clause.

    Attributes:
        subject, facet: what is asked of what.
        score: 0..1, product of the following.
        coverage: share of the clause's content that is explained.
        evidence: how surely the clause names the subject.
        fit: how well the ask fits the facet.
        left: words of content that stay unexplained.
        filters: mentions that choose among the members of a group.
        attribute: attribute asked for, when the facet is a detail or a gap.
        known: whether the knowledge holds the answer.
        conflict: the clause states a value (number, time, ordinal) that the subject contradicts.
    """

    subject: Subject
    facet: str
    score: float
    coverage: float
    evidence: float
    fit: float
    left: tuple[Mention, ...] = ()
    filters: tuple[Mention, ...] = ()
    attribute: str | None = None
    known: bool = True
    conflict: bool = False
    inherited: bool = False
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Focus:
    """What the turns before leave in view.

    Attributes:
        subjects: subjects of the last answer, most important first.
        facet: what was asked of them.
        ask: how it was asked.
        group: the group they belong to, if any.
        filters: keys that chose among its members.
    """

    subjects: tuple[str, ...] = ()
    facet: str | None = None
    ask: str | None = None
    group: str | None = None
    filters: frozenset[str] = frozenset()


@dataclass
class Scorer:
    """Scores subjects for one clause."""

    index: Index
    clause: Clause
    entities: Entities
    focus: Focus | None = None
    strict: tuple[Mention, ...] = ()
    keys: dict[str, float] = field(default_factory=dict)
    strange: frozenset[int] = frozenset()
    _chosen: dict[str, Chosen] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.strange = frozenset(m.first for _, words in self.entities.strangers for m in words)
        negated = {mention.first for mention in self.clause.negated}
        self.strict = tuple(m for m in self.clause.mentions if m.first not in negated)
        for mention in self.clause.story:
            for key in _all_keys(mention):
                self.keys[key] = STORY
        for mention in self.strict:
            if mention.first in self.strange:
                continue
            for key in _all_keys(mention):
                self.keys[key] = 1.0

    # --- which subjects --------------------------------------------------------------------------------------------
    def subjects(self) -> list[Subject]:
        """Subjects that the words of the clause find, likeliest first, and those in focus."""
        found: dict[str, float] = {}
        for key, factor in self.keys.items():
            ids = self.index.postings.get(key, ())
            if len(ids) > COMMON:
                continue
            weight = self.index.weights.get(key, 1.0) * factor
            for identity in ids:
                found[identity] = found.get(identity, 0.0) + weight
        for use in self.entities.uses:
            for identity in use.subjects:
                found[identity] = found.get(identity, 0.0) + 3.0
        for identity in list(found):
            group = self.index.subjects[identity].group
            if group in self.index.subjects and group is not None:
                found[group] = max(found.get(group, 0.0), found[identity] * 0.9)
        best = sorted(found, key=lambda identity: (-found[identity], identity))[:MOST]
        extra = [CONGRESS, *(identity for identity in self.index.subjects if identity.startswith("source:"))]
        if self.focus:
            extra += [*self.focus.subjects, *([self.focus.group] if self.focus.group else [])]
        ids = dict.fromkeys([*best, *extra])
        return [self.index.subjects[identity] for identity in ids if identity in self.index.subjects]

    # --- one subject -----------------------------------------------------------------------------------------------
    def evidence(self, subject: Subject) -> float:
        """How surely the clause names the subject, 0..1."""
        if any(subject.id in use.subjects for use in self.entities.uses):
            return 1.0
        best = max((self._met(pattern, subject) for pattern in subject.names), default=0.0)
        examples = max((self._met(pattern, subject) for pattern in subject.examples), default=0.0)
        best = max(best, examples * EXAMPLE)
        if subject.type is Type.GROUP and self._picks_members(subject):
            best = max(best, 0.8)
        if subject.type is Type.CONGRESS:
            best = max(best, self._congress_evidence())
        return best

    def _congress_evidence(self) -> float:
        """Asking which in number or which term means the congress, unless another event bears a number, too."""
        asks = self.clause.asks | ({self.clause.ask} if self.clause.ask else set())
        if "term" in asks or any(m.when is not None and m.when.grain is Grain.TERM for m in self.strict):
            return 0.8
        numbered = "ordinal" in asks or any(m.ordinal for m in self.strict)
        return 0.75 if numbered and not any(getattr(e, "ordinal", None) and not e.who and e.id != CONGRESS for e in self._others()) else 0.0

    def _others(self) -> list[Event]:
        main = self.index.subjects[CONGRESS].main
        return [event for event in self.index.knowledge.dates if event is not main]

    def _met(self, pattern: Pattern, subject: Subject) -> float:
        total = got = 0.0
        for alternatives in pattern:
            weight = self.index.weight(alternatives)
            if alternatives & LIGHT:
                weight *= 0.6
            if self._is_host(alternatives):
                weight = 0.25
            total += weight
            got += weight * max((self.keys.get(key, 0.0) for key in alternatives), default=0.0)
        return got / total if total else 0.0

    def _is_host(self, keys: Iterable[str]) -> bool:
        return any(key.removeprefix("name:") in self.index.hosts for key in keys if key.startswith("name:"))

    def _picks_members(self, group: Subject) -> bool:
        heads = {key for member in group.members for key in self.index.subjects[member].head}
        said = {key for mention in self.strict for key in mention.keys}
        return bool(heads & said - {"c:unit", "c:congress", "c:carry_out"})

    def explained(self, mention: Mention, subject: Subject, facet: Facet | None, attribute: str | None) -> bool:
        """Whether subject and facet account for a mention."""
        if mention.first in self.strange:
            return False
        if attribute and attribute in mention.attributes:
            return True
        if mention.when is not None:
            return self._time_agrees(mention.when, subject) or bool(mention.keys & (subject.strong | subject.soft))
        keys = mention.keys
        if mention.number is not None and not keys & (subject.strong | subject.soft):
            return self._number_agrees(mention, subject)
        if keys & subject.strong or keys & subject.soft or (facet and keys & facet.keys):
            return True
        if self._is_host(keys):
            return True
        if any(f"a:{key}" in subject.strong for key in mention.attributes):
            return True
        if facet and mention.attributes & facet.attributes:
            return True
        if mention.names and self._sibling(mention, subject):
            return True
        return subject.type is Type.GROUP and (mention in self.chosen(subject).by or any(meets(self.index, mention, m) for m in subject.members))

    def chosen(self, group: Subject) -> Chosen:
        """The members of a group that the clause chooses."""
        found = self._chosen.get(group.id)
        if found is None:
            mentions = [m for m in self.strict if m.first not in self.strange]
            found = self._chosen[group.id] = choose(self.index, group, mentions, self.clause.negated)
        return found

    def _sibling(self, mention: Mention, subject: Subject) -> bool:
        """A name of another subject of the same type, asked about in one breath, is answered beside this one."""
        mine = any(subject.id in use.subjects for use in self.entities.uses)
        return mine and any(
            use.mention is mention and any(self.index.subjects[other].type is subject.type for other in use.subjects) for use in self.entities.uses
        )

    def _time_agrees(self, when: When, subject: Subject) -> bool:
        for time in subject.times:
            if agrees(when, time):
                return True
        record = subject.record
        term = getattr(record, "term", None) or self.index.knowledge.congress.term
        if when.grain is Grain.TERM and term:
            return (when.start.year, when.end.year) == tuple(term)
        if subject.type is Type.GROUP:
            return any(self._time_agrees(when, self.index.subjects[member]) for member in subject.members)
        return False

    def _number_agrees(self, mention: Mention, subject: Subject) -> bool:
        number = mention.number
        if number is None:
            return False
        if "ordinal" in " ".join(mention.keys):
            congress = self.index.knowledge.congress
            return f"ordinal:{congress.ordinal}" in mention.keys and getattr(subject.record, "ordinal", None) is None
        if any(key.startswith(("phase:", "course:")) for key in mention.keys):
            return bool(mention.keys & subject.strong) or (
                subject.type is Type.GROUP and any(mention.keys & self.index.subjects[m].strong for m in subject.members)
            )
        related = [subject]
        record = subject.record
        for link in ("out_of", "part_of", "group"):
            identity = getattr(record, link, None)
            if identity in self.index.subjects:
                related.append(self.index.subjects[identity])
        related += [self.index.subjects[m] for m in subject.members]
        if subject.type is Type.COUNT:
            related += [s for s in self.index.subjects.values() if getattr(s.record, "part_of", None) == subject.id]
            related += [s for s in self.index.subjects.values() if getattr(s.record, "out_of", None) == subject.id]
        for other in related:
            if mention.keys & other.strong:
                return True
            if other.members and len(other.members) == number:
                return True
        names = len({use.key for use in self.entities.uses})
        return bool(names) and number == names

    # --- score -----------------------------------------------------------------------------------------------------
    def weight(self, mention: Mention) -> float:
        """How much content a mention holds; 0 for what needs no explanation."""
        if mention.first in self.strange:
            return STRANGE_NAME_WEIGHT
        if mention.is_value:
            return VALUE_WEIGHT
        if not mention.known:
            return UNKNOWN_WEIGHT if len(mention.text) > 1 else 0.1
        if mention.filler:
            return 0.0
        if mention.names:
            return 0.2 if self._is_host(mention.keys) else 1.5
        if mention.attributes and not mention.keys:
            return 1.0
        if not mention.keys:
            return 0.8 if mention.offtopic else 0.0
        weight = self.index.weight(mention.keys)
        return weight * LIGHT_FACTOR if mention.keys & LIGHT else weight

    def cover(self, subject: Subject, facet: Facet | None, attribute: str | None = None) -> tuple[float, tuple[Mention, ...], bool]:
        """Share of content explained, what is left, and whether a stated value is contradicted."""
        total = got = 0.0
        left = []
        conflict = False
        for mention in self.strict:
            weight = self.weight(mention)
            if weight == 0.0:
                continue
            total += weight
            if self.explained(mention, subject, facet, attribute):
                got += weight
            else:
                left.append(mention)
                conflict = conflict or mention.is_value
        return (got / total if total else 1.0), tuple(left), conflict

    def candidates(self, subject: Subject) -> list[Candidate]:
        """The subject with each facet that the clause may ask of it."""
        evidence = self.evidence(subject)
        inherited = False
        if self.focus and subject.id in self.focus.subjects:
            lean = 0.85 if self.clause.elliptic or self.clause.anaphora or self._bare() else 0.6
            if lean > evidence:
                evidence, inherited = lean, True
        elif self.focus and subject.id == self.focus.group and (self.clause.anaphora or self.clause.elliptic or self._bare()):
            if evidence < 0.75:
                evidence, inherited = 0.75, True
        if evidence <= 0.0:
            return []
        found: list[Candidate] = []
        ask = self.clause.ask
        asked = self._attributes(subject)
        for facet in FACETS[subject.type]:
            if not possible(subject, facet):
                continue
            fit = self._fit(subject, facet, ask)
            named = asked & facet.attributes
            if named:
                fit = 1.0
            elif asked:
                continue
            if fit <= 0.0:
                continue
            coverage, left, conflict = self.cover(subject, facet, next(iter(named), None))
            found.append(self._candidate(subject, facet.id, coverage, evidence, fit, left, held(subject, facet), conflict, inherited))
        for attribute in sorted(asked - {a for facet in FACETS[subject.type] for a in facet.attributes}):
            coverage, left, conflict = self.cover(subject, None, attribute)
            label = self.index.attributes[attribute].label
            known = detail(subject, attribute, label) is not None
            found.append(
                replace(
                    self._candidate(subject, "detail", coverage, evidence, 1.0, left, known, conflict, inherited),
                    attribute=attribute,
                )
            )
        if not found and ask is not None:
            coverage, left, conflict = self.cover(subject, None)
            found.append(self._candidate(subject, f"ask:{ask}", coverage, evidence, 0.8, left, False, conflict, inherited))
        return found

    def _bare(self) -> bool:
        """Whether the clause names nothing of its own."""
        return not any(self.weight(mention) >= 0.3 for mention in self.strict)

    def _attributes(self, subject: Subject) -> set[str]:
        """Attributes that the clause asks for and that are not simply words of the subject."""
        return {
            key
            for mention in self.strict
            for key in mention.attributes
            if not mention.keys & subject.strong and f"a:{key}" not in subject.strong and not mention.filler and self._asks_for(key, mention, subject)
        }

    def _asks_for(self, attribute: str, mention: Mention, subject: Subject) -> bool:
        """Attributes of the language may be asked of anything; those that one record states, only of it and its group."""
        if attribute in language().attributes:
            return not (mention.asks and self.clause.ask in mention.asks and self._fits_otherwise(subject))
        group = self.index.subjects.get(subject.group or "")
        return any(
            attribute in getattr(owner, name, {})
            for owner in (subject.record, subject.main, group.record if group else None)
            for name in ("details", "gaps")
        )

    def _fits_otherwise(self, subject: Subject) -> bool:
        return any(facet.fit.get(self.clause.ask, 0.0) >= 1.0 and held(subject, facet) for facet in FACETS[subject.type])

    def _fit(self, subject: Subject, facet: Facet, ask: str | None) -> float:
        """How well the clause's ask fits a facet of this subject."""
        fit = facet.fit.get(ask, 0.0)
        if subject.type is Type.TOPIC and subject.asks:
            if ask in subject.asks:
                return 1.0
            return fit * TOPIC_OTHER_ASK
        if facet.id == "what" and ask in subject.asks:
            return max(fit, 0.95)
        if ask == "count" and facet.id in ("count", "progress", "remaining") and subject.type in (Type.COUNT, Type.GROUP):
            return fit * self._counted(subject)
        return fit

    def _counted(self, subject: Subject) -> float:
        """How well the noun that is counted ("bao nhiêu chi bộ") is what the subject counts."""
        noun = self._noun()
        if noun is None:
            return 1.0
        if noun.keys & subject.head:
            return 1.0
        if subject.type is Type.GROUP:
            heads = {key for member in subject.members for key in self.index.subjects[member].head}
            return 1.0 if noun.keys & (heads | {"c:unit", "c:project"}) & (subject.strong | subject.soft | heads) else 0.0
        return 0.75 if noun.keys & subject.strong else 0.2

    def _noun(self) -> Mention | None:
        """The noun beside "bao nhiêu", "mấy", "số"."""
        mentions = self.strict
        for at, mention in enumerate(mentions):
            if "count" in mention.asks or mention.said == "số":
                for following in mentions[at + 1 : at + 4]:
                    if following.is_value or following.asks:
                        break
                    if following.keys and not following.filler:
                        return following
        return None

    def _candidate(
        self,
        subject: Subject,
        facet: str,
        coverage: float,
        evidence: float,
        fit: float,
        left: tuple[Mention, ...],
        known: bool,
        conflict: bool,
        inherited: bool,
    ) -> Candidate:
        score = coverage**1.5 * (0.3 + 0.7 * evidence) * fit
        filters: tuple[Mention, ...] = ()
        members: tuple[str, ...] = ()
        if subject.type is Type.GROUP:
            filters, members = self.chosen(subject).by, self.chosen(subject).members
        return Candidate(subject, facet, round(score, 4), round(coverage, 3), round(evidence, 3), fit, left, filters, None, known, conflict, inherited, members)

def _all_keys(mention: Mention) -> Sequence[str]:
    return [*mention.keys, *(f"a:{key}" for key in mention.attributes)]
