"""By the record: what is stated of something, against the sentences that its record tells, where no claim is on it.

A question with a tag wants a yes or a no, and not the fact alone. A sentence that holds all that is said bears it out;
one that holds all but one thing, and instead of that another of the same sort (another day, another number of the same
noun, another organ, the opposite direction), refutes it. What neither does cannot be confirmed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.knowledge.model import Body, Document, Event, Project, Topic
from bot.knowledge.record import Record
from bot.matching.checking.existing import is_stateless
from bot.matching.checking.statements import (
    LEAST_WORDS,
    SENTENCES,
    bears_out,
    holds_word,
    is_qualified,
    other_number,
    says_not_yet,
)
from bot.matching.judging.people import named_people
from bot.matching.knowing.patterns import NO_KEYS, told_in
from bot.matching.knowing.subjects import Subject
from bot.matching.question import NOTE, UNCONFIRMED, Outcome, Query
from bot.matching.reading.lexicon import syllables, words_in
from bot.matching.reading.mention import Mention
from bot.matching.reading.met import asks_whether_met
from bot.matching.reading.modifiers import ENDS
from bot.matching.reading.negation import denials
from bot.matching.viewing.claim import claim
from bot.matching.viewing.view import View
from bot.matching.viewing.weighing import BARE, weight
from bot.text.syllable import fold, is_marked

SORTS = tuple(words_in(name) for name in ("directions", "issuing_organs"))  # of which only one can be
FIRST_TIME, ONCE_MORE = words_in("first_time"), words_in("once_more")
PAIRS = ((FIRST_TIME, ONCE_MORE), (ONCE_MORE, FIRST_TIME))
FORBIDDING = words_in("forbidding")
STATES = words_in("states_said")
DONE = frozenset(("đã", "rồi", "xong"))
ALREADY, ALREADY_DONE, YET_TO_BE = "rồi", "đã", "chưa"
STAGE = "phase:"
TAGS, LEAST_DEED = frozenset(("verify", "yesno")), 2  # words that say what is done
ALONE = words_in("alone")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that a record tells.

    Attributes:
        facet, detail: of what it tells.
        text: the sentence, or the words of the field.
    """

    facet: str
    detail: str
    text: str


def by_record(view: View, query: Query) -> Query:
    """A verdict where the record tells enough for one; else the query as it is."""
    subject = _subject(view, query)
    if subject is None or view.entities.strangers or is_stateless(view, subject):
        return query
    if asks_whether_met(view.strict, view.hosts):
        return query  # "huyện đại hội chưa", of whose hall "… của huyện" is told
    forbidden = _forbidden(view, subject, query)
    if forbidden is not None or denials(view.clause.mentions):
        return forbidden or _denied_alike(view, subject, query) or query
    _, person = named_people(view) if query.facet == "person" else ([], set[int]())
    said = [mention for mention in view.strict if weight(view, mention) > 0.0 and mention.first not in person]
    if len(said) < LEAST_WORDS and not person:
        return query
    verdicts = [(told, _judged(view, subject, told, said)) for told in _told(subject)]
    for wanted in (False,) if says_not_yet(view, subject, said) else (True, False):
        told = next((told for told, holds in verdicts if holds is wanted), None)
        if told is not None:
            made = claim(told.facet, wanted, said, subject.id, told.detail)
            return Query(
                Outcome.VERIFY, (subject.id,), told.facet, claims=(made,), ask=query.ask, confidence=query.confidence
            )
    return query


def _forbidden(view: View, subject: Subject, query: Query) -> Query | None:
    """ "Người cơ hội thì không được vào cấp ủy, đúng không", of a text that forbids just that; None where none does."""
    if not isinstance(subject.record, Topic) or any(one.is_value for one in view.clause.mentions):
        return None
    said = [one for one in view.clause.mentions if weight(view, one) >= BARE]
    said = [one for one in said if one.said not in FORBIDDING]
    for sentence in SENTENCES.split(subject.record.answer):
        words = f" {' '.join(syllables(sentence))} "
        keys, _ = told_in(view.index.reader, (sentence,))
        held = len(said) >= LEAST_WORDS and all(holds_word(view, one, keys, words, NO_KEYS) for one in said)
        if held and words.startswith(tuple(f" {word} " for word in FORBIDDING)):
            made = claim("answer", bool(denials(view.clause.mentions)), said, subject.id)
            return Query(Outcome.VERIFY, (subject.id,), "answer", claims=(made,), confidence=query.confidence)
    return None


def _denied_alike(view: View, subject: Subject, query: Query) -> Query | None:
    """ "… là chỉ tiêu chưa đạt, phải không", of a sentence that denies the same word; None where none does."""
    mentions = view.clause.mentions
    denied = [f" {mentions[at].said} {mentions[at + 1].said} " for at in denials(mentions) if at + 1 < len(mentions)]
    said = [one for one in mentions if weight(view, one) > 0.0]
    for told in _told(subject) if len(said) >= LEAST_WORDS else ():
        words = f" {' '.join(syllables(told.text))} "
        keys, _ = told_in(view.index.reader, (told.text,))
        held = all(holds_word(view, one, keys, words, subject.name_keys) for one in said)
        if held and all(one in words for one in denied) and not is_qualified(view, words):
            made = claim(told.facet, True, said, subject.id, told.detail)
            return Query(Outcome.VERIFY, (subject.id,), told.facet, claims=(made,), confidence=query.confidence)
    return None


def _subject(view: View, query: Query) -> Subject | None:
    """What is told, or of what it is not known."""
    told = query.subjects if query.outcome is Outcome.ANSWER else (query.about,)
    known = query.outcome is Outcome.ANSWER or (query.outcome is Outcome.MISSING and not query.gap)
    return view.index.subjects.get(told[0]) if known and len(told) == 1 else None


def _told(subject: Subject) -> Iterator[Told]:
    """The sentences of a record, by what they tell."""
    record = subject.main or subject.record
    match record:
        case Topic():
            yield from (Told("answer", "", sentence) for sentence in SENTENCES.split(record.answer))
        case Document():
            issued = f"do của {record.issuer} ban hành ra ký" if record.issuer else ""
            yield Told("about", "", f"{issued} về để nhằm {record.about or ''}")
            yield from (Told("about", "", sentence) for sentence in SENTENCES.split(record.text or ""))
        case Body():
            yield Told("what", "", record.purpose or "")
            yield Told("head", "", record.head or "")
        case Event():
            yield Told("place", "", record.place or "")
        case Project():
            yield Told("work", "", " ".join(record.work))
    if isinstance(record, Record):
        yield from (Told("detail", label, f"{label} {value}") for label, value in record.details.items())
        yield Told(NOTE, "", record.note or "")


def _judged(view: View, subject: Subject, told: Told, said: Sequence[Mention]) -> bool | None:
    """Whether one sentence bears out, or refutes, what is said."""
    if not told.text.strip():
        return None
    words = f" {' '.join(syllables(told.text))} "
    narrowing = (one for one in view.clause.mentions if one.said in ALONE or one.asks & ENDS)
    if any(f" {one.said} " not in words for one in narrowing):
        return None  # "đến bản cuối chưa", of "bản thứ ba"
    keys, _ = told_in(view.index.reader, (told.text,))
    missing = [one for one in said if not holds_word(view, one, keys, words, subject.name_keys)]
    if any(_rivals(view, words, missing, *pair) for pair in PAIRS) or _undone(view, words):
        return False
    borne = bears_out(view, subject, told.text, list(said)) if said else None
    if borne is True or (borne is False and not missing):
        return False if not borne else True if _as_far(view, words) else None
    held = [one for one in said if one not in missing and (f" {one.said} " in words or one.keys & keys)]
    if not missing or not (held or told.facet != "answer"):
        return None
    if told.facet == NOTE and any(True for _ in subject.times) and any(one.when is not None for one in missing):
        return None  # a note on when it was to be before: its own time has been judged
    return False if _differs(view, told, words, missing) else None


def _undone(view: View, words: str) -> bool:
    """ "… đã gửi kế hoạch phải không", of a sentence that says "chưa gửi kế hoạch"."""
    mentions = takewhile(lambda one: not one.asks & TAGS, view.clause.mentions)
    bare = fold if not is_marked(view.clause.text) else str
    said = bare(f" {' '.join(mention.said for mention in mentions)} ")
    _, done, deed = said.rpartition(bare(f" {ALREADY_DONE} "))
    deed = deed.strip().removesuffix(bare(f" {ALREADY}"))
    return bool(done) and len(deed.split()) >= LEAST_DEED and bare(f" {YET_TO_BE} {deed} ") in bare(words)


def _differs(view: View, told: Told, words: str, missing: Sequence[Mention]) -> bool:
    """Whether what a sentence does not hold is one thing, and it tells another of the same sort."""
    if len(missing) == 1 and missing[0].when is not None:
        _, times = told_in(view.index.reader, (told.text,))
        when = missing[0].when
        return len(times) == 1 and (times[0].end < when.start or when.end < times[0].start)
    if len(missing) == 1 and any(key.startswith(STAGE) for key in missing[0].keys):  # "đợt 1", of "xếp vào đợt 2"
        keys, _ = told_in(view.index.reader, (told.text,))
        return sum(key.startswith(STAGE) for key in keys) == 1 and keys.isdisjoint(missing[0].keys)
    if len(missing) == 1 and missing[0].number is not None and not missing[0].ordinal:
        return other_number(view, missing[0], told.text)
    return any(_rivals(view, words, missing, sort, sort) for sort in SORTS)


def _rivals(view: View, words: str, missing: Sequence[Mention], one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether all that a sentence does not hold is something of a sort, of which it names another.

    Looked for word by word, since no record need hold any of what is said: "Chính phủ".
    """
    left = {word for mention in missing for word in mention.said.split()}
    clause = f" {' '.join(mention.said for mention in view.clause.mentions)} "
    if not is_marked(view.clause.text):  # where a word may be another: only phrases are sure
        one, other = (frozenset(fold(name) for name in names if " " in name) for names in (one, other))
        left, clause, words = {fold(word) for word in left}, fold(clause), fold(words)
    said = [name for name in one if f" {name} " in clause and f" {name} " not in words]
    if not any(left <= set(name.split()) for name in said):
        return False
    return any(f" {name} " in words for name in other if f" {name} " not in clause)


def _as_far(view: View, words: str) -> bool:
    """Whether a sentence says as much of how far something is: "… rồi" of what it tells as done."""
    clause = f" {' '.join(mention.said for mention in view.clause.mentions)} "
    for stage in (FIRST_TIME, ONCE_MORE):
        if any(f" {one} " in clause for one in stage) and not any(f" {one} " in words for one in stage):
            return False
    for mention in view.clause.mentions:
        for word in mention.said.split():
            if word not in STATES or (mention.asks and word != ALREADY):
                continue
            alike = DONE if word in DONE else {word}
            if not any(f" {one} " in words for one in alike):
                return False
    return True


def unconfirmed(query: Query) -> Query:
    """What is known, without a yes or a no, as what it is: no answer to whether something is so."""
    return replace(query, outcome=Outcome.MISSING, modifiers=query.modifiers | {UNCONFIRMED})
