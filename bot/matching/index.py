"""The index of one knowledge version: built once, immutable, swapped whole."""

import datetime as dt
import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from bot.knowledge.model import Body, Congress, Count, Document, Event, Knowledge, Project, Source
from bot.matching.asking import asking
from bot.matching.compounds import join_numbers
from bot.matching.lexicon import Attribute, Lexicon, language, syllables
from bot.matching.mention import Mention
from bot.matching.names import ProperName, proper_names
from bot.matching.phrases import PhraseTable, Role, Sense
from bot.matching.reading import Reader
from bot.matching.subjects import (
    CONGRESS,
    Pattern,
    Phrase,
    Subject,
    Texts,
    Type,
    label_of,
    main_event,
    texts,
    type_keys,
    type_of,
)
from bot.matching.topical import only_topics, train
from bot.matching.topics import TopicModel
from bot.text.syllable import fold

HOST_WEIGHT = 0.25  # the host's own name in a name: said or not, it tells little
LIGHT_SHARE = 0.6
# Concepts so general that leaving one unexplained says little.
LIGHT = frozenset(
    f"c:{key}"
    for key in (
        "carry_out unit prepare select establish ensure special situation task step about list_word name number_word all new congress done_to "
        "attention level levels serve organisation directly write after result people only both belong schedule term_word goal thoroughly party "
        "issue linked responsibility handle official host_committee committee in_whole typical"
    ).split()
)
COMMON = 2_000  # a key that finds more subjects than this finds none: it cannot tell them apart

# Words of numbers and times, so that none of them is "mended" into something else.
NUMERALS = frozenset(
    "khong mot hai ba bon nam sau bay tam chin muoi tram nghin ngan trieu ty ti linh le ruoi mot tu lam nham chuc ta phay phan "
    "thang ngay quy tuan mung mong ram thu dau giua cuoi truoc het muon cham den tu toi gieng chap thuong trung ha nay qua mai kia".split()
)

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Index:
    """Everything that a question needs and that the knowledge version fixes.

    Attributes:
        subjects: by id.
        postings: key → ids of the subjects it finds.
        weights: key → how much it tells, 0..1; unseen keys tell most.
        attributes: what can be asked, of the language and of this knowledge.
        hosts: proper names of the host's place → kinds of place that they are.
        bearers: other proper names → ids of the subjects that bear them.
        topics: likeness to example questions; None when there are none.
        counted: key of a counted noun → ids of the counts of it.
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

    def keys_of(self, text: str) -> frozenset[str]:
        """Keys of a text of the knowledge base."""
        return frozenset(key for mention in self.reader.read(text).mentions for key in mention.keys)

    def weight(self, keys: Iterable[str]) -> float:
        """How much a mention with these alternative keys tells, 0..1."""
        return min((self.weights.get(key, 1.0) for key in keys), default=1.0)


def build(knowledge: Knowledge, today: dt.date, progress: Progress | None = None) -> Index:
    """Build the index of a knowledge version.

    Args:
        today: the day that completes dates typed without a year.
        progress: called with (done, all) while records are read.
    """
    return _Builder(knowledge, today, language(), progress).build()


@dataclass
class _Builder:
    knowledge: Knowledge
    today: dt.date
    lexicon: Lexicon
    progress: Progress | None = None
    table: PhraseTable = field(default_factory=PhraseTable)
    attributes: dict[str, Attribute] = field(default_factory=dict)
    hosts: dict[str, frozenset[str]] = field(default_factory=dict)
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)

    def build(self) -> Index:
        congress = self.knowledge.congress
        self.attributes.update(self.lexicon.attributes)
        self.lexicon.fill(self.table)
        main = main_event(self.knowledge, fold)
        records = [record for record in (*self.knowledge, *self.knowledge.groups) if record is not main]
        hosts = self.hosts = self._hosts(congress)
        self._own_words()
        sources: list[tuple[str, Any, Texts]] = [(record.id, record, texts(record)) for record in records]
        named = texts(congress)
        if main is not None:
            more = texts(main)
            named = Texts(named.names + more.names, more.examples, named.soft + more.soft)
        sources.append((CONGRESS, congress, named))
        sources += [(f"source:{source.id}", source, texts(source)) for source in congress.sources]
        bearers = {
            identity: self._bearers(text.names, hosts) if _bears(record) else {} for identity, record, text in sources
        }
        for _, record, text in sources:
            if not _bears(record):
                self._bearers(text.names, hosts)  # names in passing: read, but nobody's own
        whose: dict[str, list[str]] = defaultdict(list)
        for identity, names in bearers.items():
            for name in names:
                whose[name].append(identity)
        for _, record, text in sources:
            self._add_words(record, text)
        self.table.vocabulary.discard("")
        self.table.vocabulary.update(NUMERALS)
        reader = Reader(self.table, self.today, self._short())
        total = len(sources)
        subjects: dict[str, Subject] = {}
        for done, (identity, record, text) in enumerate(sources):
            if self.progress and done % 500 == 0:
                self.progress(done, total)
            subjects[identity] = self._subject(reader, identity, record, text, bearers[identity], main)
        subjects = self._with_groups(subjects)
        if self.progress:
            self.progress(total, total)
        postings: dict[str, list[str]] = defaultdict(list)
        for subject in subjects.values():
            for key in subject.strong:
                postings[key].append(subject.id)
        counted: dict[str, list[str]] = defaultdict(list)
        for subject in subjects.values():
            if subject.type is Type.COUNT and subject.record.out_of is None:
                for key in subject.head:
                    counted[key].append(subject.id)
        weights = _weights(subjects.values())
        for key in (f"name:{host}" for host in hosts):
            weights[key] = 0.1
        host_keys = {
            key
            for text in filter(None, (congress.host, congress.place))
            for keys in self._pattern(reader, text)
            for key in keys
        }
        for key in host_keys - {"c:party_committee", "c:party_base", "c:cell"}:
            weights[key] = min(weights.get(key, 1.0), HOST_WEIGHT)
        subjects = {identity: self._weighed(subject, weights) for identity, subject in subjects.items()}
        return Index(
            self.knowledge,
            reader,
            subjects,
            {key: tuple(ids) for key, ids in postings.items()},
            weights,
            self.attributes,
            hosts,
            {name: tuple(ids) for name, ids in whose.items()},
            train(self.knowledge),
            only_topics(self.knowledge),
            {key: tuple(ids) for key, ids in counted.items()},
            frozenset(host_keys - {"c:party_committee", "c:party_base", "c:cell"}),
        )

    # --- words of this knowledge base ------------------------------------------------------------------------------
    def _hosts(self, congress: Congress) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for text in filter(None, (congress.place, congress.host)):
            for name in proper_names(text):
                found[name.key] = found.get(name.key, frozenset()) | name.kinds
                self.table.add(name.words, Sense(Role.NAME, name.key))
        return found

    def _own_words(self) -> None:
        words = self.knowledge.words
        for phrase, others in words.synonyms.items():
            main = syllables(phrase)
            if any(name.key in self.hosts for name in proper_names(phrase)):
                for other in others:
                    self.table.add(syllables(other), Sense(Role.CONCEPT, "host_level"))
                continue
            senses = list(self.table.senses(main)) or [Sense(Role.CONCEPT, f"own:{' '.join(main)}")]
            for sense in senses:
                self.table.add(main, sense)
                for other in others:
                    self.table.add(syllables(other), sense)
        for text in words.names:
            for name in proper_names(text):
                if len(name.words) > 1:
                    self.table.add(name.words, Sense(Role.NAME, name.key))

    def _short(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The knowledge base's own short forms."""
        forms = self.knowledge.words.abbreviations
        return {
            fold("".join(syllables(short))): tuple(syllables(text) for text in texts_)
            for short, texts_ in forms.items()
        }

    def _bearers(self, names: Iterable[str], hosts: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for text in names:
            for name in proper_names(text):
                if name.key not in hosts and self._distinctive(name):
                    found[name.key] = found.get(name.key, frozenset()) | name.kinds
                    self.table.add(name.words, Sense(Role.NAME, name.key))
        return found

    def _distinctive(self, name: ProperName) -> bool:
        """A name of one syllable, or one made only of words of the language, does not tell its bearer from others."""
        if len(name.words) < 2:
            return False
        return not any(sense.role is not Role.NAME for sense in self.table.senses(name.words))

    def _add_words(self, record: Any, text: Texts) -> None:
        """Add the words that the language data does not know, so that they are recognised and mended when mistyped."""
        for label in (*getattr(record, "details", ()), *getattr(record, "gaps", ())):
            words = syllables(label)
            if not any(sense.role is Role.ATTRIBUTE for sense in self.table.senses(words)):
                self.attributes[label] = Attribute(label, label)
                self.table.add(words, Sense(Role.ATTRIBUTE, label))
        for phrase in (*text.names, *text.examples, *text.soft):
            for word in syllables(phrase):
                if not any(True for _ in self.table.senses((word,))):
                    self.table.add((word,), Sense(Role.WORD, word))
        for phrase in text.names:
            self._add_compounds(syllables(phrase))

    def _add_compounds(self, words: tuple[str, ...]) -> None:
        """Two syllables of a name, one of which the language data does not know, are taken as one word: "cổng chào"."""
        for at, pair in enumerate(itertools.pairwise(words)):
            around = [*itertools.pairwise(words[max(0, at - 1) : at + 1]), *itertools.pairwise(words[at + 1 : at + 3])]
            if not all(word.isalpha() for word in pair) or any(
                any(True for _ in self.table.senses(other)) for other in around
            ):
                continue  # beside a phrase that is known ("chỉ thị" | 35), nothing is made up
            if any(self._unknown(word) for word in pair) and not any(True for _ in self.table.senses(pair)):
                self.table.add(pair, Sense(Role.WORD, " ".join(pair)))

    def _unknown(self, word: str) -> bool:
        return word.isalpha() and all(sense.role is Role.WORD for sense in self.table.senses((word,)))

    # --- subjects --------------------------------------------------------------------------------------------------
    def _subject(
        self, reader: Reader, identity: str, record: Any, text: Texts, bearers: dict[str, frozenset[str]], main: Any
    ) -> Subject:
        kind = type_of(record)
        names = tuple(
            phrase
            for phrase in (self._phrase(reader, name, prose=True) for name in dict.fromkeys(text.names))
            if phrase.words
        )
        asks: set[str] = set()
        examples = [
            self._phrase(reader, question, prose=kind in (Type.TOPIC, Type.COUNT)) for question in text.examples
        ]
        asks.update(phrase.ask for phrase in examples if phrase.ask)
        strong = {key for phrase in (*names, *examples) for keys in phrase.words for key in keys}
        soft = {key for phrase in text.soft for keys in self._pattern(reader, phrase) for key in keys}
        soft.update(type_keys(main if identity == CONGRESS and main else record, kind))
        soft.update(type_keys(record, kind))
        strong.update(_value_keys(record))
        soft.update(f"name:{key}" for key in bearers)
        head = {key for phrase in names[:1] for keys in phrase.words[:1] for key in keys}
        return Subject(
            identity,
            kind,
            label_of(record),
            record,
            names,
            tuple(examples),
            frozenset(strong),
            frozenset(soft),
            frozenset(head),
            frozenset(asks),
            bearers,
            tuple(member.id for member in self.knowledge.members.get(identity, ())) if kind is Type.GROUP else (),
            getattr(record, "group", None),
            main if identity == CONGRESS else None,
            self._field_keys(reader, record),
            kind_keys=self.kinds.get(identity, frozenset()),
        )

    def _field_keys(self, reader: Reader, record: Any) -> frozenset[str]:
        """Keys of the fields by which members of a group are told apart."""
        values: list[str] = []
        match record:
            case Project():
                values = [record.level or "", *record.work]
            case Document():
                values = [record.type, record.issuer or ""]
        keys = {key for value in values if value for keys in self._pattern(reader, value) for key in keys}
        kinds = record.level if isinstance(record, Project) else record.type if isinstance(record, Document) else None
        self.kinds[getattr(record, "id", "")] = (
            frozenset(key for keys in self._pattern(reader, kinds) for key in keys) if kinds else frozenset()
        )
        if isinstance(record, Project):
            if record.phase:
                keys.add(f"phase:{record.phase}")
            if "c:build_new" in keys:
                keys.add("c:build")  # who asks what is built means what is built anew, too
        return frozenset(keys)

    def _mentions(self, reader: Reader, text: str) -> tuple[Mention, ...]:
        return join_numbers(reader.read(text).mentions)

    def _phrase(self, reader: Reader, text: str, *, prose: bool) -> Phrase:
        """A name or example as a pattern. Attributes name a prose topic, but never another record: they are asked of it."""
        mentions = self._mentions(reader, text)
        found = asking(mentions)
        words = _content(mentions)
        if not prose:
            words = tuple(keys for keys in words if any(not key.startswith("a:") for key in keys))
        return Phrase(words, found.ask or ("verify" if found.verify else None))

    def _pattern(self, reader: Reader, text: str) -> Pattern:
        return _content(self._mentions(reader, text))

    def _weighed(self, subject: Subject, weights: dict[str, float]) -> Subject:
        """The subject with the weights of the words of its phrases."""
        names = tuple(self._weigh(phrase, weights) for phrase in subject.names)
        examples = tuple(self._weigh(phrase, weights) for phrase in subject.examples)
        return Subject(**{**_fields(subject), "names": names, "examples": examples})

    def _weigh(self, phrase: Phrase, weights: dict[str, float]) -> Phrase:
        found = []
        for keys in phrase.words:
            if any(key.removeprefix("name:") in self.hosts for key in keys if key.startswith("name:")):
                found.append(HOST_WEIGHT)
                continue
            weight = min((weights.get(key, 1.0) for key in keys), default=1.0)
            found.append(weight * LIGHT_SHARE if keys & LIGHT else weight)
        return Phrase(phrase.words, phrase.ask, tuple(found), sum(found))

    def _with_groups(self, subjects: dict[str, Subject]) -> dict[str, Subject]:
        """Members explain the words of their group, too."""
        result = {}
        named = {subject.id: subject.name_keys for subject in subjects.values() if subject.group}
        shared: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for subject in subjects.values():
            if subject.group:
                for key in named[subject.id]:
                    shared[subject.group][key] += 1
        for subject in subjects.values():
            group = subjects.get(subject.group) if subject.group else None
            if group is not None:
                telling = frozenset().union(*(subjects[m].field_keys for m in group.members)) - frozenset.intersection(
                    *(subjects[m].field_keys for m in group.members)
                )
                soft = subject.soft | ((group.strong | group.soft) - telling)
                own = frozenset(key for key in named[subject.id] if shared[group.id][key] == 1) - group.strong
                subject = Subject(
                    **{**_fields(subject), "soft": soft, "own": own | {f"name:{key}" for key in subject.bearers}}
                )
            result[subject.id] = subject
        return result


def _bears(record: Any) -> bool:
    """Whether a proper name in a record's names is its own, rather than a place or a person it mentions."""
    return isinstance(record, Event | Project | Body | Source)


def _fields(subject: Subject) -> dict[str, Any]:
    return {name: getattr(subject, name) for name in Subject.__dataclass_fields__}


def _content(mentions: tuple[Mention, ...]) -> Pattern:
    """The words of a text that tell something, each with its alternative keys."""
    return tuple(
        mention.keys | {f"a:{key}" for key in mention.attributes}
        for mention in mentions
        if (mention.keys or mention.attributes) and not mention.filler
    )


def _value_keys(record: Any) -> set[str]:
    """Keys of the values of a record, for exact agreement."""
    keys: set[str] = set()
    match record:
        case Count():
            value = record.value
            keys.add(f"n:{int(value) if value == value.to_integral_value() else value}")
        case Project():
            if record.phase:
                keys.add(f"phase:{record.phase}")
        case Document():
            if record.number:
                keys |= number_keys(record.number)
        case Congress():
            if record.ordinal:
                keys.add(f"ordinal:{record.ordinal}")
            if record.term:
                keys |= {f"n:{year}" for year in record.term}
    ordinal = getattr(record, "ordinal", None)
    if ordinal:
        keys.add(f"ordinal:{ordinal}")
    return keys


def number_keys(serial: str) -> set[str]:
    """Keys of a document's serial: the number alone, and with its type ("35-CT/TW" → n:35, code:35-ct)."""
    digits = serial.split("-", maxsplit=1)[0].split("/", maxsplit=1)[0].strip()
    if not digits.isdigit():
        return {f"code:{fold(serial)}"}
    letters = fold(serial.partition("-")[2].partition("/")[0])
    return {f"n:{int(digits)}", f"code:{int(digits)}-{letters}"}


def _weights(subjects: Iterable[Subject]) -> dict[str, float]:
    """Inverse document frequency over subjects, scaled to 0.2..1."""
    counts: dict[str, int] = defaultdict(int)
    total = 0
    for subject in subjects:
        total += 1
        for key in subject.strong:
            counts[key] += 1
    scale = math.log(total + 1.0)
    return {key: max(0.2, min(1.0, math.log((total + 1.0) / (count + 0.5)) / scale)) for key, count in counts.items()}


__all__ = ["COMMON", "Index", "build", "number_keys"]
