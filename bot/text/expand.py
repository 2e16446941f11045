"""What a typed token can stand for: chat spellings, abbreviations, raw typing keys, words run together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.text.glue import split_keys, split_syllables
from bot.text.lexicon import abbreviations, compounds, english_kept, english_meanings, teencode
from bot.text.sounds import respelt, unstretched
from bot.text.syllable import canonical, fold, is_folded_syllable, is_marked, is_shape, parts
from bot.text.telex import untype
from bot.text.tokens import numbered_noun

# Costs, chosen: what matters is their order. They add to the distance of whatever the words are then compared with.
ITSELF = 0.0
SURE = 0.05  # one reading, and the token is no word of its own
UNSURE = 0.15  # one of several readings
OR_A_WORD = 0.25  # the token is also an ordinary syllable ("ca", "tu"), typed as one
UNTYPED = 0.2
UNGLUED = 0.3
TRANSLATED = 0.1
NEXT = 0.01  # each further reading of the same kind, so that likelier ones come first

ROMAN = frozenset("ivx")  # in capitals they are numerals, rather than chat spellings
_MOST = 16  # readings of one token; what comes later never won in practice


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a token.

    Attributes:
        words: lower-case syllables with their tones where these are known.
        cost: 0 for the token itself, more for less certain readings.
        why: "typed", "chat", "abbreviation", "short" (cbộ), "english", "keys", "sound", "stretched" or "glued".
    """

    words: tuple[str, ...]
    cost: float
    why: str


def readings(token_text: str, known: Callable[[str], bool]) -> tuple[Reading, ...]:
    """All ways to read one word token, cheapest first, the first being itself; each sequence of words once.

    `known` tells whether the caller's vocabulary has a lower-case word, however it compares them: a known token is
    neither un-typed nor un-glued, nor respelt. A token in capitals is more readily an abbreviation: in a
    message all in capitals, pass it in lower case.
    """
    word = token_text.lower()
    fixed, guesses = _readings(word, token_text.isupper())
    if not guesses or known(word):
        return fixed
    glued = [_preferring_known(each, known) if each.why == "glued" else each for each in guesses]
    return _ordered([*fixed, *glued])


def _preferring_known(reading: Reading, known: Callable[[str], bool]) -> Reading:
    unknown = sum(not known(word) for word in reading.words)
    return Reading(reading.words, reading.cost + 0.1 * unknown, reading.why) if unknown else reading


@lru_cache(maxsize=16384)
def _readings(word: str, upper: bool) -> tuple[tuple[Reading, ...], tuple[Reading, ...]]:
    """Readings that hold for every caller, and those for words the caller does not know."""
    itself = Reading((word,), ITSELF, "typed")
    if len(word) > 40:
        return (itself,), ()
    fixed = [itself, *_looked_up(word, upper), *_short(word)]
    guesses = list(_guessed(word))
    return _ordered(fixed), _ordered(guesses)


def _ordered(found: list[Reading]) -> tuple[Reading, ...]:
    best: dict[tuple[str, ...], Reading] = {}
    for reading in found:
        held = best.get(reading.words)
        if held is None or reading.cost < held.cost:
            best[reading.words] = reading
    return tuple(sorted(best.values(), key=lambda each: each.cost)[:_MOST])


def _looked_up(word: str, upper: bool) -> Iterator[Reading]:
    """Readings from the data files."""
    word = word.replace("d9", "đ")  # keys of VNI left in an abbreviation
    forms = (word,) if word.isalpha() or word in abbreviations() else (word, word.replace(".", "").replace("/", ""))
    ordinary = not upper and (is_folded_syllable(word) or (is_marked(word) and is_shape(word)))
    joined = () if word.isalpha() or word in abbreviations() else _joined(word)
    if joined:
        yield Reading(joined, UNSURE, "abbreviation")
    for form in forms:
        if upper and form in ROMAN:
            continue  # "lần thứ V à"
        tables = [(teencode(), "chat"), (abbreviations(upper=upper), "abbreviation")]
        for table, why in reversed(tables) if upper else tables:
            for at, words in enumerate(listed := table.get(form, ())):
                cost = SURE if len(listed) == 1 else UNSURE
                if ordinary and len(word) > 1:
                    cost = OR_A_WORD if why == "abbreviation" else UNSURE
                yield Reading(words, cost + at * NEXT, why)
    for at, words in enumerate(english_meanings().get(word, ())):
        yield Reading(words, (OR_A_WORD if ordinary else TRANSLATED) + at * NEXT, "english")


def _joined(word: str) -> tuple[str, ...]:
    """Abbreviations joined by hyphens ("THCS-THPT") by the likeliest reading of each; empty unless all are known."""
    found = [abbreviations().get(part) for part in word.split("-")]
    return tuple(each for listed in found if listed for each in listed[0]) if len(found) > 1 and all(found) else ()


def _short(word: str) -> Iterator[Reading]:
    """Compounds whose first syllable is a letter or two: cbộ, ctrình, b/hành."""
    letters = word.replace("/", "").replace(".", "")
    if len(letters) < 3 or is_folded_syllable(fold(letters)):
        return
    marked = is_marked(letters)
    for size in (1, 2, 3):
        head, tail = letters[:size], letters[size:]
        if len(tail) < 2:
            break
        for at, (first, second) in enumerate(compounds().get((fold(head), fold(tail)), ())):
            if not marked or (_fits(head, first) and _fits_tail(tail, second)):
                yield Reading((first, second), UNSURE + at * NEXT, "short")


def _fits(head: str, first: str) -> bool:
    """Whether a typed đ is not read as d. A typed d may be either."""
    return not head.startswith("đ") or first.startswith("đ")


def _fits_tail(tail: str, second: str) -> bool:
    return not is_marked(tail) or canonical(tail) == canonical(second)


def _unstretched(word: str) -> Iterator[Reading]:
    """ "ngàyyy", "koooo"."""
    for at, made in enumerate(unstretched(word)):
        if is_folded_syllable(fold(made)):
            yield Reading((made,), SURE + at * NEXT, "stretched")
        for words in teencode().get(made, ())[:2]:
            yield Reading(words, UNSURE + at * NEXT, "stretched")


def _toned(word: str) -> Iterator[Reading]:
    """A chat spelling with the tone of what it stands for: "vík" is "viết", as "vik" is."""
    tones = parts(word) if is_marked(word) else None
    for at, words in enumerate(teencode().get(fold(word), ()) if tones is not None else ()):
        meant = parts(words[0]) if len(words) == 1 else None
        if meant is not None and tones is not None and meant[1] == tones[1]:
            yield Reading(words, UNSURE + at * NEXT, "chat")


def _guessed(word: str) -> Iterator[Reading]:
    """Readings by rule, for words that nobody knows."""
    if word in english_kept():
        return
    if numbered := numbered_noun(word):
        yield Reading(numbered, UNSURE, "glued")
    ordinary = is_folded_syllable(fold(word)) and (word.isascii() or is_shape(word))
    yield from _unstretched(word)
    if ordinary and "oo" in word:
        # -oong and -ooc are spellable but rare ("xoong"): oftener the keys of "công", "học"
        for at, made in enumerate(untype(word)[:2]):
            yield Reading((made,), UNTYPED + at * NEXT, "keys")
    if ordinary or word in teencode() or word in abbreviations():
        return
    yield from _toned(word)
    untyped = untype(word)[:3]
    for at, made in enumerate(untyped):
        yield Reading((made,), UNTYPED + at * NEXT, "keys")
    for at, made in enumerate(respelt(word)):
        yield Reading((made,), UNSURE + at * NEXT, "sound")
    for at, words in enumerate(split_syllables(word) or (() if untyped else split_keys(word))):
        yield Reading(words, UNGLUED + at * NEXT, "glued")
