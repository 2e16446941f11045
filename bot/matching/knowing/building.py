"""Building the index of a knowledge version."""

import datetime as dt
import gc
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from bot.knowledge.implied import as_read
from bot.knowledge.model import (
    AnyRecord,
    Body,
    Event,
    Group,
    Knowledge,
    Project,
    Source,
    Topic,
)
from bot.knowledge.people import people
from bot.matching.knowing.facets import FACETS
from bot.matching.knowing.fields import field_keys, kind_keys, kinds_named, person, rest
from bot.matching.knowing.grouping import with_groups
from bot.matching.knowing.hosts import committee_names, congress_names
from bot.matching.knowing.index import COMMON, Index
from bot.matching.knowing.organs import organ, parts
from bot.matching.knowing.patterns import HOST_WEIGHT, keys_in, phrase, told_in, value_keys, weighed, weigher
from bot.matching.knowing.phrase import Phrase
from bot.matching.knowing.reading import Reader
from bot.matching.knowing.subjects import CONGRESS, Subject, Texts, Type, label_of, texts, type_keys, type_of
from bot.matching.knowing.topical import train
from bot.matching.knowing.vocabulary import Kinds, Numbers, Vocabulary, numbers_of
from bot.matching.reading.lexicon import syllables
from bot.matching.reading.mention import words_of
from bot.matching.reading.names import names_in, numbered_units
from bot.matching.reading.phrases import Role
from bot.text.syllable import fold
from bot.text.tokens import tokenise
from bot.text.unicode import compose

HOST_NAME_WEIGHT = 0.1
LEAST_WEIGHT = 0.2  # of a key that every subject has
HOST_LEVELS = frozenset(("c:party_committee", "c:party_base", "c:cell"))  # in a host's name, yet no words of it alone
ANY_CONGRESS = frozenset(("c:congress", "c:carry_out", "c:term_word"))  # "đại hội" alone names nobody's but the host's
HOST_LEVEL = "c:host_level"
AGE = "a:age"  # "tái cử" of who heads a body tells nobody's age
SECRETARY = "a:secretary"
BEARERS = (Event, Project, Body, Group, Source)
REPORTED = 500  # records between two reports of progress

_Key = TypeVar("_Key", str, tuple[str, ...])
_Value = TypeVar("_Value", str, frozenset[str])
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record to be indexed, with its words, and the proper names that are its own or the host's place's as well.

    Attributes:
        numbers: those that end its names.
    """

    id: str
    record: Any
    texts: Texts
    bearers: Kinds
    namesakes: Kinds
    numbers: Numbers


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collector of cycles: all that is made here stays, and going over it again and again takes minutes."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


@uncollected()
def build(
    knowledge: Knowledge, around: dt.date, progress: Progress | None = None, before: Index | None = None
) -> Index:
    """Build the index of a knowledge version.

    Args:
        around: the day whose year completes dates typed without one.
        progress: called with (done, all) while records are read.
        before: of another version, whose reading of names and examples is taken over where both have the same words:
            an edit of a value or a text then costs a fraction.
    """
    written, knowledge = knowledge, as_read(knowledge)
    congress = knowledge.congress
    main = knowledge.main
    words = Vocabulary()
    words.add_language()
    words.add_hosts(congress)
    words.add_own(knowledge.words)
    entries, mentioned = _entries(knowledge, main, words)
    for entry in entries:
        words.add_record(entry.record, entry.texts)
    words.add_people(one.name for same in people(knowledge.bodies, knowledge.dates).values() for one in same)
    if main is not None:
        words.add_labels(main)
    words.close()
    reader = Reader(words.table, around, words.short_forms(knowledge.words))
    if before is not None:
        reader.take_over(before.reader)
    subjects = _subjects(knowledge, reader, entries, main, progress or (lambda _done, _all: None))
    subjects = with_groups(subjects, {body.id: keys_in(reader, (body.purpose or "",)) for body in knowledge.bodies})
    host_keys = keys_in(reader, filter(None, (congress.host, congress.place))) - HOST_LEVELS
    host_keys |= {key for key in subjects[CONGRESS].name_keys if key.startswith(("w:", "c:own:"))}
    weights = _weights(subjects.values()) | dict.fromkeys((f"name:{host}" for host in words.hosts), HOST_NAME_WEIGHT)
    reader.forget()
    weights |= {key: min(weights.get(key, 1.0), HOST_WEIGHT) for key in host_keys}
    weigh = weigher(weights, words.hosts)
    for subject in subjects.values():
        _weigh(subject, weigh)
    return Index(
        written,
        reader,
        subjects,
        _postings(subjects),
        weights,
        words.attributes,
        words.hosts,
        _inverted(_borne(entries, subjects, words)),
        train(knowledge),
        knowledge.only_topics,
        _inverted((key, subject.id) for subject in subjects.values() if _is_whole(subject) for key in subject.head),
        host_keys,
        _inverted((words_of(tokenise(compose(text))), entry.id) for entry in entries for text in entry.texts.examples),
        mentioned,
        _inverted((key, word) for word in _said_words(subjects.values()) for key in word),
    )


def _borne(entries: Iterable[_Entry], subjects: Mapping[str, Subject], words: Vocabulary) -> Iterator[tuple[str, str]]:
    """Proper names, and phrases that hold one and have synonyms, each with the id of a subject that bears it."""
    called = {f"c:{key}": key for key in words.called}
    for entry in entries:
        yield from ((name, entry.id) for name in (*entry.bearers, *entry.namesakes))
        if _bears(entry.record):
            units = dict.fromkeys(unit for text in entry.texts.names for unit in numbered_units(text))
            yield from ((unit, entry.id) for unit in units)
        if called and _bears(entry.record):
            yield from ((called[key], entry.id) for key in sorted(subjects[entry.id].name_keys & called.keys()))


def _said_words(subjects: Iterable[Subject]) -> frozenset[frozenset[str]]:
    """The words of all names and examples."""
    return frozenset(word for one in subjects for phrase in (*one.names, *one.examples) for word in phrase.words)


def _inverted(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, tuple[_Value, ...]]:
    found: dict[_Key, list[_Value]] = defaultdict(list)
    for key, identity in pairs:
        found[key].append(identity)
    return {key: tuple(values) for key, values in found.items()}


def _postings(subjects: dict[str, Subject]) -> dict[str, tuple[str, ...]]:
    """Key → the subjects it finds, a share by its rest, too; of very many, those whose shortest name it is most of."""
    found = _inverted((key, subject.id) for subject in subjects.values() for key in subject.strong | subject.rest)
    sizes: dict[str, int] = {}
    for key, ids in found.items():
        if len(ids) > COMMON:
            for identity in ids:
                if identity not in sizes:
                    names = (*subjects[identity].names, *subjects[identity].examples)
                    sizes[identity] = min((len(one.words) for one in names), default=0)
            found[key] = tuple(sorted(ids, key=sizes.__getitem__)[:COMMON])
    return found


def _is_whole(subject: Subject) -> bool:
    """A count that is no share of another."""
    return subject.type is Type.COUNT and subject.record.out_of is None


def _entries(knowledge: Knowledge, main: Event | None, words: Vocabulary) -> tuple[list[_Entry], Kinds]:
    """All that can be asked about, in order, and the names that records only mention, with the kinds of their bearers.

    Names of those that bear none are read in passing, after the others.
    """
    found = list(_sources(knowledge, main))
    bearers: dict[str, Kinds] = {}
    others: dict[str, tuple[Kinds, Numbers]] = {}  # namesakes and numbers
    for identity, record, text in found:
        if _bears(record):
            names = names_in(text.names)
            bearers[identity] = words.bearers(names)
            others[identity] = words.namesakes(names), numbers_of(names)
            if isinstance(record, Event | Body):
                holds = isinstance(record, Event) and record.who is not None
                holders = [_holder(record, name)[1] for name in text.names]
                if isinstance(record, Event):  # "Gửi góp ý Báo cáo chính trị" holds nothing
                    holders = [one for one in holders if one != record.event]
                bearers[identity] |= words.organs(holders, holds=holds)
    mentioned: Kinds = {}
    for _, record, text in found:
        if not _bears(record):
            # Places that are listed since no record is of them, and that prose is asked about: "sao xã ấy còn …".
            asked = fold(" | ".join(text.examples)) if isinstance(record, Topic) and knowledge.words.names else ""
            _mention(words, (*text.names, *(name for name in knowledge.words.names if fold(name) in asked)), mentioned)
        elif isinstance(record, Body) and record.purpose:
            _mention(words, (record.purpose,), mentioned)
    bearers = _shortened(bearers)
    return [
        _Entry(identity, record, text, bearers.get(identity, {}), *others.get(identity, ({}, {})))
        for identity, record, text in found
    ], mentioned


def _shortened(bearers: dict[str, Kinds]) -> dict[str, Kinds]:
    """Who bears a name also bears one that others have and that ends it: "Cảng Vạn Phong" may be said "Vạn Phong"."""
    known = {name for names in bearers.values() for name in names}
    found: dict[str, Kinds] = {}
    for identity, names in bearers.items():
        more = dict(names)
        for name, kinds in names.items():
            words = name.split()
            for first in range(1, len(words) - 1):
                short = " ".join(words[first:])
                if short in known and short not in names:
                    more[short] = more.get(short, frozenset()) | kinds
        found[identity] = more
    return found


def _mention(words: Vocabulary, texts: Sequence[str], mentioned: Kinds) -> None:
    names = names_in(texts)
    found = (words.bearers(names), words.namesakes(names), words.organs(texts, borne=False))
    for name, kinds in (pair for some in found for pair in some.items()):
        mentioned[name] = mentioned.get(name, frozenset()) | kinds


def _sources(knowledge: Knowledge, main: Event | None) -> Iterator[tuple[str, Any, Texts]]:
    congress = knowledge.congress
    for record in (*knowledge, *knowledge.groups):
        if record is not main:
            more = committee_names(congress, record) if isinstance(record, Body) else ()
            yield record.id, record, _named(texts(record), more)
    named = _named(texts(congress), congress_names(congress))
    if main is not None:
        event = texts(main)
        named = Texts(named.names + event.names, event.examples, named.soft + event.soft)
    yield CONGRESS, congress, named
    for source in congress.sources:
        yield f"source:{source.id}", source, texts(source)


def _named(own: Texts, more: tuple[str, ...]) -> Texts:
    return replace(own, names=own.names + more) if more else own


def _bears(record: Any) -> bool:
    """Whether a proper name in a record's names is its own, rather than a place or a person it mentions."""
    return isinstance(record, BEARERS)


def _subjects(
    knowledge: Knowledge, reader: Reader, entries: list[_Entry], main: Event | None, progress: Progress
) -> dict[str, Subject]:
    subjects: dict[str, Subject] = {}
    for done, entry in enumerate(entries):
        if done % REPORTED == 0:
            progress(done, len(entries))
        subjects[entry.id] = _subject(knowledge, reader, entry, main if entry.id == CONGRESS else None)
    progress(len(entries), len(entries))
    return subjects


def _subject(knowledge: Knowledge, reader: Reader, entry: _Entry, main: Event | None) -> Subject:
    record = entry.record
    kind = type_of(record)
    said = dict.fromkeys(entry.texts.names)
    names = tuple(filter(lambda p: p.words, (one for text in said for one in _names(reader, text, record))))
    if kind in (Type.EVENT, Type.COUNT):
        names = tuple(name for name in names if any(keys - ANY_CONGRESS for keys in name.words)) or names
    if entry.id == CONGRESS:
        names = _of_host(reader, names, knowledge.congress)
    prose = kind in (Type.TOPIC, Type.COUNT)
    # Where nothing but prose is known the topic model alone reads the examples, by thousands.
    read = () if knowledge.only_topics else entry.texts.examples
    examples = tuple(phrase(reader, question, prose=prose) for question in read)
    strong = {key for one in (*names, *examples) for keys in one.words for key in keys} | value_keys(record)
    built = kinds_named(reader, record)
    strong = strong - _asked_of_itself(reader, main or record, names) | built
    told, times = told_in(reader, entry.texts.soft)
    others = rest(reader, record)
    soft = told.union(others, type_keys(record, kind), type_keys(main, kind) if main else ())
    soft = soft - {AGE} if kind is Type.BODY else soft
    return Subject(
        entry.id,
        kind,
        label_of(record),
        record,
        names,
        examples,
        frozenset(strong),
        reader.same(soft.union(f"name:{key}" for key in entry.bearers) - strong),
        reader.same(built.union(*(keys for one in names[:1] for keys in one.words[:1]))),
        frozenset(one.ask for one in examples if one.ask),
        entry.bearers,
        entry.namesakes,
        entry.numbers if entry.bearers or entry.namesakes else {},
        tuple(_subject_id(knowledge, one) for one in knowledge.members.get(entry.id, ())) if kind is Type.GROUP else (),
        getattr(main or record, "group", None),
        main,
        field_keys(reader, record),
        kind_keys=kind_keys(reader, record),
        person=person(reader, record),
        rest=others,
        told=(*times, *(time for one in names for time in one.times)),
    )


def _names(reader: Reader, text: str, record: Any) -> Iterator[Phrase]:
    """A name as a pattern; of an organ that common words tell also by these words, one by one."""
    if isinstance(record, Event | Body):
        event, held_by = _holder(record, text)
        if organ(held_by, holds=isinstance(record, Event)):
            opening, told = parts(compose(held_by))
            read = [phrase(reader, part, prose=True) for part in (event + opening, told)]
            yield Phrase(tuple(keys for one in read for keys in one.words))
    yield phrase(reader, text, prose=True)


def _holder(record: Any, name: str) -> tuple[str, str]:
    """A name cut behind what is held, where it says that before who holds it: "Đại hội ", "Đảng bộ Sở Tài chính"."""
    event = f"{record.event} " if isinstance(record, Event) and record.who else ""
    return (event, name[len(event) :]) if event and name.startswith(event) else ("", name)


def _of_host(reader: Reader, names: tuple[Phrase, ...], congress: Any) -> tuple[Phrase, ...]:
    """Names of the host's congress, in which other words for the host stand for its kind: "đại hội đơn vị mình".

    The words for a district do so by themselves; of a company or a school they are its own synonyms.
    """
    own = keys_in(reader, filter(None, (congress.place, congress.host))) - HOST_LEVELS
    if HOST_LEVEL in own or any(HOST_LEVEL in keys for name in names for keys in name.words):
        return names
    return tuple(
        replace(name, words=tuple(keys | {HOST_LEVEL} if keys & own else keys for keys in name.words)) for name in names
    )


def _asked_of_itself(reader: Reader, record: Any, names: Iterable[Phrase]) -> set[str]:
    """Attributes that an example asks of a record, so that they do not name it: those that it tells or leaves open.

    By hand, or in a field of its type: "vì sao … chưa khởi công" asks a work for its beginning, as "khi nào" does.
    """
    labels = [*getattr(record, "details", ()), *getattr(record, "gaps", ())]
    senses = (sense for label in labels for sense in reader.table.senses(syllables(label)))
    own = {f"a:{sense.key}" for sense in senses if sense.role is Role.ATTRIBUTE}
    own |= {f"a:{key}" for facet in FACETS[type_of(record)] for key in facet.attributes}
    asked = own - {key for one in names for keys in one.words for key in keys}
    if isinstance(record, Body):  # "bí thư Đảng bộ huyện" is a name of the committee, and still asks for its head
        asked |= {SECRETARY} - keys_in(reader, (record.name,))
    return asked


def _subject_id(knowledge: Knowledge, record: AnyRecord) -> str:
    """Id of the subject that a record is: the congress and its event are one."""
    return CONGRESS if record is knowledge.main else record.id


def _weigh(subject: Subject, weigh: Callable[[frozenset[str]], float]) -> None:
    """Put in the weights of the words of its phrases, the last thing before the subject stands as it is."""
    subject.names = tuple(weighed(one, weigh) for one in subject.names)
    subject.examples = tuple(weighed(one, weigh) for one in subject.examples)


def _weights(subjects: Iterable[Subject]) -> dict[str, float]:
    """Inverse document frequency over subjects, scaled to `LEAST_WEIGHT`..1."""
    counts: dict[str, int] = defaultdict(int)
    total = 0
    for subject in subjects:
        total += 1
        for key in subject.strong:
            counts[key] += 1
    scale = math.log(total + 1.0)
    return {
        key: max(LEAST_WEIGHT, min(1.0, math.log((total + 1.0) / (count + 0.5)) / scale))
        for key, count in counts.items()
    }
