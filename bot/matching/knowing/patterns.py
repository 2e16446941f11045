"""Patterns: names, example questions and values of records as the keys that a question is compared by."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from bot.knowledge.model import Congress, Count, CountStatus, Document, Project
from bot.matching.knowing.phrase import Pattern, Phrase
from bot.matching.knowing.reading import Reader, Told
from bot.matching.reading.asking import asking
from bot.matching.reading.compounds import join_numbers
from bot.matching.reading.lexicon import apart
from bot.matching.reading.mention import Mention
from bot.matching.reading.modifiers import ENDS, modifiers_of
from bot.matching.reading.phrases import Role

HOST_WEIGHT = 0.25  # the host's own name in a name: said or not, it tells little
LIGHT_SHARE = 0.6
ENDING = 2  # syllables
NO_KEYS: frozenset[str] = frozenset()
AIMED = "c:target_word"  # of a number to be reached: "chỉ tiêu nữ trong cấp ủy" is that itself, nothing else of it
# Concepts so general that leaving one unexplained says little.
LIGHT = frozenset(
    f"c:{key}"
    for key in (
        "carry_out unit prepare select establish ensure special situation task step about list_word name "
        "number_word all new congress done_to attention level levels serve organisation directly write after "
        "result people only both belong schedule term_word goal thoroughly party issue linked responsibility "
        "handle official host_committee committee in_whole typical force simultaneous"
    ).split()
)


def phrase(reader: Reader, text: str, *, prose: bool) -> Phrase:
    """A name or example as a pattern, with what it asks.

    Args:
        prose: keep attributes: they name a prose topic, but never another record, since they are asked of it.
    """
    kept = reader.patterns[prose]
    known = kept.get(text) or reader.before[prose].get(text)
    if known is None:
        known = _phrase(reader, text, prose=prose)
    kept[text] = known
    return known


def _phrase(reader: Reader, text: str, *, prose: bool) -> Phrase:
    mentions = join_numbers(reader.read(text, clean=True).mentions)
    found = asking(mentions)
    things = reader.table.things
    words = [keys if keys.isdisjoint(things) else _thing(keys) for keys in _content(reader, mentions)]
    if not prose:
        words = [keys for keys in words if any(not key.startswith("a:") for key in keys)]
    times = tuple([mention.when for mention in mentions if mention.when is not None])
    ask, ends = found.ask or ("verify" if found.verify else None), modifiers_of(mentions) & ENDS
    return Phrase(tuple(map(reader.same, words)), ask, times=times, ends=ends)


def _thing(keys: frozenset[str]) -> frozenset[str]:
    """The keys of what a work is, without the attributes that it would be elsewhere."""
    return frozenset(key for key in keys if not key.startswith("a:"))


def keys_in(reader: Reader, texts: Iterable[str]) -> frozenset[str]:
    """All keys of some texts."""
    return told_in(reader, texts)[0]


def told_in(reader: Reader, texts: Iterable[str]) -> Told:
    """All keys of some texts, and the times that they state.

    Values ("Tiểu học", "cải tạo") stand in thousands of records: each of them, and of their rows, is read once.
    """
    row = tuple(texts)
    known = reader.told.get(row)
    if known is None:
        known = reader.told[row] = _told(reader, row[0]) if len(row) == 1 else _together(reader, row)
    return known


def _together(reader: Reader, texts: tuple[str, ...]) -> Told:
    told = [told_in(reader, (text,)) for text in texts]
    return NO_KEYS.union(*(keys for keys, _ in told)), tuple(when for _, times in told for when in times)


def _told(reader: Reader, text: str) -> Told:
    mentions = join_numbers(reader.read(text, clean=True).mentions)
    keys = frozenset(key for word in _content(reader, mentions) for key in word)
    return keys, tuple(mention.when for mention in mentions if mention.when is not None)


def _content(reader: Reader, mentions: tuple[Mention, ...]) -> Pattern:
    return tuple(
        [
            _with_attributes(reader, mention) if mention.attributes else _with_halves(reader, mention.keys)
            for mention in mentions
            if (mention.keys or mention.attributes) and not mention.filler
        ]
    )


def _with_halves(reader: Reader, keys: frozenset[str]) -> frozenset[str]:
    """With the syllables by which alone a word may be said."""
    halves = reader.table.halves
    return keys.union(*(halves[key] for key in keys if key in halves)) if halves else keys


def _with_attributes(reader: Reader, mention: Mention) -> frozenset[str]:
    named = {f"a:{key}" for key in mention.attributes if not (mention.keys and key in apart())}
    return mention.keys | named | _ending(reader, mention)


def _ending(reader: Reader, mention: Mention) -> frozenset[str]:
    """What tells one thing from others that share its attribute, in fewer words, or that it is at all.

    "Dự bị" of "đảng viên dự bị", "thu nhập" of "thu nhập bình quân", "chỉ tiêu" of "chỉ tiêu nhiệm kỳ".
    """
    words = tuple(mention.said.split())
    if len(words) <= ENDING or mention.attributes.isdisjoint(apart()):
        return NO_KEYS
    parts = (words[-ENDING:], words[:ENDING])
    senses = [sense for part in parts for sense in reader.table.senses(part)]
    own = {f"w:{sense.key}" for sense in senses if sense.role is Role.WORD and tuple(sense.key.split()) in parts}
    return frozenset(own | {f"c:{one.key}" for one in reader.table.senses(parts[1]) if one.role is Role.CONCEPT})


def weigher(weights: dict[str, float], hosts: Iterable[str]) -> Callable[[frozenset[str]], float]:
    """How much a word of a phrase tells, by its alternative keys; each set of them is weighed once.

    Args:
        weights: key → how much it tells.
        hosts: keys of the names of the host's place.
    """
    names = frozenset(f"name:{host}" for host in hosts)
    return cache(lambda keys: _weight(keys, weights, names))


def weighed(phrase: Phrase, weigh: Callable[[frozenset[str]], float]) -> Phrase:
    """A phrase with the weights of its words."""
    found = tuple(map(weigh, phrase.words))
    total = sum(found)
    return Phrase(phrase.words, phrase.ask, found, total, min(1.0, 0.55 + 0.6 * total), phrase.times, phrase.ends)


def _weight(keys: frozenset[str], weights: dict[str, float], hosts: frozenset[str]) -> float:
    if keys & hosts:
        return HOST_WEIGHT
    weight = min((weights.get(key, 1.0) for key in keys), default=1.0)
    return weight * LIGHT_SHARE if keys & LIGHT else weight


def value_keys(record: Any) -> set[str]:
    """Keys of the values of a record, for exact agreement."""
    keys: set[str] = set()
    match record:
        case Count():
            values = (value for value in (record.value, record.up_to) if value is not None)
            keys |= {f"n:{int(value) if value == value.to_integral_value() else value}" for value in values}
            keys |= {AIMED} if record.status is CountStatus.TARGET else NO_KEYS
        case Project():
            if record.phase:
                keys.add(f"phase:{record.phase}")
        case Document():
            if record.number:
                keys |= _number_keys(record.number)
        case Congress():
            if record.ordinal:
                keys.add(f"ordinal:{record.ordinal}")
            if record.term:
                keys |= {f"n:{year}" for year in record.term}
    ordinal = getattr(record, "ordinal", None)
    if ordinal:
        keys.add(f"ordinal:{ordinal}")
    return keys


def _number_keys(serial: str) -> set[str]:
    """The key of the number alone in a document's serial: "35-CT/TW" → n:35."""
    digits = serial.split("-", maxsplit=1)[0].split("/", maxsplit=1)[0].strip()
    return {f"n:{int(digits)}"} if digits.isdigit() else set()
