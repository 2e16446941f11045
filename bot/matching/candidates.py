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
from bot.matching.index import COMMON, LIGHT, Index
from bot.matching.lexicon import language
from bot.matching.reading import Mention, is_wordlike
from bot.matching.subjects import CONGRESS, Phrase, Subject, Type
from bot.matching.times import agrees
from bot.text.syllable import fold
from bot.text.when import Grain, When

MOST = 32  # subjects scored in full; enough that the right one is never missing in our question sets
UNKNOWN_WEIGHT = 0.7
LONE_UNKNOWN_WEIGHT = 0.4  # one unknown syllable alone is oftener an adverb or a slip than a thing
HEAVY_WEIGHT = 1.2
STRANGE_NAME_WEIGHT = 2.0
VALUE_WEIGHT = 1.5
LIKELY = 0.5  # a question so alike to the examples of a record needs less of its wording explained
LIKELY_COVERAGE = 0.85
STORY = 0.6  # words of the story before a question are weaker evidence than the question's own
EXAMPLE = 0.92  # likeness to an example question is a little weaker than naming the subject
HEAVY = frozenset(
    f"c:{key}"
    for key in (
        "ward commune town hamlet company preschool primary lower_secondary upper_secondary prev_term next_term last_year next_year opening closing "
        "level_up_province level_up_city national draft political_report used session done not_done"
    ).split()
)  # concepts that narrow a question to something else: never left unexplained
# Days around today: when a question tells them, they are oftener the writer's day than what is asked.
NEAR_DAYS = frozenset(
    (
        "mai",
        "ngay mai",
        "hom nay",
        "nay",
        "hom qua",
        "hom kia",
        "mot",
        "ngay kia",
        "tuan nay",
        "tuan truoc",
        "tuan sau",
        "tuan toi",
        "thang nay",
        "sang nay",
        "toi nay",
        "chieu nay",
        "toi qua",
    )
)
POINTING = frozenset(("đó", "này", "kia", "ấy", "đấy", "nớ", "trên"))
LIGHT_FACTOR = 0.4
OTHER_NOUN = 0.88  # "nghị quyết nào" asks for a resolution: other kinds of subjects answer less well
OTHER_LEVEL = 0.88
DENIED = 0.7
OTHER_ASK = 0.72  # likeness to a phrase that asks something else
UNNAMED = 0.6
SCATTERED = 0.88
MOST_TELLING = 0.7
WHOLE_EVIDENCE = 0.7  # every word of a long question stands in the record
LONG_QUESTION = 1.8
SOLE_EVIDENCE = 0.85
COMMON_EVIDENCE = 0.5  # a member of a group none of whose own words is said
TOPIC_OTHER_ASK = 0.9  # a topic none of whose example questions asks in this way


# Gap labels (folded) that answer a kind of asking.
GAPS_OF_ASKS = {
    "why": ("ly do", "nguyen nhan", "muc dich"),
    "who": ("danh sach", "nguoi", "nhan su", "ho ten", "nguoi dung dau", "nguoi ky"),
    "when": ("ngay", "thoi gian", "thoi diem"),
    "where": ("dia diem", "dia chi", "noi to chuc"),
    "count": ("so luong", "so", "tong so"),
}
AKIN = (
    frozenset(("what", "how", "which", "progress", "verify")),
    frozenset(("who", "where", "which")),
    frozenset(("count", "remaining", "percent")),
)


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
        members: the members of it that were chosen, when some were.
    """

    subjects: tuple[str, ...] = ()
    facet: str | None = None
    ask: str | None = None
    group: str | None = None
    members: tuple[str, ...] = ()


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
    shouting: bool = False
    likely: dict[str, float] = field(default_factory=dict)
    _chosen: dict[str, Chosen] = field(default_factory=dict)
    ranked: "list[Candidate] | None" = None

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
        prose = subject.type is Type.TOPIC
        best = 0.0
        for phrase in subject.names:
            met = self._met(phrase) * (self._weighty(phrase) if prose else 1.0)
            if met > best:
                best = max(best, met * self._in_order(phrase))
        for phrase in subject.examples:
            met = self._met(phrase) * EXAMPLE
            if met > best:
                best = max(best, met * self._weighty(phrase))
        if subject.type is Type.GROUP and self._picks_members(subject):
            best = max(best, 0.8)
        if subject.type is Type.COUNT and any(m.number == subject.record.value for m in self.strict):
            best = max(best, SOLE_EVIDENCE)
        if subject.type is Type.COUNT and self.clause.ask == "count" and self._sole(subject):
            best = max(best, SOLE_EVIDENCE)
        if (
            subject.type is Type.GROUP
            and self.clause.ask in ("which", "count", "what", None)
            and self.chosen(subject).by_field
        ):
            best = max(best, 0.75)
        if subject.type is Type.SOURCE:
            best = max(best, self._source_evidence())
        if (
            subject.group
            and best < 1.0
            and self.clause.ask in ("which", "what", "count", "how", None)
            and not self.own_word(subject)
        ):
            best = min(best, COMMON_EVIDENCE)
        if subject.type is Type.CONGRESS:
            best = max(best, self._congress_evidence())
        if (
            subject.type is Type.DOCUMENT
            and best < 1.0
            and not any(key in self.keys for keys in subject.names[0].words for key in keys)
        ):
            best *= UNNAMED  # its issuer alone does not name a document
        likely = self.likely.get(subject.id, 0.0)
        if subject.group and not self.own_word(subject):
            likely = min(likely, COMMON_EVIDENCE)  # likeness alone does not tell a member from its siblings
        return max(best, likely)

    def _sole(self, subject: Subject) -> bool:
        """Whether what is counted by this subject alone is the noun asked for."""
        noun = self.noun()
        return noun is not None and any(
            self.index.counted.get(key) == (subject.id,) for key in noun.keys & subject.head
        )

    def _source_evidence(self) -> float:
        if "c:author" in self.keys or "c:newspaper" in self.keys:
            return 0.85
        return 0.5 if "c:article" in self.keys else 0.0

    def own_word(self, member: Subject) -> bool:
        """Whether the clause holds a word that tells a member from the others of its group."""
        return not member.own or any(key in self.keys for key in member.own)

    def _congress_evidence(self) -> float:
        """Asking which in number or which term means the congress, unless another event bears a number, too."""
        asks = self.clause.asks | ({self.clause.ask} if self.clause.ask else set())
        if "c:term_word" in self.keys and any(
            m.said.startswith(("năm", "từ năm", "bao giờ")) and "when" in m.asks for m in self.strict
        ):
            return 0.8
        if "term" in asks or any(m.when is not None and m.when.grain is Grain.TERM for m in self.strict):
            return 0.8
        numbered = "ordinal" in asks or any(m.ordinal for m in self.strict)
        return (
            0.75
            if numbered
            and not any(getattr(e, "ordinal", None) and not e.who and e.id != CONGRESS for e in self._others())
            else 0.0
        )

    def _others(self) -> list[Event]:
        main = self.index.subjects[CONGRESS].main
        return [event for event in self.index.knowledge.dates if event is not main]

    def _met(self, phrase: Phrase) -> float:
        """Share of a name or example that the clause says; less when the phrase asks something else."""
        if not phrase.total:
            return 0.0
        said = self.keys
        got = 0.0
        for keys, weight in zip(phrase.words, phrase.weights, strict=True):
            for key in keys:
                if key in said:
                    got += weight * said[key]
                    break
        if not got:
            return 0.0
        same = phrase.ask is None or self.clause.ask is None or _akin(phrase.ask) & _akin(self.clause.ask)
        return got / phrase.total * (1.0 if same else OTHER_ASK)

    def _weighty(self, phrase: Phrase) -> float:
        """Less than 1 for an example of few and light words: likeness to it says little."""
        return min(1.0, 0.55 + 0.6 * phrase.total)

    def _in_order(self, phrase: Phrase) -> float:
        """Less than 1 for a name of several words that are not said together: "chi bộ cơ sở trực thuộc" names "chi bộ cơ sở" first."""
        if len(phrase.words) < 2:
            return 1.0
        content = [m for m in self.strict if m.keys and not m.filler]
        for start in range(len(content) - len(phrase.words) + 1):
            if all(content[start + n].keys & keys for n, keys in enumerate(phrase.words)):
                return 1.0
        return SCATTERED

    def _is_host(self, keys: Iterable[str]) -> bool:
        return any(key.removeprefix("name:") in self.index.hosts for key in keys if key.startswith("name:"))

    def _picks_members(self, group: Subject) -> bool:
        if group.members and self.index.subjects[group.members[0]].type is Type.EVENT:
            return False
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
            if subject.type is Type.GROUP and mention in self.chosen(subject).by:
                return True
            return self._time_agrees(mention.when, subject) or bool(mention.keys & (subject.strong | subject.soft))
        keys = mention.keys
        if subject.type is Type.GROUP and mention in self.chosen(subject).by:
            return True
        if mention.number is not None and not keys & (subject.strong | subject.soft):
            return self._number_agrees(mention, subject)
        if keys & subject.strong or keys & subject.soft or (facet and keys & facet.keys):
            return True
        if self._is_host(keys) or keys & self.index.host_keys:
            return True
        if any(f"a:{key}" in subject.strong for key in mention.attributes):
            return True
        if facet and mention.attributes & facet.attributes:
            return True
        if mention.names and self._sibling(mention, subject):
            return True
        if subject.type is Type.COUNT and "c:party_committee" in keys and mention is not self.noun():
            return "c:cell" not in subject.head  # "Đảng bộ có bao nhiêu đảng viên": whose they are
        if subject.type is not Type.GROUP:
            return False
        chosen = self.chosen(subject)
        if mention in chosen.by:
            return True
        return not chosen.by and any(meets(self.index, mention, member) for member in subject.members)

    def _denied(self, subject: Subject) -> float:
        """Less than 1 when the clause says that it does not mean the words that name the subject."""
        denied = {key for mention in self.clause.negated for key in mention.keys}
        named = {key for phrase in subject.names[:1] for keys in phrase.words for key in keys}
        return float(DENIED ** len(denied & named - set(self.keys)))

    def _other_level(self, subject: Subject) -> float:
        """Less than 1 for subjects that are not the district's when "đại hội quận" is said in one breath."""
        if subject.type not in (Type.EVENT, Type.TOPIC, Type.COUNT) or "c:host_level" in subject.strong:
            return 1.0
        for one, two in zip(self.strict, self.strict[1:], strict=False):
            if (
                "c:congress" in one.keys
                and two.first == one.last
                and ("c:host_level" in two.keys or "c:in_whole" in two.keys)
            ):
                return OTHER_LEVEL
        return 1.0

    def chosen(self, group: Subject) -> Chosen:
        """The members of a group that the clause chooses."""
        found = self._chosen.get(group.id)
        if found is None:
            mentions = [m for m in self.strict if m.first not in self.strange]
            found = self._chosen[group.id] = choose(self.index, group, mentions, self.clause.negated, self.which_noun())
        return found

    def _sibling(self, mention: Mention, subject: Subject) -> bool:
        """A name of another subject of the same type, asked about in one breath, is answered beside this one."""
        mine = any(subject.id in use.subjects for use in self.entities.uses)
        return mine and any(
            use.mention is mention and any(self.index.subjects[other].type is subject.type for other in use.subjects)
            for use in self.entities.uses
        )

    def _time_agrees(self, when: When, subject: Subject) -> bool:
        for time in subject.times:
            if agrees(when, time):
                return True
        as_of = getattr(subject.record, "as_of", None)
        if as_of is not None and subject.type is Type.COUNT and agrees(when, as_of):
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
            return bool(mention.keys & subject.strong)
        related = [subject]
        record = subject.record
        for link in ("out_of", "part_of", "group"):
            identity = getattr(record, link, None)
            if identity in self.index.subjects:
                related.append(self.index.subjects[identity])
        if subject.type is Type.COUNT:
            related += [s for s in self.index.subjects.values() if getattr(s.record, "part_of", None) == subject.id]
            related += [s for s in self.index.subjects.values() if getattr(s.record, "out_of", None) == subject.id]
        if (
            subject.type is Type.GROUP
            and number in (len(self.chosen(subject).members), len(subject.members))
            and self._counts(mention, subject)
        ):
            return True
        if (
            subject.type is Type.GROUP
            and self.clause.anaphora
            and number < len(subject.members)
            and self._counts(mention, subject)
        ):
            return True
        for other in related:
            if mention.keys & other.strong and (other is subject or other.type is Type.COUNT):
                return True
            if other.members and len(other.members) == number and self._counts(mention, other):
                return True
        names = len({use.key for use in self.entities.uses})
        return bool(names) and number == names

    def _counts(self, mention: Mention, group: Subject) -> bool:
        """Whether a number stands before the noun of a group ("3 đơn vị"), rather than being part of a name."""
        at = self.strict.index(mention)
        nouns = (
            group.name_keys | {"c:unit"} | {key for member in group.members for key in self.index.subjects[member].head}
        )
        return any(following.keys & nouns for following in self.strict[at + 1 : at + 3])

    # --- score -----------------------------------------------------------------------------------------------------
    def weight(self, mention: Mention) -> float:
        """How much content a mention holds; 0 for what needs no explanation."""
        if mention.first in self.strange:
            return STRANGE_NAME_WEIGHT
        if mention.number == 1 and fold(mention.text) == "mot":
            return 0.0  # "một chi bộ": an article, not a count
        if mention.when is not None and (fold(mention.text) in NEAR_DAYS or self._present_year(mention)):
            return 0.0
        if mention.is_value:
            return VALUE_WEIGHT
        if not mention.known:
            if len(mention.text) < 2:
                return 0.1
            return LONE_UNKNOWN_WEIGHT if self._lone(mention) else UNKNOWN_WEIGHT
        if mention.offtopic and not mention.keys and not mention.asks:
            return VALUE_WEIGHT
        if mention.filler:
            return 0.0
        if mention.names:
            return 0.2 if self._is_host(mention.keys) else 1.5
        if mention.asks and not mention.keys:
            return 0.0
        if mention.attributes and not mention.keys:
            return 1.0
        if not mention.keys:
            return 0.8 if mention.offtopic else 0.0
        weight = self.index.weight(mention.keys)
        if mention.keys & HEAVY:
            return max(weight, HEAVY_WEIGHT)
        return weight * LIGHT_FACTOR if mention.keys & LIGHT else weight

    def _present_year(self, mention: Mention) -> bool:
        """ "năm nay" is the year that the facts describe."""
        as_of = self.index.knowledge.congress.as_of
        return bool(
            mention.when
            and as_of
            and mention.when.grain is Grain.YEAR
            and mention.when.start.year == as_of.start.year
            and fold(mention.text) == "nam nay"
        )

    def content(self) -> float:
        """How much content the clause holds in all."""
        return sum(min(MOST_TELLING, self.weight(mention)) for mention in self.strict)

    def _lone(self, mention: Mention) -> bool:
        """An unknown lower-case syllable with known words on both sides."""
        if not is_wordlike(mention.text) or (mention.text[:1].isupper() and not self.shouting):
            return False
        return not any(not m.known and (m.last == mention.first or m.first == mention.last) for m in self.strict)

    def cover(
        self, subject: Subject, facet: Facet | None, attribute: str | None = None
    ) -> tuple[float, tuple[Mention, ...], bool]:
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
        coverage = got / total if total else 1.0
        if self.likely.get(subject.id, 0.0) >= LIKELY and not any(self._telling(mention) for mention in left):
            coverage = max(coverage, LIKELY_COVERAGE)
        return coverage, tuple(left), conflict

    def _telling(self, mention: Mention) -> bool:
        """Whether a word left over names a thing: an attribute, a stranger, a value, a narrowing concept."""
        return (
            mention.first in self.strange
            or mention.is_value
            or bool(mention.attributes or mention.names or mention.offtopic)
            or bool(mention.keys & HEAVY)
        )

    def candidates(self, subject: Subject) -> list[Candidate]:
        """The subject with each facet that the clause may ask of it."""
        evidence = self.evidence(subject)
        inherited = False
        if self.focus and self.clause.beyond:
            focus = None
        else:
            focus = self.focus
        if focus and getattr(subject.record, "part_of", None) in focus.subjects and evidence >= 0.4:
            evidence = max(evidence, 0.9)  # "trong đó mấy đảng bộ" asks for a part of what was told
        if focus and subject.id in focus.subjects:
            lean = (
                0.97
                if self._pointed(subject)
                else 0.85
                if self.clause.elliptic or self.clause.anaphora or self._bare()
                else 0.6
            )
            if lean > evidence:
                evidence, inherited = lean, True
        elif focus and subject.id == focus.group and (self.clause.anaphora or self.clause.elliptic or self._bare()):
            if evidence < 0.75:
                evidence, inherited = 0.75, True
        if (
            0.2 < evidence < WHOLE_EVIDENCE
            and subject.type in (Type.DOCUMENT, Type.TOPIC, Type.BODY)
            and self.content() >= LONG_QUESTION
        ):
            if self.cover(subject, None)[0] >= 0.95:
                evidence = WHOLE_EVIDENCE
        if evidence <= 0.0:
            return []
        found: list[Candidate] = []
        ask = self.clause.ask
        asked = self._attributes(subject)
        stated = self._stated_for_ask(subject)
        if stated:
            coverage, left, conflict = self.cover(subject, None)
            return [
                replace(
                    self._candidate(subject, "detail", coverage, evidence, 1.0, left, False, conflict, inherited),
                    attribute=stated,
                )
            ]
        if self._wants_list_not_known(subject):
            coverage, left, conflict = self.cover(subject, None)
            gap = self._candidate(subject, "detail", coverage, evidence, 1.0, left, False, conflict, inherited)
            return [replace(gap, attribute="danh sách")]
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
            found.append(
                self._candidate(
                    subject, facet.id, coverage, evidence, fit, left, held(subject, facet), conflict, inherited
                )
            )
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
        if (
            not found
            and ask is not None
            and not (subject.type is Type.COUNT and ask in ("remaining", "percent", "progress"))
        ):
            coverage, left, conflict = self.cover(subject, None)
            found.append(
                self._candidate(subject, f"ask:{ask}", coverage, evidence, 0.6, left, False, conflict, inherited)
            )
        return found

    def _stated_for_ask(self, subject: Subject) -> str | None:
        """A gap stated by a prose record for just this kind of asking ("lý do" for why), unless an example asks so, too."""
        ask = self.clause.ask
        if subject.type is not Type.TOPIC or ask is None or ask in subject.asks:
            return None
        wanted = GAPS_OF_ASKS.get(ask, ())
        return next((str(name) for name in subject.record.gaps if fold(name) in wanted), None)

    def _wants_list_not_known(self, subject: Subject) -> bool:
        """ "Kể tên …" of a record that states that its list is not known."""
        naming = any(
            m.said
            in (
                "kể tên",
                "liệt kê",
                "danh sách",
                "nêu tên",
                "điểm danh",
                "điểm mặt",
                "danh mục",
                "cho xin tên",
                "tên các",
                "tên những",
            )
            for m in self.strict
        )
        return (
            naming
            and subject.type in (Type.TOPIC, Type.COUNT)
            and any(fold(name) == "danh sach" for name in subject.record.gaps)
        )

    def _pointed(self, subject: Subject) -> bool:
        """ "chỉ thị đó": a noun with a pointing word means what was spoken of under that noun."""
        return self.clause.anaphora and any(
            mention.keys & subject.head
            and (following.said in POINTING or fold(following.text) in ("do", "kia", "ay", "day", "nay"))
            for mention, following in zip(self.strict, self.strict[1:], strict=False)
        )

    def _bare(self) -> bool:
        """Whether the clause names nothing of its own."""
        return not any(self.weight(mention) >= 0.3 for mention in self.strict)

    def _attributes(self, subject: Subject) -> set[str]:
        """Attributes that the clause asks for and that are not simply words of the subject."""
        return {
            key
            for mention in self.strict
            for key in mention.attributes
            if not mention.keys & subject.strong
            and f"a:{key}" not in subject.strong
            and not mention.filler
            and self._asks_for(key, mention, subject)
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
        return any(
            facet.fit.get(self.clause.ask, 0.0) >= 1.0 and held(subject, facet) for facet in FACETS[subject.type]
        )

    def _fit(self, subject: Subject, facet: Facet, ask: str | None) -> float:
        """How well the clause's ask fits a facet of this subject."""
        fit = facet.fit.get(ask, 0.0)
        if self.clause.modifiers & {"first", "last", "longest"}:
            if (
                subject.type is Type.GROUP
                and facet.id == "list"
                and ask in ("who", "which", "where", "what", None)
                and self._timed(subject)
            ):
                return 1.0
            if subject.type is Type.TOPIC:
                fit *= OTHER_NOUN
        other = 1.0
        if (
            subject.type is Type.COUNT
            and facet.id in ("count", "remaining")
            and subject.record.out_of
            and ask in ("count", "remaining")
        ):
            return self._of_state(subject, facet.id, ask)
        if facet.id == "as_of" and "c:done" not in self.keys:
            return 0.0
        if facet.id == "issuer" and ask == "which" and self._which_is({"c:agency", "c:unit"}):
            return 1.0
        if subject.type is Type.GROUP and facet.id == "list" and self._names_one(subject):
            fit *= OTHER_NOUN  # a member named by its name is the subject, not its group
        if (
            subject.type is Type.CONGRESS
            and facet.id == "when"
            and "c:term_word" in self.keys
            and "c:congress" not in self.keys
        ):
            return fit * 0.5  # when a term begins and ends is its years
        if (
            subject.type is Type.CONGRESS
            and facet.id == "term"
            and "c:term_word" in self.keys
            and ask in ("when", "what", "which", None)
        ):
            return 0.95
        if ask in ("which", "what", "number") and self.which_noun() is not None:
            heads = subject.head
            if subject.group in self.index.subjects:
                heads = heads | self.index.subjects[subject.group].head
            if subject.type is Type.GROUP:
                heads = heads | {key for member in subject.members for key in self.index.subjects[member].head}
            noun = self.which_noun()
            if noun is not None and not noun.keys & heads:
                other = OTHER_NOUN
                fit *= other
        if subject.type is Type.TOPIC and subject.asks:
            if ask in subject.asks and not self.clause.modifiers & {"first", "last", "longest"}:
                return other
            return fit * TOPIC_OTHER_ASK
        if facet.id == "what" and ask in subject.asks:
            return max(fit, 0.95)
        if (
            ask == "count"
            and facet.id in ("count", "progress", "remaining")
            and subject.type in (Type.COUNT, Type.GROUP)
        ):
            return fit * self._counted(subject)
        return fit

    def _of_state(self, subject: Subject, facet: str, ask: str) -> float:
        """Whether those in the state or the others are counted: "bao nhiêu bản đã có", where the state is "chưa có"."""
        denied = any(m.keys & {"c:not_done"} or m.said.startswith("chưa") for m in self.clause.mentions)
        state_denies = fold(subject.record.state or "").startswith(("chua", "khong"))
        wants_rest = denied if not state_denies else not denied
        if ask == "remaining" and not denied and not state_denies:
            wants_rest = True  # "còn bao nhiêu nữa"
        if facet == "remaining":
            return 1.0 if wants_rest else 0.0
        return 0.0 if wants_rest else 1.0

    def _names_one(self, group: Subject) -> bool:
        chosen = self.chosen(group)
        return bool(chosen.by) and all(mention.names for mention in chosen.by) and len(chosen.members) == 1

    def _timed(self, group: Subject) -> bool:
        return sum(1 for member in group.members if any(True for _ in self.index.subjects[member].times)) > 1

    def _which_is(self, keys: set[str]) -> bool:
        noun = self.which_noun()
        return noun is not None and bool(noun.keys & keys)

    def _counted(self, subject: Subject) -> float:
        """How well the noun that is counted ("bao nhiêu chi bộ") is what the subject counts."""
        noun = self.noun()
        if noun is None:
            return 1.0
        if noun.keys & subject.head:
            return 1.0
        if subject.type is Type.GROUP:
            heads = {key for member in subject.members for key in self.index.subjects[member].head}
            return 1.0 if noun.keys & (subject.name_keys | heads | {"c:unit"}) else 0.0
        return 0.75 if noun.keys & subject.strong else 0.2

    def which_noun(self) -> Mention | None:
        """The noun before "nào", "gì", "mấy", or after "những", "các": the kind of thing asked for."""
        mentions = self.strict
        for at, mention in enumerate(mentions):
            if mention.said in ("nào", "gì", "chi", "mô", "số mấy", "số bao nhiêu", "mấy") and at:
                before = mentions[at - 1]
                if before.keys and not before.filler and not before.names:
                    return before
        return None

    def noun(self) -> Mention | None:
        """The noun beside "bao nhiêu", "mấy", "số"."""
        mentions = self.strict
        for at, mention in reversed(list(enumerate(mentions))):
            if "count" in mention.asks or mention.said == "số":
                for following in mentions[at + 1 : at + 4]:
                    if following.is_value or following.asks:
                        break
                    if following.keys and not following.filler and following.said not in ("người", "đồng chí", "cái"):
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
        score = coverage**1.5 * (0.3 + 0.7 * evidence) * fit * self._denied(subject) * self._other_level(subject)
        filters: tuple[Mention, ...] = ()
        members: tuple[str, ...] = ()
        if subject.type is Type.GROUP:
            filters, members = self.chosen(subject).by, self.chosen(subject).members
            if (
                not filters
                and self.focus
                and self.focus.group == subject.id
                and self.focus.members
                and (self.clause.elliptic or self.clause.anaphora)
            ):
                members = self.focus.members
        return Candidate(
            subject,
            facet,
            round(score, 4),
            round(coverage, 3),
            round(evidence, 3),
            fit,
            left,
            filters,
            None,
            known,
            conflict,
            inherited,
            members,
        )


def _akin(ask: str) -> frozenset[str]:
    """Kinds of asking that ask much the same."""
    return next((kinds for kinds in AKIN if ask in kinds), frozenset({ask}))


def _all_keys(mention: Mention) -> Sequence[str]:
    return [*mention.keys, *(f"a:{key}" for key in mention.attributes)]
